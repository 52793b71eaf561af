/** A date that has passed with work still open: since how many days; null: it has not, or all is done. */
import { daysBetween } from '../../lib/core/day.ts';
import type { TimelineView } from '../../lib/workspace/views.ts';
import { today } from '../basics/today.ts';

export function passedDays({ constraint, level }: TimelineView): number | null {
  const past = daysBetween(constraint.date, today()) ?? 0;
  return past > 0 && level === 'off-track' ? past : null;
}
