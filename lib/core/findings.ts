/** What each dimension of a project's status finds out, as reasons with their levels. */
import { type AmountSide, noSpentKnown, SIDES, sideLevel } from './budget.ts';
import { confidenceOf } from './confidence.ts';
import type { BudgetConstraint, TimelineConstraint } from './constraint.ts';
import { daysBetween } from './day.ts';
import { type Goal, isOpenGoal } from './goal.ts';
import { goalNumbers } from './goal-order.ts';
import { expectedScore, goalLevel, goalScore } from './goal-progress.ts';
import type { Tolerances } from './project.ts';
import { reason } from './reasons.ts';
import type { Day } from './record.ts';
import type { Finding } from './rule.ts';
import type { Reason } from './status.ts';
import type { Sum } from './sum.ts';
import { type TimelineFacts, weighTimeline } from './timeline.ts';

type Budget = Pick<BudgetConstraint, 'name' | 'limit' | 'hard'>;

/** A budget with both limits says which of them it speaks of. */
function ratioReason(
  code: 'budget-forecast-over' | 'budget-inside-tolerance' | 'budget-within',
  budget: Budget,
  side: AmountSide,
  ratio: number,
): Reason {
  const { name, limit } = budget;
  const both = SIDES.every((one) => limit[one] !== null);
  return reason(both ? `${code}-${side === 'minor' ? 'money' : 'time'}` : code, { name, ratio });
}

function overReason(budget: Budget, side: AmountSide, sum: Sum, outside: boolean): Reason {
  const { name } = budget;
  const limit = budget.limit[side] ?? 0;
  const overspent = (sum.spent[side] ?? 0) - limit;
  const over = (sum.forecast[side] ?? 0) - limit;
  if (overspent > 0 && outside)
    return side === 'minor'
      ? reason('budget-overspent-money', { name, money: overspent })
      : reason('budget-overspent-time', { name, time: overspent });
  if (limit === 0)
    return side === 'minor'
      ? reason('budget-forecast-over-zero-money', { name, money: over })
      : reason('budget-forecast-over-zero-time', { name, time: over });
  const ratio = over / limit;
  const code = outside ? 'budget-forecast-over' : 'budget-inside-tolerance';
  return ratioReason(code, budget, side, ratio);
}

function sideFinding(
  budget: Budget,
  side: AmountSide,
  sum: Sum,
  tolerances: Tolerances,
): Finding[] {
  const limit = budget.limit[side];
  if (limit === null) return [];
  const { name } = budget;
  const level = sideLevel(budget, side, sum, tolerances);
  const spent = sum.spent[side];
  const forecast = sum.forecast[side];
  // Time is always a number, so only money can be unknown here.
  if (spent === null || forecast === null)
    return [
      {
        level,
        reason: reason(sum.noMoney === 'no-rate' ? 'budget-no-rate' : 'budget-too-large', { name }),
      },
    ];
  if (forecast > limit)
    return [{ level, reason: overReason(budget, side, sum, level !== 'on-track') }];
  // That nobody knows what was spent is told once, for both sides.
  if (noSpentKnown(sum, side)) return [];
  if (limit === 0) return [{ level, reason: reason('budget-untouched', { name }) }];
  return [{ level, reason: ratioReason('budget-within', budget, side, spent / limit) }];
}

/** `measured`: the tasks in the sum of which anything is known. */
export function budgetFindings(
  budget: Budget,
  sum: Sum,
  measured: number,
  tolerances: Tolerances,
): Finding[] {
  const { name } = budget;
  const sides = SIDES.filter((side) => budget.limit[side] !== null);
  if (sides.length === 0) return [];
  if (measured === 0)
    return [{ level: 'not-enough-data', reason: reason('budget-no-times', { name }) }];
  const found = sides.flatMap((side) => sideFinding(budget, side, sum, tolerances));
  const unknown = Math.max(...sides.map((side) => sum.spentUnknown[side]));
  const missing = [
    ...(unknown > 0 ? [reason('budget-spent-unknown', { name, count: unknown })] : []),
    ...(sum.unestimated > 0
      ? [reason('budget-unestimated', { name, count: sum.unestimated })]
      : []),
  ];
  return [...found, ...missing.map((why): Finding => ({ level: 'not-enough-data', reason: why }))];
}

export function timelineFindings(
  constraint: Pick<TimelineConstraint, 'name' | 'date' | 'hard'>,
  facts: TimelineFacts,
): Finding[] {
  const { name, date } = constraint;
  const { level, daysToSpare, passed } = weighTimeline(constraint, facts);
  const why = (): Reason => {
    if (passed)
      return reason('timeline-passed', { name, date, count: daysBetween(date, facts.today) ?? 0 });
    if (facts.tasks > 0 && facts.open === 0) return reason('timeline-done', { name, date });
    if (daysToSpare === null || facts.latestDue === null)
      return reason('timeline-no-dates', { name, date });
    if (daysToSpare >= 0) return reason('timeline-in-time', { name, date, count: daysToSpare });
    const late = { name, date, due: facts.latestDue, count: -daysToSpare };
    return level === 'on-track'
      ? reason('timeline-inside-tolerance', late)
      : reason('timeline-late', late);
  };
  return [{ level, reason: why() }];
}

type Judged = Pick<Goal, 'id' | 'rank' | 'createdAt' | 'state' | 'statement' | 'moscow'>;

/** Open goals that are meant to be reached: not those agreed as "won't". */
function judged<G extends Judged>(goals: readonly G[]): { goal: G; number: number }[] {
  const numbers = goalNumbers(goals);
  return goals
    .filter((goal) => isOpenGoal(goal) && goal.moscow !== 'wont')
    .map((goal) => ({ goal, number: numbers.get(goal.id) ?? 0 }))
    .sort((a, b) => a.number - b.number);
}

export function goalFindings(
  goals: readonly (Judged & Pick<Goal, 'measure'>)[],
  today: Day,
): Finding[] {
  const levels = judged(goals).map((one) => ({ ...one, level: goalLevel(one.goal, today) }));
  const behind = levels
    .filter(({ level }) => level === 'off-track' || level === 'at-risk')
    .map(({ goal, number, level }): Finding => {
      const score = goalScore(goal.measure) ?? 0;
      const expected = expectedScore(goal.measure, today);
      const values = { number, statement: goal.statement, score };
      return expected === null
        ? { level, reason: reason('goal-low', values) }
        : { level, reason: reason('goal-behind', { ...values, expected }) };
    });
  const count = (wanted: string) => levels.filter(({ level }) => level === wanted).length;
  const good = count('on-track');
  const unknown = count('not-enough-data');
  const goodOnes: Finding[] =
    good > 0 ? [{ level: 'on-track', reason: reason('goals-on-track', { count: good }) }] : [];
  const unknownOnes: Finding[] =
    unknown > 0
      ? [{ level: 'not-enough-data', reason: reason('goals-not-measured', { count: unknown }) }]
      : [];
  return [...behind, ...goodOnes, ...unknownOnes];
}

export function confidenceFindings(
  goals: readonly (Judged & Pick<Goal, 'clientScores'>)[],
): Finding[] {
  const asked = judged(goals).flatMap(({ goal, number }) => {
    const confidence = confidenceOf(goal);
    return confidence ? [{ goal, number, confidence }] : [];
  });
  const bad = asked
    .filter(({ confidence }) => confidence.level !== 'on-track')
    .map(({ goal, number, confidence: { level, score, before, fell } }): Finding => {
      const values = { number, statement: goal.statement, score };
      return fell && before !== null
        ? { level, reason: reason('confidence-fell', { ...values, before }) }
        : { level, reason: reason('confidence-low', values) };
    });
  if (bad.length > 0 || asked.length === 0) return bad;
  const score = Math.min(...asked.map(({ confidence }) => confidence.score));
  return [{ level: 'on-track', reason: reason('confidence-good', { score, count: asked.length }) }];
}
