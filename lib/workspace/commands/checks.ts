/** Checks of what people type, before anything is written: each says in a sentence what is wrong, and in which field. */

import { type Amount, type Currency, MINOR_MOST, MINUTES_MOST } from '../../core/amount.ts';
import { isCurrency } from '../../core/currency.ts';
import { isDay } from '../../core/day.ts';
import type { Day } from '../../core/record.ts';
import { Refusal } from '../../core/refusal.ts';
import { trimmed } from '../../core/trimmed.ts';

export const NAME_MOST = 200;
export const STATEMENT_MOST = 2_000;
export const NOTE_MOST = 20_000;
export const QUOTE_MOST = 100_000;

export function bad(field: string, message: string): Refusal {
  return new Refusal('bad-input', message, field);
}

/** Never cut silently: a longer text is refused with what to do. */
export function text(value: string, field: string, most: number): string {
  if (value.length > most) {
    throw bad(
      field,
      `This text has ${value.length} characters; at most ${most} are kept. Shorten it, or put the rest into a note.`,
    );
  }
  return value;
}

/** Without the spaces around it; empty is refused. */
export function words(value: string, field: string, most: number): string {
  const said = trimmed(value);
  if (said === '') throw bad(field, 'This cannot be empty. Write at least one word.');
  return text(said, field, most);
}

export const name = (value: string, field = 'name') => words(value, field, NAME_MOST);

export function day(value: Day, field: string): Day {
  const typed = value.slice(0, 40);
  if (!isDay(value)) throw bad(field, `"${typed}" is no day of the calendar.`);
  return value;
}

export function dayOrNot(value: Day | null, field: string): Day | null {
  return value === null ? null : day(value, field);
}

/** An end before its start is refused at the end. */
export function span(startsOn: Day | null, endsOn: Day | null): void {
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    throw bad('endsOn', 'The end lies before the start. Change one of the two days.');
  }
}

export function whole(value: number, field: string, least: number, most: number): number {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw bad(field, `This must be a whole number from ${least} to ${most}.`);
  }
  return value;
}

export function finite(value: number, field: string): number {
  if (!Number.isFinite(value)) throw bad(field, 'This must be a number.');
  return value;
}

/** Signed where a difference is meant; a limit, rate or price is not below 0. */
export function amount(value: Amount, field: string, signed = false): Amount {
  const least = (most: number) => (signed ? -most : 0);
  const { minutes, minor } = value;
  return {
    minutes: minutes === null ? null : whole(minutes, field, least(MINUTES_MOST), MINUTES_MOST),
    minor: minor === null ? null : whole(minor, field, least(MINOR_MOST), MINOR_MOST),
  };
}

export function currency(value: string): Currency {
  if (!isCurrency(value)) {
    throw bad(
      'currency',
      'This is no currency code of ISO 4217. Write one such as EUR, USD or JPY.',
    );
  }
  return value;
}

export function percent(value: number, field: string): number {
  if (!Number.isFinite(value) || value < 0 || value > 1_000) {
    throw bad(field, 'This must be a percentage from 0 to 1000.');
  }
  return value;
}

/** Text of a page, which is not ours: cut with an ellipsis, never in the middle of a character. */
export function cut(value: string, most: number): string {
  if (value.length <= most) return value;
  const kept = value.slice(0, most - 1);
  // Half of a surrogate pair at the end would be no character at all.
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

/** Runs a check on a field where it is given, and leaves it out where it is not. */
export function given<T extends object, K extends keyof T & string>(
  fields: T,
  field: K,
  check: (value: Exclude<T[K], undefined>) => T[K],
): Partial<Pick<T, K>> {
  const value = fields[field];
  if (value === undefined) return {};
  const checked: Partial<Pick<T, K>> = {};
  checked[field] = check(value as Exclude<T[K], undefined>);
  return checked;
}
