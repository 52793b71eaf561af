// @vitest-environment happy-dom
/** What the panel's first glance shows is read while its frame loads, once, and for that very task. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { glanceAhead, taskGlance } from '../../entrypoints/background/task-glance.ts';
import type { TaskIdentity } from '../../lib/core/task.ts';
import { identity, linked } from '../support/panel-fixture.ts';

const asked = vi.hoisted(() => [] as string[]);
vi.mock('../../entrypoints/start/workspace-here.ts', () => ({
  workspaceHere: {
    ask: {
      async task(of: TaskIdentity) {
        asked.push(of.key);
        return linked;
      },
    },
  },
}));

beforeEach(() => {
  fakeBrowser.reset();
  asked.length = 0;
});

it('is read once for the frame that asks for it', async () => {
  glanceAhead(identity);
  expect((await taskGlance(identity))?.goals.length).toBeGreaterThan(0);
  expect(asked).toEqual(['HAL-12']);
  await taskGlance(identity);
  expect(asked).toEqual(['HAL-12', 'HAL-12']);
});

it('is no answer for another task, and none long after it was read', async () => {
  glanceAhead(identity);
  await taskGlance({ ...identity, key: 'HAL-14' });
  expect(asked).toEqual(['HAL-12', 'HAL-14']);
  vi.useFakeTimers({ toFake: ['Date'] });
  glanceAhead(identity);
  vi.setSystemTime(Date.now() + 5_000);
  await taskGlance(identity);
  vi.useRealTimers();
  expect(asked).toEqual(['HAL-12', 'HAL-14', 'HAL-12', 'HAL-12']);
});
