/** Somebody new, met while a goal is captured or a constraint is made: one step, one undo, or nothing at all. */
import { expect, test } from 'vitest';
import type { NewConstraint } from '../../lib/workspace/workspace.ts';
import { deskWithProject, identity, NEW_GOAL } from './commands-support.ts';

const HELENE = { name: 'Helene Vogt', side: 'client', clientId: null } as const;

async function openDesk() {
  const desk = await deskWithProject();
  const people = async () => (await desk.ask.people()).map(({ name }) => name);
  const stakeholder: NewConstraint = {
    projectId: desk.projectId,
    kind: 'stakeholder',
    name: 'The director',
    hard: false,
    note: '',
    personId: '',
    position: 'against',
  };
  const constraint = async (id: string) =>
    desk.store.read((reader) => reader.get('constraints', id));
  return { ...desk, people, stakeholder, constraint };
}

const SAID = {
  ...{ text: 'Shorter queues', url: null, pageTitle: null, prefix: '', suffix: '' },
  ...{ fragmentUrl: null, at: 1, speakerId: null },
};

test('a stakeholder who is new comes and goes with the constraint', async () => {
  const { act, ask, people, stakeholder, constraint, bell } = await openDesk();
  const rings = bell.rings;
  const { id, entryId } = await act.makeConstraint(stakeholder, HELENE);
  expect(bell.rings).toBe(rings + 1);
  const [person] = await ask.people();
  expect(await constraint(id)).toMatchObject({ personId: person?.id });
  await act.undo(entryId);
  expect(await people()).toEqual([]);
  expect(await constraint(id)).toBeNull();
});

test('a stakeholder may become somebody new, in one step', async () => {
  const { act, ask, people, stakeholder, constraint } = await openDesk();
  const { id } = await act.makeConstraint(stakeholder, HELENE);
  const { entryId } = await act.editConstraint(id, { personId: '' }, {}, { ...HELENE, name: 'Bo' });
  const bo = (await ask.people()).find(({ name }) => name === 'Bo');
  expect(await constraint(id)).toMatchObject({ personId: bo?.id });
  await act.undo(entryId);
  expect(await people()).toEqual(['Helene Vogt']);
});

test('nobody is made where the constraint is refused', async () => {
  const { act, people, stakeholder } = await openDesk();
  const wordless = act.makeConstraint({ ...stakeholder, position: ' ' } as NewConstraint, HELENE);
  await expect(wordless).rejects.toMatchObject({ field: 'position' });
  const nameless = act.makeConstraint(stakeholder, { ...HELENE, name: ' ' });
  await expect(nameless).rejects.toMatchObject({ trouble: 'bad-input' });
  expect(await people()).toEqual([]);
});

test('a speaker who is new comes and goes with the captured goal', async () => {
  const { act, ask, people, store } = await openDesk();
  const { id, entryId } = await act.captureGoal({ ...NEW_GOAL, quote: SAID }, HELENE);
  const [person] = await ask.people();
  expect(await store.read((reader) => reader.get('goals', id))).toMatchObject({
    quote: { text: 'Shorter queues', speakerId: person?.id },
  });
  await act.undo(entryId);
  expect(await people()).toEqual([]);
});

test('also where the goal is tagged at once', async () => {
  const { act, ask, people, projectId, store } = await openDesk();
  const goal = { ...NEW_GOAL, projectId, quote: SAID };
  const { entryId } = await act.writeGoalAndTag(goal, identity('ACME-1'), HELENE);
  const [person] = await ask.people();
  const goals = await store.read((reader) => reader.ofProject('goals', projectId));
  expect(goals.map((one) => one.quote?.speakerId)).toContain(person?.id);
  await act.undo(entryId);
  expect(await people()).toEqual([]);
});
