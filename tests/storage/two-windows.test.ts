import { expect, test } from 'vitest';
import { bench, freshName, GOAL, seen, taskFields, taskName } from './support.ts';

/** Two windows of one installation: two connections to one database. */
async function windows() {
  const name = freshName();
  const left = bench({ name });
  const right = bench({ name });
  await left.store.write('goal.create', async (writer) => {
    await writer.make('goals', 'g1', GOAL);
  });
  right.clock.now -= 60_000;
  return [left.store, right.store] as const;
}

test('both see what either wrote', async () => {
  const [left, right] = await windows();
  await right.write('goal.edit', (writer) => writer.edit('goals', 'g1', { rank: 2 }));
  expect(await left.read((reader) => reader.get('goals', 'g1'))).toMatchObject({ rank: 2 });
});

test('writes at once follow one another: no field is lost, stamps go on, one actor', async () => {
  const [left, right] = await windows();
  const entries = await Promise.all([
    left.write('goal.edit', (writer) => writer.edit('goals', 'g1', { statement: 'Left' })),
    right.write('goal.edit', (writer) => writer.edit('goals', 'g1', { moscow: 'could' })),
    left.write('goal.edit', (writer) => writer.edit('goals', 'g1', { state: 'agreed' })),
  ]);
  const goal = await left.read((reader) => reader.get('goals', 'g1'));
  expect(goal).toMatchObject({ statement: 'Left', moscow: 'could', state: 'agreed' });
  const stamps = entries.map((entry) => entry?.stamp ?? '');
  expect(new Set(stamps).size).toBe(3);
  const told = await right.read((reader) => reader.history({ all: true }, 9));
  expect(told.slice(0, 3).map(({ stamp }) => stamp)).toEqual([...stamps].sort().reverse());
  expect(new Set(told.map(({ actor }) => actor)).size).toBe(1);
});

test('tallies count the tasks of both', async () => {
  const [left, right] = await windows();
  const make = (store: typeof left, key: string) =>
    store.write('task.see', async (writer) => {
      await writer.make('tasks', taskName(key), taskFields(key, { spent: seen(30) }));
    });
  const keys = Array.from({ length: 10 }, (_, at) => `SHOP-${at}`);
  await Promise.all(keys.map((key, at) => make(at % 2 ? left : right, key)));
  const kept = await left.read((reader) => reader.tally('checkout', 'all'));
  expect(kept).toMatchObject({ tasks: 10, spent: 300 });
});

test('an undo in one window of what the other undid already does nothing more', async () => {
  const [left, right] = await windows();
  const edit = await left.write('goal.edit', (writer) => writer.edit('goals', 'g1', { rank: 5 }));
  const id = edit?.id ?? '';
  const undone = await Promise.all([left.undo(id), right.undo(id)]);
  expect(undone.filter(({ entry }) => entry !== null)).toHaveLength(1);
  expect(await left.read((reader) => reader.get('goals', 'g1'))).toMatchObject({ rank: 1 });
});
