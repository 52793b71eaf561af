/** Amounts of time and money as integers: whole minutes, and whole minor units of an ISO 4217 currency. */

/** Whole minutes. Never fractional; may be negative where a difference is meant. */
export type Minutes = number;

/** Whole minor units (cents, yen, fils). Never fractional; may be negative where a difference is meant. */
export type Minor = number;

/** An ISO 4217 code in capitals: `EUR`, `JPY`, `KWD`. */
export type Currency = string;

/** Time and money side by side. Null is "not stated", which is not 0. */
export interface Amount {
  minutes: Minutes | null;
  minor: Minor | null;
}

/** The most of one amount that is kept, so that sums of very many stay exact. */
export const MINOR_MOST: Minor = 1_000_000_000_000;
export const MINUTES_MOST: Minutes = 100_000_000;

export const NOT_STATED: Amount = { minutes: null, minor: null };

/** Null stays unknown: something and an unknown are an unknown, never the something. */
type Both = (a: number, b: number) => number;
function each(a: Amount, b: Amount, both: Both): Amount {
  const side = (left: number | null, right: number | null) =>
    left === null || right === null ? null : both(left, right) + 0;
  return { minutes: side(a.minutes, b.minutes), minor: side(a.minor, b.minor) };
}

/** a − b on each side, signed; null where either is not known. Remaining = limit − spent is this. */
export function subtractAmounts(a: Amount, b: Amount): Amount {
  return each(a, b, (left, right) => left - right);
}

/** Overage = max(0, spent − limit), its own number beside the signed remaining; null where either is not known. */
export function overage(spent: Amount, limit: Amount): Amount {
  return each(spent, limit, (used, most) => Math.max(0, used - most));
}

/** Burn = spent ÷ limit, unrounded; null without a limit, with a limit of 0, or where nothing is known to be spent. */
export function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

/** True where neither side is stated. */
export function isNotStated(amount: Amount): boolean {
  return amount.minutes === null && amount.minor === null;
}
