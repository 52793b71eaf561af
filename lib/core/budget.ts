/** A budget against what its tasks have taken and will take. */
import { type Amount, overage, ratio, subtractAmounts } from './amount.ts';
import type { BudgetConstraint } from './constraint.ts';
import type { Tolerances } from './project.ts';
import type { Level } from './status.ts';
import { worst } from './status.ts';
import type { Sum } from './sum.ts';
import type { Slice } from './tally.ts';
import { levelOver } from './tolerance.ts';

export interface BudgetNumbers {
  /** limit − spent, signed. */
  left: Amount;
  /** max(0, spent − limit), its own number. */
  overage: Amount;
  /** forecast − limit, signed; above 0 is over. */
  forecastOver: Amount;
  /** spent ÷ limit, unrounded; null: no limit, limit 0, money without a rate, or nobody knows what was spent. */
  burn: { minutes: number | null; minor: number | null };
  /** forecast ÷ limit − 1, unrounded; null as above. */
  overRatio: { minutes: number | null; minor: number | null };
  level: Level;
}

export const SIDES = ['minor', 'minutes'] as const satisfies readonly (keyof Amount)[];
export type AmountSide = (typeof SIDES)[number];

/** What a burn is made of: minutes, or minor units. */
export interface BurnMade {
  budgetName: string;
  side: keyof Amount;
  limit: number;
  spent: number;
  forecast: number | null;
  /** Tasks in it of which nobody told what was spent. */
  spentUnknown: number;
}

/**
 * Of a budget in money and hours, the side to show where there is room for one: the higher burn, money where they are alike.
 * Anything over a limit of 0 is more than any burn; a burn that nobody knows is less, and a side without a limit the least.
 */
export function burnSide(numbers: Pick<BudgetNumbers, 'burn' | 'overage'>): AmountSide {
  const weight = (side: AmountSide) => {
    const { [side]: burn } = numbers.burn;
    const { [side]: over } = numbers.overage;
    if (burn !== null || over === null) return burn ?? Number.NEGATIVE_INFINITY;
    return over > 0 ? Number.POSITIVE_INFINITY : -1;
  };
  return weight('minutes') > weight('minor') ? 'minutes' : 'minor';
}

/** Which of a project's tallies a budget reads: all work, in scope or not, or what was tagged with it. */
export function budgetSlice(budget: Pick<BudgetConstraint, 'id' | 'covers'>): Slice {
  return budget.covers === 'project' ? 'all' : `budget:${budget.id}`;
}

/** There are tasks, and of none of them anybody knows what was spent: their 0 is no figure. */
export function noSpentKnown(sum: Sum, side: AmountSide): boolean {
  return sum.tasks > 0 && sum.spentUnknown[side] >= sum.tasks;
}

/**
 * The level of one side by the forecast against the limit: at risk and off track from the project's tolerances on, inclusive.
 * A hard limit that is already overspent is broken, whatever the tolerance. What nobody knows to be spent is not on track;
 * where the work to come alone is too much, that is known.
 */
export function sideLevel(
  budget: Pick<BudgetConstraint, 'limit' | 'hard'>,
  side: AmountSide,
  sum: Sum,
  tolerances: Tolerances,
): Level {
  const limit = budget.limit[side];
  const spent = sum.spent[side];
  const forecast = sum.forecast[side];
  if (limit === null || spent === null || forecast === null) return 'not-enough-data';
  if (budget.hard && spent > limit) return 'off-track';
  const level = levelOver(forecast - limit, limit, tolerances);
  return level === 'on-track' && noSpentKnown(sum, side) ? 'not-enough-data' : level;
}

/** What a budget shows. `measured`: the tasks of which anything is known; with none there is not enough data. */
export function weighBudget(
  budget: Pick<BudgetConstraint, 'limit' | 'hard'>,
  sum: Sum,
  measured: number,
  tolerances: Tolerances,
): BudgetNumbers {
  const { limit } = budget;
  const sides = SIDES.filter((side) => limit[side] !== null);
  const over = (side: AmountSide) => {
    const whole = ratio(sum.forecast[side], limit[side]);
    return whole === null ? null : whole - 1;
  };
  const burn = (side: AmountSide) =>
    noSpentKnown(sum, side) ? null : ratio(sum.spent[side], limit[side]);
  return {
    left: subtractAmounts(limit, sum.spent),
    overage: overage(sum.spent, limit),
    forecastOver: subtractAmounts(sum.forecast, limit),
    burn: {
      minutes: burn('minutes'),
      minor: burn('minor'),
    },
    overRatio: { minutes: over('minutes'), minor: over('minor') },
    level:
      measured === 0
        ? 'not-enough-data'
        : worst(sides.map((side) => sideLevel(budget, side, sum, tolerances))),
  };
}
