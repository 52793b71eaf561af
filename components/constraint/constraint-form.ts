/** The constraint editor's fields as typed, for all four kinds, and what they mean. */

import { type Amount, type Currency, MINOR_MOST, MINUTES_MOST } from '../../lib/core/amount.ts';
import type { Constraint, ConstraintKind } from '../../lib/core/constraint.ts';
import type { Side } from '../../lib/core/person.ts';
import type { Day, Id } from '../../lib/core/record.ts';
import { trimmed } from '../../lib/core/trimmed.ts';
import {
  type Marks,
  type Parsed,
  parseHours,
  parseMoney,
  parseNumber,
} from '../../lib/language/parse.ts';
import type { NewConstraint } from '../../lib/workspace/workspace.ts';
import { day } from '../goal/goal-form.ts';

export const NAME_MOST = 200;
export const NEW_PERSON = ':new';
export const TEXT_MOST = 2000;

export interface ConstraintForm {
  kind: ConstraintKind;
  name: string;
  hard: boolean;
  note: string;
  money: string;
  hours: string;
  covers: 'project' | 'tagged';
  thresholds: string;
  date: string;
  /** A known person, nobody yet, or `NEW_PERSON`: the one named below, who is made when the constraint is saved. */
  personId: Id | '';
  personName: string;
  personSide: Side;
  position: string;
  was: string;
  now: string;
  changedOn: string;
}

export const CONSTRAINT_AMOUNTS = ['money', 'hours', 'thresholds'] as const;

export type ConstraintFault =
  | 'nameEmpty'
  | 'tooLong'
  | 'money'
  | 'foreign'
  | 'hours'
  | 'negative'
  | 'tooMuch'
  | 'thresholds'
  | 'dayNeeded'
  | 'day'
  | 'personNeeded'
  | 'positionEmpty'
  | 'nowEmpty';

export type ConstraintFaults = Partial<Record<keyof ConstraintForm, ConstraintFault>>;

export interface AmountWriting {
  marks: Marks;
  decimals: number;
  currency: Currency;
  money(minor: number): string;
  hours(minutes: number): string;
  number(value: number): string;
}

export function constraintForm(
  of: Constraint | ConstraintKind,
  today: Day,
  write: AmountWriting,
): ConstraintForm {
  const form: ConstraintForm = {
    kind: typeof of === 'string' ? of : of.kind,
    name: '',
    hard: true,
    note: '',
    money: '',
    hours: '',
    covers: 'tagged',
    thresholds: [80, 100].map((percent) => write.number(percent)).join('; '),
    date: '',
    personId: '',
    personName: '',
    personSide: 'client',
    position: '',
    was: '',
    now: '',
    changedOn: today,
  };
  if (typeof of === 'string') return form;
  const known = { ...form, name: of.name, hard: of.hard, note: of.note };
  switch (of.kind) {
    case 'budget':
      return {
        ...known,
        ...amountTexts(of.limit, write),
        covers: of.covers,
        thresholds: of.thresholds.map((percent) => write.number(percent)).join('; '),
      };
    case 'timeline':
      return { ...known, date: of.date };
    case 'stakeholder':
      return { ...known, personId: of.personId, position: of.position };
    case 'priority':
      return {
        ...known,
        was: of.was,
        now: of.now,
        changedOn: of.changedOn,
        ...amountTexts(of.cost, write),
      };
  }
}

function amountTexts(amount: Amount, write: AmountWriting): { money: string; hours: string } {
  return {
    money: amount.minor === null ? '' : write.money(amount.minor),
    hours: amount.minutes === null ? '' : write.hours(amount.minutes),
  };
}

type Checked = { fields: NewConstraint; faults: null } | { fields: null; faults: ConstraintFaults };

export function checkConstraint(
  form: ConstraintForm,
  projectId: Id,
  write: Pick<AmountWriting, 'marks' | 'decimals' | 'currency'>,
): Checked {
  const faults: ConstraintFaults = {};
  const name = trimmed(form.name);
  if (name === '') faults.name = 'nameEmpty';
  else if (name.length > NAME_MOST) faults.name = 'tooLong';
  for (const field of ['note', 'position', 'was', 'now'] as const)
    if (form[field].trim().length > TEXT_MOST) faults[field] = 'tooLong';
  const base = { projectId, name, hard: form.hard, note: form.note.trim() };
  const fields = kindFields(form, base, write, faults);
  return fields === null || Object.keys(faults).length > 0
    ? { fields: null, faults }
    : { fields, faults: null };
}

type Base = Pick<NewConstraint, 'projectId' | 'name' | 'hard' | 'note'>;

function kindFields(
  form: ConstraintForm,
  base: Base,
  write: Pick<AmountWriting, 'marks' | 'decimals' | 'currency'>,
  faults: ConstraintFaults,
): NewConstraint | null {
  switch (form.kind) {
    case 'budget': {
      const limit = amount(form, write, faults);
      const thresholds = percents(form.thresholds, write.marks);
      if (thresholds === null) faults.thresholds = 'thresholds';
      return limit && thresholds
        ? { ...base, kind: 'budget', limit, covers: form.covers, thresholds }
        : null;
    }
    case 'timeline': {
      const date = dayOf(form.date, 'date', faults);
      return date ? { ...base, kind: 'timeline', date } : null;
    }
    case 'stakeholder': {
      const unnamed = form.personId === NEW_PERSON && trimmed(form.personName) === '';
      if (unnamed) faults.personName = 'nameEmpty';
      if (form.personName.trim().length > NAME_MOST) faults.personName = 'tooLong';
      if (form.personId === '') faults.personId = 'personNeeded';
      const position = trimmed(form.position);
      if (position === '') faults.position = 'positionEmpty';
      return { ...base, kind: 'stakeholder', personId: form.personId, position };
    }
    case 'priority': {
      const cost = amount(form, write, faults);
      const changedOn = dayOf(form.changedOn, 'changedOn', faults);
      const now = trimmed(form.now);
      if (now === '') faults.now = 'nowEmpty';
      return cost && changedOn
        ? { ...base, kind: 'priority', was: form.was.trim(), now, changedOn, cost }
        : null;
    }
  }
}

function amount(
  form: ConstraintForm,
  write: Pick<AmountWriting, 'marks' | 'decimals' | 'currency'>,
  faults: ConstraintFaults,
): Amount | null {
  const side = (parsed: Parsed | 'foreign', field: 'money' | 'hours') => {
    if (parsed === 'foreign') faults[field] = 'foreign';
    else if (parsed === 'bad')
      faults[field] = form[field].trim().match(/^[-−]/) ? 'negative' : field;
    else if (parsed.value !== null && parsed.value < 0) faults[field] = 'negative';
    else if ((parsed.value ?? 0) > (field === 'hours' ? MINUTES_MOST : MINOR_MOST))
      faults[field] = 'tooMuch';
    return typeof parsed === 'string' ? null : parsed.value;
  };
  const minor = side(parseMoney(form.money, write.decimals, write.marks, write.currency), 'money');
  const minutes = side(parseHours(form.hours, write.marks), 'hours');
  return faults.money || faults.hours ? null : { minor, minutes };
}

function dayOf(typed: string, field: 'date' | 'changedOn', faults: ConstraintFaults): Day | null {
  const found = day(typed);
  if (found === null) faults[field] = 'dayNeeded';
  if (found === 'bad') faults[field] = 'day';
  return found === 'bad' ? null : found;
}

/** `80; 100` as ascending percentages above 0; blank is none. */
function percents(typed: string, marks: Marks): number[] | null {
  const parts = typed.split(/[;؛\s]+/).filter(Boolean);
  const found: number[] = [];
  for (const part of parts) {
    const parsed = parseNumber(part.replace(/[%٪]$/, ''), marks);
    if (parsed === 'bad' || parsed.value === null || parsed.value <= 0 || parsed.value > 1000)
      return null;
    found.push(parsed.value);
  }
  return found.length > 20 ? null : [...new Set(found)].sort((a, b) => a - b);
}
