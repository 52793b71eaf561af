/** A tally as people read it: time and money side by side, the money rounded once. */
import type { Amount, Minor, Minutes } from './amount.ts';
import { moneyOf } from './money.ts';
import type { Tally } from './tally.ts';

export const PARTS = ['estimate', 'spent', 'remaining', 'forecast'] as const;
export type PartName = (typeof PARTS)[number];

/** What a part of a sum is made of: minutes billed by the hour, minutes of tasks with a fixed price, and those prices. */
export interface Part {
  hourly: Minutes;
  flat: Minutes;
  fixed: Minor;
}

/** Why there is no money: no rate that makes money of hours, or a sum too large to be exact. */
export type NoMoney = 'no-rate' | 'too-large';

/**
 * A sum over tasks. Money is already rounded once, from exact minutes × rate; null where there is no rate.
 * `remaining` is the re-estimated work still to do, `forecast` is spent + remaining.
 */
export interface Sum extends Readonly<Record<PartName, Amount>> {
  tasks: number;
  /** Tasks of these whose remaining work nobody estimated: the forecast leaves them out, and says so. */
  unestimated: number;
  /** Tasks of these whose spent time nobody knows: it is left out. In money those with a fixed price do not want it. */
  spentUnknown: Readonly<Record<keyof Amount, number>>;
  parts: Readonly<Record<PartName, Part>>;
  /** Null: there is money. */
  noMoney: NoMoney | null;
}

function partsOf(tally: Tally): Record<PartName, Part> {
  const { flatEstimate, flatSpent, flatRemaining, fixed, fixedSpent } = tally;
  const part = (whole: Minutes, flat: Minutes, prices: Minor): Part => ({
    hourly: whole - flat,
    flat,
    fixed: prices,
  });
  return {
    estimate: part(tally.estimate, flatEstimate, fixed),
    spent: part(tally.spent, flatSpent, fixedSpent),
    remaining: part(tally.remaining, flatRemaining, fixed - fixedSpent),
    forecast: part(tally.spent + tally.remaining, flatSpent + flatRemaining, fixed),
  };
}

function priced(
  parts: Sum['parts'],
  billRate: Minor | null,
): Record<PartName, Amount> & Pick<Sum, 'noMoney'> {
  const byHour = parts.estimate.hourly || parts.spent.hourly || parts.remaining.hourly;
  const has = billRate !== null || (parts.forecast.fixed !== 0 && !byHour);
  const amount = ({ hourly, flat, fixed }: Part): Amount => ({
    minutes: hourly + flat,
    minor: has ? moneyOf(hourly, billRate, fixed) : null,
  });
  const amounts = {
    estimate: amount(parts.estimate),
    spent: amount(parts.spent),
    remaining: amount(parts.remaining),
    forecast: amount(parts.forecast),
  };
  const whole = PARTS.every((name) => amounts[name].minor !== null);
  return { ...amounts, noMoney: !has ? 'no-rate' : whole ? null : 'too-large' };
}

/**
 * Sums of a tally with money at `billRate` (minor units per hour), fixed prices instead of the time of the tasks that have one.
 * Forecast = actual + remaining estimate; its money is rounded from the exact whole, so it may differ by one minor unit
 * from the sum of two rounded ones. Without a rate money is null, except where all work has fixed prices.
 */
export function sumOf(tally: Tally, billRate: Minor | null): Sum {
  const { tasks, unestimated, spentUnknown, flatSpentUnknown } = tally;
  const parts = partsOf(tally);
  return {
    tasks,
    ...priced(parts, billRate),
    unestimated,
    spentUnknown: { minutes: spentUnknown, minor: spentUnknown - flatSpentUnknown },
    parts,
  };
}

/** The same sum at another rate: what it will be once the project has it. */
export function repriced(sum: Sum, billRate: Minor | null): Sum {
  return { ...sum, ...priced(sum.parts, billRate) };
}
