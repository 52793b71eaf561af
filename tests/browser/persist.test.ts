/** Every page of Planseat asks the browser itself to keep the data, once there is a project. */
import { afterEach, expect, it, vi } from 'vitest';
import { workspaceHere } from '../../entrypoints/start/workspace-here.ts';
import { NEW_PROJECT } from '../workspace/commands-support.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('asks when a project is made, not before', async () => {
  const persist = vi.fn(async () => true);
  vi.stubGlobal('navigator', { storage: { persist } });
  await workspaceHere.act.makeClient('Halden');
  expect(persist).not.toHaveBeenCalled();
  await workspaceHere.act.makeProject(NEW_PROJECT);
  expect(persist).toHaveBeenCalledOnce();
});
