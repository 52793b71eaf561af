import { expect, test } from 'vitest';
import { parseStamp } from '../../lib/core/stamp.ts';
import {
  BUDGET,
  bench,
  CLIENT,
  GOAL,
  PROJECT,
  seen,
  tagFields,
  taskFields,
  taskName,
} from './support.ts';

test('a write keeps the record, its stamps and one entry, in one go', async () => {
  const { store, clock } = bench();
  const entry = await store.write('goal.create', async (writer) => {
    await writer.make('goals', 'g1', GOAL);
  });
  const goal = await store.read((reader) => reader.get('goals', 'g1'));
  expect(goal).toMatchObject({ ...GOAL, id: 'g1', createdAt: clock.now, deletedAt: null });
  expect(goal?.stamps.statement).toBe(entry?.stamp);
  expect(parseStamp(entry?.stamp ?? '')).toEqual({
    wall: clock.now,
    counter: 0,
    actor: 'aaaaaaaaaaaa',
  });
  expect(entry).toMatchObject({
    deed: 'goal.create',
    recordIds: ['g1'],
    undoes: null,
    changes: [],
  });
  expect(entry?.made).toEqual([{ kind: 'goals', record: goal }]);
  expect(await store.read((reader) => reader.actor())).toBe('aaaaaaaaaaaa');
});

test('an edit stamps and notes only the fields that changed', async () => {
  const { store, clock } = bench();
  const made = await store.write('goal.create', async (writer) => {
    await writer.make('goals', 'g1', GOAL);
  });
  clock.now += 5;
  const entry = await store.write('goal.edit', (writer) =>
    writer.edit('goals', 'g1', { statement: 'Half as many', moscow: 'must' }),
  );
  expect(entry?.changes).toEqual([
    {
      kind: 'goals',
      recordId: 'g1',
      field: 'statement',
      before: GOAL.statement,
      after: 'Half as many',
    },
  ]);
  const goal = await store.read((reader) => reader.get('goals', 'g1'));
  expect(goal?.stamps.statement).toBe(entry?.stamp);
  expect(goal?.stamps.moscow).toBe(made?.stamp);
});

test('a write without changes, or one that changes and changes back, leaves no entry and no stamp', async () => {
  const { store } = bench();
  await store.write('goal.create', async (writer) => {
    await writer.make('goals', 'g1', GOAL);
  });
  const before = await store.read((reader) => reader.get('goals', 'g1'));
  expect(
    await store.write('goal.edit', (writer) => writer.edit('goals', 'g1', { rank: 1 })),
  ).toBeNull();
  const backAndForth = store.write('goal.edit', async (writer) => {
    await writer.edit('goals', 'g1', { rank: 7 });
    await writer.edit('goals', 'g1', { rank: 1 });
  });
  expect(await backAndForth).toBeNull();
  expect(await store.read((reader) => reader.get('goals', 'g1'))).toEqual(before);
  expect(await store.read((reader) => reader.history({ all: true }, 9))).toHaveLength(1);
});

test('where work throws, nothing of it was written', async () => {
  const { store } = bench();
  const failing = store.write('goal.create', async (writer) => {
    await writer.make('goals', 'g1', GOAL);
    await writer.remember('x', 1);
    throw new RangeError('no');
  });
  await expect(failing).rejects.toMatchObject({ trouble: 'unexpected' });
  await store.read(async (reader) => {
    expect(await reader.get('goals', 'g1', { trashed: true })).toBeNull();
    expect(await reader.history({ all: true }, 9)).toEqual([]);
    expect(await reader.recall('x')).toBeNull();
  });
});

test('a value that would not parse again is refused with its field, and nothing is written', async () => {
  const { store } = bench();
  const half = store.write('project.create', async (writer) => {
    await writer.make('clients', 'kestrel', CLIENT);
    await writer.make('projects', 'checkout', { ...PROJECT, billRate: 90.5 });
  });
  await expect(half).rejects.toMatchObject({ trouble: 'bad-input', field: 'billRate' });
  expect(await store.read((reader) => reader.all('clients'))).toEqual([]);
});

test('what is in the trash is out of sight but not gone, and making it again brings it back', async () => {
  const { store } = bench();
  await store.write('tag.goals', async (writer) => {
    await writer.make('tags', taskName('SHOP-1'), tagFields('SHOP-1', { note: 'first' }));
  });
  await store.write('trash', (writer) => writer.trash('tags', taskName('SHOP-1')));
  await store.read(async (reader) => {
    expect(await reader.get('tags', taskName('SHOP-1'))).toBeNull();
    expect(await reader.get('tags', taskName('SHOP-1'), { trashed: true })).toMatchObject({
      note: 'first',
    });
  });
  const back = await store.write('tag.goals', async (writer) => {
    await writer.make('tags', taskName('SHOP-1'), tagFields('SHOP-1', { note: 'second' }));
  });
  expect(back?.made).toEqual([]);
  expect(back?.changes.map(({ field }) => field).sort()).toEqual(['deletedAt', 'note']);
  await expect(
    store.write('tag.goals', async (writer) => {
      await writer.make('tags', taskName('SHOP-1'), tagFields('SHOP-1'));
    }),
  ).rejects.toMatchObject({ trouble: 'unexpected' });
});

test('records are found by project, and goals without one in the inbox', async () => {
  const { store } = bench();
  await store.write('many', async (writer) => {
    await writer.make('goals', 'g1', GOAL);
    await writer.make('goals', 'g2', { ...GOAL, projectId: 'other' });
    await writer.make('goals', 'g3', { ...GOAL, projectId: null });
    await writer.make('constraints', 'c1', BUDGET);
  });
  await store.read(async (reader) => {
    expect((await reader.ofProject('goals', 'checkout')).map(({ id }) => id)).toEqual(['g1']);
    expect((await reader.inbox()).map(({ id }) => id)).toEqual(['g3']);
    expect((await reader.ofProject('constraints', 'checkout')).map(({ id }) => id)).toEqual(['c1']);
    expect((await reader.all('goals')).map(({ id }) => id)).toEqual(['g1', 'g2', 'g3']);
  });
});

test('tasks are walked last seen first, in batches, with their tags, until the visitor has enough', async () => {
  const { store } = bench();
  await store.write('many', async (writer) => {
    for (let n = 1; n <= 120; n += 1) {
      await writer.make(
        'tasks',
        taskName(`SHOP-${n}`),
        taskFields(`SHOP-${n}`, { seenAt: 1_000 + n }),
      );
    }
    await writer.make('tags', taskName('SHOP-7'), tagFields('SHOP-7', { note: 'seven' }));
    await writer.make('tasks', taskName('MINE-1'), taskFields('MINE-1', { projectId: null }));
  });
  await store.write('trash', (writer) => writer.trash('tasks', taskName('SHOP-60')));
  const keys: string[] = [];
  const notes: string[] = [];
  await store.read((reader) =>
    reader.walkTasks('checkout', (task, tag) => {
      keys.push(task.key);
      if (tag) notes.push(tag.note);
      return true;
    }),
  );
  expect(keys).toHaveLength(119);
  expect(keys.slice(0, 2)).toEqual(['SHOP-120', 'SHOP-119']);
  expect(keys.at(-1)).toBe('SHOP-1');
  expect(notes).toEqual(['seven']);
  let visits = 0;
  await store.read((reader) =>
    reader.walkTasks('checkout', () => {
      visits += 1;
      return visits < 3;
    }),
  );
  expect(visits).toBe(3);
});

test('the edges of a project: latest due of open tasks, oldest and newest look', async () => {
  const { store } = bench();
  expect(await store.read((reader) => reader.taskEdges('checkout'))).toEqual({
    latestOpenDue: null,
    oldestFigures: null,
    oldestSeen: null,
    newestSeen: null,
  });
  await store.write('many', async (writer) => {
    const tasks = {
      'SHOP-1': { due: seen('2026-07-01'), done: seen(false), seenAt: 30, spent: seen(60, 5) },
      'SHOP-2': { due: seen('2026-09-01'), done: seen(true), seenAt: 10 },
      'SHOP-3': { due: seen('2026-08-01'), seenAt: 20 },
    };
    for (const [key, fields] of Object.entries(tasks)) {
      await writer.make('tasks', taskName(key), taskFields(key, fields));
    }
  });
  expect(await store.read((reader) => reader.taskEdges('checkout'))).toEqual({
    latestOpenDue: { day: '2026-08-01', key: 'SHOP-3', asOf: seen(0).asOf },
    oldestFigures: 5,
    oldestSeen: 10,
    newestSeen: 30,
  });
});

test('history is told by record, by project and in all, newest first', async () => {
  const { store, clock } = bench();
  await store.write('one', async (writer) => {
    await writer.make('goals', 'g1', GOAL);
  });
  clock.now -= 3_600_000;
  await store.write('two', async (writer) => {
    await writer.make('people', 'p1', { name: 'Ada', side: 'agency', clientId: null });
  });
  await store.write('three', (writer) => writer.edit('goals', 'g1', { projectId: 'other' }));
  await store.read(async (reader) => {
    const deeds = async (ask: Parameters<typeof reader.history>[0], limit = 9) =>
      (await reader.history(ask, limit)).map(({ deed }) => deed);
    expect(await deeds({ all: true })).toEqual(['three', 'two', 'one']);
    expect(await deeds({ recordId: 'g1' })).toEqual(['three', 'one']);
    expect(await deeds({ projectId: 'checkout' })).toEqual(['three', 'one']);
    expect(await deeds({ projectId: 'other' })).toEqual(['three']);
    expect(await deeds({ all: true }, 1)).toEqual(['three']);
    expect(await deeds({ all: true }, 0)).toEqual([]);
  });
});

test('what was only seen again is kept without stamp, history or tally', async () => {
  const { store } = bench();
  const id = taskName('SHOP-1');
  await store.write('task.see', async (writer) => {
    await writer.make(
      'tasks',
      id,
      taskFields('SHOP-1', { title: seen('Cart', 5), spent: seen(60, 5) }),
    );
  });
  const before = await store.read((reader) => reader.get('tasks', id));
  const entry = await store.write('task.see', (writer) =>
    writer.refresh(id, { title: seen('Cart', 9), spent: seen(60, 9), seenAt: 9 }),
  );
  expect(entry).toBeNull();
  const after = await store.read((reader) => reader.get('tasks', id));
  expect(after).toEqual({ ...before, title: seen('Cart', 9), spent: seen(60, 9), seenAt: 9 });
  await expect(
    store.write('task.see', (writer) => writer.refresh(id, { spent: seen(61, 10) })),
  ).rejects.toMatchObject({ trouble: 'unexpected' });
});

test('the clock goes on when the wall clock is set back, and when its own row is damaged', async () => {
  const { store, clock, name } = bench();
  const stamps: string[] = [];
  const write = async (rank: number) => {
    const entry = await store.write('goal.edit', (writer) => writer.edit('goals', 'g1', { rank }));
    stamps.push(entry?.stamp ?? '');
  };
  await store.write('goal.create', async (writer) => {
    await writer.make('goals', 'g1', GOAL);
  });
  await write(2);
  clock.now -= 3_600_000;
  await write(3);
  const { openDB } = await import('idb');
  const raw = await openDB(name);
  await raw.put('meta', { name: 'clock', value: 'rubbish' });
  raw.close();
  await write(4);
  expect(stamps.length).toBe(3);
  expect(stamps).toEqual([...stamps].sort());
  expect(new Set(stamps).size).toBe(3);
});
