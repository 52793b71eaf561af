/** Calendar days as text, `YYYY-MM-DD`: no clock, no time zone, so no daylight saving time either. */
import type { Day } from './record.ts';

const MS_A_DAY = 86_400_000;

/** Days since 1970-01-01; null where the text is no day of the calendar. */
function ordinal(day: Day): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!found) return null;
  const date = new Date(0);
  // Not Date.UTC: it takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
  return date.toISOString().slice(0, 10) === day ? date.getTime() / MS_A_DAY : null;
}

/** True for a day that the calendar has: not `2026-02-30`. */
export function isDay(text: string): text is Day {
  return ordinal(text) !== null;
}

/** Whole days from one day to another; negative where `to` is earlier; null where either is no day. */
export function daysBetween(from: Day, to: Day): number | null {
  const start = ordinal(from);
  const end = ordinal(to);
  return start === null || end === null ? null : end - start;
}

/** The day so many days later (or earlier); null where `day` is none, or the result lies outside the years 0000 to 9999. */
export function addDays(day: Day, days: number): Day | null {
  const start = ordinal(day);
  if (start === null || !Number.isSafeInteger(days)) return null;
  const at = new Date((start + days) * MS_A_DAY);
  if (Number.isNaN(at.getTime())) return null;
  const text = at.toISOString();
  return /^\d{4}-/.test(text) ? text.slice(0, 10) : null;
}

/** Below 0 where `a` is earlier. Days are written so that text order is time order. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
