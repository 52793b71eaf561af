/** Money made of time: kept as minutes × rate, an integer, and rounded once. */
import type { Minor, Minutes } from './amount.ts';

/** A whole number by the nearest, halves away from zero, so that −x is always the mirror of x. */
function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const size = dividend < 0n ? -dividend : dividend;
  const rounded = (2n * size + divisor) / (2n * divisor);
  return dividend < 0n ? -rounded : rounded;
}

/**
 * minutes × rate per hour ÷ 60 + fixed, in minor units, rounded once, halves away from zero.
 * Null without a rate where there are minutes to be priced, and where the result is too large to be exact.
 */
export function moneyOf(minutes: Minutes, billRate: Minor | null, fixed: Minor = 0): Minor | null {
  if (billRate === null) return minutes === 0 ? fixed : null;
  if (![minutes, billRate, fixed].every(Number.isSafeInteger)) return null;
  const exact = divideRounded(BigInt(minutes) * BigInt(billRate), 60n) + BigInt(fixed);
  const minor = Number(exact);
  return Number.isSafeInteger(minor) ? minor : null;
}
