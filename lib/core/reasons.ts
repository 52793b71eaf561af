/** Every reason a status can have: its code, and the values that its words may use. The locale files have words for each. */
import type { Reason } from './status.ts';

/**
 * Values: `name` of the constraint; `count` what the words bend by; `ratio` unrounded, 0.071 for 7.1 %; `money` in minor units
 * of the project's currency; `time` in minutes; `date`, `due` days; `number` of the goal; `score`, `expected`, `before` plain numbers.
 */
export const REASONS = {
  /** Spent beyond the limit: by so much. */
  'budget-overspent-money': ['name', 'money'],
  'budget-overspent-time': ['name', 'time'],
  /** The forecast is over the limit, beyond the tolerance. */
  'budget-forecast-over': ['name', 'ratio'],
  /** The same of a budget that has a limit in money and one in hours, whose sides would read alike. */
  'budget-forecast-over-money': ['name', 'ratio'],
  'budget-forecast-over-time': ['name', 'ratio'],
  /** The forecast is over a limit of 0, which has no percentage. */
  'budget-forecast-over-zero-money': ['name', 'money'],
  'budget-forecast-over-zero-time': ['name', 'time'],
  /** Over, but inside the tolerance. */
  'budget-inside-tolerance': ['name', 'ratio'],
  'budget-inside-tolerance-money': ['name', 'ratio'],
  'budget-inside-tolerance-time': ['name', 'ratio'],
  /** Within the limit; so much of it is spent. */
  'budget-within': ['name', 'ratio'],
  'budget-within-money': ['name', 'ratio'],
  'budget-within-time': ['name', 'ratio'],
  /** A limit of 0, and nothing taken. */
  'budget-untouched': ['name'],
  /** `count` open tasks have no estimate and are left out of the forecast. */
  'budget-unestimated': ['name', 'count'],
  /** Of `count` tasks nobody knows what was spent: it is left out. */
  'budget-spent-unknown': ['name', 'count'],
  /** No times were read from any task. */
  'budget-no-times': ['name'],
  /** A limit in money, but no rate that makes money of hours. */
  'budget-no-rate': ['name'],
  /** The money is too large to be exact. */
  'budget-too-large': ['name'],
  /** The date passed `count` days ago with work open. */
  'timeline-passed': ['name', 'date', 'count'],
  /** Work is due `count` days after the date. */
  'timeline-late': ['name', 'date', 'due', 'count'],
  'timeline-inside-tolerance': ['name', 'date', 'due', 'count'],
  /** `count` days to spare. */
  'timeline-in-time': ['name', 'date', 'count'],
  /** All known work is done. */
  'timeline-done': ['name', 'date'],
  /** No open task has a due date. */
  'timeline-no-dates': ['name', 'date'],
  /** The score is behind what is expected by now. */
  'goal-behind': ['number', 'statement', 'score', 'expected'],
  /** The score is low; the goal has no dates. */
  'goal-low': ['number', 'statement', 'score'],
  /** `count` goals have no measured value, or nothing due yet. */
  'goals-not-measured': ['count'],
  'goals-on-track': ['count'],
  /** The client's score for a goal is low. */
  'confidence-low': ['number', 'statement', 'score'],
  'confidence-fell': ['number', 'statement', 'score', 'before'],
  /** The lowest of the latest scores, of `count` goals. */
  'confidence-good': ['score', 'count'],
  /** No budget, no date, no goal: nothing to judge by. */
  'nothing-to-judge': [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ReasonCode = keyof typeof REASONS;
type ValuesOf<C extends ReasonCode> = Readonly<
  Record<(typeof REASONS)[C][number], string | number>
>;

/** A reason whose values are those that its words may use. */
export function reason<C extends ReasonCode>(code: C, values: ValuesOf<C>): Reason {
  return { code, values };
}
