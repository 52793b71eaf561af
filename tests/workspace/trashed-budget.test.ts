/** A budget in the trash says nothing more of any task, and speaks again when it comes back. */
import { expect, test } from 'vitest';
import { deskWithProject, identity, NO_AMOUNT, nameOf, reading, seen } from './commands-support.ts';

/** ACME-1 is estimated at 10 h, 1 h of it spent; the tag states another amount on the budget. */
async function deskWithStated(amount: { minutes: number | null; minor: number | null }) {
  const desk = await deskWithProject();
  const at = desk.clock.now;
  const times = { estimate: seen(600, at), spent: seen(60, at), remaining: seen(540, at) };
  await desk.act.rememberTask(reading('ACME-1', at, times));
  await desk.act.toggleGoal(identity('ACME-1'), desk.goalId);
  const draw = { constraintId: desk.budgetId, amount };
  await desk.act.setDraw(identity('ACME-1'), desk.budgetId, draw);
  const all = () => desk.store.read((reader) => reader.tally(desk.projectId, 'all'));
  const ofGoal = () =>
    desk.store.read((reader) => reader.tally(desk.projectId, `goal:${desk.goalId}`));
  const listed = async () => (await desk.ask.taskRows(desk.projectId, [nameOf('ACME-1')]))[0];
  const boarded = async () => {
    const card = { title: null, status: null, estimate: null, spent: null };
    const tasks = [{ identity: identity('ACME-1'), ...card }];
    const ask = { host: 'acme.atlassian.net', area: 'ACME', tasks, at, projectId: null };
    const view = await desk.ask.board(ask);
    return view.state === 'linked' ? view.coverage : null;
  };
  return { ...desk, all, ofGoal, listed, boarded };
}

test('hours stated on a budget end with it: the whole project and its goals count what the tracker says', async () => {
  const { act, all, ofGoal, listed, budgetId } = await deskWithStated({
    minutes: 300,
    minor: null,
  });
  expect(await all()).toMatchObject({ spent: 60, remaining: 240 });
  const { entryId } = await act.trash('constraints', budgetId);
  expect(await all()).toMatchObject({ spent: 60, remaining: 540 });
  expect(await ofGoal()).toMatchObject({ spent: 60, remaining: 540 });
  expect(await listed()).toMatchObject({ forecast: { minutes: 600 } });
  await act.undo(entryId);
  expect(await all()).toMatchObject({ spent: 60, remaining: 240 });
  expect(await ofGoal()).toMatchObject({ spent: 60, remaining: 240 });
  expect(await listed()).toMatchObject({ forecast: { minutes: 300 } });
});

test('a price stated on it ends with it, too', async () => {
  const { act, all, budgetId } = await deskWithStated({ minutes: null, minor: 100_00 });
  expect(await all()).toMatchObject({ fixed: 100_00, flatSpent: 60 });
  await act.trash('constraints', budgetId);
  expect(await all()).toMatchObject({ fixed: 0, flatSpent: 0 });
});

test('what a task takes from the other budgets no longer rests on it', async () => {
  const { act, ask, budgetId, projectId } = await deskWithStated({ minutes: 300, minor: null });
  await act.makeConstraint({
    ...{ projectId, kind: 'budget', name: 'Whole project', hard: false, note: '' },
    ...{ limit: { minutes: 6_000, minor: null }, covers: 'project', thresholds: [] },
  });
  const takes = async () => {
    const view = await ask.task(identity('ACME-1'));
    const draws = view.state === 'linked' ? view.draws : [];
    return draws.find(({ always }) => always)?.takes.minutes;
  };
  expect(await takes()).toBe(300);
  await act.trash('constraints', budgetId);
  expect(await takes()).toBe(600);
});

test('a board adds up its tickets without it', async () => {
  const { act, boarded, budgetId, goalId } = await deskWithStated({ minutes: 300, minor: null });
  await act.toggleGoal(identity('ACME-1'), goalId);
  expect(await boarded()).toMatchObject({ noGoal: { sum: { forecast: { minutes: 300 } } } });
  await act.trash('constraints', budgetId);
  expect(await boarded()).toMatchObject({ noGoal: { sum: { forecast: { minutes: 600 } } } });
});

test('the tallies added up anew are those kept, with budgets in the trash', async () => {
  const { act, store, projectId, budgetId } = await deskWithStated({ minutes: 300, minor: null });
  await act.trash('constraints', budgetId);
  const kept = await store.read((reader) => reader.tallies(projectId));
  await store.rebuildTallies();
  expect(await store.read((reader) => reader.tallies(projectId))).toEqual(kept);
});

test('the tag keeps what was stated', async () => {
  const { act, tagOf, budgetId } = await deskWithStated({ minutes: 300, minor: null });
  await act.trash('constraints', budgetId);
  await act.setNote(identity('ACME-1'), 'still the same');
  expect(await tagOf('ACME-1')).toMatchObject({
    draws: [{ constraintId: budgetId, amount: { ...NO_AMOUNT, minutes: 300 } }],
  });
});
