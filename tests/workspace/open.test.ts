import { expect, test } from 'vitest';
import { type Bell, openWorkspace } from '../../lib/workspace/open.ts';
import { freshName } from '../storage/support.ts';
import { NEW_PROJECT } from './commands-support.ts';

/** A bell that everybody hears, as extension storage is. */
function bell(): Bell {
  const hearers = new Set<() => void>();
  return {
    ring() {
      for (const hear of hearers) hear();
    },
    hear(listen, signal) {
      hearers.add(listen);
      signal.addEventListener('abort', () => hearers.delete(listen));
    },
  };
}

test('two windows: what one does, the other hears and sees, until it stops listening', async () => {
  const world = { bell: bell(), name: freshName() };
  const left = openWorkspace(world);
  const right = openWorkspace(world);
  const listening = new AbortController();
  let heard = 0;
  right.onChange(() => {
    heard += 1;
  }, listening.signal);
  await left.act.makeClient('Halden');
  expect(heard).toBe(1);
  expect((await right.ask.clients()).map(({ name }) => name)).toEqual(['Halden']);
  listening.abort();
  const { entryId } = await left.act.makeProject(NEW_PROJECT);
  expect(heard).toBe(1);
  const lines = await right.ask.history({ all: true }, 1);
  expect(lines).toMatchObject([{ entryId, mine: true }]);
  expect(lines[0]?.actor).toMatch(/^[0-9a-f]{12}$/);
  left.close();
  right.close();
});

test('the browser is asked to keep the data once there is a project, wherever it was made', async () => {
  let asked = 0;
  const persist = () => {
    asked += 1;
  };
  const workspace = openWorkspace({ bell: bell(), name: freshName(), persist });
  await workspace.act.makeClient('Halden');
  expect(asked).toBe(0);
  await workspace.act.makeProject(NEW_PROJECT);
  expect(asked).toBe(1);
  workspace.close();
});

test('a bell that cannot ring does not undo what was written', async () => {
  const broken: Bell = {
    ring: () => Promise.reject(new Error('no storage')),
    hear: () => undefined,
  };
  const workspace = openWorkspace({ bell: broken, name: freshName() });
  const { id } = await workspace.act.makeClient('Halden');
  expect((await workspace.ask.clients()).map((client) => client.id)).toEqual([id]);
  workspace.close();
});

test('the day is the one where the user is', async () => {
  const now = new Date(2026, 0, 5, 0, 30).getTime();
  const workspace = openWorkspace({ bell: bell(), name: freshName(), now: () => now });
  const { id } = await workspace.act.makeProject(NEW_PROJECT);
  expect(await workspace.ask.clientSafe(id)).toMatchObject({ on: '2026-01-05' });
  expect(await workspace.damaged('all')).toEqual([]);
  workspace.close();
});
