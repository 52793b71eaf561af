/** A date to keep against the latest due date among the work still open. */
import type { TimelineConstraint } from './constraint.ts';
import { compareDays, daysBetween } from './day.ts';
import type { Tolerances } from './project.ts';
import type { Day } from './record.ts';
import type { Level } from './status.ts';
import { levelOver } from './tolerance.ts';

export interface TimelineFacts {
  latestDue: Day | null;
  /** Known tasks of the project, and those of them not done. */
  tasks: number;
  open: number;
  startsOn: Day | null;
  tolerances: Tolerances;
  today: Day;
}

export interface TimelineNumbers {
  /** date − latest due day, in days, signed; null: no due date is known. */
  daysToSpare: number | null;
  level: Level;
  /** The day itself has passed with work still open. */
  passed: boolean;
}

/** Slip of a soft date, by the project's tolerance of its duration; of unknown duration, any slip is at risk. */
function softLevel(late: number, date: Day, facts: TimelineFacts): Level {
  const duration = facts.startsOn === null ? null : daysBetween(facts.startsOn, date);
  if (late <= 0) return 'on-track';
  if (duration === null || duration <= 0) return 'at-risk';
  return levelOver(late, duration, facts.tolerances);
}

/**
 * Off track: the day has passed with open work; or a hard date with anything due after it.
 * On track: all known work is done, or due in time. Not enough data: no task is known, or no open one has a due date.
 */
export function weighTimeline(
  constraint: Pick<TimelineConstraint, 'date' | 'hard'>,
  facts: TimelineFacts,
): TimelineNumbers {
  const { date, hard } = constraint;
  const daysToSpare = facts.latestDue === null ? null : daysBetween(facts.latestDue, date);
  const passed = facts.open > 0 && compareDays(date, facts.today) < 0;
  const level = (): Level => {
    if (passed) return 'off-track';
    if (facts.tasks > 0 && facts.open === 0) return 'on-track';
    if (daysToSpare === null) return 'not-enough-data';
    if (hard) return daysToSpare < 0 ? 'off-track' : 'on-track';
    return softLevel(-daysToSpare, date, facts);
  };
  return { daysToSpare, level: level(), passed };
}
