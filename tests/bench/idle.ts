/**
 * What our script does in a page that its user leaves alone while the page itself goes on working: nothing. Every call of
 * every function of ours is counted by the browser, so that a timer, an observer and a request of ours are seen alike.
 */
import type { CDPSession, Page } from 'playwright-core';
import { ACME, type Web } from '../support/web.ts';
import type { Figure } from './figures.ts';
import { start } from './pages.ts';

/** Milliseconds for a page to come to rest, longer than our script waits for one that never finishes loading. */
const SETTLE = 4_000;
/** Milliseconds in which nobody touches anything. */
const IDLE = 4_000;

export async function idleFigures(planseat: string, web: Web): Promise<Figure[]> {
  const { context, close } = await start(planseat, web);
  try {
    const figures: Figure[] = [];
    for (const [what, path] of [
      ['calls of ours while an issue is left alone', '/browse/ACME-1'],
      ['… a board', '/jira/software/projects/ACME/boards/1'],
    ] as const) {
      const page = await context.newPage();
      await page.goto(`https://${ACME}${path}`);
      const session = await context.newCDPSession(page);
      await page.waitForTimeout(SETTLE);
      const value = await callsWhile(session, () => busy(page));
      // What cannot be seen to move cannot be seen to rest.
      if ((await callsWhile(session, () => follow(page))) === 0)
        throw new Error('The counter does not see our script follow the address');
      await page.close();
      figures.push({ what, value, most: 0, write: String });
    }
    return figures;
  } finally {
    await close();
  }
}

/** The page draws, scrolls and names itself anew, as pages do by themselves. */
async function busy(page: Page): Promise<void> {
  await page.evaluate(async (end) => {
    const from = performance.now();
    while (performance.now() - from < end) {
      const part = document.createElement('p');
      part.textContent = 'Something new';
      document.body.append(part);
      document.title = `At ${performance.now()}`;
      scrollBy(0, 10);
      await new Promise((next) => requestAnimationFrame(next));
      part.remove();
    }
  }, IDLE);
}

async function follow(page: Page): Promise<void> {
  await page.evaluate(() => history.pushState(null, '', '?elsewhere=1'));
  await page.waitForTimeout(300);
}

async function callsWhile(session: CDPSession, work: () => Promise<void>): Promise<number> {
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await work();
  const { result } = await session.send('Profiler.takePreciseCoverage');
  await session.send('Profiler.stopPreciseCoverage');
  const ours = result.filter(({ url }) => url.startsWith('chrome-extension:'));
  const calls = ours.flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges[0] ?? []));
  return calls.reduce((sum, { count }) => sum + count, 0);
}
