import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Goal } from '../../lib/core/goal.ts';
import { mergeRecords } from '../../lib/core/merge.ts';
import type { RecordBase } from '../../lib/core/record.ts';
import { canonical, same } from '../../lib/core/same.ts';
import { writeStamp } from '../../lib/core/stamp.ts';
import { aGoal } from '../support/records.ts';

interface Copy extends RecordBase {
  name: unknown;
  note: unknown;
}

const stamp = fc
  .record({
    wall: fc.integer({ min: 0, max: 3 }),
    counter: fc.integer({ min: 0, max: 1 }),
    actor: fc.constantFrom('000000000001', '000000000002'),
  })
  .map(writeStamp);
const value = fc.oneof(
  fc.constantFrom('a', 'b', null, 0, 1),
  fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }),
  fc.record({ minutes: fc.constantFrom(0, null), minor: fc.constantFrom(1, 2) }),
);
const stamps = fc.dictionary(fc.constantFrom('name', 'note', 'deletedAt'), stamp);
const copy: fc.Arbitrary<Copy> = fc.record({
  id: fc.constant('r'),
  createdAt: fc.integer({ min: 1, max: 3 }),
  deletedAt: fc.constantFrom(null, 5, 6),
  stamps,
  name: value,
  note: value,
});

describe('merging two copies', () => {
  it('is commutative', () => {
    fc.assert(
      fc.property(copy, copy, (a, b) => {
        expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a));
      }),
    );
  });

  it('is associative', () => {
    fc.assert(
      fc.property(copy, copy, copy, (a, b, c) => {
        expect(mergeRecords(mergeRecords(a, b), c)).toEqual(mergeRecords(a, mergeRecords(b, c)));
      }),
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(copy, copy, (a, b) => {
        expect(mergeRecords(a, a)).toEqual(a);
        const both = mergeRecords(a, b);
        expect(mergeRecords(both, b)).toEqual(both);
      }),
    );
  });

  it('keeps the edits of two people to two fields', () => {
    const old = aGoal();
    const hers = {
      ...old,
      statement: 'New words',
      stamps: { statement: '000000000002-0000-aaaaaaaaaaaa' },
    };
    const his = { ...old, rank: 7, stamps: { rank: '000000000001-0000-bbbbbbbbbbbb' } };
    const merged = mergeRecords<Goal>(hers, his);
    expect(merged).toMatchObject({ statement: 'New words', rank: 7 });
    expect(merged.stamps).toEqual({ ...hers.stamps, ...his.stamps });
  });

  it('lets the later of deleting and bringing back stand', () => {
    const gone = {
      ...aGoal(),
      deletedAt: 9,
      stamps: { deletedAt: '000000000001-0000-aaaaaaaaaaaa' },
    };
    const back = {
      ...aGoal(),
      deletedAt: null,
      stamps: { deletedAt: '000000000002-0000-aaaaaaaaaaaa' },
    };
    expect(mergeRecords<Goal>(gone, back).deletedAt).toBeNull();
    expect(mergeRecords<Goal>(gone, aGoal()).deletedAt).toBe(9);
  });

  it('refuses two records', () => {
    expect(() => mergeRecords(aGoal(), aGoal({ id: 'g2' }))).toThrow(RangeError);
  });
});

describe('sameness', () => {
  it('looks at content, not at the order of keys', () => {
    expect(same({ a: 1, b: [null, { c: 'x' }] }, { b: [null, { c: 'x' }], a: 1 })).toBe(true);
    expect(same([1, 2], [2, 1])).toBe(false);
    expect(same(null, 0)).toBe(false);
    expect(same('1', 1)).toBe(false);
    expect(same({}, [])).toBe(false);
  });

  it('gives two texts only to two values', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const equal = canonical(a) === canonical(b);
        // −0 and 0 are one number when stored.
        const stored = (one: unknown) => JSON.parse(JSON.stringify(one));
        if (equal) expect(stored(a)).toEqual(stored(b));
        else expect(stored(a)).not.toEqual(stored(b));
      }),
    );
  });
});
