/** Whether the worker sleeps while nobody asks anything of it: pages work by themselves, and it stays ended. */
import type { CDPSession } from 'playwright-core';
import { Chromium } from '../support/chromium.ts';
import { until } from '../support/screen.ts';
import { ACME, type Web } from '../support/web.ts';
import type { Figure } from './figures.ts';

/** Milliseconds for pages to come to rest. */
const SETTLE = 4_000;
/** Milliseconds in which nobody touches anything. */
const IDLE = 20_000;

export async function sleepFigures(planseat: string, web: Web): Promise<Figure[]> {
  const browser = await Chromium.launch({ extension: planseat, web });
  const session = await browser.session();
  try {
    const tabs = [
      await browser.open(`https://${ACME}/browse/ACME-1`),
      await browser.open(`https://${ACME}/jira/software/projects/ACME/boards/1`),
      await browser.open('https://mail.example/message/1'),
    ];
    await new Promise((rest) => setTimeout(rest, SETTLE));
    await end(session);
    let value = 0;
    for (let from = Date.now(); Date.now() - from < IDLE; ) {
      for (const tab of tabs)
        await tab.run(() => {
          document.title = `At ${performance.now()}`;
          document.body.append(document.createElement('p'));
        }, null);
      if ((await workers(session)).length > 0) {
        value += 1;
        await end(session);
      }
      await new Promise((rest) => setTimeout(rest, 100));
    }
    // What cannot be seen to wake cannot be seen to sleep.
    await tabs[0]?.run(() => history.pushState(null, '', '?elsewhere=1'), null);
    await until(
      'the worker to wake where it is asked',
      async () => (await workers(session)).length > 0,
    );
    return [
      { what: 'wake-ups of the worker while pages are left alone', value, most: 0, write: String },
    ];
  } finally {
    await browser.close();
  }
}

async function workers(session: CDPSession): Promise<string[]> {
  const filter = [{ type: 'service_worker' }];
  const { targetInfos } = await session.send('Target.getTargets', { filter });
  return targetInfos.flatMap(({ url, targetId }) =>
    url.startsWith('chrome-extension://') ? targetId : [],
  );
}

async function end(session: CDPSession): Promise<void> {
  for (const targetId of await workers(session))
    await session.send('Target.closeTarget', { targetId });
  await until('the worker to end', async () => (await workers(session)).length === 0);
}
