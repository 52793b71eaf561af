/** Kills the extension's worker again and again, at random moments, while something else goes on. */
import type { CDPSession } from 'playwright-core';
import type { Seeded } from './seeded.ts';

export interface WorkerKiller {
  /** How often it was killed so far: an attempt that met no worker does not count. */
  kills(): number;
  stop(): Promise<void>;
}

/** Longer than the worker takes to wake and to make anew what is derived. */
const LONGEST = 250;

/** Over a line to the browser, which is detached at the end. */
export function killWorkers(session: CDPSession, by: Seeded): WorkerKiller {
  let kills = 0;
  let going = true;
  const work = (async () => {
    while (going) {
      await new Promise((then) => setTimeout(then, by.below(LONGEST)));
      if (await killOne(session)) kills += 1;
    }
  })();
  return {
    kills: () => kills,
    async stop() {
      going = false;
      await work;
      await session.detach();
    },
  };
}

async function killOne(session: CDPSession): Promise<boolean> {
  const { targetInfos } = await session.send('Target.getTargets', {
    filter: [{ type: 'service_worker' }],
  });
  const worker = targetInfos.find(({ url }) => url.startsWith('chrome-extension://'));
  if (!worker) return false;
  try {
    const { success } = await session.send('Target.closeTarget', { targetId: worker.targetId });
    return success;
  } catch {
    // It had just ended by itself.
    return false;
  }
}
