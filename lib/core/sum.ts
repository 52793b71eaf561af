/** A tally as people read it: time and money side by side, the money rounded once. */
import type { Amount, Minor, Minutes } from './amount.ts';
import { moneyOf } from './money.ts';
import type { Tally } from './tally.ts';

/** A sum over tasks. Money is already rounded once, from exact minutes × rate; null where there is no rate. */
export interface Sum {
  tasks: number;
  estimate: Amount;
  spent: Amount;
  /** The re-estimated work still to do. */
  remaining: Amount;
  /** spent + remaining. */
  forecast: Amount;
  /** Tasks of these whose remaining work nobody estimated: the forecast leaves them out, and says so. */
  unestimated: number;
}

/**
 * Sums of a tally with money at `billRate` (minor units per hour), fixed prices instead of the time of the tasks that have one.
 * Forecast = actual + remaining estimate; its money is rounded from the exact whole, so it may differ by one minor unit
 * from the sum of two rounded ones. Without a rate money is null, except where all work has fixed prices.
 */
export function sumOf(tally: Tally, billRate: Minor | null): Sum {
  const estimate = tally.estimate - tally.flatEstimate;
  const spent = tally.spent - tally.flatSpent;
  const remaining = tally.remaining - tally.flatRemaining;
  const priced = billRate !== null || (tally.fixed !== 0 && !estimate && !spent && !remaining);
  const amount = (minutes: Minutes, hourly: Minutes, fixed: Minor): Amount => ({
    minutes,
    minor: priced ? moneyOf(hourly, billRate, fixed) : null,
  });
  return {
    tasks: tally.tasks,
    estimate: amount(tally.estimate, estimate, tally.fixed),
    spent: amount(tally.spent, spent, tally.fixedSpent),
    remaining: amount(tally.remaining, remaining, tally.fixed - tally.fixedSpent),
    forecast: amount(tally.spent + tally.remaining, spent + remaining, tally.fixed),
    unestimated: tally.unestimated,
  };
}
