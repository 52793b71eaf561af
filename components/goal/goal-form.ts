/** The goal editor's fields as typed, and what they mean: the goal's fields, or which input is at fault and why. */

import { isDay } from '../../lib/core/day.ts';
import type { ClientScore, Goal, GoalState, Measure, Moscow } from '../../lib/core/goal.ts';
import type { Day } from '../../lib/core/record.ts';
import { trimmed } from '../../lib/core/trimmed.ts';
import { type Marks, parseNumber } from '../../lib/language/parse.ts';
import { today } from '../basics/today.ts';

export const STATEMENT_MOST = 2000;
const SHORT_MOST = 200;

export interface GoalForm {
  statement: string;
  moscow: Moscow | '';
  reviewOn: string;
  measured: boolean;
  what: string;
  unit: string;
  baseline: string;
  target: string;
  current: string;
  from: string;
  by: string;
  state: GoalState;
  clientScores: readonly ClientScore[];
  /** A score that is being written, not yet among the others. */
  score: string;
  scoreOn: string;
  /** Empty: nobody is named. */
  scoreBy: string;
}

export const GOAL_AMOUNTS = ['baseline', 'target', 'current'] as const;

export type GoalFault =
  | 'statementEmpty'
  | 'tooLong'
  | 'whatEmpty'
  | 'number'
  | 'numberNeeded'
  | 'sameTarget'
  | 'byBeforeFrom'
  | 'score'
  | 'day'
  | 'dayToCome';

export type GoalFaults = Partial<Record<keyof GoalForm, GoalFault>>;

export type GoalFields = Pick<
  Goal,
  'statement' | 'moscow' | 'reviewOn' | 'measure' | 'state' | 'clientScores'
>;

export function goalForm(goal: GoalFields | null, write: (value: number) => string): GoalForm {
  const measure = goal?.measure ?? null;
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : write(value);
  return {
    statement: goal?.statement ?? '',
    moscow: goal?.moscow ?? '',
    reviewOn: goal?.reviewOn ?? '',
    measured: measure !== null,
    what: measure?.what ?? '',
    unit: measure?.unit ?? '',
    baseline: number(measure?.baseline),
    target: number(measure?.target),
    current: number(measure?.current),
    from: measure?.from ?? '',
    by: measure?.by ?? '',
    state: goal?.state ?? 'captured',
    clientScores: goal?.clientScores ?? [],
    score: '',
    scoreOn: today(),
    scoreBy: '',
  };
}

/** The scores with the one that is being written, in the order of their days; null where that one is at fault. */
export function addScore(
  form: GoalForm,
  marks: Marks,
  faults: GoalFaults,
): readonly ClientScore[] | null {
  const { scoreOn, scoreBy } = form;
  const parsed = parseNumber(form.score, marks);
  const score = parsed === 'bad' ? null : parsed.value;
  const on = day(scoreOn);
  const right = score !== null && Number.isInteger(score) && score >= 0 && score <= 10;
  if (!right) faults.score = 'score';
  if (on === null || on === 'bad') faults.scoreOn = 'day';
  // It would stand as the latest until that day, over every score given before.
  else if (on > today()) faults.scoreOn = 'dayToCome';
  if (!right || faults.scoreOn || on === null || on === 'bad') return null;
  const added = { score, on, personId: scoreBy === '' ? null : scoreBy };
  return [...form.clientScores, added].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

export function checkGoal(
  form: GoalForm,
  marks: Marks,
): { fields: GoalFields; faults: null } | { fields: null; faults: GoalFaults } {
  const faults: GoalFaults = {};
  const statement = trimmed(form.statement);
  if (statement === '') faults.statement = 'statementEmpty';
  else if (statement.length > STATEMENT_MOST) faults.statement = 'tooLong';
  const reviewOn = day(form.reviewOn);
  if (reviewOn === 'bad') faults.reviewOn = 'day';
  const measure = form.measured ? checkMeasure(form, marks, faults) : null;
  // Written and not yet added, it is meant all the same.
  const clientScores = form.score.trim() === '' ? form.clientScores : addScore(form, marks, faults);
  if (Object.keys(faults).length > 0 || reviewOn === 'bad' || measure === 'bad' || !clientScores)
    return { fields: null, faults };
  const moscow = form.moscow === '' ? null : form.moscow;
  const { state } = form;
  return {
    fields: { statement, moscow, reviewOn, measure, state, clientScores },
    faults: null,
  };
}

function checkMeasure(form: GoalForm, marks: Marks, faults: GoalFaults): Measure | 'bad' {
  const what = trimmed(form.what);
  if (what === '') faults.what = 'whatEmpty';
  else if (what.length > SHORT_MOST) faults.what = 'tooLong';
  if (form.unit.trim().length > SHORT_MOST) faults.unit = 'tooLong';
  const numberOf = (field: 'baseline' | 'target' | 'current', needed: boolean) => {
    const parsed = parseNumber(form[field], marks);
    if (parsed === 'bad' || (parsed.value !== null && !Number.isFinite(parsed.value)))
      faults[field] = 'number';
    else if (parsed.value === null && needed) faults[field] = 'numberNeeded';
    return parsed === 'bad' ? null : parsed.value;
  };
  const baseline = numberOf('baseline', true);
  const target = numberOf('target', true);
  const current = numberOf('current', false);
  if (baseline !== null && baseline === target) faults.target = 'sameTarget';
  const from = day(form.from);
  const by = day(form.by);
  if (from === 'bad') faults.from = 'day';
  if (by === 'bad') faults.by = 'day';
  else if (by && from && from !== 'bad' && by < from) faults.by = 'byBeforeFrom';
  if (baseline === null || target === null || from === 'bad' || by === 'bad') return 'bad';
  return { what, unit: form.unit.trim(), baseline, target, current, by, from };
}

/** A date field's value: a day, null where it is blank, `bad` where the calendar has no such day. */
export function day(typed: string): Day | null | 'bad' {
  const text = typed.trim();
  if (text === '') return null;
  return isDay(text) ? text : 'bad';
}
