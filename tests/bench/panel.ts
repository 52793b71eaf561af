/** How soon the panel can be used after the press that wants it, against an empty React frame that comes the same ways. */
import type { BrowserContext, Page } from 'playwright-core';
import { Chromium } from '../support/chromium.ts';
import { fill, keyOf } from '../support/fill.ts';
import { until } from '../support/screen.ts';
import { ACME, type Web } from '../support/web.ts';
import { type Figure, median, milliseconds, times } from './figures.ts';
import { start } from './pages.ts';

const VISITS = 11;
/** Milliseconds for a page and its launcher to come to rest. */
const SETTLE = 700;
/** Milliseconds that a hand's pointer rests at least on what it is about to press. */
const REST = 100;
const TICKET = `https://${ACME}/browse/${keyOf(0, 1)}`;

export async function panelFigures(planseat: string, empty: string, web: Web): Promise<Figure[]> {
  web.jira.set(ACME, keyOf(0, 1), { summary: 'Opening hours' });
  const ours = await Chromium.launch({ extension: planseat, web });
  const theirs = await start(empty, web);
  try {
    const own = await ours.own('dashboard.html');
    await own.has('heading', 'Projects');
    await fill(own, { projects: 1, tasks: 100 });
    await own.close();
    const took: { mine: number[]; other: number[] } = { mine: [], other: [] };
    for (let visit = 0; visit <= VISITS; visit += 1) {
      const mine = await opening(ours);
      const other = await framing(theirs.context);
      if (visit === 0) continue;
      took.mine.push(mine);
      took.other.push(other);
    }
    const [here, there] = [median(took.mine), median(took.other)];
    return [
      { what: 'panel, from the press to its goals', value: here, most: null, write: milliseconds },
      { what: 'empty React frame, likewise', value: there, most: null, write: milliseconds },
      { what: '… as a ratio', value: here / there, most: 1.5, write: times },
    ];
  } finally {
    await ours.close();
    await theirs.close();
  }
}

/** Closes the panel at the end: left open, it would come by itself beside the next page. */
async function opening(browser: Chromium): Promise<number> {
  const tab = await browser.open(TICKET);
  await until('the launcher', async () => (await tab.shadowedButtons()).length > 0);
  await tab.page.waitForTimeout(SETTLE);
  await tab.page.addInitScript(noteDrawn, '[role=checkbox]');
  await tab.page.evaluate(notePress);
  await tab.pointAtShadowed(/^Open Planseat/);
  await restAndPress(tab.page);
  const took = await between(tab.page, 'panel.html');
  await browser.command('toggle-panel');
  await until('the panel to close', async () => !(await tab.hasPanel()));
  await tab.close();
  return took;
}

async function framing(context: BrowserContext): Promise<number> {
  const page = await context.newPage();
  await page.goto(TICKET);
  await page.waitForTimeout(SETTLE);
  await page.addInitScript(noteDrawn, 'p');
  await page.evaluate(notePress);
  await page.mouse.move(600, 400);
  await restAndPress(page);
  const took = await between(page, 'frame.html');
  await page.close();
  return took;
}

async function restAndPress(page: Page): Promise<void> {
  await page.waitForTimeout(REST);
  await page.mouse.down();
  await page.mouse.up();
}

/** Runs in the page: when it was pressed, on a clock that all processes share. */
function notePress(): void {
  addEventListener(
    'pointerdown',
    () => Object.assign(window, { pressed: performance.timeOrigin + performance.now() }),
    { capture: true, once: true },
  );
}

/** Milliseconds from the press to the picture with the element in it. The document takes its own time: asking for it comes late. */
async function between(page: Page, path: string): Promise<number> {
  const frame = await until(
    `the frame of ${path}`,
    async () => page.frames().find((one) => one.url().includes(path)) ?? null,
  );
  const drawn = await until(`something in ${path}`, () =>
    frame.evaluate(() => (window as unknown as { drawn?: number }).drawn ?? null),
  );
  return drawn - (await page.evaluate(() => (window as unknown as { pressed: number }).pressed));
}

/** Runs first in every document, and notes in those of an extension when the element was drawn. */
function noteDrawn(wanted: string): void {
  if (location.protocol !== 'chrome-extension:') return;
  const look = () => {
    const isThere = document.querySelector(wanted);
    requestAnimationFrame(
      isThere
        ? () => Object.assign(window, { drawn: performance.timeOrigin + performance.now() })
        : look,
    );
  };
  look();
}
