import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changedDetails,
  figuresAsOf,
  mergeDetails,
  NOTHING_SEEN,
  newestSeen,
  timeOver,
} from '../../lib/core/task-reading.ts';
import { aSight, theTimes } from '../support/records.ts';

describe('a reading', () => {
  const old = { ...NOTHING_SEEN, title: aSight('Old', 10), due: aSight('2026-06-01', 10) };

  it('never erases what it did not read', () => {
    const now = { ...NOTHING_SEEN, title: aSight('New', 20) };
    expect(mergeDetails(old, now)).toEqual({ ...old, title: aSight('New', 20) });
    expect(mergeDetails(old, NOTHING_SEEN)).toEqual(old);
  });

  it('empties what it found empty', () => {
    const now = { ...NOTHING_SEEN, due: aSight<string>(null, 20) };
    expect(mergeDetails(old, now).due).toEqual(aSight(null, 20));
  });

  it('that is older changes nothing', () => {
    expect(mergeDetails(old, { ...NOTHING_SEEN, title: aSight('Late answer', 5) })).toEqual(old);
  });

  it('of times that nobody can mean is none', () => {
    const before = theTimes({ spent: 60 });
    for (const absurd of [-1, 0.5, Number.NaN, 1e12, Number.POSITIVE_INFINITY])
      expect(mergeDetails(before, theTimes({ spent: absurd })).spent).toEqual(aSight(60));
    expect(mergeDetails(before, theTimes({ spent: null })).spent?.value).toBeNull();
  });

  it('twice is once', () => {
    const sight = fc.option(
      fc.record({
        value: fc.option(fc.string()),
        asOf: fc.nat(5),
        source: fc.constantFrom('page' as const, 'api' as const),
      }),
    );
    fc.assert(
      fc.property(sight, sight, (before, now) => {
        const details = { ...NOTHING_SEEN, title: before };
        const once = mergeDetails(details, { ...NOTHING_SEEN, title: now });
        expect(mergeDetails(once, { ...NOTHING_SEEN, title: now })).toEqual(once);
        if (before || now) expect(once.title).not.toBeNull();
      }),
    );
  });
});

describe('change', () => {
  it('is another value, not another time of looking', () => {
    const before = { ...NOTHING_SEEN, title: aSight('T', 10), labels: aSight(['a', 'b'], 10) };
    const later = { ...before, title: aSight('T', 99), labels: aSight(['a', 'b'], 99) };
    expect(changedDetails(before, later)).toEqual([]);
    expect(changedDetails(before, { ...later, labels: aSight(['b', 'a'], 99) })).toEqual([
      'labels',
    ]);
    expect(changedDetails(before, { ...later, title: aSight<string>(null, 99) })).toEqual([
      'title',
    ]);
  });

  it('is also to have looked at all', () => {
    expect(changedDetails(NOTHING_SEEN, { ...NOTHING_SEEN, due: aSight<string>(null) })).toEqual([
      'due',
    ]);
  });

  it('is seen as of the newest detail', () => {
    expect(newestSeen({ ...NOTHING_SEEN, title: aSight('T', 10), due: aSight('x', 30) }, 5)).toBe(
      30,
    );
    expect(newestSeen(NOTHING_SEEN, 5)).toBe(5);
  });
});

describe('the times of a task', () => {
  const old = { estimate: aSight(60, 5), spent: aSight(30, 9), remaining: aSight(30, 3) };

  it('are as of the oldest that counts, whenever its title was read', () => {
    const read = { ...NOTHING_SEEN, ...old, title: aSight('T', 99) };
    expect(figuresAsOf(read)).toBe(3);
    // Nothing is left of a done task, so what was left of it no longer counts.
    expect(figuresAsOf({ ...read, done: aSight(true, 99) })).toBe(5);
  });

  it('that are empty or nonsense are no times', () => {
    const empty = { ...NOTHING_SEEN, title: aSight('T', 1), spent: aSight<number>(null, 2) };
    expect(figuresAsOf(empty)).toBeNull();
    expect(figuresAsOf({ ...empty, estimate: aSight(-5, 2), remaining: aSight(10, 8) })).toBe(8);
  });
});

describe('time over the estimate', () => {
  it.each([
    // The design's ticket: 24 h, 9 h 30 m, 16 h: 1 h 30 m over.
    [{ estimate: 1440, spent: 570, remaining: 960 }, 90],
    [{ estimate: 1440, spent: 570, remaining: 60 }, 0],
    [{ estimate: 60, spent: 90, remaining: 500, done: true }, 30],
    [{ estimate: 60, spent: 90, done: true }, 30],
    [{ estimate: 60, spent: 90 }, null],
    [{ estimate: null, spent: 90, remaining: 1 }, null],
    [{ spent: 90, remaining: 1 }, null],
  ])('%j: %s', (times, over) => {
    expect(timeOver(theTimes(times))).toBe(over);
  });
});
