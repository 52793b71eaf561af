/** The ways back: to any point of a record's history, and out of the trash. */
import { expect, test } from 'vitest';
import {
  deskWithProject,
  identity,
  NEW_GOAL,
  NEW_PROJECT,
  nameOf,
  PLACE,
} from './commands-support.ts';

test('a goal steps back to any point of its history, as a new step that can be undone', async () => {
  const { act, ask, store, goalId } = await deskWithProject();
  const goal = () => store.read((reader) => reader.get('goals', goalId));
  const first = await act.editGoal(goalId, { statement: 'First', moscow: 'must' });
  const second = await act.editGoal(goalId, { statement: 'Second' });
  await act.setGoalState(goalId, 'agreed');
  await act.editGoal(goalId, { statement: 'Third', reviewOn: '2026-07-01' });
  const back = await act.stepBack('goals', goalId, first.entryId);
  expect(await goal()).toMatchObject({
    statement: 'First',
    moscow: 'must',
    state: 'captured',
    reviewOn: null,
  });
  await act.undo(back.entryId);
  expect(await goal()).toMatchObject({ statement: 'Third', state: 'agreed' });
  await act.stepBack('goals', goalId, second.entryId);
  expect(await goal()).toMatchObject({ statement: 'Second', moscow: 'must', state: 'captured' });
  const [made] = (await ask.history({ recordId: goalId }, 100)).slice(-1);
  await act.stepBack('goals', goalId, made?.entryId ?? '');
  expect(await goal()).toMatchObject({ statement: NEW_GOAL.statement, moscow: null });
  expect((await ask.history({ recordId: goalId }, 100)).map(({ deed }) => deed)).toContain(
    'stepBack',
  );
});

test('stepping back to where it stands writes nothing; a foreign step is refused', async () => {
  const { act, goalId, projectId } = await deskWithProject();
  const last = await act.editGoal(goalId, { statement: 'Last' });
  expect(await act.stepBack('goals', goalId, last.entryId)).toMatchObject({ entryId: '' });
  const other = await act.editProject(projectId, { name: 'Other' });
  await expect(act.stepBack('goals', goalId, other.entryId)).rejects.toMatchObject({
    trouble: 'bad-input',
  });
});

test('a tag steps back: goals, scope and note; the project steps back with its own checks', async () => {
  const { act, goalId, projectId, tagOf, store } = await deskWithProject();
  const ticket = identity('ACME-7');
  const tagged = await act.toggleGoal(ticket, goalId);
  await act.setScope(ticket, 'out');
  await act.setNote(ticket, 'Ask Ada');
  await act.stepBack('tags', nameOf('ACME-7'), tagged.entryId);
  expect(await tagOf('ACME-7')).toMatchObject({ goals: [goalId], scope: 'in', note: '' });
  const named = await act.editProject(projectId, { name: 'Before' });
  const { id: other } = await act.makeClient('Other client');
  await act.editProject(projectId, { name: 'After', clientId: other });
  await act.stepBack('projects', projectId, named.entryId);
  const project = await store.read((reader) => reader.get('projects', projectId));
  expect(project?.name).toBe('Before');
  expect(project?.clientId).not.toBe(other);
});

test('a state that would no longer be let in is refused: its client is in the trash', async () => {
  const { act, ask, projectId } = await deskWithProject();
  const [museum] = await ask.clients();
  const named = await act.editProject(projectId, { name: 'Before' });
  const { id: other } = await act.makeClient('Other client');
  await act.editProject(projectId, { clientId: other });
  await act.trash('clients', museum?.id ?? '');
  await expect(act.stepBack('projects', projectId, named.entryId)).rejects.toMatchObject({
    trouble: 'gone',
  });
});

test('the trash lists what was put there by itself; a project comes back with what went along', async () => {
  const { act, ask, store, clock, goalId, projectId } = await deskWithProject();
  const { id: second } = await act.captureGoal({ ...NEW_GOAL, projectId, statement: 'Second' });
  clock.now += 1_000;
  await act.trash('goals', second);
  clock.now += 1_000;
  await act.trash('projects', projectId);
  expect(await ask.trash()).toMatchObject([
    { kind: 'projects', id: projectId, name: NEW_PROJECT.name, within: '', along: 3 },
    { kind: 'goals', id: second, name: 'Second', within: NEW_PROJECT.name, along: 0 },
  ]);
  const back = await act.restore('projects', projectId);
  const page = await ask.project(projectId);
  expect(page?.goals.map(({ goal }) => goal.id)).toEqual([goalId]);
  expect(page?.places).toHaveLength(1);
  expect(page?.budgets).toHaveLength(1);
  await act.undo(back.entryId);
  expect(await ask.project(projectId)).toBeNull();
  await act.restore('goals', second);
  expect((await ask.project(projectId))?.goals).toHaveLength(2);
  expect(await ask.trash()).toEqual([]);
  expect(await store.damaged('all')).toEqual([]);
});

test('a client comes back with its projects, and they with theirs; nothing that is not there', async () => {
  const { act, ask, projectId, goalId } = await deskWithProject();
  const [museum] = await ask.clients();
  await act.makePerson({ name: 'Bo', side: 'client', clientId: museum?.id ?? '' });
  await act.trash('clients', museum?.id ?? '');
  expect(await ask.trash()).toMatchObject([{ kind: 'clients', name: 'Halden Museum', along: 5 }]);
  await act.restore('goals', goalId);
  expect(await ask.project(projectId)).not.toBeNull();
  expect((await ask.people()).map(({ name }) => name)).toEqual(['Bo']);
  await expect(act.restore('goals', 'nobody')).rejects.toMatchObject({ trouble: 'gone' });
});

test('a place that another project has by now is told before its first project comes back without it', async () => {
  const { act, ask, clock, projectId } = await deskWithProject();
  const client = (await ask.clients())[0]?.id ?? '';
  await act.trash('projects', projectId);
  expect(await ask.trash()).toMatchObject([{ along: 3, taken: [] }]);
  clock.now += 1_000;
  await act.makeProject({ ...NEW_PROJECT, client: { name: 'Halden Museum' }, name: 'Next' });
  const taken = [{ name: PLACE.name, project: 'Next' }];
  expect(await ask.trash()).toMatchObject([{ id: projectId, along: 2, taken }]);
  await act.restore('projects', projectId);
  expect((await ask.project(projectId))?.places).toEqual([]);
  clock.now += 1_000;
  // One write for both: the place went with the project that has it.
  await act.trash('clients', client);
  expect(await ask.trash()).toMatchObject([{ kind: 'clients', taken: [] }]);
});
