import { describe, expect, it } from 'vitest';
import type { Amount } from '../../lib/core/amount.ts';
import { budgetSlice, burnSide, weighBudget } from '../../lib/core/budget.ts';
import { DEFAULT_TOLERANCES } from '../../lib/core/project.ts';
import { sumOf } from '../../lib/core/sum.ts';
import { levelOver, thresholdsReached } from '../../lib/core/tolerance.ts';
import { aBudget, aTally } from '../support/records.ts';

const limitOf = (minor: number | null, minutes: number | null = null): Amount => ({
  minutes,
  minor,
});
/** Weighs hours at 60 minor units an hour, so that a minute is a minor unit. */
function weigh(limit: Amount, spent: number, remaining: number, more: { hard?: boolean } = {}) {
  const sum = sumOf(aTally({ tasks: 1, spent, remaining }), 60);
  return weighBudget(aBudget({ limit, ...more }), sum, 1, DEFAULT_TOLERANCES);
}

describe('sums', () => {
  it('round once, from the exact whole', () => {
    // Two halves of a minor unit: 0.5 + 0.5 is 1, though each alone rounds to 1.
    const sum = sumOf(aTally({ spent: 1, remaining: 1 }), 30);
    expect(sum.spent.minor).toBe(1);
    expect(sum.remaining.minor).toBe(1);
    expect(sum.forecast.minor).toBe(1);
  });

  it('put prices where hours would be, and keep the hours', () => {
    const tally = aTally({
      spent: 120,
      remaining: 60,
      flatSpent: 60,
      flatRemaining: 60,
      fixed: 5000,
      fixedSpent: 2000,
    });
    const sum = sumOf(tally, 600);
    expect(sum.spent).toEqual({ minutes: 120, minor: 600 + 2000 });
    expect(sum.remaining).toEqual({ minutes: 60, minor: 3000 });
    expect(sum.forecast).toEqual({ minutes: 180, minor: 5600 });
  });

  it('have no money without a rate, but for prices alone', () => {
    expect(sumOf(aTally({ spent: 60 }), null).spent).toEqual({ minutes: 60, minor: null });
    expect(sumOf(aTally({}), null).spent).toEqual({ minutes: 0, minor: null });
    expect(sumOf(aTally({ fixed: 500 }), null).forecast).toEqual({ minutes: 0, minor: 500 });
    expect(sumOf(aTally({ fixed: 500, spent: 60 }), null).forecast.minor).toBeNull();
    const flat = { fixed: 500, spent: 60, flatSpent: 60 };
    expect(sumOf(aTally(flat), null).forecast.minor).toBe(500);
    expect(sumOf(aTally({ spent: 60 }), 0).spent.minor).toBe(0);
  });
});

describe('a budget', () => {
  it('shows what the design shows', () => {
    // "Design and templates": 14,400 EUR, 11,960 spent, forecast 14,825: 3 % over, inside tolerance.
    const seen = weigh(limitOf(14_400), 11_960, 2_865);
    expect(seen.left.minor).toBe(2_440);
    expect(seen.forecastOver.minor).toBe(425);
    expect(seen.burn.minor).toBeCloseTo(0.8306, 4);
    expect(seen.overRatio.minor).toBeCloseTo(0.0295, 4);
    expect(seen.level).toBe('on-track');
    // "Build and search": 18,000, forecast 19,285, 7.1 % over. "Author portal": 14 % over.
    expect(weigh(limitOf(18_000), 8_200, 11_085).level).toBe('at-risk');
    expect(weigh(limitOf(10_000), 0, 11_400).level).toBe('off-track');
  });

  it.each([
    [1000, 'on-track'],
    [1049, 'on-track'],
    [1050, 'at-risk'],
    [1099, 'at-risk'],
    [1100, 'off-track'],
    [0, 'on-track'],
  ])('of 1,000 with a forecast of %i is %s', (forecast, level) => {
    expect(weigh(limitOf(1000), 0, forecast).level).toBe(level);
  });

  it('keeps the remaining signed and the overage beside it', () => {
    const seen = weigh(limitOf(100), 175, 0);
    expect(seen.left.minor).toBe(-75);
    expect(seen.overage.minor).toBe(75);
    expect(weigh(limitOf(100), 20, 0).overage.minor).toBe(0);
  });

  it('of 0 is a budget of 0; a blank one is none', () => {
    const zero = weigh(limitOf(0), 10, 0);
    expect(zero).toMatchObject({ level: 'off-track', burn: { minor: null }, left: { minor: -10 } });
    expect(weigh(limitOf(0), 0, 0).level).toBe('on-track');
    expect(weigh(limitOf(null), 10, 0)).toEqual({
      left: limitOf(null),
      overage: limitOf(null),
      forecastOver: limitOf(null),
      burn: limitOf(null),
      overRatio: limitOf(null),
      level: 'not-enough-data',
    });
  });

  it('is as bad as its worse side', () => {
    expect(weigh(limitOf(1000, 100), 0, 105).level).toBe('at-risk');
    expect(weigh(limitOf(100, 1000), 0, 111).level).toBe('off-track');
  });

  it('that is hard is broken once it is overspent, whatever the tolerance', () => {
    expect(weigh(limitOf(1000), 1001, 0).level).toBe('on-track');
    expect(weigh(limitOf(1000), 1001, 0, { hard: true }).level).toBe('off-track');
    expect(weigh(limitOf(1000), 1000, 1, { hard: true }).level).toBe('on-track');
  });

  it('of money without a rate, or of which nothing was read, has not enough data', () => {
    const sum = sumOf(aTally({ tasks: 1, spent: 60 }), null);
    const budget = aBudget({ limit: limitOf(100) });
    expect(weighBudget(budget, sum, 1, DEFAULT_TOLERANCES).level).toBe('not-enough-data');
    const empty = sumOf(aTally({ tasks: 3 }), 60);
    expect(weighBudget(budget, empty, 0, DEFAULT_TOLERANCES).level).toBe('not-enough-data');
  });

  it('reads all work where it covers the project, in scope or not', () => {
    expect(budgetSlice({ id: 'b1', covers: 'project' })).toBe('all');
    expect(budgetSlice({ id: 'b1', covers: 'tagged' })).toBe('budget:b1');
  });
});

describe('tolerance', () => {
  it('is compared exactly, where floating point is not', () => {
    // 1.1 × 3 is more than 3.3 in floating point; 10 % of 3 tenths must still be reached by exactly 10 %.
    expect(levelOver(3, 30, DEFAULT_TOLERANCES)).toBe('off-track');
    const fine = { atRiskPercent: 0.1, offTrackPercent: 7.007 };
    expect(levelOver(1, 1000, fine)).toBe('at-risk');
    expect(levelOver(7007, 100_000, fine)).toBe('off-track');
    expect(levelOver(7006, 100_000, fine)).toBe('at-risk');
    const huge = Number.MAX_SAFE_INTEGER;
    expect(levelOver(Math.floor(huge / 20), huge, DEFAULT_TOLERANCES)).toBe('on-track');
  });

  it('of 0 lets nothing over pass, and exactly reached is not over', () => {
    const none = { atRiskPercent: 0, offTrackPercent: 0 };
    expect(levelOver(0, 100, none)).toBe('on-track');
    expect(levelOver(1, 100, none)).toBe('off-track');
    expect(levelOver(1, 0, DEFAULT_TOLERANCES)).toBe('off-track');
  });

  it('thresholds are reached inclusively', () => {
    expect(thresholdsReached([90, 50, 75], 75, 100)).toEqual([50, 75]);
    expect(thresholdsReached([100], 99, 100)).toEqual([]);
    expect(thresholdsReached([50], null, 100)).toEqual([]);
    expect(thresholdsReached([50], 10, null)).toEqual([]);
    expect(thresholdsReached([50], 0, 0)).toEqual([]);
    expect(thresholdsReached([50], 1, 0)).toEqual([50]);
  });
});

describe('of money and hours, the one to show', () => {
  it.each([
    ['hours over, money hardly touched', limitOf(1_000_000, 60), 600, 'minutes'],
    ['money over, hours hardly touched', limitOf(60, 1_000_000), 600, 'minor'],
    ['alike', limitOf(600, 600), 60, 'minor'],
    ['money alone', limitOf(600), 60, 'minor'],
    ['hours alone', limitOf(null, 600), 60, 'minutes'],
    ['hours over a limit of 0', limitOf(100, 0), 99, 'minutes'],
    ['money over a limit of 0', limitOf(0, 100), 99, 'minor'],
    ['a limit of 0 that nothing was taken from', limitOf(0, 100), 0, 'minutes'],
  ] as const)('%s', (_, limit, spent, side) => {
    expect(burnSide(weigh(limit, spent, 0))).toBe(side);
  });

  it('is hours where a budget in both has no rate, and hours alone where nobody knows what was spent', () => {
    const noRate = sumOf(aTally({ tasks: 1, spent: 60 }), null);
    const both = aBudget({ limit: limitOf(100, 100) });
    expect(burnSide(weighBudget(both, noRate, 1, DEFAULT_TOLERANCES))).toBe('minutes');
    const unknown = sumOf(aTally({ tasks: 1, spentUnknown: 1 }), 60);
    const hours = aBudget({ limit: limitOf(null, 100) });
    expect(burnSide(weighBudget(hours, unknown, 1, DEFAULT_TOLERANCES))).toBe('minutes');
  });
});
