/** The day of a moment, by the user's own clock. */
import type { Day, Instant } from '../core/record.ts';

/** The calendar day where the user is. */
export function dayOf(now: Instant): Day {
  const date = new Date(now);
  const part = (value: number, digits: number) => String(value).padStart(digits, '0');
  return [part(date.getFullYear(), 4), part(date.getMonth() + 1, 2), part(date.getDate(), 2)].join(
    '-',
  );
}
