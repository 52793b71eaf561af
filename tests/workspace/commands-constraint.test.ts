import { expect, test } from 'vitest';
import { deskWithProject, identity } from './commands-support.ts';

test('the trash takes along what makes no sense alone, and undo brings all of it back', async () => {
  const { act, store, ask, projectId, goalId } = await deskWithProject();
  const { id: personId } = await act.makePerson({ name: 'Bo', side: 'agency', clientId: null });
  await act.overrideStatus(projectId, { level: 'at-risk', reason: 'The fair moved', by: 'Ada' });
  const client = (await store.read((reader) => reader.all('clients')))[0];
  const { entryId } = await act.trash('clients', client?.id ?? '');
  await store.read(async (reader) => {
    for (const kind of [
      'clients',
      'projects',
      'places',
      'goals',
      'constraints',
      'overrides',
    ] as const) {
      expect(await reader.all(kind), kind).toEqual([]);
    }
    expect((await reader.all('people')).map(({ id }) => id)).toEqual([personId]);
  });
  expect(await ask.task(identity('ACME-1'))).toMatchObject({ state: 'no-project' });
  await act.undo(entryId);
  expect(await ask.project(projectId)).toMatchObject({ goals: [{ goal: { id: goalId } }] });
  await expect(act.trash('goals', 'nothing')).rejects.toMatchObject({ trouble: 'gone' });
});

test("a person's own word on the status stands until it is ended, and every one is kept", async () => {
  const { act, store, projectId } = await deskWithProject();
  await act.overrideStatus(projectId, { level: 'at-risk', reason: 'The fair moved', by: 'Ada' });
  await act.overrideStatus(projectId, { level: 'off-track', reason: 'Now for good', by: 'Ada' });
  const standing = async () =>
    (await store.read((reader) => reader.ofProject('overrides', projectId))).filter(
      ({ endedAt }) => endedAt === null,
    );
  expect(await standing()).toMatchObject([{ level: 'off-track' }]);
  await act.endOverride(projectId);
  expect(await standing()).toEqual([]);
  expect((await act.endOverride(projectId)).entryId).toBe('');
  expect(await store.read((reader) => reader.all('overrides'))).toHaveLength(2);
  const silent = act.overrideStatus(projectId, { level: 'at-risk', reason: ' ', by: 'Ada' });
  await expect(silent).rejects.toMatchObject({ trouble: 'bad-input', field: 'reason' });
});

test('constraints of every kind are checked, and keep their kind', async () => {
  const { act, store, projectId, budgetId } = await deskWithProject();
  const budget = await store.read((reader) => reader.get('constraints', budgetId));
  expect(budget).toMatchObject({ thresholds: [80, 100] });
  const base = { projectId, name: 'Launch', hard: true, note: '' };
  const { id } = await act.makeConstraint({ ...base, kind: 'timeline', date: '2026-09-01' });
  await act.editConstraint(id, { date: '2026-10-01' });
  expect(await store.read((reader) => reader.get('constraints', id))).toMatchObject({
    date: '2026-10-01',
  });
  const refused = (field: string) => ({ trouble: 'bad-input', field });
  await expect(act.editConstraint(id, { kind: 'budget' })).rejects.toMatchObject(refused('kind'));
  await expect(act.editConstraint(id, { date: 'later' })).rejects.toMatchObject(refused('date'));
  await expect(
    act.editConstraint(budgetId, { limit: { minutes: -5, minor: null } }),
  ).rejects.toMatchObject(refused('limit'));
  await expect(act.editConstraint(budgetId, { thresholds: [0] })).rejects.toMatchObject(
    refused('thresholds'),
  );
  await expect(act.editConstraint(budgetId, { note: 'x'.repeat(20_001) })).rejects.toMatchObject(
    refused('note'),
  );
  const nobody = act.makeConstraint({
    ...base,
    kind: 'stakeholder',
    personId: 'nobody',
    position: 'against',
  });
  await expect(nobody).rejects.toMatchObject({ trouble: 'gone' });
  const change = {
    ...base,
    kind: 'priority',
    was: '',
    now: 'mobile',
    changedOn: '2026-06-01',
  } as const;
  const { id: saved } = await act.makeConstraint({
    ...change,
    cost: { minutes: -60, minor: null },
  });
  expect(await store.read((reader) => reader.get('constraints', saved))).toMatchObject({
    cost: { minutes: -60 },
  });
});

test('the position of somebody in the trash is still written down; nobody is put there anew', async () => {
  const { act, store, projectId } = await deskWithProject();
  const person = (name: string) => act.makePerson({ name, side: 'client', clientId: null });
  const [{ id: gone }, { id: other }] = [await person('Helene'), await person('Jo')];
  const base = { projectId, name: 'CFO', hard: true, note: '', kind: 'stakeholder' } as const;
  const { id } = await act.makeConstraint({ ...base, personId: gone, position: 'against' });
  await act.trash('people', gone);
  await act.editConstraint(id, { personId: gone, position: 'for' });
  expect(await store.read((reader) => reader.get('constraints', id))).toMatchObject({
    personId: gone,
    position: 'for',
  });
  await act.editConstraint(id, { personId: other });
  await expect(act.editConstraint(id, { personId: gone })).rejects.toMatchObject({
    trouble: 'gone',
  });
});
