import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { type KeptLine, openCopies } from '../../lib/storage/backup/copies.ts';
import { rawCopy } from '../../lib/storage/backup/raw-copy.ts';
import { readBackup } from '../../lib/storage/backup/read-backup.ts';
import { connect } from '../../lib/storage/database.ts';
import { LADDER } from '../../lib/storage/migrations/ladder.ts';
import type { Step } from '../../lib/storage/migrations/step.ts';
import { filled } from './backup-support.ts';
import { aRefuge, freshName } from './support.ts';

const empty = new ArrayBuffer(0);
const next = (reshape: (old: object) => Record<string, unknown>): Step => ({
  version: LADDER.length + 1,
  what: 'A step that could come.',
  records: { goals: reshape },
});

function copiesIn(name: string, refuge = aRefuge()) {
  let ids = 0;
  const world = {
    newId: () => {
      ids += 1;
      return `copy-${ids}`;
    },
    dayOf: (at: number) => new Date(at).toISOString().slice(0, 10),
  };
  return openCopies(name, world, refuge);
}

test.each([
  ['succeeds', next((old) => ({ ...old, rank: 9 }))],
  [
    'fails',
    next(() => {
      throw new Error('no');
    }),
  ],
])('before a migration that %s the data is kept as it was', async (how, step) => {
  const { store, name } = await filled();
  store.close();
  const copies = copiesIn(freshName());
  const connection = connect({
    name,
    ladder: [...LADDER, step],
    async ahead() {
      const written = await rawCopy(name, 7);
      if (written) await copies.keep(written, 'before-migration', null);
    },
  });
  if (how === 'fails')
    await expect(connection.get()).rejects.toMatchObject({ trouble: 'migration-failed' });
  else await connection.get();
  connection.close();
  const [line] = await copies.list();
  expect(line).toMatchObject({ reason: 'before-migration', at: 7, dataVersion: LADDER.length });
  const backup = await readBackup(await copies.file(line?.id ?? ''));
  expect(backup.records.goals.get('carts')?.rank).toBe(1);
});

test('a failing copy does not hold the migration up; a new or current database asks for none', async () => {
  const { store, name } = await filled();
  store.close();
  let asked = 0;
  const ladder = [...LADDER, next((old) => ({ ...old, rank: 9 }))];
  const ahead = async () => {
    asked += 1;
    throw new Error('no room');
  };
  for (const one of [name, name, freshName()]) {
    const connection = connect({ name: one, ladder, ahead });
    expect((await connection.get()).version).toBe(ladder.length);
    connection.close();
  }
  expect(asked).toBe(1);
});

test('a copy that is damaged says so, and the others still open', async () => {
  const { store } = await filled();
  const name = freshName();
  const copies = copiesIn(name);
  const written = await store.backUp();
  const [bad, good] = [
    await copies.keep(written, 'daily', null),
    await copies.keep(written, 'before-restore', null),
  ];
  const raw = await openDB(name);
  await raw.put('packed', { id: bad.id, bytes: new Uint8Array([1, 2, 3]).buffer });
  raw.close();
  await expect(copies.file(bad.id)).rejects.toMatchObject({ trouble: 'data-damaged' });
  expect((await readBackup(await copies.file(good.id))).intact).toBe(true);
});

test('what the rotation lets go takes its packed bytes along', async () => {
  const { store } = await filled();
  const name = freshName();
  const copies = copiesIn(name);
  const written = await store.backUp();
  for (let n = 0; n < 6; n += 1) {
    const head = { ...written.head, madeAt: n };
    await copies.keep({ ...written, head }, 'before-restore', null);
  }
  const raw = await openDB(name);
  expect(await raw.getAllKeys('packed')).toEqual((await raw.getAllKeys('lines')).sort());
  expect(await raw.count('packed')).toBe(3);
  raw.close();
});

test('what only the refuge has comes home before something new takes its place there', async () => {
  const refuge = aRefuge();
  const { store } = await filled();
  const lost = copiesIn(freshName(), refuge);
  await lost.keep(await store.backUp(), 'daily', null);
  const old = await refuge.get();
  await refuge.put({ line: { ...old?.line, id: 'lost' } as KeptLine, bytes: old?.bytes ?? empty });
  const anew = copiesIn(freshName(), refuge);
  await anew.keep(await store.backUp(), 'before-restore', null);
  expect((await refuge.get())?.line.reason).toBe('before-restore');
  expect((await anew.list()).map(({ id }) => id).sort()).toEqual(['copy-1', 'lost']);
  expect((await readBackup(await anew.file('lost'))).intact).toBe(true);
});
