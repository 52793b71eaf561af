/** What an import would change can be read: its examples come with names and currencies, wherever either is known. */
import { expect, test } from 'vitest';
import { backupOf, bringBack } from './backup-support.ts';
import { bench, CLIENT, GOAL, PROJECT } from './support.ts';

const SEATS = { clientRep: null, planner: null, teamCaptain: null, productionLead: null };
const PERSON = { side: 'agency', clientId: null } as const;

test('names that only the file knows, and amounts in the currency of each side', async () => {
  const here = bench();
  await here.store.write('project.create', async (writer) => {
    await writer.make('clients', 'c', CLIENT);
    await writer.make('people', 'noor', { ...PERSON, name: 'Noor' });
    await writer.make('projects', 'p', {
      ...PROJECT,
      clientId: 'c',
      name: 'Shop',
      currency: 'EUR',
      seats: { ...SEATS, planner: 'noor' },
    });
    await writer.make('goals', 'g', { ...GOAL, projectId: 'p', quote: null });
  });
  const there = bench({}, 'bbbbbbbbbbbb');
  await bringBack(there.store, await backupOf(here.store));
  there.clock.now += 60_000;
  await there.store.write('project.edit', async (writer) => {
    await writer.make('people', 'ana', { ...PERSON, name: 'Ana' });
    await writer.edit('projects', 'p', {
      seats: { ...SEATS, planner: 'ana' },
      currency: 'JPY',
      billRate: 9_000,
    });
    await writer.make('overrides', 'o', {
      projectId: 'p',
      level: 'at-risk',
      reason: 'Late',
      by: 'Ana',
      at: 1,
      endedAt: null,
    });
    await writer.edit('clients', 'c', { clientRepId: 'ana' });
    await writer.trash('people', 'noor');
  });
  const { samples } = await here.store.preview(await backupOf(there.store));
  const of = (kind: string) => samples.find((one) => one.kind === kind && one.id !== 'noor');
  expect(of('projects')).toMatchObject({ name: 'Shop', currency: { here: 'EUR', file: 'JPY' } });
  expect([...(of('projects')?.names ?? [])]).toEqual([
    ['noor', 'Noor'],
    ['ana', 'Ana'],
  ]);
  expect(of('clients')).toMatchObject({ currency: { here: '', file: '' } });
  expect([...(of('clients')?.names ?? [])]).toEqual([['ana', 'Ana']]);
  expect(of('overrides')).toMatchObject({ name: 'Shop', fields: null });
});
