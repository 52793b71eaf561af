import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { bench, GOAL, tagFields, taskFields, taskName } from './support.ts';

async function spoil(name: string, store: string, id: string, record: unknown) {
  const raw = await openDB(name);
  const row = await raw.get(store, id);
  await raw.put(store, { ...row, record });
  raw.close();
}

const rawRow = async (name: string, store: string, id: string) => {
  const raw = await openDB(name);
  const row = await raw.get(store, id);
  raw.close();
  return row;
};

test('a record that no longer parses is set aside and reported; the others keep working', async () => {
  const { store, name } = bench();
  await store.write('many', async (writer) => {
    await writer.make('goals', 'g1', GOAL);
    await writer.make('goals', 'g2', GOAL);
  });
  const rubbish = { id: 'g1', statement: 7 };
  await spoil(name, 'goals', 'g1', rubbish);
  expect(await store.damaged('met')).toEqual([]);
  const goals = await store.read((reader) => reader.ofProject('goals', 'checkout'));
  expect(goals.map(({ id }) => id)).toEqual(['g2']);
  const [damaged] = await store.damaged('met');
  expect(damaged).toMatchObject({ kind: 'goals', id: 'g1', raw: rubbish });
  expect(damaged?.wrong).toContain('statement');
});

test('a field of a newer or foreign make is damage, not silently dropped', async () => {
  const { store, name } = bench();
  await store.write('many', async (writer) => {
    await writer.make('goals', 'g1', GOAL);
  });
  const row = await rawRow(name, 'goals', 'g1');
  await spoil(name, 'goals', 'g1', { ...row.record, colour: 'red' });
  expect(await store.read((reader) => reader.get('goals', 'g1'))).toBeNull();
  expect(await store.damaged('met')).toHaveLength(1);
});

test('a damaged record is never overwritten: not by making, editing, trashing or undoing', async () => {
  const { store, name } = bench();
  const id = taskName('SHOP-1');
  await store.write('tag', async (writer) => {
    await writer.make('tasks', id, taskFields('SHOP-1'));
    await writer.make('tags', id, tagFields('SHOP-1'));
  });
  const edited = await store.write('tag', (writer) => writer.edit('tags', id, { note: 'a note' }));
  await spoil(name, 'tags', id, 'rubbish');
  const refused = { trouble: 'data-damaged' };
  const write = (work: Parameters<typeof store.write>[1]) => store.write('tag', work);
  const again = write(async (writer) => {
    await writer.make('tags', id, tagFields('SHOP-1'));
  });
  await expect(again).rejects.toMatchObject(refused);
  await expect(write((writer) => writer.edit('tags', id, { note: '' }))).rejects.toMatchObject(
    refused,
  );
  await expect(write((writer) => writer.trash('tags', id))).rejects.toMatchObject(refused);
  const { entry, kept } = await store.undo(edited?.id ?? '');
  expect(entry).toBeNull();
  expect(kept).toEqual([{ kind: 'tags', recordId: id, field: 'note' }]);
  expect(await rawRow(name, 'tags', id)).toMatchObject({ record: 'rubbish' });
});

test('looking through everything finds what nobody has met yet', async () => {
  const { store, name } = bench();
  await store.write('many', async (writer) => {
    await writer.make('people', 'p1', { name: 'Ada', side: 'agency', clientId: null });
    await writer.make('tags', taskName('SHOP-1'), tagFields('SHOP-1'));
  });
  await spoil(name, 'people', 'p1', null);
  await spoil(name, 'tags', taskName('SHOP-1'), { id: taskName('SHOP-1') });
  const found = await store.damaged('all');
  expect(found.map(({ kind }) => kind).sort()).toEqual(['people', 'tags']);
});

test('a record stored under another name than its own is damage', async () => {
  const { store, name } = bench();
  await store.write('many', async (writer) => {
    await writer.make('goals', 'g1', GOAL);
  });
  const row = await rawRow(name, 'goals', 'g1');
  await spoil(name, 'goals', 'g1', { ...row.record, id: 'g9' });
  expect(await store.read((reader) => reader.get('goals', 'g1'))).toBeNull();
  expect((await store.damaged('met'))[0]?.wrong).toContain('id');
});
