/** Undoing a making takes nothing away that others use by now: it is kept, and said to be kept. */
import { expect, test } from 'vitest';
import { desk, deskWithProject, identity, NEW_GOAL, NEW_PROJECT } from './commands-support.ts';

const gone = { kind: 'clients', field: 'deletedAt' };

test('a client whose other project lives stays; the project that made it goes', async () => {
  const { act, ask } = desk();
  const first = await act.makeProject(NEW_PROJECT);
  const second = await act.makeProject({ ...NEW_PROJECT, name: 'Archive', place: null });
  const { kept } = await act.undo(first.entryId);
  expect(kept).toMatchObject([gone]);
  expect(await ask.project(first.id)).toBeNull();
  expect((await ask.project(second.id))?.client.name).toBe('Halden Museum');
  await act.undo(second.entryId);
  expect((await ask.clients()).map(({ projects }) => projects)).toEqual([[]]);
});

test('where nobody else uses it, the client goes along, and comes back by the redo', async () => {
  const { act, ask } = desk();
  const first = await act.makeProject(NEW_PROJECT);
  const undone = await act.undo(first.entryId);
  expect(undone.kept).toEqual([]);
  expect(await ask.clients()).toEqual([]);
  await act.undo(undone.entryId);
  expect((await ask.project(first.id))?.client.name).toBe('Halden Museum');
});

test('a project with a goal of its own stays whole, with its place and its budget', async () => {
  const { act, ask } = desk();
  const budget = { minutes: 600, minor: null };
  const { id, entryId } = await act.makeProject({ ...NEW_PROJECT, budget });
  await act.captureGoal({ ...NEW_GOAL, projectId: id });
  const { kept } = await act.undo(entryId);
  expect(kept.map(({ kind }) => kind).sort()).toEqual([
    'clients',
    'constraints',
    'places',
    'projects',
  ]);
  const page = await ask.project(id);
  expect([page?.budgets.length, page?.places.length, page?.goals.length]).toEqual([1, 1, 1]);
});

test('a speaker who has said something else since stays', async () => {
  const { act, ask } = desk();
  const said = (text: string, speakerId: string | null) => ({
    ...NEW_GOAL,
    quote: {
      text,
      url: null,
      pageTitle: null,
      prefix: '',
      suffix: '',
      fragmentUrl: null,
      at: 1,
      speakerId,
    },
  });
  const first = await act.captureGoal(said('one', null), {
    name: 'Helene',
    side: 'client',
    clientId: null,
  });
  const helene = (await ask.people())[0]?.id ?? '';
  await act.captureGoal(said('two', helene));
  expect((await act.undo(first.entryId)).kept).toMatchObject([{ kind: 'people' }]);
  expect((await ask.inbox()).map(({ quote }) => quote?.text)).toEqual(['two']);
  expect(await ask.people()).toHaveLength(1);
});

test('a goal and a budget that tickets name since stay; a ticket tagged by the same step does not hold it', async () => {
  const { act, ask, projectId, tagOf } = await deskWithProject();
  const goal = await act.writeGoalAndTag({ ...NEW_GOAL, projectId }, identity('ACME-1'));
  await act.toggleGoal(identity('ACME-2'), goal.id);
  expect((await act.undo(goal.entryId)).kept).toMatchObject([{ kind: 'goals' }]);
  expect(await tagOf('ACME-1')).toBeNull();
  expect((await tagOf('ACME-2'))?.goals).toEqual([goal.id]);
  expect((await ask.project(projectId))?.goals).toHaveLength(2);
});

test('what is brought back has its project: else it stays where it is', async () => {
  const { act, ask, projectId, goalId, store } = await deskWithProject();
  const trashed = await act.trash('goals', goalId);
  await act.trash('projects', projectId);
  expect((await act.undo(trashed.entryId)).kept).toMatchObject([{ kind: 'goals' }]);
  expect(await store.read((reader) => reader.get('goals', goalId))).toBeNull();
  expect(await ask.project(projectId)).toBeNull();
});
