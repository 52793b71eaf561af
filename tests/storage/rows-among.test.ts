import { expect, test } from 'vitest';
import type { Row } from '../../lib/storage/rows.ts';
import { rowsAmong } from '../../lib/storage/rows-among.ts';

const name = (at: number) => `t${String(at).padStart(6, '0')}`;

/** A store of so many rows that counts what it is asked and what it gave. */
function counted(rows: number) {
  const all: Row[] = Array.from({ length: rows }, (_, at) => ({ id: name(at), record: {} }));
  const asked = { requests: 0, rows: 0 };
  const give = (given: Row[]) => {
    asked.requests += 1;
    asked.rows += given.length;
    return given;
  };
  const store = {
    get: async (id: string) => give(all.filter((row) => row.id === id))[0],
    getAll: async ({ lower, upper }: IDBKeyRange, most: number) =>
      give(all.filter(({ id }) => id >= lower && id <= upper).slice(0, most)),
  };
  return { store, asked };
}

const every = (step: number, count: number) =>
  Array.from({ length: count }, (_, at) => name(at * step));

test('a thousand that lie together are two requests', async () => {
  const { store, asked } = counted(5_000);
  const rows = await rowsAmong(store, every(1, 1_000).reverse());
  expect(rows.map(({ id }) => id)).toEqual(every(1, 1_000));
  expect(asked).toEqual({ requests: 2, rows: 1_000 });
});

test('those that lie apart are read singly, with no more waste than one stretch', async () => {
  const { store, asked } = counted(5_000);
  const rows = await rowsAmong(store, every(50, 100));
  expect(rows.map(({ id }) => id)).toEqual(every(50, 100));
  expect(asked.requests).toBeLessThanOrEqual(101);
  expect(asked.rows).toBeLessThanOrEqual(300);
});

test.each([2, 3, 5, 9])('every one in %i of them, and no other', async (step) => {
  const { store } = counted(9_000);
  const rows = await rowsAmong(store, [...every(step, 900), 'none', name(0)]);
  expect(rows.map(({ id }) => id)).toEqual(every(step, 900));
});

test('none of none', async () => {
  const { store, asked } = counted(10);
  expect(await rowsAmong(store, [])).toEqual([]);
  expect(await rowsAmong(store, ['x', 'y'])).toEqual([]);
  expect(asked.requests).toBe(1);
});
