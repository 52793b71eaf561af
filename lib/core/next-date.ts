/** The next date that a project has to meet: a check-in, a date to keep, or its end. */
import type { TimelineConstraint } from './constraint.ts';
import { compareDays } from './day.ts';
import type { Project } from './project.ts';
import type { Day } from './record.ts';

export interface NextDate {
  what: 'check-in' | 'timeline' | 'end';
  /** Of a date to keep; empty for the others. */
  name: string;
  day: Day;
}

/** The nearest from today on; where all have passed, the latest of them. On one day the check-in comes first. Null: none is set. */
export function nextDate(
  project: Pick<Project, 'nextCheckInOn' | 'endsOn'>,
  timelines: readonly Pick<TimelineConstraint, 'name' | 'date'>[],
  today: Day,
): NextDate | null {
  const { nextCheckInOn, endsOn } = project;
  const all: NextDate[] = [
    ...(nextCheckInOn ? [{ what: 'check-in' as const, name: '', day: nextCheckInOn }] : []),
    ...timelines.map(({ name, date }) => ({ what: 'timeline' as const, name, day: date })),
    ...(endsOn ? [{ what: 'end' as const, name: '', day: endsOn }] : []),
  ].sort((a, b) => compareDays(a.day, b.day));
  return all.find(({ day }) => compareDays(day, today) >= 0) ?? all.at(-1) ?? null;
}
