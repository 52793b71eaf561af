/** How far a goal's measure has come, and where it should be by now. */
import { compareDays, daysBetween } from './day.ts';
import { type Goal, isOpenGoal, type Measure } from './goal.ts';
import type { Day } from './record.ts';
import type { Level } from './status.ts';

/** From which share of what is due a goal is at risk, and on track (Atlassian's published bands, their gaps closed; formulas.md). */
const AT_RISK_FROM = 0.4;
const ON_TRACK_FROM = 0.7;

/**
 * (current − baseline) ÷ (target − baseline), unrounded, for rising and falling targets alike; below 0 where it got worse,
 * above 1 where the target is passed. Null: not measured, or the target is the baseline.
 */
export function goalScore(measure: Measure | null): number | null {
  if (!measure || measure.current === null || measure.target === measure.baseline) return null;
  const score = (measure.current - measure.baseline) / (measure.target - measure.baseline);
  return Number.isFinite(score) ? score + 0 : null;
}

/** The share that should be reached by `today`, linear from `from` to `by`, 0 to 1; null without both days. */
export function expectedScore(measure: Measure | null, today: Day): number | null {
  if (!measure?.by || !measure.from) return null;
  const length = daysBetween(measure.from, measure.by);
  const gone = daysBetween(measure.from, today);
  if (length === null || gone === null) return null;
  if (length <= 0) return compareDays(today, measure.by) < 0 ? 0 : 1;
  return Math.min(1, Math.max(0, gone / length));
}

/**
 * The bands, on the unrounded score against where it should be by now, or on the score itself where the goal has no dates.
 * Before anything is due, a goal without progress is not judged, and one that got worse is at risk.
 */
export function bandOf(score: number | null, expected: number | null): Level {
  if (score === null) return 'not-enough-data';
  if (expected === 0) return score > 0 ? 'on-track' : score < 0 ? 'at-risk' : 'not-enough-data';
  const due = expected ?? 1;
  if (score < AT_RISK_FROM * due) return 'off-track';
  return score < ON_TRACK_FROM * due ? 'at-risk' : 'on-track';
}

/** A goal's own level. Achieved and missed ones are judged by their verdict; a dropped one not at all. */
export function goalLevel(goal: Pick<Goal, 'state' | 'measure'>, today: Day): Level {
  if (goal.state === 'achieved') return 'on-track';
  if (goal.state === 'missed') return 'off-track';
  if (!isOpenGoal(goal)) return 'not-enough-data';
  return bandOf(goalScore(goal.measure), expectedScore(goal.measure, today));
}
