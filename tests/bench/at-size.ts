/** What one tag costs with few tasks and projects and with many: until it is kept and shown, and what the worker reads after it. */
import { Chromium } from '../support/chromium.ts';
import { fill, keyOf, type Size } from '../support/fill.ts';
import { openTicket } from '../support/flows/steps.ts';
import type { Screen } from '../support/screen.ts';
import { ACME, type Web } from '../support/web.ts';
import { type Figure, median, milliseconds, times } from './figures.ts';

const SIZES: readonly Size[] = [
  { projects: 1, tasks: 1_000 },
  { projects: 10, tasks: 10_000 },
  { projects: 100, tasks: 100_000 },
];
const TAGS = 15;
/** Milliseconds for the worker to have made anew what is derived. */
const SETTLE = 1_500;

interface AtSize {
  browser: Chromium;
  panel: Screen;
  took: number[];
}

export async function sizeFigures(planseat: string, web: Web): Promise<Figure[]> {
  web.jira.set(ACME, keyOf(0, 1), { summary: 'Opening hours' });
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
    for (const one of all) reads.push(await readsAfterTag(one));
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
      ratio('… rows, 100 projects with 100,000 tasks over these', rows[2], rows[0], 1),
      ratio('… requests, likewise', reads[2]?.requests, reads[0]?.requests, 1),
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
  const { panel } = await openTicket(browser, `https://${ACME}/browse/${keyOf(0, 1)}`, keyOf(0, 1));
  await panel.has('checkbox', /Goal 0/);
  return { browser, panel, took: [] };
}

/** Runs in the panel: milliseconds until the mark has changed on the screen, and the bell has rung for what is kept. */
async function tagOnce(): Promise<number> {
  const box = () => document.querySelector('[role=checkbox]');
  const before = box()?.getAttribute('aria-checked');
  const from = performance.now();
  const rung = new Promise<void>((resolve) => {
    const hear = (changes: Record<string, unknown>) => {
      if (!('bell' in changes)) return;
      chrome.storage.onChanged.removeListener(hear);
      resolve();
    };
    chrome.storage.onChanged.addListener(hear);
  });
  (box() as HTMLElement).click();
  await rung;
  while (box()?.getAttribute('aria-checked') === before)
    await new Promise((next) => requestAnimationFrame(next));
  await new Promise((next) => requestAnimationFrame(next));
  const took = performance.now() - from;
  await new Promise((rest) => setTimeout(rest, 300));
  return took;
}

interface Reads {
  requests: number;
  rows: number;
}

/** What the worker asks of the database after one more tag, each request and each row it is handed counted. */
async function readsAfterTag({ browser, panel }: AtSize): Promise<Reads> {
  await new Promise((rest) => setTimeout(rest, SETTLE));
  await browser.inWorker(countReads, null);
  await panel.run(tagOnce, null);
  await new Promise((rest) => setTimeout(rest, SETTLE));
  return browser.inWorker(() => (globalThis as unknown as { reads: Reads }).reads, null);
}

/** Runs in the worker. */
function countReads(): void {
  const reads = { requests: 0, rows: 0 };
  Object.assign(globalThis, { reads });
  for (const owner of [IDBObjectStore.prototype, IDBIndex.prototype]) {
    const own = owner as unknown as Record<string, (...given: unknown[]) => IDBRequest>;
    for (const name of ['get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor', 'count']) {
      const real = own[name];
      if (!real) continue;
      own[name] = function (...given) {
        const request = real.apply(this, given);
        reads.requests += 1;
        request.addEventListener('success', () => {
          const { result } = request;
          reads.rows += Array.isArray(result) ? result.length : 1;
        });
        return request;
      };
    }
  }
}

declare const chrome: {
  storage: {
    local: { set(what: object): Promise<void> };
    onChanged: {
      addListener(hear: (changes: Record<string, unknown>) => void): void;
      removeListener(hear: (changes: Record<string, unknown>) => void): void;
    };
  };
};
