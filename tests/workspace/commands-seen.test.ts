/** Two windows on one record: the later edit of another field never overwrites, the same field asks. */
import { expect, test } from 'vitest';
import type { Goal } from '../../lib/core/goal.ts';
import { deskWithProject, identity } from './commands-support.ts';

async function withGoal() {
  const all = await deskWithProject();
  const goal = async () => {
    const found = await all.store.read((reader) => reader.get('goals', all.goalId));
    if (!found) throw new Error('The goal was made.');
    return found;
  };
  return { ...all, goal };
}

/** All fields that the goal's editor writes. */
const form = ({ statement, moscow, reviewOn, measure, state, clientScores }: Goal) => ({
  statement,
  moscow,
  reviewOn,
  measure,
  state,
  clientScores,
});

test('a form that was opened before writes only what was changed in it', async () => {
  const { act, goal, goalId } = await withGoal();
  const seen = form(await goal());
  await act.editGoal(goalId, { moscow: 'must', reviewOn: '2026-07-01' });
  await act.editGoal(goalId, { ...seen, statement: 'Mine' }, seen);
  expect(await goal()).toMatchObject({
    statement: 'Mine',
    moscow: 'must',
    reviewOn: '2026-07-01',
  });
});

test('the same field is refused with both values, and nothing is written', async () => {
  const { act, bell, goal, goalId } = await withGoal();
  const seen = form(await goal());
  await act.editGoal(goalId, { statement: 'Theirs' });
  const rings = bell.rings;
  const mine = act.editGoal(goalId, { ...seen, statement: 'Mine', moscow: 'could' }, seen);
  await expect(mine).rejects.toMatchObject({
    trouble: 'changed-meanwhile',
    conflicts: [{ field: 'statement', yours: 'Mine', theirs: 'Theirs' }],
  });
  expect(await goal()).toMatchObject({ statement: 'Theirs', moscow: null });
  expect(bell.rings).toBe(rings);
});

test('a saved form without a change writes nothing', async () => {
  const { act, goal, goalId } = await withGoal();
  const seen = form(await goal());
  await act.editGoal(goalId, { statement: 'Theirs' });
  expect(await act.editGoal(goalId, seen, seen)).toMatchObject({ entryId: '' });
  expect(await goal()).toMatchObject({ statement: 'Theirs' });
});

test('so do constraints, projects, clients and people', async () => {
  const { act, ask, store, projectId, budgetId } = await deskWithProject();
  const { id: person } = await act.makePerson({ name: 'Ada', side: 'agency', clientId: null });
  const [client] = await ask.clients();
  const clientId = client?.id ?? '';
  const budget = await store.read((reader) => reader.get('constraints', budgetId));
  const cases = [
    [act.editConstraint, budgetId, { note: budget?.note ?? '', hard: true }, { note: 'Mine' }],
    [act.editProject, projectId, { name: 'Audio guide', cadenceDays: null }, { name: 'Mine' }],
    [act.editClient, clientId, { name: 'Halden Museum', clientRepId: null }, { name: 'Mine' }],
    [act.editPerson, person, { name: 'Ada', side: 'agency' as const }, { name: 'Mine' }],
  ] as const;
  for (const [edit, id, seen, change] of cases) {
    const theirs = Object.fromEntries(Object.keys(change).map((field) => [field, 'Theirs']));
    await (edit as typeof act.editClient)(id, theirs);
    const mine = (edit as typeof act.editClient)(id, { ...seen, ...change } as object, seen);
    await expect(mine).rejects.toMatchObject({ trouble: 'changed-meanwhile' });
  }
});

test('so do the note and the stated amount of a ticket', async () => {
  const { act, ask, budgetId } = await deskWithProject();
  const ticket = identity('ACME-1');
  await act.setNote(ticket, 'Theirs');
  await expect(act.setNote(ticket, 'Mine', { note: '' })).rejects.toMatchObject({
    conflicts: [{ field: 'note', yours: 'Mine', theirs: 'Theirs' }],
  });
  await act.setNote(ticket, 'Mine', { note: 'Theirs' });
  const state = (minutes: number, seen?: number | null) =>
    act.setDraw(
      ticket,
      budgetId,
      { constraintId: budgetId, amount: { minutes, minor: null } },
      seen === undefined ? {} : { amount: { minutes: seen, minor: null } },
    );
  await state(300);
  await expect(state(180, null)).rejects.toMatchObject({ conflicts: [{ field: 'amount' }] });
  await state(180, 300);
  const view = await ask.task(ticket);
  expect(view).toMatchObject({ tag: { note: 'Mine' } });
});

test('so does a status set by hand, also where the other window ended it', async () => {
  const { act, projectId } = await deskWithProject();
  const theirs = { level: 'at-risk', reason: 'Theirs', by: 'Ada' } as const;
  const mine = { level: 'off-track', reason: 'Mine', by: 'Jo' } as const;
  await act.overrideStatus(projectId, theirs, { override: null });
  await expect(act.overrideStatus(projectId, mine, { override: null })).rejects.toMatchObject({
    conflicts: [{ field: 'override', yours: mine, theirs }],
  });
  await act.overrideStatus(projectId, mine, { override: theirs });
  await act.endOverride(projectId);
  await expect(act.overrideStatus(projectId, theirs, { override: mine })).rejects.toMatchObject({
    conflicts: [{ field: 'override', yours: theirs, theirs: null }],
  });
});
