import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, compareDays, daysBetween, isDay } from '../../lib/core/day.ts';

describe('days', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    // Nights of daylight saving time in Europe and the United States.
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-11-01', 1, '2026-11-02'],
    ['0099-12-31', 1, '0100-01-01'],
  ])('%s and %i days: %s', (day, days, result) => {
    expect(addDays(day, days)).toBe(result);
    expect(daysBetween(day, result)).toBe(days);
  });

  it.each(['', '2026-2-1', '2026-02-30', '2026-13-01', '2026-00-10', 'yesterday', '2026-01-01T00'])(
    'refuses %j',
    (text) => {
      expect(isDay(text)).toBe(false);
      expect(addDays(text, 1)).toBeNull();
      expect(daysBetween('2026-01-01', text)).toBeNull();
    },
  );

  it('ends where the calendar of four digits ends', () => {
    expect(addDays('9999-12-31', 1)).toBeNull();
    expect(addDays('0000-01-01', -1)).toBeNull();
    expect(addDays('2026-01-01', 1e15)).toBeNull();
    expect(addDays('2026-01-01', 0.5)).toBeNull();
  });

  it('counts what it adds, and text order is time order', () => {
    const distance = fc.integer({ min: -200_000, max: 200_000 });
    fc.assert(
      fc.property(distance, distance, (a, b) => {
        const first = addDays('2026-06-11', a) ?? '';
        const second = addDays(first, b) ?? '';
        expect(daysBetween(first, second)).toBe(b);
        expect(Math.sign(compareDays(first, second))).toBe(-Math.sign(b) + 0);
      }),
    );
  });
});
