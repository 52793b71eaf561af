import { expect, test } from 'vitest';
import {
  desk,
  deskWithProject,
  identity,
  NEW_PROJECT,
  nameOf,
  PLACE,
  reading,
  seen,
} from './commands-support.ts';

test('client, project, place and budget are one step, undone as one', async () => {
  const { act, store, bell } = desk();
  const done = await act.makeProject({ ...NEW_PROJECT, budget: { minutes: 0, minor: null } });
  await store.read(async (reader) => {
    const project = await reader.get('projects', done.id);
    const client = await reader.get('clients', project?.clientId ?? '');
    expect(client?.name).toBe('Halden Museum');
    expect(await reader.ofProject('places', done.id)).toHaveLength(1);
    const [budget] = await reader.ofProject('constraints', done.id);
    expect(budget).toMatchObject({
      kind: 'budget',
      limit: { minutes: 0, minor: null },
      covers: 'project',
    });
    expect(await reader.history({ all: true }, 9)).toHaveLength(1);
  });
  expect(bell.rings).toBe(1);
  await act.undo(done.entryId);
  await store.read(async (reader) => {
    for (const kind of ['clients', 'projects', 'places', 'constraints'] as const) {
      expect(await reader.all(kind)).toEqual([]);
    }
  });
});

test('linking a place moves it and its known tasks; what a tag said for the other project speaks again when it comes back', async () => {
  const { act, store, ask, clock, projectId, goalId, taskOf, tagOf } = await deskWithProject();
  await act.rememberTask(reading('ACME-1', clock.now, { spent: seen(60, clock.now) }));
  await act.toggleGoal(identity('ACME-1'), goalId);
  const { id: other } = await act.makeProject({ ...NEW_PROJECT, name: 'Other', place: null });
  const linked = await act.linkPlace(other, { ...PLACE, name: '' });
  expect(await taskOf('ACME-1')).toMatchObject({ projectId: other });
  expect(await store.read((reader) => reader.ofProject('places', other))).toMatchObject([
    { name: 'Acme shop' },
  ]);
  const tally = (id: string) => store.read((reader) => reader.tally(id, 'all'));
  expect(await tally(projectId)).toMatchObject({ tasks: 0, spent: 0 });
  expect(await tally(other)).toMatchObject({ tasks: 1, spent: 60 });
  expect(await ask.task(identity('ACME-1'))).toMatchObject({ state: 'linked', tag: null });

  await act.undo(linked.entryId);
  expect(await ask.task(identity('ACME-1'))).toMatchObject({ tag: { goals: [goalId] } });

  await act.linkPlace(other, PLACE);
  await act.setNote(identity('ACME-1'), 'for the other one');
  expect(await tagOf('ACME-1')).toMatchObject({
    projectId: other,
    goals: [],
    draws: [],
    note: 'for the other one',
  });
});

test('unlinking a place takes its tasks out of the project, and linking brings them back', async () => {
  const { act, store, ask, clock, projectId, goalId } = await deskWithProject();
  await act.rememberTask(reading('ACME-1', clock.now, { spent: seen(60, clock.now) }));
  await act.toggleGoal(identity('ACME-1'), goalId);
  const [place] = await store.read((reader) => reader.ofProject('places', projectId));
  await act.unlinkPlace(place?.id ?? '');
  expect(await ask.task(identity('ACME-1'))).toMatchObject({ state: 'no-project' });
  expect(await store.read((reader) => reader.tally(projectId, 'all'))).toMatchObject({ tasks: 0 });
  await act.linkPlace(projectId, PLACE);
  expect(await ask.task(identity('ACME-1'))).toMatchObject({ tag: { goals: [goalId] } });
});

test('a place of many tasks is linked in one entry', async () => {
  const { act, store, projectId } = await deskWithProject();
  await store.write('many', async (writer) => {
    for (let n = 0; n < 700; n += 1) {
      await writer.make('tasks', nameOf(`PAY-${n}`), {
        ...identity(`PAY-${n}`, 'PAY'),
        ...reading('x', 0).details,
        projectId: null,
        seenAt: 1,
      });
    }
  });
  await act.linkPlace(projectId, { ...PLACE, area: 'PAY' });
  expect(await store.read((reader) => reader.tally(projectId, 'all'))).toMatchObject({
    tasks: 700,
  });
});
