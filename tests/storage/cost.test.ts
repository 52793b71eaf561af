import { afterEach, expect, test, vi } from 'vitest';
import { BUDGET, bench, GOAL, seen, tagFields, taskFields, taskName } from './support.ts';

afterEach(() => vi.restoreAllMocks());

/** A store whose project has so many tagged tasks. */
async function filled(tasks: number) {
  const { store } = bench();
  await store.write('many', async (writer) => {
    await writer.make('goals', 'g1', GOAL);
    await writer.make('constraints', 'b1', BUDGET);
    const draws = [{ constraintId: 'b1', amount: { minutes: null, minor: null } }];
    for (let n = 0; n < tasks; n += 1) {
      const key = `SHOP-${n}`;
      await writer.make('tasks', taskName(key), taskFields(key, { spent: seen(60) }));
      await writer.make('tags', taskName(key), tagFields(key, { goals: ['g1'], draws }));
    }
  });
  return store;
}

/** What the browser is asked for one tag changed, one undo and the tallies read: each request by its name. */
async function requests(tasks: number): Promise<Record<string, number>> {
  const store = await filled(tasks);
  const counted: Record<string, number> = {};
  for (const of of [IDBObjectStore.prototype, IDBIndex.prototype]) {
    for (const name of ['get', 'getAll', 'openCursor', 'openKeyCursor'] as const) {
      const real = of[name];
      vi.spyOn(of, name).mockImplementation(function (
        this: IDBObjectStore & IDBIndex,
        ...given: unknown[]
      ) {
        counted[name] = (counted[name] ?? 0) + 1;
        return Reflect.apply(real, this, given);
      });
    }
  }
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    row,
  ) {
    counted.put = (counted.put ?? 0) + 1;
    return Reflect.apply(put, this, [row]);
  });
  const id = taskName('SHOP-1');
  const entry = await store.write('tag.scope', (writer) =>
    writer.edit('tags', id, { scope: 'out' }),
  );
  await store.undo(entry?.id ?? '');
  await store.read((reader) => reader.tallies('checkout'));
  await store.read((reader) => reader.taskEdges('checkout'));
  vi.restoreAllMocks();
  store.close();
  return counted;
}

test('a write, its undo and the tallies cost the same with few tasks and with many', async () => {
  const few = await requests(5);
  const many = await requests(400);
  expect(few.put).toBeGreaterThan(3);
  expect(many).toEqual(few);
});
