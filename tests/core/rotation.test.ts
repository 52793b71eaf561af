import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CopyLine } from '../../lib/core/backup.ts';
import { copiesToDrop, ROTATION } from '../../lib/core/rotation.ts';

const DAY = 86_400_000;
/** A Thursday, at noon. */
const START = Date.UTC(2026, 5, 11, 12);
const dayOf = ({ at }: { at: number }) => new Date(at).toISOString().slice(0, 10);

function copy(daysAgo: number, about: Partial<CopyLine> = {}): CopyLine {
  const at = START - daysAgo * DAY;
  return { id: `d${daysAgo}`, at, reason: 'daily', dataVersion: 1, records: 9, size: 10, ...about };
}

const left = (copies: readonly CopyLine[], bytes?: number) => {
  const gone = new Set(copiesToDrop(copies, dayOf, bytes));
  return copies.filter(({ id }) => !gone.has(id)).map(({ id }) => id);
};

test('of sixty days in a row: the last seven days, and the newest of each of four weeks', () => {
  const copies = Array.from({ length: 60 }, (_, at) => copy(at));
  // The weeks end on the Sundays four, eleven and eighteen days ago.
  expect(left(copies)).toEqual(['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd11', 'd18']);
});

test('days without a copy do not count', () => {
  const copies = [0, 30, 60, 90, 120, 150, 180, 210].map((days) => copy(days));
  expect(left(copies)).toEqual(['d0', 'd30', 'd60', 'd90', 'd120', 'd150', 'd180']);
});

test('of one day the newest stays', () => {
  const copies = [copy(0), copy(0, { id: 'early', at: START - 1_000 })];
  expect(left(copies)).toEqual(['d0']);
});

test('those before something large are counted by themselves', () => {
  const before = Array.from({ length: 5 }, (_, at) =>
    copy(100 + at, { id: `r${at}`, reason: 'before-restore' }),
  );
  const climb = copy(400, { id: 'm', reason: 'before-migration' });
  expect(left([copy(0), ...before, climb])).toEqual(['d0', 'r0', 'r1', 'r2', 'm']);
});

test('too large together: the oldest go, the newest stays however large', () => {
  const copies = [0, 1, 2, 3].map((days) => copy(days));
  expect(left(copies, 25)).toEqual(['d0', 'd1']);
  expect(left(copies, 5)).toEqual(['d0']);
});

test('whatever there is: the newest stays, never too many, and a second look drops nothing more', () => {
  const line = fc
    .record({
      days: fc.integer({ min: 0, max: 400 }),
      id: fc.uuid(),
      reason: fc.constantFrom('daily' as const, 'before-restore' as const),
      size: fc.integer({ min: 1, max: 100 }),
    })
    .map(({ days, ...about }) => copy(days, about));
  fc.assert(
    fc.property(fc.uniqueArray(line, { minLength: 1, selector: ({ id }) => id }), (copies) => {
      const kept = new Set(left(copies, 500));
      const stay = copies.filter(({ id }) => kept.has(id));
      expect(Math.max(...stay.map(({ at }) => at))).toBe(Math.max(...copies.map(({ at }) => at)));
      expect(stay.length).toBeLessThanOrEqual(ROTATION.days + ROTATION.weeks + 2 * ROTATION.others);
      expect(copiesToDrop(stay, dayOf, 500)).toEqual([]);
    }),
  );
});
