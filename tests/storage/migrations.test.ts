import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { LADDER } from '../../lib/storage/migrations/ladder.ts';
import type { Step } from '../../lib/storage/migrations/step.ts';
import { putBack, readSnapshot } from './snapshot.ts';
import { bench, freshName, GOAL, seen, taskFields, taskName } from './support.ts';

/** A step that could come: every goal becomes a must, every task moves to another project. */
const step: Step = {
  version: LADDER.length + 1,
  what: 'Goals are musts; tasks lie in "mobile".',
  stores(db) {
    db.createObjectStore('extra' as 'goals', { keyPath: 'id' });
  },
  records: {
    goals: (old) => ({ ...old, moscow: 'must' }),
    tasks: (old) => ({ ...old, projectId: 'mobile' }),
    history: (old) => ({ ...old, deed: `old ${String(old.deed)}` }),
  },
};

async function filled(): Promise<string> {
  const { store, name } = bench({ ladder: LADDER });
  await store.write('many', async (writer) => {
    for (let n = 0; n < 3; n += 1)
      await writer.make('goals', `g${n}`, { ...GOAL, moscow: 'could' });
    await writer.make('tasks', taskName('SHOP-1'), taskFields('SHOP-1', { spent: seen(60) }));
  });
  await store.write('trash', (writer) => writer.trash('goals', 'g2'));
  store.close();
  return name;
}

async function dump(name: string) {
  const raw = await openDB(name);
  const all: Record<string, unknown> = { version: raw.version };
  for (const store of raw.objectStoreNames) all[store] = await raw.getAll(store);
  raw.close();
  return all;
}

test('the ladder has every version once, in order', () => {
  expect(LADDER.map(({ version }) => version)).toEqual(LADDER.map((_, at) => at + 1));
  for (const { what } of LADDER) expect(what).not.toBe('');
});

test('a step reshapes every record, the trash and history too, and what is derived follows', async () => {
  const name = await filled();
  const { store } = bench({ name, ladder: [...LADDER, step] });
  await store.read(async (reader) => {
    const goals = await reader.all('goals', { trashed: true });
    expect(goals.map(({ moscow }) => moscow)).toEqual(['must', 'must', 'must']);
    expect((await reader.history({ all: true }, 9)).map(({ deed }) => deed)).toEqual([
      'old trash',
      'old many',
    ]);
    expect(await reader.tally('mobile', 'all')).toMatchObject({ tasks: 1, spent: 60 });
    expect(await reader.tallies('checkout')).toEqual([]);
    expect(await reader.taskEdges('mobile')).toMatchObject({ newestSeen: 1_780_000_000_000 });
  });
});

test('steps are climbed one after the other, from wherever the database stands', async () => {
  const name = await filled();
  const third: Step = {
    version: LADDER.length + 2,
    what: 'Statements are numbered.',
    records: {
      goals: (old) => ({ ...old, statement: `${String(old.moscow)}: ${String(old.statement)}` }),
    },
  };
  const { store } = bench({ name, ladder: [...LADDER, step, third] });
  const goal = await store.read((reader) => reader.get('goals', 'g0'));
  expect(goal?.statement).toBe(`must: ${GOAL.statement}`);
  store.close();
  expect(await dump(name)).toMatchObject({ version: LADDER.length + 2 });
});

const failing: [string, Step][] = [
  [
    'in a record half-way',
    {
      version: LADDER.length + 1,
      what: 'Fails.',
      records: {
        goals: (old) => {
          if (old.id === 'g1') throw new RangeError('no such goal');
          return { ...old, moscow: 'must' };
        },
      },
    },
  ],
  [
    'in making its stores',
    {
      version: LADDER.length + 1,
      what: 'Fails.',
      stores(db) {
        db.createObjectStore('extra' as 'goals');
        throw new RangeError('no such store');
      },
    },
  ],
  [
    'since the browser breaks it off',
    {
      version: LADDER.length + 1,
      what: 'Is broken off.',
      stores: (_, tx) => tx.abort(),
      records: { goals: (old) => ({ ...old, moscow: 'must' }) },
    },
  ],
];

test.each(failing)(
  'a step that fails %s leaves everything as it was, and says so',
  async (_, bad) => {
    const name = await filled();
    const before = await dump(name);
    const { store } = bench({ name, ladder: [...LADDER, bad] });
    const refused = { trouble: 'migration-failed' };
    await expect(store.read((reader) => reader.all('goals'))).rejects.toMatchObject(refused);
    await expect(
      store.write('goal.edit', (writer) => writer.edit('goals', 'g1', { rank: 2 })),
    ).rejects.toMatchObject(refused);
    expect(await dump(name)).toEqual(before);
    const old = bench({ name, ladder: LADDER });
    expect(await old.store.read((reader) => reader.all('goals'))).toHaveLength(2);
  },
);

test('a record that does not parse after its step is set aside, and keeps what it was', async () => {
  const name = await filled();
  const odd: Step = {
    version: LADDER.length + 1,
    what: 'One goal goes wrong.',
    records: { goals: (old) => (old.id === 'g1' ? { ...old, rank: 'first' } : old) },
  };
  const { store } = bench({ name, ladder: [...LADDER, odd] });
  expect(await store.read((reader) => reader.all('goals'))).toHaveLength(1);
  const [damaged] = await store.damaged('met');
  expect(damaged).toMatchObject({ kind: 'goals', id: 'g1', raw: { statement: GOAL.statement } });
});

test('a step over more rows than one batch reaches all of them', async () => {
  const { store, name } = bench({ ladder: LADDER, name: freshName() });
  await store.write('many', async (writer) => {
    for (let n = 0; n < 1_001; n += 1)
      await writer.make('goals', `g${n}`, { ...GOAL, moscow: null });
  });
  store.close();
  const next = bench({ name, ladder: [...LADDER, step] });
  const goals = await next.store.read((reader) => reader.all('goals'));
  expect(goals.filter(({ moscow }) => moscow === 'must')).toHaveLength(1_001);
});

test('version 2 finds the oldest times of tasks that version 1 kept, and counts what it did not', async () => {
  const name = freshName();
  await putBack(name, LADDER, readSnapshot(1));
  const { store } = bench({ name });
  const [edges, whole] = await store.read((reader) =>
    Promise.all([reader.taskEdges('checkout'), reader.tally('checkout', 'all')]),
  );
  expect(edges.oldestFigures).toBe(1_780_000_000_000);
  expect(whole.spentUnknown).toBe(whole.tasks - 1);
});
