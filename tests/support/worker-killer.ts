/** Kills the extension's worker again and again, at random moments, while something else goes on. */
import type { CDPSession } from 'playwright-core';
import type { Firefox } from './firefox.ts';
import { FIREFOX_ID } from './firefox-id.ts';
import type { Seeded } from './seeded.ts';

export interface WorkerKiller {
  /** How often it was killed so far: an attempt that met no worker does not count. */
  kills(): number;
  stop(): Promise<void>;
}

/** True: there was one, and it is gone. */
export type KillOne = () => Promise<boolean>;

/** Longer than the worker takes to wake and to make anew what is derived. */
const LONGEST = 250;

export function killAgain(killOne: KillOne, by: Seeded): WorkerKiller {
  let kills = 0;
  let going = true;
  const work = (async () => {
    while (going) {
      await new Promise((then) => setTimeout(then, by.below(LONGEST)));
      if (await killOne()) kills += 1;
    }
  })();
  return {
    kills: () => kills,
    async stop() {
      going = false;
      await work;
    },
  };
}

/** Chromium's service worker, over a line to the browser. */
export function serviceWorker(session: CDPSession): KillOne {
  return async () => {
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
  };
}

/** Firefox's event page, ended as when it was idle too long, whatever it is amid. */
export function eventPage(browser: Firefox): KillOne {
  return () =>
    browser.inBrowser<boolean>(`async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(FIREFOX_ID)});
      if (extension.backgroundState === 'stopped') return false;
      await extension.terminateBackground({ disableResetIdleForTest: true });
      return extension.backgroundState === 'stopped';
    }`);
}
