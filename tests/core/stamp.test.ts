import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareStamps,
  nextStamp,
  parseStamp,
  receiveStamp,
  writeStamp,
} from '../../lib/core/stamp.ts';

const HERE = 'a1b2c3d4e5f6';
const THERE = '0f0f0f0f0f0f';
const wall = fc.integer({ min: 0, max: 0xffff_ffff_fff0 });
const parts = fc.record({
  wall,
  counter: fc.integer({ min: 0, max: 0xffff }),
  actor: fc.constantFrom(HERE, THERE),
});

describe('stamps', () => {
  it('are written with fixed widths', () => {
    expect(nextStamp(null, 1_700_000_000_000, HERE)).toBe('018bcfe56800-0000-a1b2c3d4e5f6');
  });

  it('come back from their text, and other text is none', () => {
    fc.assert(
      fc.property(parts, (some) => {
        expect(parseStamp(writeStamp(some))).toEqual(some);
      }),
    );
    for (const text of ['', 'x', '018bcfe56800-0000', '018BCFE56800-0000-a1b2c3d4e5f6'])
      expect(parseStamp(text)).toBeNull();
  });

  it('sort as text by wall time, counter and actor', () => {
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const order =
          a.wall - b.wall ||
          a.counter - b.counter ||
          (a.actor < b.actor ? -1 : a.actor > b.actor ? 1 : 0);
        expect(Math.sign(compareStamps(writeStamp(a), writeStamp(b)))).toBe(Math.sign(order));
      }),
    );
  });

  it('always grow, even where the clock stands still, goes back, jumps or tells nonsense', () => {
    const clock = fc.oneof(wall, fc.constantFrom(0, -1, Number.NaN, Number.POSITIVE_INFINITY, 5));
    fc.assert(
      fc.property(fc.array(clock, { minLength: 2, maxLength: 50 }), (readings) => {
        let last = nextStamp(null, 5, HERE);
        for (const now of readings) {
          const next = nextStamp(last, now, HERE);
          if (now <= 0xffff_ffff_fff0) expect(compareStamps(next, last)).toBeGreaterThan(0);
          if (now <= 0xffff_ffff_fff0) last = next;
        }
      }),
    );
  });

  it('grow past a full counter', () => {
    const full = writeStamp({ wall: 1000, counter: 0xffff, actor: HERE });
    const next = nextStamp(full, 10, HERE);
    expect(parseStamp(next)).toEqual({ wall: 1001, counter: 0, actor: HERE });
    expect(compareStamps(next, full)).toBeGreaterThan(0);
  });

  it('are later than what was received, and than the own last one', () => {
    fc.assert(
      fc.property(parts, parts, wall, (mine, theirs, now) => {
        const previous = writeStamp({ ...mine, actor: HERE });
        const remote = writeStamp({ ...theirs, actor: THERE });
        const received = receiveStamp(previous, remote, now, HERE);
        expect(compareStamps(received, previous)).toBeGreaterThan(0);
        expect(compareStamps(received, remote)).toBeGreaterThan(0);
        expect(parseStamp(received)?.actor).toBe(HERE);
      }),
    );
  });

  it('take the wall clock again as soon as it is ahead', () => {
    const ahead = nextStamp(null, 9000, HERE);
    const back = nextStamp(ahead, 1000, HERE);
    expect(parseStamp(back)).toEqual({ wall: 9000, counter: 1, actor: HERE });
    expect(parseStamp(nextStamp(back, 9001, HERE))).toEqual({
      wall: 9001,
      counter: 0,
      actor: HERE,
    });
  });

  it('of a field that never changed are earliest', () => {
    expect(compareStamps(undefined, nextStamp(null, 0, THERE))).toBeLessThan(0);
    expect(compareStamps(undefined, undefined)).toBe(0);
  });
});
