import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal } from '../../lib/core/refusal.ts';
import { changedFrom } from '../../lib/core/seen-values.ts';

const SEEN = { statement: 'Old', moscow: 'must', measure: { what: 'Carts', by: null } };

test('only what the person changed is written', () => {
  const typed = { ...SEEN, statement: 'Mine', measure: { by: null, what: 'Carts' } };
  expect(changedFrom(typed, SEEN, SEEN)).toEqual({ statement: 'Mine' });
});

test('a later edit of another field is not overwritten', () => {
  const current = { ...SEEN, moscow: 'could' };
  expect(changedFrom({ ...SEEN, statement: 'Mine' }, SEEN, current)).toEqual({ statement: 'Mine' });
});

test('the same field asks, with both values', () => {
  const current = { ...SEEN, statement: 'Theirs', moscow: 'could' };
  const typed = { ...SEEN, statement: 'Mine' };
  expect(() => changedFrom(typed, SEEN, current)).toThrow(Refusal);
  try {
    changedFrom(typed, SEEN, current);
  } catch (thrown) {
    expect(thrown).toMatchObject({
      trouble: 'changed-meanwhile',
      field: 'statement',
      conflicts: [{ field: 'statement', yours: 'Mine', theirs: 'Theirs' }],
    });
  }
});

test('both changed it to the same: nothing to ask', () => {
  const current = { ...SEEN, statement: 'New' };
  expect(changedFrom({ ...SEEN, statement: 'New' }, SEEN, current)).toEqual({ statement: 'New' });
});

test('a field that was not seen is written as it is given', () => {
  expect(changedFrom({ state: 'agreed' }, SEEN, { ...SEEN, state: 'captured' })).toEqual({
    state: 'agreed',
  });
});

test('an answer never holds a field that somebody else changed and the person did not', () => {
  const values = fc.record({ a: fc.nat(2), b: fc.nat(2), c: fc.nat(2) });
  fc.assert(
    fc.property(values, values, values, (typed, seen, current) => {
      let write: Partial<typeof typed> = {};
      try {
        write = changedFrom(typed, seen, current);
      } catch (thrown) {
        const asked = (thrown as Refusal).conflicts.map(({ field }) => field);
        expect(asked.length).toBeGreaterThan(0);
        return;
      }
      for (const field of ['a', 'b', 'c'] as const) {
        const after = { ...current, ...write }[field];
        if (typed[field] === seen[field]) expect(after).toBe(current[field]);
        else expect(after).toBe(typed[field]);
      }
    }),
  );
});
