import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardReading } from '../../lib/core/board-reading.ts';
import type { TagChange } from '../../lib/workspace/workspace.ts';
import {
  deskWithProject,
  identity,
  NEW_GOAL,
  NO_AMOUNT,
  nameOf,
  reading,
  seen,
} from './commands-support.ts';

const card = (key: string, at: number, more: { estimate?: number; title?: string } = {}) =>
  cardReading(
    {
      identity: identity(key, key.split('-')[0]),
      title: more.title ?? `Card ${key}`,
      status: 'To do',
      estimate: more.estimate ?? null,
      spent: null,
    },
    at,
  );

async function board() {
  const all = await deskWithProject();
  const { id: second } = await all.act.captureGoal({ ...NEW_GOAL, projectId: all.projectId });
  const history = () => all.store.read((reader) => reader.history({ all: true }, 100));
  const cards = (...keys: string[]) => keys.map((key) => card(key, all.clock.now));
  return { ...all, second, history, cards };
}

describe('one thing said of many tasks', () => {
  test('is one entry and one ring; what the board shows of unseen tasks is kept with its as-of', async () => {
    const { act, bell, clock, goalId, budgetId, history, tagOf, taskOf } = await board();
    const before = { rings: bell.rings, entries: (await history()).length };
    const at = clock.now - 5_000;
    const done = await act.tagMany(
      [
        card('ACME-1', at, { estimate: 90 }),
        card('ACME-2', at),
        card('ACME-1', at, { estimate: 90 }),
      ],
      { of: 'goal', goalId, on: true },
    );
    expect(bell.rings).toBe(before.rings + 1);
    const entries = await history();
    expect(entries).toHaveLength(before.entries + 1);
    expect(entries[0]).toMatchObject({ id: done.entryId, deed: 'tag.manyGoals' });
    expect(await tagOf('ACME-2')).toMatchObject({
      goals: [goalId],
      draws: [{ constraintId: budgetId, amount: NO_AMOUNT }],
    });
    expect(await taskOf('ACME-1')).toMatchObject({
      title: { value: 'Card ACME-1', asOf: at, source: 'page' },
      status: { value: 'To do', asOf: at, source: 'page' },
      estimate: { value: 90, asOf: at, source: 'page' },
      spent: null,
    });
    expect((await taskOf('ACME-2'))?.estimate).toBeNull();
  });

  test('what was read before stays: a card fills only what is not known', async () => {
    const { act, clock, goalId, taskOf } = await board();
    const at = clock.now;
    await act.rememberTask(
      reading('ACME-1', at, { title: seen('The whole title', at), estimate: seen(600, at) }),
    );
    clock.now += 60_000;
    await act.tagMany([card('ACME-1', clock.now, { estimate: 5, title: 'The who…' })], {
      of: 'goal',
      goalId,
      on: true,
    });
    expect(await taskOf('ACME-1')).toMatchObject({
      title: { value: 'The whole title' },
      estimate: { value: 600, source: 'api' },
      status: { value: 'To do', asOf: clock.now },
    });
  });

  test('one undo takes all of it back; tasks that were not there are gone again', async () => {
    const { act, goalId, second, tagOf, taskOf, cards } = await board();
    await act.toggleGoal(identity('ACME-1'), second);
    const old = { tag: await tagOf('ACME-1'), task: await taskOf('ACME-1') };
    const done = await act.tagMany(cards('ACME-1', 'ACME-2'), { of: 'goal', goalId, on: true });
    expect((await tagOf('ACME-1'))?.goals).toEqual([second, goalId]);
    const { kept } = await act.undo(done.entryId);
    expect(kept).toEqual([]);
    expect((await tagOf('ACME-1'))?.goals).toEqual(old.tag?.goals);
    expect((await taskOf('ACME-1'))?.title).toEqual(old.task?.title);
    expect(await tagOf('ACME-2')).toBeNull();
    expect(await taskOf('ACME-2')).toBeNull();
  });

  test('all or nothing: a task of no project, a goal of another, or one in the trash leaves everything as it was', async () => {
    const { act, goalId, second, history, tagOf, cards } = await board();
    const before = (await history()).length;
    const on = (id: string): TagChange => ({ of: 'goal', goalId: id, on: true });
    await expect(act.tagMany(cards('ACME-1', 'PAY-1'), on(goalId))).rejects.toMatchObject({
      trouble: 'bad-input',
      field: 'identity',
    });
    const { id: waiting } = await act.captureGoal(NEW_GOAL);
    await expect(act.tagMany(cards('ACME-1'), on(waiting))).rejects.toMatchObject({
      field: 'goal',
    });
    await act.trash('goals', second);
    await expect(act.tagMany(cards('ACME-1'), on(second))).rejects.toMatchObject({
      trouble: 'gone',
    });
    expect(await tagOf('ACME-1')).toBeNull();
    // The captured goal and the trashed one are all that happened.
    expect(await history()).toHaveLength(before + 2);
  });

  test('nothing to change is no entry: no tasks, tasks that are so already, goals never served', async () => {
    const { act, bell, goalId, taskOf, cards } = await board();
    await act.tagMany(cards('ACME-1'), { of: 'goal', goalId, on: true });
    const rings = bell.rings;
    const nothing = [
      await act.tagMany([], { of: 'goal', goalId, on: true }),
      await act.tagMany(cards('ACME-1'), { of: 'goal', goalId, on: true }),
      await act.tagMany(cards('ACME-2'), { of: 'goal', goalId, on: false }),
      await act.tagMany(cards('ACME-1', 'ACME-2'), { of: 'scope', scope: 'in' }),
    ];
    expect(nothing.map(({ entryId }) => entryId)).toEqual(['', '', '', '']);
    expect(bell.rings).toBe(rings);
    expect(await taskOf('ACME-2')).toBeNull();
  });

  test('more tasks than a board can have are refused', async () => {
    const { act, goalId } = await board();
    const many = Array.from({ length: 2_001 }, (_, at) => card(`ACME-${at}`, 1));
    await expect(act.tagMany(many, { of: 'goal', goalId, on: true })).rejects.toMatchObject({
      trouble: 'bad-input',
      field: 'tasks',
    });
  });

  test('a draw on many, with an amount, and off again', async () => {
    const { act, budgetId, tagOf, cards } = await board();
    const amount = { minutes: 60, minor: null };
    const draw = { constraintId: budgetId, amount };
    const change: TagChange = { of: 'draw', constraintId: budgetId, draw };
    await act.tagMany(cards('ACME-1', 'ACME-2'), change);
    expect((await tagOf('ACME-2'))?.draws).toEqual([draw]);
    const negative = { ...draw, amount: { minutes: -1, minor: null } };
    await expect(act.tagMany(cards('ACME-1'), { ...change, draw: negative })).rejects.toMatchObject(
      { field: 'amount' },
    );
    await act.tagMany(cards('ACME-1', 'ACME-2'), { ...change, draw: null });
    expect((await tagOf('ACME-2'))?.draws).toEqual([]);
  });
});

test('many readings are remembered in one entry, and seeing them again is none', async () => {
  const { act, bell, clock, history, taskOf, cards } = await board();
  const before = (await history()).length;
  const done = await act.rememberMany(cards('ACME-1', 'ACME-2'));
  expect(done?.entryId).toBeTruthy();
  expect(await history()).toHaveLength(before + 1);
  const rings = bell.rings;
  clock.now += 1_000;
  expect(await act.rememberMany(cards('ACME-1', 'ACME-2'))).toBeNull();
  expect(bell.rings).toBe(rings + 1);
  expect((await taskOf('ACME-2'))?.title?.asOf).toBe(clock.now);
  expect(await act.rememberMany([])).toBeNull();
});

/** Without stamps, which tell one write from several, and the tracker's as-of of the record itself. */
const plain = (record: object | null) => record && { ...record, stamps: null, createdAt: null };

const KEYS = ['ACME-1', 'ACME-2', 'ACME-3', 'ACME-4'];
const which = fc.uniqueArray(fc.constantFrom(...KEYS), { minLength: 1 });
const change = fc.oneof(
  fc.record({ of: fc.constant('goal' as const), goal: fc.nat(1), on: fc.boolean() }),
  fc.record({ of: fc.constant('scope' as const), scope: fc.constantFrom('in', 'out') }),
  fc.record({ of: fc.constant('draw' as const), minutes: fc.option(fc.nat(500)) }),
);
type Said = typeof change extends fc.Arbitrary<infer S> ? S : never;

function changeOf(said: Said, goals: readonly string[], constraintId: string): TagChange {
  if (said.of === 'goal') return { of: 'goal', goalId: goals[said.goal] ?? '', on: said.on };
  if (said.of === 'scope') return { of: 'scope', scope: said.scope === 'in' ? 'in' : 'out' };
  const draw =
    said.minutes === null ? null : { constraintId, amount: { minutes: said.minutes, minor: null } };
  return { of: 'draw', constraintId, draw };
}

test('saying it of many at once is saying it of one after the other; undo restores exactly', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ which, change }), { minLength: 1, maxLength: 6, size: 'max' }),
      async (deeds) => {
        const [many, single] = [await board(), await board()];
        const state = async ({ store, projectId }: typeof many) => {
          const ids = KEYS.map((key) => nameOf(key));
          const records = await store.read((reader) =>
            Promise.all(
              ids.map(async (id) => [
                plain(await reader.get('tasks', id)),
                plain(await reader.get('tags', id)),
              ]),
            ),
          );
          return { records, tallies: await store.read((reader) => reader.tallies(projectId)) };
        };
        const past: { entryId: string; before: Awaited<ReturnType<typeof state>> }[] = [];
        for (const one of deeds) {
          const before = await state(many);
          const said = (at: typeof many) =>
            changeOf(one.change, [at.goalId, at.second], at.budgetId);
          const { entryId } = await many.act.tagMany(many.cards(...one.which), said(many));
          for (const key of one.which) await single.act.tagMany(single.cards(key), said(single));
          expect(await state(many)).toEqual(await state(single));
          past.push({ entryId, before });
          many.clock.now += 1_000;
          single.clock.now += 1_000;
        }
        for (const { entryId, before } of past.reverse()) {
          const { kept } = await many.act.undo(entryId);
          expect(kept).toEqual([]);
          expect(await state(many)).toEqual(before);
        }
        many.store.close();
        single.store.close();
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);
