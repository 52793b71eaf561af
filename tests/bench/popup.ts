/** How soon the popup shows how projects stand, at full size, against a popup that says one word through React. */
import type { BrowserContext } from 'playwright-core';
import { idOf } from '../support/chromium.ts';
import { fill } from '../support/fill.ts';
import { until } from '../support/screen.ts';
import { type Figure, median, milliseconds, times } from './figures.ts';
import { start } from './pages.ts';

const VISITS = 9;
const SIZE = { projects: 100, tasks: 100_000 };
/** Milliseconds until the worker has summed up so many projects; not judged. */
const PATIENCE = 60_000;

const popupOf = (folder: string) => `chrome-extension://${idOf(folder)}/popup.html`;

export async function popupFigures(planseat: string, empty: string): Promise<Figure[]> {
  const ours = await start(planseat, null);
  const theirs = await start(empty, null);
  try {
    const [mine, other] = [popupOf(planseat), popupOf(empty)];
    await fillFor(ours.context, planseat);
    const took: { mine: number[]; other: number[] } = { mine: [], other: [] };
    for (let visit = 0; visit <= VISITS; visit += 1) {
      const pair = {
        mine: await firstWords(ours.context, mine, 'Project '),
        other: await firstWords(theirs.context, other, 'Here'),
      };
      if (visit > 0) {
        took.mine.push(pair.mine);
        took.other.push(pair.other);
      }
    }
    const [here, there] = [median(took.mine), median(took.other)];
    return [
      {
        what: 'popup, status of 100 projects with 100,000 tasks painted',
        value: here,
        most: null,
        write: milliseconds,
      },
      { what: 'empty React popup painted', value: there, most: null, write: milliseconds },
      { what: '… as a ratio', value: here / there, most: 1.5, write: times },
    ];
  } finally {
    await ours.close();
    await theirs.close();
  }
}

/** Fills the data, and lets the worker make the summary from it as after any change. */
async function fillFor(context: BrowserContext, planseat: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${idOf(planseat)}/dashboard.html`);
  await page.getByRole('heading', { name: 'Projects' }).waitFor();
  const run = page.evaluate.bind(page) as Parameters<typeof fill>[0]['run'];
  await fill({ run }, SIZE);
  await page.evaluate(() => chrome.storage.local.set({ bell: Date.now() }));
  const summed = async () => {
    const { summary } = await page.evaluate(() => chrome.storage.local.get('summary'));
    return summary?.includes(`"Project ${SIZE.projects - 1}"`) === true;
  };
  await until('the summary of all projects', summed, PATIENCE);
  await page.close();
}

declare const chrome: {
  storage: {
    local: { get(key: string): Promise<{ summary?: string }>; set(what: object): Promise<void> };
  };
};

/** Milliseconds from the page's start to the frame after the words are there. */
async function firstWords(context: BrowserContext, url: string, words: string): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript((wanted) => {
    const look = () => {
      const isThere = document.querySelector('#root')?.textContent?.includes(wanted);
      requestAnimationFrame(
        isThere ? () => Object.assign(window, { at: performance.now() }) : look,
      );
    };
    requestAnimationFrame(look);
  }, words);
  await page.goto(url);
  const at = await until(`${words} in ${url}`, () =>
    page.evaluate(() => (window as { at?: number }).at ?? null),
  );
  await page.close();
  return at;
}
