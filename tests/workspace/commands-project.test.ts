import { expect, test } from 'vitest';
import { desk, deskWithProject, NEW_PROJECT, PLACE } from './commands-support.ts';

test('without an amount there is no budget, rather than one of 0', async () => {
  const { act, store } = desk();
  const { id } = await act.makeProject(NEW_PROJECT);
  expect(await store.read((reader) => reader.ofProject('constraints', id))).toEqual([]);
});

test.each([
  ['an empty name', { name: '  ' }, 'name'],
  ['a name that nobody can see', { name: '\u200b\u2060' }, 'name'],
  ['a name of 201 characters', { name: 'x'.repeat(201) }, 'name'],
  ['an empty client', { client: { name: '' } }, 'client'],
  ['a currency in small letters', { currency: 'eur' }, 'currency'],
  ['a rate below 0', { billRate: -1 }, 'billRate'],
  ['a rate with half a cent', { billRate: 10.5 }, 'billRate'],
  ['an absurd rate', { billRate: 1e15 }, 'billRate'],
  ['a budget of absurd hours', { budget: { minutes: 1e9, minor: null } }, 'budget'],
  ['a budget below 0', { budget: { minutes: null, minor: -1 } }, 'budget'],
  ['a day that is none', { startsOn: '2026-02-30' }, 'startsOn'],
  ['an end before the start', { endsOn: '2026-04-30' }, 'endsOn'],
  ['a place without an area', { place: { ...PLACE, area: '' } }, 'area'],
])('%s is refused at its field, and nothing is written', async (_, fields, field) => {
  const { act, store, bell } = desk();
  const making = act.makeProject({ ...NEW_PROJECT, ...fields });
  await expect(making).rejects.toMatchObject({ trouble: 'bad-input', field });
  expect(await store.read((reader) => reader.history({ all: true }, 9))).toEqual([]);
  expect(await store.read((reader) => reader.all('clients'))).toEqual([]);
  expect(bell.rings).toBe(0);
});

test('an existing client is used; one that is gone is said to be', async () => {
  const { act, store } = desk();
  const { id } = await act.makeClient(' Halden ');
  await act.makeProject({ ...NEW_PROJECT, client: { id } });
  expect((await store.read((reader) => reader.all('clients'))).map(({ name }) => name)).toEqual([
    'Halden',
  ]);
  const missing = act.makeProject({ ...NEW_PROJECT, client: { id: 'nobody' } });
  await expect(missing).rejects.toMatchObject({ trouble: 'gone' });
});

test('an edit changes what it names, and answers without an entry where nothing changes', async () => {
  const { act, store, bell, projectId } = await deskWithProject();
  const rings = bell.rings;
  await act.editProject(projectId, {
    name: ' Guide ',
    tolerances: { atRiskPercent: 0, offTrackPercent: 20 },
  });
  const project = await store.read((reader) => reader.get('projects', projectId));
  expect(project).toMatchObject({
    name: 'Guide',
    billRate: 9_500,
    tolerances: { offTrackPercent: 20 },
  });
  expect(bell.rings).toBe(rings + 1);
  const same = await act.editProject(projectId, { name: 'Guide' });
  expect(same).toEqual({ entryId: '', id: projectId });
  expect(bell.rings).toBe(rings + 1);
  expect(await act.undo(same.entryId)).toMatchObject({ entryId: '', kept: [] });
});

test.each([
  [{ endsOn: '2026-01-01' }, 'endsOn'],
  [{ cadenceDays: 0 }, 'cadenceDays'],
  [{ nextCheckInOn: 'soon' }, 'nextCheckInOn'],
  [{ tolerances: { atRiskPercent: 20, offTrackPercent: 10 } }, 'tolerances'],
  [{ tolerances: { atRiskPercent: Number.NaN, offTrackPercent: 10 } }, 'tolerances'],
  [{ currency: 'JPY' }, 'currency'],
])('an edit to %j is refused at its field', async (fields, field) => {
  const { act, projectId } = await deskWithProject();
  const editing = act.editProject(projectId, fields);
  await expect(editing).rejects.toMatchObject({ trouble: 'bad-input', field });
});

test('the currency may change where no amount would change its meaning', async () => {
  const { act, store, projectId } = await deskWithProject();
  await act.editProject(projectId, { billRate: null });
  await act.editProject(projectId, { currency: 'JPY' });
  expect(await store.read((reader) => reader.get('projects', projectId))).toMatchObject({
    currency: 'JPY',
  });
});

test('a seat is taken by a person, and given up', async () => {
  const { act, store, projectId } = await deskWithProject();
  const { id } = await act.makePerson({ name: 'Ada', side: 'agency', clientId: null });
  await act.takeSeat(projectId, 'planner', id);
  const seats = async () =>
    (await store.read((reader) => reader.get('projects', projectId)))?.seats;
  expect(await seats()).toMatchObject({ planner: id, clientRep: null });
  await act.takeSeat(projectId, 'planner', null);
  expect(await seats()).toMatchObject({ planner: null });
  const nobody = act.takeSeat(projectId, 'planner', 'nobody');
  await expect(nobody).rejects.toMatchObject({ trouble: 'gone' });
});

test('people and clients are renamed, and the Client Rep is one of the people', async () => {
  const { act, store } = desk();
  const { id: client } = await act.makeClient('Halden');
  const { id: person } = await act.makePerson({ name: 'Ada', side: 'agency', clientId: null });
  await act.editClient(client, { clientRepId: person });
  await act.editPerson(person, { name: 'Ada L.' });
  expect(await store.read((reader) => reader.get('clients', client))).toMatchObject({
    name: 'Halden',
    clientRepId: person,
  });
  await expect(act.editClient(client, { clientRepId: 'nobody' })).rejects.toMatchObject({
    trouble: 'gone',
  });
  await expect(act.editPerson(person, { name: '' })).rejects.toMatchObject({ field: 'name' });
});
