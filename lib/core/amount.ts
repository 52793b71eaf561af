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
