import { expect, test } from 'vitest';
import { LADDER } from '../../lib/storage/migrations/ladder.ts';
import { backupOf, bringBack, contentOf, filled } from './backup-support.ts';
import { dump } from './snapshot.ts';
import { bench, GOAL, taskName } from './support.ts';

test('a backup is one JSON file, a line for each record, with its head, counts and sum', async () => {
  const { store, clock } = await filled();
  const { file, head } = await store.backUp();
  const text = await file.text();
  const parsed = JSON.parse(text);
  expect(parsed).toMatchObject({
    format: 'planseat-backup',
    formatVersion: 1,
    dataVersion: LADDER.length,
    madeAt: clock.now,
    actor: 'aaaaaaaaaaaa',
    remembered: { lastProjectId: 'checkout' },
  });
  expect(Object.keys(parsed.records)).toHaveLength(9);
  expect(parsed.records.goals.map(({ id }: { id: string }) => id)).toEqual(['carts', 'waiting']);
  expect(head.counts).toMatchObject({ goals: 2, tasks: 2, tags: 1 });
  expect(parsed.tallies).toBeUndefined();
  expect(text.split('\n').filter((line) => line.includes('"statement"'))).not.toHaveLength(0);
  expect((await backupOf(store)).intact).toBe(true);
});

test('export, then import into nothing: all is there, the trash and the history too', async () => {
  const { store, name } = await filled();
  const other = bench({}, 'bbbbbbbbbbbb');
  const entry = await bringBack(other.store, await backupOf(store));
  expect(entry?.deed).toBe('import.merge');
  expect(await contentOf(other.name)).toEqual(await contentOf(name));
  const entries = (await dump(name)).stores.history ?? [];
  const kept = (await dump(other.name)).stores.history ?? [];
  expect(kept).toEqual(expect.arrayContaining(entries));
  expect(kept).toHaveLength(entries.length + 1);
});

test('export, then import into the same: nothing changes, and nothing is written', async () => {
  const { store, name } = await filled();
  const before = await contentOf(name);
  const backup = await backupOf(store);
  for (const mode of ['merge', 'replace'] as const) {
    const preview = await store.preview(backup);
    expect(preview.kinds.every((kind) => kind.fresh + kind.changed + kind.onlyHere === 0)).toBe(
      true,
    );
    expect(await bringBack(store, backup, mode)).toBeNull();
    expect(await contentOf(name)).toEqual(before);
  }
});

test('importing twice is importing once', async () => {
  const { store } = await filled();
  const backup = await backupOf(store);
  const other = bench({}, 'bbbbbbbbbbbb');
  await other.store.write('goal.create', async (writer) => {
    await writer.make('goals', 'own', GOAL);
  });
  await bringBack(other.store, backup);
  const once = await dump(other.name);
  expect(await bringBack(other.store, backup)).toBeNull();
  const twice = await dump(other.name);
  expect({ ...twice.stores, meta: null }).toEqual({ ...once.stores, meta: null });
});

test('an import is one step, and is undone as one', async () => {
  const { store } = await filled();
  const other = bench({}, 'bbbbbbbbbbbb');
  await other.store.write('goal.create', async (writer) => {
    await writer.make('goals', 'carts', { ...GOAL, projectId: null, statement: 'Mine' });
  });
  const before = await contentOf(other.name);
  const entry = await bringBack(other.store, await backupOf(store), 'replace');
  expect(await other.store.read((reader) => reader.get('goals', 'carts'))).toMatchObject({
    statement: GOAL.statement,
  });
  await other.store.undo(entry?.id ?? '');
  const goals = await other.store.read((reader) => reader.all('goals'));
  expect(goals.map(({ statement }) => statement)).toEqual(['Mine']);
  expect(await other.store.read((reader) => reader.all('clients'))).toEqual([]);
  expect((await contentOf(other.name)).tallies).toEqual(before.tallies);
});

test('merging keeps of each field the later change, and what only one side has', async () => {
  const { store, clock } = await filled();
  const backup = await backupOf(store);
  clock.now += 60_000;
  await store.write('goal.edit', (writer) => writer.edit('goals', 'carts', { statement: 'Later' }));
  const other = bench({}, 'bbbbbbbbbbbb');
  other.clock.now += 120_000;
  await bringBack(other.store, backup);
  await other.store.write('goal.edit', (writer) => writer.edit('goals', 'carts', { rank: 7 }));
  const theirs = await backupOf(other.store);
  const preview = await store.preview(theirs);
  const goal = preview.samples.find(({ id }) => id === 'carts');
  expect(goal).toMatchObject({ kind: 'goals', name: 'Later' });
  expect(goal?.fields).toEqual([
    { field: 'statement', here: 'Later', file: GOAL.statement, later: 'here' },
    { field: 'rank', here: 1, file: 7, later: 'file' },
  ]);
  await bringBack(store, theirs);
  const merged = await store.read((reader) => reader.get('goals', 'carts'));
  expect(merged).toMatchObject({ statement: 'Later', rank: 7 });
});

test('replacing puts into the trash what is not in the file, and the clock goes on', async () => {
  const { store, clock } = await filled();
  const backup = await backupOf(store);
  clock.now += 1_000;
  await store.write('goal.create', async (writer) => {
    await writer.make('goals', 'newer', GOAL);
    await writer.edit('goals', 'carts', { statement: 'Changed' });
  });
  const entry = await bringBack(store, backup, 'replace');
  const goals = await store.read((reader) => reader.all('goals', { trashed: true }));
  expect(goals.find(({ id }) => id === 'newer')?.deletedAt).toBe(clock.now);
  expect(goals.find(({ id }) => id === 'carts')?.statement).toBe(GOAL.statement);
  const carts = goals.find(({ id }) => id === 'carts');
  expect(carts?.stamps.statement).toBe(entry?.stamp);
});

test('a file from a clock that runs ahead: the next write here is later still', async () => {
  const ahead = bench({}, 'cccccccccccc');
  ahead.clock.now += 86_400_000;
  await ahead.store.write('goal.create', async (writer) => {
    await writer.make('goals', 'g', GOAL);
  });
  const { store } = bench();
  await bringBack(store, await backupOf(ahead.store));
  await store.write('goal.edit', (writer) => writer.edit('goals', 'g', { statement: 'Mine now' }));
  await bringBack(store, await backupOf(ahead.store));
  expect(await store.read((reader) => reader.get('goals', 'g'))).toMatchObject({
    statement: 'Mine now',
  });
});

test('what is restored is what was shown: a change in between is said, and nothing is done', async () => {
  const { store, name } = await filled();
  const backup = await backupOf(store);
  await store.write('goal.edit', (writer) => writer.edit('goals', 'carts', { rank: 2 }));
  const { print } = await store.preview(backup);
  await store.write('goal.edit', (writer) => writer.edit('goals', 'carts', { rank: 3 }));
  const before = await dump(name);
  await expect(store.restore(backup, 'replace', print)).rejects.toMatchObject({
    trouble: 'changed-meanwhile',
  });
  expect(await dump(name)).toEqual(before);
});

test('a tag keeps its task: here or in the file it is brought back with it, alone it is not taken over', async () => {
  const { store } = await filled();
  const backup = await backupOf(store);
  const other = bench({}, 'bbbbbbbbbbbb');
  const alone = { ...backup, records: { ...backup.records, tasks: new Map() } };
  const { kinds, unreadable } = await other.store.preview(alone);
  expect(kinds.find(({ kind }) => kind === 'tags')).toMatchObject({ fresh: 0, unreadable: 1 });
  expect(unreadable.map(({ id }) => id)).toEqual([taskName('SHOP-1')]);
  await bringBack(other.store, alone);
  expect(await other.store.read((reader) => reader.get('tags', taskName('SHOP-1')))).toBeNull();
  await store.write('task.trash', (writer) => writer.trash('tasks', taskName('SHOP-1')));
  await bringBack(store, alone, 'replace');
  expect(await store.read((reader) => reader.get('tasks', taskName('SHOP-1')))).not.toBeNull();
});

test('what one copy went on with keeps its project and its client, where the other put them into the trash', async () => {
  const { store, clock } = await filled();
  const other = bench({}, 'bbbbbbbbbbbb');
  await bringBack(other.store, await backupOf(store));
  clock.now += 10;
  await store.write('project.trash', async (writer) => {
    const [project] = await writer.all('projects');
    if (!project) throw new Error('There is a project.');
    for (const kind of ['places', 'goals', 'constraints', 'overrides'] as const)
      for (const { id } of await writer.ofProject(kind, project.id)) await writer.trash(kind, id);
    await writer.trash('projects', project.id);
    await writer.trash('clients', project.clientId);
  });
  await other.store.write('goal.create', async (writer) => {
    const [project] = await writer.all('projects');
    await writer.make('goals', 'late', { ...GOAL, projectId: project?.id ?? null });
  });
  for (const [here, there] of [
    [store, other.store],
    [other.store, store],
  ] as const) {
    await bringBack(here, await backupOf(there));
    const read = () => here.read((reader) => reader.all('goals'));
    expect((await read()).map(({ id }) => id)).toEqual(['late']);
    expect(await here.read((reader) => reader.all('projects'))).toHaveLength(1);
    expect(await here.read((reader) => reader.all('clients'))).toHaveLength(1);
    expect(await bringBack(here, await backupOf(there))).toBeNull();
  }
});
