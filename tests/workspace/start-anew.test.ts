import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { openCopies } from '../../lib/storage/backup/copies.ts';
import { readBackup } from '../../lib/storage/backup/read-backup.ts';
import type { Step } from '../../lib/storage/migrations/step.ts';
import { v1 } from '../../lib/storage/migrations/v1.ts';
import { NO_TRACES } from '../../lib/workspace/loss.ts';
import { makeSafekeeping } from '../../lib/workspace/safekeeping.ts';
import { fill } from '../storage/full.ts';
import { dump } from '../storage/snapshot.ts';
import { aRefuge, bench, freshName } from '../storage/support.ts';

/** A step that comes with an update and does not get by one of the records. */
const bad: Step = {
  version: 2,
  what: 'Fails.',
  records: {
    goals: (old) => {
      if (old.id === 'late') throw new RangeError('no such goal');
      return { ...old, moscow: 'must' };
    },
  },
};

/** Data of yesterday with its automatic backup, one goal more since then, and an update that fails on that goal. */
async function broken() {
  const name = freshName();
  const now = () => 1_780_000_000_000;
  const dayOf = () => '2026-06-11';
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `copy-${ids}`;
  };
  const copies = openCopies(`${name}-backups`, { newId, dayOf }, aRefuge());
  const ring = vi.fn();
  const keepingOver = (ladder: readonly Step[]) => {
    const { store } = bench({ name, ladder });
    return {
      store,
      keeping: makeSafekeeping({ store, copies, traces: NO_TRACES, name, now, dayOf, ring }),
    };
  };
  const old = keepingOver([v1]);
  await fill(old.store);
  await old.keeping.keepDaily();
  await old.store.write('goal.create', async (writer) => {
    const known = await writer.get('goals', 'carts');
    if (known) await writer.make('goals', 'late', { ...known, statement: 'Since then' });
  });
  old.store.close();
  ring.mockClear();
  const [copy] = await copies.list();
  return { name, copies, ring, old: keepingOver, copy: copy?.id ?? '', ...keepingOver([v1, bad]) };
}

const goalsOf = async ({ store }: Pick<Awaited<ReturnType<typeof broken>>, 'store'>) =>
  (await store.read((reader) => reader.all('goals'))).map(({ id }) => id);

test('data that does not open is kept as it lies there, and what the backup holds takes its place', async () => {
  const made = await broken();
  await expect(made.keeping.state()).rejects.toMatchObject({ trouble: 'migration-failed' });
  await made.keeping.startAnew(made.copy);
  expect(await goalsOf(made)).toEqual(['carts']);
  expect(made.ring).toHaveBeenCalledTimes(1);
  const kept = (await made.copies.list()).find(({ reason }) => reason === 'before-anew');
  const { records } = await readBackup(await made.copies.file(kept?.id ?? ''));
  expect([...records.goals.keys()].sort()).toEqual(['carts', 'late', 'waiting']);
});

test('where the data opens nothing is begun anew', async () => {
  const { keeping, store } = (await broken()).old([v1]);
  const before = await store.state();
  const [copy] = await keeping.copies();
  await expect(keeping.startAnew(copy?.id ?? '')).rejects.toMatchObject({
    trouble: 'changed-meanwhile',
  });
  expect(await store.state()).toEqual(before);
});

test.each(['the backup cannot be read', 'what lies there cannot be kept'])(
  'where %s, the data stays where it lies',
  async (what) => {
    const made = await broken();
    const before = await dump(made.name);
    if (what === 'the backup cannot be read') {
      const other = await openDB(`${made.name}-backups`);
      await other.put('packed', { id: made.copy, bytes: new ArrayBuffer(4) });
      other.close();
    } else
      vi.spyOn(made.copies, 'keep').mockRejectedValue(new DOMException('', 'QuotaExceededError'));
    await expect(made.keeping.startAnew(made.copy)).rejects.toThrow();
    vi.restoreAllMocks();
    expect(await dump(made.name)).toEqual(before);
  },
);

test('a failed climb leaves data that can be saved as it lies there', async () => {
  const made = await broken();
  await expect(goalsOf(made)).rejects.toMatchObject({ trouble: 'migration-failed' });
  const file = await made.keeping.rawCopy();
  const { records, intact } = await readBackup(file?.file ?? new Blob());
  expect(intact).toBe(true);
  expect(records.goals.get('late')?.statement).toBe('Since then');
  expect(await goalsOf(made.old([v1]))).toContain('late');
});
