import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNotStated, NOT_STATED, overage, ratio, subtractAmounts } from '../../lib/core/amount.ts';
import { decimalsOf, isCurrency } from '../../lib/core/currency.ts';
import { moneyOf } from '../../lib/core/money.ts';

describe('currencies', () => {
  it.each([
    ['EUR', 2],
    ['USD', 2],
    ['MGA', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['VND', 0],
    ['CLP', 0],
    ['ISK', 0],
    ['XAF', 0],
    ['UGX', 0],
    ['KWD', 3],
    ['BHD', 3],
    ['OMR', 3],
    ['IQD', 3],
    ['TND', 3],
    ['CLF', 4],
    ['UYW', 4],
  ])('%s has %i decimals', (currency, decimals) => {
    expect(decimalsOf(currency)).toBe(decimals);
  });

  it('goes by ISO 4217, where browsers go by custom and leave out the small coins of some', () => {
    const custom = ['HUF', 'IDR', 'COP', 'PKR', 'LBP'];
    expect(custom.map(decimalsOf)).toEqual([2, 2, 2, 2, 2]);
  });

  it('tells a code of ISO 4217 from letters that only look like one', () => {
    const codes = [
      'EUR',
      'JPY',
      'KWD',
      'CHF',
      'XOF',
      'eur',
      'EURO',
      '€',
      '',
      'EUX',
      'ABC',
      'XXX',
      'XTS',
      'XAU',
      'DEM',
    ];
    expect(codes.filter(isCurrency)).toEqual(['EUR', 'JPY', 'KWD', 'CHF', 'XOF']);
  });

  it('takes what the browser knows as money, and the funds that contracts are written in', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const all = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));
    const known = new Set(Intl.supportedValuesOf('currency'));
    const funds = ['BOV', 'CHE', 'CHW', 'CLF', 'COU', 'MXV', 'USN', 'UYI', 'UYW'];
    // Too young for some browsers, which then write the code itself.
    const young = ['VED', 'XCG', 'ZWG'];
    const others = all.filter((code) => isCurrency(code) && !known.has(code));
    expect(others.filter((code) => !young.includes(code))).toEqual(funds);
  });
});

describe('money of time', () => {
  it.each([
    // The design's ticket: 9 h 30 m and 16 h at 75 EUR.
    [1530, 75_00, 0, 1912_50],
    [0, 75_00, 0, 0],
    [1, 100, 0, 2], // 1.66…
    [1, 80, 0, 1], // 1.33…
    [1, 30, 0, 1], // 0.5 away from zero
    [-1, 30, 0, -1],
    [3, 50, 0, 3], // 2.5
    [-3, 50, 0, -3],
    [60, 12_345, 1, 12_346],
    [90, 10_000, 0, 15_000], // JPY: whole yen
  ])('%i min at %i an hour, and %i: %i', (minutes, rate, fixed, minor) => {
    expect(moneyOf(minutes, rate, fixed)).toBe(minor);
  });

  it('is n/a without a rate where there is time, and the fixed price where there is none', () => {
    expect(moneyOf(1, null, 500)).toBeNull();
    expect(moneyOf(0, null, 500)).toBe(500);
    expect(moneyOf(0, null)).toBe(0);
  });

  it('is n/a rather than wrong where it no longer fits', () => {
    expect(moneyOf(Number.MAX_SAFE_INTEGER, 6000)).toBeNull();
    expect(moneyOf(0.5, 100)).toBeNull();
    expect(moneyOf(Number.NaN, 100)).toBeNull();
    // The product alone is far beyond what a number holds exactly.
    expect(moneyOf(6_000_000_001, 8_999_999)).toBe(899999900150000);
  });

  it('is the mirror of itself, and never off by more than a half', () => {
    const whole = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    const rate = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(whole, rate, (minutes, billRate) => {
        const minor = moneyOf(minutes, billRate) ?? Number.NaN;
        expect(moneyOf(-minutes, billRate)).toBe(-minor + 0);
        const off = BigInt(minor) * 60n - BigInt(minutes) * BigInt(billRate);
        expect(off <= 30n && off >= -30n).toBe(true);
      }),
    );
  });
});

describe('amounts', () => {
  const some = { minutes: 90, minor: 1000 };
  const timeOnly = { minutes: 30, minor: null };

  it('subtracts side by side; unknown stays unknown', () => {
    expect(subtractAmounts(timeOnly, some)).toEqual({ minutes: -60, minor: null });
    expect(subtractAmounts(NOT_STATED, some)).toEqual(NOT_STATED);
  });

  it('keeps 0 apart from not stated', () => {
    expect(isNotStated(NOT_STATED)).toBe(true);
    expect(isNotStated({ minutes: 0, minor: null })).toBe(false);
    expect(subtractAmounts(some, some)).toEqual({ minutes: 0, minor: 0 });
  });

  it('shows overage as its own number, and never clamps what remains', () => {
    const limit = { minutes: null, minor: 900 };
    expect(overage(some, limit)).toEqual({ minutes: null, minor: 100 });
    expect(overage({ minutes: 1, minor: 800 }, limit)).toEqual({ minutes: null, minor: 0 });
    expect(subtractAmounts(limit, some).minor).toBe(-100);
  });

  it('has no ratio of nothing', () => {
    expect(ratio(5, 10)).toBe(0.5);
    expect(ratio(5, 0)).toBeNull();
    expect(ratio(null, 10)).toBeNull();
    expect(ratio(5, null)).toBeNull();
  });

  it('what was taken away and the rest make the whole', () => {
    const side = fc.option(fc.integer({ min: -1e9, max: 1e9 }));
    const amount = fc.record({ minutes: side, minor: side });
    fc.assert(
      fc.property(amount, amount, (whole, part) => {
        const rest = subtractAmounts(whole, part);
        if (whole.minutes === null || part.minutes === null) expect(rest.minutes).toBeNull();
        else expect((rest.minutes ?? Number.NaN) + part.minutes).toBe(whole.minutes + 0);
      }),
    );
  });
});
