/** The browser lost the databases: told as a loss on every way in, until a backup was brought back or the loss is left. */
import { deleteDB } from 'idb';
import { expect, test } from 'vitest';
import type { Trace, Traces } from '../../lib/core/loss.ts';
import { openCopies } from '../../lib/storage/backup/copies.ts';
import { NO_TRACES } from '../../lib/workspace/loss.ts';
import { type OpenWorkspace, openWorkspace } from '../../lib/workspace/open.ts';
import { aRefuge } from '../storage/support.ts';
import { NEW_GOAL, NEW_PROJECT } from './commands-support.ts';

let opened = 0;

/** A browser: what outlives its databases, and a workspace in each of its windows. */
function aBrowser() {
  opened += 1;
  const name = `loss-${opened}`;
  let rung = 0;
  let loss: number | 'told' | null = null;
  const traces: Traces = {
    read: async (): Promise<Trace> => {
      if (loss === 'told') return 'lost';
      return loss === rung ? 'settled' : rung > 0 ? 'written' : 'nothing';
    },
    note: async (what) => {
      loss = what === 'lost' ? 'told' : rung;
    },
  };
  const refuge = aRefuge();
  const open: OpenWorkspace[] = [];
  return {
    name,
    refuge,
    window(how: { traces?: Traces } = {}) {
      const ring = () => {
        rung += 1;
      };
      const bell = { ring, hear: () => undefined };
      const workspace = openWorkspace({ name, bell, traces: how.traces ?? traces, refuge });
      open.push(workspace);
      return workspace;
    },
    /** What Chromium does where it finds the place of the databases damaged. */
    async loses(...which: string[]) {
      for (const one of open.splice(0)) one.close();
      for (const one of which.length > 0 ? which : [name, `${name}-backups`]) await deleteDB(one);
    },
  };
}

async function withGoal({ act }: OpenWorkspace) {
  const { id: projectId } = await act.makeProject(NEW_PROJECT);
  await act.captureGoal({ ...NEW_GOAL, projectId });
  return projectId;
}

const goalsOf = async ({ ask }: OpenWorkspace, projectId: string) =>
  (await ask.project(projectId))?.goals.length ?? null;

test('a fresh installation, and one in use, have lost nothing', async () => {
  const there = aBrowser();
  const window = there.window();
  expect(await window.ask.loss()).toBeNull();
  await withGoal(window);
  expect(await window.ask.loss()).toBeNull();
  await window.keeping.keepDaily();
  expect(await window.keeping.loss()).toBeNull();
});

test('all databases are gone: told, and the newest backup comes back from its refuge', async () => {
  const there = aBrowser();
  const before = there.window();
  const projectId = await withGoal(before);
  const kept = await before.keeping.keepDaily();
  await there.loses();
  const after = there.window();
  expect(await after.ask.loss()).toEqual({ copy: expect.objectContaining({ id: kept?.id }) });
  expect(await goalsOf(after, projectId)).toBeNull();
  const { name, file } = await after.keeping.copyFile(kept?.id ?? '');
  const looked = await after.keeping.lookInto(file, name);
  expect(looked).toMatchObject({ intact: true });
  await looked.restore('merge');
  expect(await goalsOf(after, projectId)).toBe(1);
  expect(await after.ask.loss()).toBeNull();
  expect(await there.window().ask.loss()).toBeNull();
});

test('it is still told after something new was written down, and a new backup does not drive out the old', async () => {
  const there = aBrowser();
  const before = there.window();
  const projectId = await withGoal(before);
  const kept = await before.keeping.keepDaily();
  await there.loses();
  const after = there.window();
  expect(await after.ask.loss()).not.toBeNull();
  await after.act.makeClient('New');
  expect(await after.ask.loss()).not.toBeNull();
  await after.keeping.keepDaily();
  const { name, file } = await after.keeping.copyFile(kept?.id ?? '');
  await (await after.keeping.lookInto(file, name)).restore('merge');
  expect(await goalsOf(after, projectId)).toBe(1);
  expect((await after.ask.clients()).map((client) => client.name)).toContain('New');
});

test('lost on the first day, with no backup yet: told all the same', async () => {
  const there = aBrowser();
  await withGoal(there.window());
  await there.loses();
  expect(await there.window().ask.loss()).toEqual({ copy: null });
});

test('the main database alone was deleted: the newest backup is offered', async () => {
  const there = aBrowser();
  const before = there.window();
  await withGoal(before);
  const kept = await before.keeping.keepDaily();
  await there.loses(there.name);
  expect((await there.window().ask.loss())?.copy?.id).toBe(kept?.id);
});

test('extension storage is gone along with the databases: the refuge tells', async () => {
  const there = aBrowser();
  const before = there.window();
  await withGoal(before);
  const kept = await before.keeping.keepDaily();
  await there.loses();
  expect((await there.window({ traces: NO_TRACES }).ask.loss())?.copy?.id).toBe(kept?.id);
});

test('who leaves it at that is not told again, until there is something new to lose', async () => {
  const there = aBrowser();
  const before = there.window();
  await withGoal(before);
  await before.keeping.keepDaily();
  await there.loses();
  const after = there.window();
  expect(await after.ask.loss()).not.toBeNull();
  await after.keeping.settleLoss();
  expect(await after.ask.loss()).toBeNull();
  expect(await after.keeping.copies()).toHaveLength(1);
  await after.act.makeClient('New');
  expect(await after.ask.loss()).toBeNull();
  await there.loses();
  expect(await there.window().ask.loss()).not.toBeNull();
});

test('data kept because it did not open is no way back, and does not take the refuge', async () => {
  const there = aBrowser();
  const copies = openCopies(
    there.name,
    { newId: () => 'raw', dayOf: () => '2026-06-11' },
    there.refuge,
  );
  const written = await (async () => {
    const other = aBrowser().window();
    await withGoal(other);
    const { file } = await other.keeping.backUp();
    const head = { formatVersion: 1, dataVersion: 1, madeAt: 7, actor: null, counts: {} };
    return { head, file };
  })();
  await copies.keep(written, 'before-anew', null);
  expect(await there.refuge.get()).toBeNull();
});
