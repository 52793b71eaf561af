/** What one tag costs with few tasks and projects and with many: until it is kept and shown, and what the worker reads after it. */
import { Chromium } from '../support/chromium.ts';
import type { Reads } from '../support/count-reads.ts';
import { fill, type Size } from '../support/fill.ts';
import { boardAtSize, readsAfterTag, tagOnce, ticketAtSize } from '../support/flows/tag-at-size.ts';
import type { Screen } from '../support/screen.ts';
import type { Web } from '../support/web.ts';
import { type Figure, median, milliseconds, times } from './figures.ts';

const SIZES: readonly Size[] = [
  { projects: 1, tasks: 1_000 },
  { projects: 10, tasks: 10_000 },
  { projects: 100, tasks: 100_000 },
];
const TAGS = 15;
const OVER_THESE = '… rows, 100 projects with 100,000 tasks over these';

interface AtSize {
  browser: Chromium;
  panel: Screen;
  took: number[];
}

export async function sizeFigures(planseat: string, web: Web): Promise<Figure[]> {
  const all: AtSize[] = [];
  try {
    for (const size of SIZES) all.push(await filled(planseat, web, size));
    // In turn, so that what else the computer does falls on all of them alike. The first one is not counted.
    for (let tag = 0; tag <= TAGS; tag += 1)
      for (const { panel, took } of all) {
        const one = await panel.run(tagOnce, null);
        if (tag > 0) took.push(one);
      }
    const reads: Reads[] = [];
    const withChips: Reads[] = [];
    for (const { browser, panel } of all) {
      reads.push(await readsAfterTag(browser, panel));
      await boardAtSize(browser, web);
      withChips.push(await readsAfterTag(browser, panel));
    }
    const [least, middle, most] = all.map(({ took }) => median(took));
    const rows = reads.map(({ rows }) => rows);
    return [
      {
        what: 'one tag kept and shown, 1,000 tasks',
        value: least ?? Number.NaN,
        most: null,
        write: milliseconds,
      },
      ratio('… 10,000 tasks over 1,000', middle, least, 1.5),
      ratio('… 100,000 tasks over 1,000', most, least, 1.5),
      {
        what: 'summary, badge and launcher after it: rows read, 1 project with 1,000 tasks',
        value: rows[0] ?? Number.NaN,
        most: null,
        write: String,
      },
      ratio(OVER_THESE, rows[2], rows[0], 1),
      ratio('… requests, likewise', reads[2]?.requests, reads[0]?.requests, 1),
      {
        what: 'and the chips of a board of nine: rows read, 1 project with 1,000 tasks',
        value: withChips[0]?.rows ?? Number.NaN,
        most: null,
        write: String,
      },
      ratio(OVER_THESE, withChips[2]?.rows, withChips[0]?.rows, 1),
      ratio('… requests, likewise', withChips[2]?.requests, withChips[0]?.requests, 1),
    ];
  } finally {
    for (const { browser } of all) await browser.close();
  }
}

const ratio = (
  what: string,
  large: number | undefined,
  small: number | undefined,
  most: number,
): Figure => ({ what, value: (large ?? Number.NaN) / (small ?? Number.NaN), most, write: times });

async function filled(planseat: string, web: Web, size: Size): Promise<AtSize> {
  const browser = await Chromium.launch({ extension: planseat, web });
  const own = await browser.own('dashboard.html');
  await own.has('heading', 'Projects');
  await fill(own, size);
  // As after a first start, so that the next change finds a summary to build upon.
  await browser.inWorker(() => chrome.storage.local.set({ bell: Date.now() }), null);
  await own.close();
  const { panel } = await ticketAtSize(browser, web);
  return { browser, panel, took: [] };
}

declare const chrome: { storage: { local: { set(what: object): Promise<void> } } };
