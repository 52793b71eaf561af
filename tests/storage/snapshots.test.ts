import { expect, test } from 'vitest';
import { KINDS } from '../../lib/core/change.ts';
import { LADDER } from '../../lib/storage/migrations/ladder.ts';
import { STORES } from '../../lib/storage/rows.ts';
import { fill } from './full.ts';
import {
  dump,
  putBack,
  readSnapshot,
  snapshotVersions,
  untested,
  writeSnapshot,
} from './snapshot.ts';
import { bench, freshName } from './support.ts';

/** After adding a step: `PLANSEAT_SNAPSHOT=1 npx vitest run --project unit tests/storage/snapshots`, and commit the file. */
if (process.env.PLANSEAT_SNAPSHOT) {
  const { store, name } = bench();
  await fill(store);
  writeSnapshot(await dump(name));
}
const VERSIONS = snapshotVersions();

test('every version has its snapshot, so that no step goes untested', () => {
  expect(untested(LADDER, VERSIONS)).toEqual([]);
  expect(VERSIONS.at(-1)).toBe(LADDER.length);
});

test('a step without a snapshot is found', () => {
  const next = { version: LADDER.length + 1, what: 'New.' };
  expect(untested([...LADDER, next], VERSIONS)).toEqual([next.version]);
});

test.each(VERSIONS)(
  'the snapshot of version %i opens today: nothing lost, nothing damaged',
  async (version) => {
    const snapshot = readSnapshot(version);
    expect(snapshot.version).toBe(version);
    const name = freshName();
    await putBack(name, LADDER, snapshot);
    const { store } = bench({ name });
    expect(await store.damaged('all')).toEqual([]);
    const kept = await store.read((reader) => reader.tallies('checkout'));
    const history = await store.read((reader) => reader.history({ all: true }, 1_000));
    expect(kept.length).toBeGreaterThan(0);
    expect(history).toHaveLength(snapshot.stores.history?.length ?? 0);
    await store.rebuildTallies();
    expect(await store.read((reader) => reader.tallies('checkout'))).toEqual(kept);
    store.close();
    const now = await dump(name);
    for (const kind of KINDS) {
      expect(snapshot.stores[kind]?.length, kind).toBeGreaterThan(0);
      expect(now.stores[kind]?.map(({ id }) => id)).toEqual(
        snapshot.stores[kind]?.map(({ id }) => id),
      );
    }
  },
);

test('the snapshot of today is what today writes', async () => {
  const { store, name } = bench();
  await fill(store);
  store.close();
  const { stores } = await dump(name);
  expect(Object.keys(stores).sort()).toEqual([...STORES].sort());
  // Which projects were touched lately is derived: data without it are as good.
  const meta = stores.meta?.filter((row) => row.name !== 'touched');
  expect({ ...stores, meta }).toEqual(readSnapshot(LADDER.length).stores);
});
