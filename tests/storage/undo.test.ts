import { expect, test } from 'vitest';
import type { HistoryEntry } from '../../lib/core/change.ts';
import { type Bench, bench, GOAL, seen, tagFields, taskFields, taskName } from './support.ts';

async function edit({ store }: Bench, fields: Partial<typeof GOAL>): Promise<HistoryEntry> {
  const entry = await store.write('goal.edit', (writer) => writer.edit('goals', 'g1', fields));
  if (!entry) throw new Error('nothing was written');
  return entry;
}

async function withGoal(): Promise<Bench & { made: HistoryEntry }> {
  const one = bench();
  const made = await one.store.write('goal.create', async (writer) => {
    await writer.make('goals', 'g1', { ...GOAL, statement: 'A' });
  });
  if (!made) throw new Error('nothing was written');
  return { ...one, made };
}

const goalOf = ({ store }: Bench) => store.read((reader) => reader.get('goals', 'g1'));
const entryOf = ({ store }: Bench, id: string) => store.read((reader) => reader.entry(id));

test('undoing brings the old value back under a new stamp; undoing that redoes', async () => {
  const one = await withGoal();
  const changed = await edit(one, { statement: 'B' });
  const undone = await one.store.undo(changed.id);
  expect(undone.kept).toEqual([]);
  expect(undone.entry).toMatchObject({ deed: 'undo', undoes: changed.id });
  const goal = await goalOf(one);
  expect(goal).toMatchObject({ statement: 'A' });
  expect(goal?.stamps.statement).toBe(undone.entry?.stamp);
  expect(await entryOf(one, changed.id)).toMatchObject({ undoneBy: undone.entry?.id });

  const redone = await one.store.undo(undone.entry?.id ?? '');
  expect(redone.entry).toMatchObject({ deed: 'redo', undoes: undone.entry?.id });
  expect(await goalOf(one)).toMatchObject({ statement: 'B' });
  expect(await entryOf(one, changed.id)).toMatchObject({ undoneBy: null });
  expect(await entryOf(one, undone.entry?.id ?? '')).toMatchObject({ undoneBy: redone.entry?.id });
});

test('an entry that was redone can be undone again, by its own id', async () => {
  const one = await withGoal();
  const changed = await edit(one, { statement: 'B' });
  const undone = await one.store.undo(changed.id);
  const redone = await one.store.undo(undone.entry?.id ?? '');
  const again = await one.store.undo(changed.id);
  expect(again.entry).toMatchObject({ deed: 'undo', undoes: redone.entry?.id });
  expect(await goalOf(one)).toMatchObject({ statement: 'A' });
  expect((await entryOf(one, changed.id))?.undoneBy).not.toBeNull();
  expect((await entryOf(one, redone.entry?.id ?? ''))?.undoneBy).toBe(again.entry?.id);
});

test('undoing twice is undoing once', async () => {
  const one = await withGoal();
  const changed = await edit(one, { statement: 'B' });
  await one.store.undo(changed.id);
  expect(await one.store.undo(changed.id)).toEqual({ entry: null, kept: [] });
  expect(await goalOf(one)).toMatchObject({ statement: 'A' });
});

test('step by step back through several changes of one field', async () => {
  const one = await withGoal();
  const b = await edit(one, { statement: 'B' });
  const c = await edit(one, { statement: 'C' });
  await one.store.undo(c.id);
  expect((await one.store.undo(b.id)).kept).toEqual([]);
  expect(await goalOf(one)).toMatchObject({ statement: 'A' });
});

test('a field changed since stays, and is named; the others go back', async () => {
  const one = await withGoal();
  const both = await edit(one, { statement: 'B', moscow: 'could' });
  await edit(one, { statement: 'C' });
  const { entry, kept } = await one.store.undo(both.id);
  expect(kept).toEqual([{ kind: 'goals', recordId: 'g1', field: 'statement' }]);
  expect(entry?.changes.map(({ field }) => field)).toEqual(['moscow']);
  expect(await goalOf(one)).toMatchObject({ statement: 'C', moscow: 'must' });
});

test('where every field was changed since, nothing is written and the entry stands', async () => {
  const one = await withGoal();
  const b = await edit(one, { statement: 'B' });
  await edit(one, { statement: 'C' });
  const { entry, kept } = await one.store.undo(b.id);
  expect(entry).toBeNull();
  expect(kept).toHaveLength(1);
  expect(await entryOf(one, b.id)).toMatchObject({ undoneBy: null });
});

test('what a write made goes to the trash, and comes back', async () => {
  const one = await withGoal();
  const { entry } = await one.store.undo(one.made.id);
  expect(await goalOf(one)).toBeNull();
  const trashed = await one.store.read((reader) => reader.get('goals', 'g1', { trashed: true }));
  expect(trashed).toMatchObject({ statement: 'A', deletedAt: one.clock.now });
  await one.store.undo(entry?.id ?? '');
  expect(await goalOf(one)).toMatchObject({ statement: 'A', deletedAt: null });
});

test('trash and restore are undone like any change', async () => {
  const one = await withGoal();
  const trashed = await one.store.write('trash', (writer) => writer.trash('goals', 'g1'));
  await one.store.undo(trashed?.id ?? '');
  expect(await goalOf(one)).not.toBeNull();
});

test('a detail that was only seen again since is no change since', async () => {
  const { store } = bench();
  const id = taskName('SHOP-1');
  await store.write('task.see', async (writer) => {
    await writer.make('tasks', id, taskFields('SHOP-1', { spent: seen(60, 1) }));
  });
  const more = await store.write('task.see', (writer) =>
    writer.edit('tasks', id, { spent: seen(90, 2) }),
  );
  await store.write('task.see', (writer) => writer.refresh(id, { spent: seen(90, 3) }));
  const { kept } = await store.undo(more?.id ?? '');
  expect(kept).toEqual([]);
  expect((await store.read((reader) => reader.get('tasks', id)))?.spent).toEqual(seen(60, 1));
});

test('a task that was tagged since it was first seen is not undone away from under its tag', async () => {
  const { store } = bench();
  const id = taskName('SHOP-1');
  const first = await store.write('task.seen', async (writer) => {
    await writer.make('tasks', id, taskFields('SHOP-1'));
  });
  const tagged = await store.write('tag.note', async (writer) => {
    await writer.make('tags', id, tagFields('SHOP-1'));
  });
  expect(await store.undo(first?.id ?? '')).toEqual({
    entry: null,
    kept: [{ kind: 'tasks', recordId: id, field: 'deletedAt' }],
  });
  const untagged = await store.undo(tagged?.id ?? '');
  await store.undo(first?.id ?? '');
  const living = () => store.read((reader) => reader.get('tasks', id));
  expect(await living()).toBeNull();
  await store.undo(untagged.entry?.id ?? '');
  expect(await living()).not.toBeNull();
});

test('an unknown entry is gone, said so', async () => {
  const { store } = bench();
  await expect(store.undo('nothing')).rejects.toMatchObject({ trouble: 'gone' });
});
