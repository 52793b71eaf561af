import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { type OpenWorkspace, openWorkspace } from '../../lib/workspace/open.ts';
import { NEW_GOAL, NEW_PROJECT } from './commands-support.ts';

const DAY = 86_400_000;
let opened = 0;

function open(
  name?: string,
  ring = () => undefined,
): { workspace: OpenWorkspace; clock: { now: number }; name: string } {
  opened += 1;
  const clock = { now: Date.UTC(2026, 5, 11, 12) };
  const known = name ?? `safekeeping-${opened}`;
  const workspace = openWorkspace({
    name: known,
    now: () => clock.now,
    bell: { ring, hear: () => undefined },
  });
  return { workspace, clock, name: known };
}

const linesOf = async ({ keeping }: OpenWorkspace) =>
  (await keeping.copies()).map(({ reason, records }) => ({ reason, records }));

test('one automatic backup a day, and only where something has changed', async () => {
  const { workspace, clock } = open();
  const { keeping, act } = workspace;
  expect(await keeping.keepDaily()).toBeNull();
  const { id: projectId } = await act.makeProject(NEW_PROJECT);
  expect(await keeping.keepDaily()).toMatchObject({ reason: 'daily', at: clock.now });
  await act.captureGoal({ ...NEW_GOAL, projectId });
  expect(await keeping.keepDaily()).toBeNull();
  clock.now += DAY;
  expect(await keeping.keepDaily()).not.toBeNull();
  clock.now += DAY;
  expect(await keeping.keepDaily()).toBeNull();
  expect(await linesOf(workspace)).toEqual([
    { reason: 'daily', records: 4 },
    { reason: 'daily', records: 3 },
  ]);
});

test('an automatic backup can be downloaded, and is a backup like any other', async () => {
  const { workspace } = open();
  const { id: projectId } = await workspace.act.makeProject(NEW_PROJECT);
  await workspace.keeping.keepDaily();
  const [line] = await workspace.keeping.copies();
  const { file, name } = await workspace.keeping.copyFile(line?.id ?? '');
  expect(name).toMatch(/^planseat-2026-06-11-\d{4}-automatic\.json$/);
  const other = open().workspace;
  const found = await other.keeping.lookInto(file, name);
  expect(found).toMatchObject({ intact: true, mine: false });
  await found.restore('merge');
  expect(await other.ask.project(projectId)).not.toBeNull();
  await expect(workspace.keeping.copyFile('none')).rejects.toMatchObject({ trouble: 'gone' });
});

test('before a restore everything is kept, and afterwards every window hears', async () => {
  const { workspace } = open();
  await workspace.act.makeProject(NEW_PROJECT);
  const { file, name } = await workspace.keeping.backUp();
  const rings = vi.fn();
  const other = open(undefined, rings).workspace;
  await other.act.makeClient('Somebody else');
  rings.mockClear();
  const found = await other.keeping.lookInto(file, name);
  const done = await found.restore('replace');
  expect(rings).toHaveBeenCalledTimes(1);
  expect(await linesOf(other)).toEqual([{ reason: 'before-restore', records: 1 }]);
  expect((await other.ask.clients()).map((client) => client.name)).toEqual(['Halden Museum']);
  await other.act.undo(done.entryId);
  expect((await other.ask.clients()).map((client) => client.name)).toEqual(['Somebody else']);
});

test('what a file held that nobody can read is kept, and comes out again as a file', async () => {
  const { workspace } = open();
  const text = await (await workspace.keeping.backUp()).file.text();
  const odd = text.replace('"goals":[', '"goals":[{"id":"odd","statement":7}');
  const found = await workspace.keeping.lookInto(new Blob([odd]), 'odd.json');
  expect(found).toMatchObject({ intact: false, preview: { unreadableCount: 1 } });
  expect(await found.unreadable().file.text()).toContain('statement');
  await found.restore('merge');
  expect(await workspace.keeping.damaged()).toMatchObject({ here: [], imported: 1 });
  const { imported } = JSON.parse(await (await workspace.keeping.damagedFile()).file.text());
  expect(imported).toMatchObject([{ kind: 'goals', id: 'odd', from: 'odd.json' }]);
  expect(JSON.parse(imported[0].raw)).toEqual({ id: 'odd', statement: 7 });
});

test('a saved backup is remembered with its name', async () => {
  const { workspace, clock } = open();
  expect(await workspace.keeping.lastFile()).toBeNull();
  const saved = await workspace.keeping.backUp();
  await workspace.keeping.noteSaved(saved);
  expect(await workspace.keeping.lastFile()).toEqual({
    at: clock.now,
    name: saved.name,
    size: saved.file.size,
  });
});

test('data of a newer Planseat: nothing opens, but copies are listed and the raw data can be saved', async () => {
  const first = open();
  const { id } = await first.workspace.act.makeProject(NEW_PROJECT);
  await first.workspace.keeping.keepDaily();
  first.workspace.close();
  (
    await openDB(first.name, 99, { upgrade: (db) => void db.createObjectStore('novelties') })
  ).close();
  const { workspace } = open(first.name);
  await expect(workspace.keeping.state()).rejects.toMatchObject({ trouble: 'data-newer' });
  const [line] = await workspace.keeping.copies();
  expect(line?.records).toBe(3);
  const raw = await workspace.keeping.rawCopy();
  const parsed = JSON.parse((await raw?.file.text()) ?? '');
  expect(parsed).toMatchObject({ format: 'planseat-backup', dataVersion: 99 });
  expect(parsed.records.projects).toMatchObject([{ id }]);
  const whole = await openDB(first.name);
  expect(whole.version).toBe(99);
  whole.close();
  await expect(
    open().workspace.keeping.lookInto(raw?.file ?? new Blob(), 'raw'),
  ).rejects.toMatchObject({
    trouble: 'bad-file',
    field: 'newer',
  });
});

test('where there is no data there is no raw copy, and none is made by asking', async () => {
  const { workspace, name } = open();
  expect(await workspace.keeping.rawCopy()).toBeNull();
  const names = (await indexedDB.databases()).map((one) => one.name);
  expect(names).not.toContain(name);
});
