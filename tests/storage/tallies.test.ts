import fc from 'fast-check';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import type { HistoryEntry } from '../../lib/core/change.ts';
import { placeId } from '../../lib/core/project.ts';
import type { RecordBase } from '../../lib/core/record.ts';
import { mergeDetails } from '../../lib/core/task-reading.ts';
import type { Store } from '../../lib/storage/store.ts';
import { bench, seen, tagFields, taskFields, taskName } from './support.ts';

const KEYS = ['SHOP-1', 'SHOP-2', 'SHOP-3'];
const PROJECTS = ['checkout', 'mobile'];
const GOALS = ['g1', 'g2', 'g3'];

const minutes = fc.option(fc.integer({ min: 0, max: 1_000 }), { nil: null });
const details = fc.record({
  estimate: minutes,
  spent: minutes,
  remaining: minutes,
  done: fc.option(fc.boolean(), { nil: null }),
});
const action = fc.oneof(
  fc.record({ do: fc.constant('see' as const), key: fc.constantFrom(...KEYS), details }),
  fc.record({
    do: fc.constant('tag' as const),
    key: fc.constantFrom(...KEYS),
    goals: fc.uniqueArray(fc.constantFrom(...GOALS)),
    budget: fc.option(fc.record({ minutes, minor: minutes }), { nil: null }),
    scope: fc.constantFrom('in' as const, 'out' as const),
  }),
  fc.record({
    do: fc.constant('move' as const),
    key: fc.constantFrom(...KEYS),
    project: fc.constantFrom(...PROJECTS),
  }),
  fc.record({
    do: fc.constantFrom('trash' as const, 'restore' as const),
    key: fc.constantFrom(...KEYS),
    kind: fc.constantFrom('tasks' as const, 'tags' as const),
  }),
  fc.record({ do: fc.constant('undo' as const), back: fc.nat(10) }),
);
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

async function act(store: Store, action: Action, at: number) {
  if (action.do === 'undo') {
    const entries = await store.read((reader) => reader.history({ all: true }, 11));
    const entry = entries[action.back];
    if (entry) await store.undo(entry.id);
    return;
  }
  const id = taskName(action.key);
  await store.write(action.do, async (writer) => {
    const task = await writer.get('tasks', id, { trashed: true });
    const tag = await writer.get('tags', id, { trashed: true });
    if (action.do === 'see') {
      const read = Object.entries(action.details).map(([name, value]) => [name, seen(value, at)]);
      const fields = taskFields(action.key, { ...Object.fromEntries(read), seenAt: at });
      const merged = task ? mergeDetails(task, fields) : fields;
      if (task && task.deletedAt === null)
        await writer.edit('tasks', id, { ...merged, seenAt: at });
      else await writer.make('tasks', id, fields);
    } else if (action.do === 'tag') {
      const draws = action.budget ? [{ constraintId: 'b1', amount: action.budget }] : [];
      const fields = { goals: action.goals, draws, scope: action.scope };
      if (tag && tag.deletedAt === null) await writer.edit('tags', id, fields);
      else await writer.make('tags', id, tagFields(action.key, fields));
    } else if (action.do === 'move') {
      if (task) await writer.edit('tasks', id, { projectId: action.project });
      if (tag) await writer.edit('tags', id, { projectId: action.project });
    } else if (action.kind === 'tasks' ? task : tag) {
      await writer[action.do](action.kind, id);
    }
  });
}

async function talliesOf(store: Store) {
  const lists = await store.read((reader) =>
    Promise.all(PROJECTS.map((project) => reader.tallies(project))),
  );
  return lists.flat();
}

/** The records as the history alone tells them; what was only seen again is not in it. */
function replayed(entries: readonly HistoryEntry[]): Map<string, Record<string, unknown>> {
  const records = new Map<string, Record<string, unknown>>();
  for (const { made, changes } of entries) {
    for (const { kind, record } of made) records.set(`${kind} ${record.id}`, { ...record });
    for (const { kind, recordId, field, after } of changes) {
      const record = records.get(`${kind} ${recordId}`);
      if (record) record[field] = after;
    }
  }
  return records;
}

function withoutStamps(record: RecordBase): Record<string, unknown> {
  return { ...record, stamps: null };
}

test('after any writes and undos: kept tallies are those added up anew, and history replays to the records', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(action, { minLength: 3, maxLength: 14, size: 'max' }),
      async (actions) => {
        const { store, clock } = bench();
        for (const one of actions) {
          clock.now += 1;
          await act(store, one, clock.now);
        }
        const kept = await talliesOf(store);
        const entries = await store.read((reader) => reader.history({ all: true }, 1_000));
        const told = replayed([...entries].reverse());
        for (const [name, record] of told) {
          const [kind, id] = name.split(' ');
          const stored = await store.read((reader) =>
            reader.get(kind === 'tags' ? 'tags' : 'tasks', id ?? '', { trashed: true }),
          );
          expect(stored && withoutStamps(stored)).toEqual({ ...record, stamps: null });
        }
        await store.rebuildTallies();
        expect(kept).toEqual(await talliesOf(store));
        store.close();
      },
    ),
    { numRuns: 100 },
  );
}, 60_000);

test('a slice nobody adds to is a tally of nothing', async () => {
  const { store } = bench();
  const tally = await store.read((reader) => reader.tally('checkout', 'all'));
  expect(tally).toMatchObject({ projectId: 'checkout', slice: 'all', tasks: 0, spent: 0 });
});

test('a damaged tally is added up anew from the records, by reading and by writing', async () => {
  const { store, name } = bench();
  const make = (key: string) =>
    store.write('task.see', async (writer) => {
      await writer.make('tasks', taskName(key), taskFields(key, { spent: seen(45) }));
    });
  const spoil = async () => {
    const raw = await openDB(name);
    await raw.put('tallies', { projectId: 'checkout', slice: 'all', tally: { spent: 'much' } });
    raw.close();
  };
  await make('SHOP-1');
  await spoil();
  expect(await store.read((reader) => reader.tally('checkout', 'all'))).toMatchObject({
    spent: 45,
  });
  await spoil();
  await make('SHOP-2');
  expect(await store.read((reader) => reader.tally('checkout', 'all'))).toMatchObject({
    tasks: 2,
    spent: 90,
  });
});

test('the tasks of a place are found whichever project they are in', async () => {
  const { store } = bench();
  await store.write('many', async (writer) => {
    await writer.make('tasks', taskName('SHOP-1'), taskFields('SHOP-1', { projectId: null }));
    await writer.make('tasks', taskName('SHOP-2'), taskFields('SHOP-2'));
    await writer.make('tasks', taskName('PAY-1'), taskFields('PAY-1', { area: 'PAY' }));
  });
  const keys: string[] = [];
  const shop = placeId({ tracker: 'jira', host: 'kestrel.atlassian.net', area: 'SHOP' });
  await store.read((reader) =>
    reader.walkPlace(shop, (task) => {
      keys.push(task.key);
      return true;
    }),
  );
  expect(keys).toEqual(['SHOP-1', 'SHOP-2']);
});
