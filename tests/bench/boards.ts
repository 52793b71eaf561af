/** What chips cost on a board, beside the same board in a browser whose extension is only a manifest. */
import type { BrowserContext, Page } from 'playwright-core';
import { Chromium } from '../support/chromium.ts';
import type { ChromiumTab } from '../support/chromium-tab.ts';
import { makeProject, openTicket } from '../support/flows/steps.ts';
import { ACME, type Web } from '../support/web.ts';
import { type Figure, median, milliseconds, times } from './figures.ts';
import { start } from './pages.ts';

const BOARD = `https://${ACME}/jira/software/c/projects/ACME/boards/7`;
const BATCHES = 10;
const BATCH = 100;
const SCROLLS = 120;
const VISITS = 3;
/** Milliseconds for chips to come and settle. */
const SETTLE = 1200;

export async function boardFigures(planseat: string, nothing: string, web: Web): Promise<Figure[]> {
  web.jira.set(ACME, 'ACME-1', { summary: 'Ticket shop' });
  const ours = await Chromium.launch({ extension: planseat, web });
  const theirs = await start(nothing, web);
  try {
    const { tab } = await openTicket(ours, `https://${ACME}/browse/ACME-1`, 'ACME-1');
    await makeProject(await tab.panel(), { client: 'Halden Museum', currency: 'EUR' });
    await ours.command('toggle-panel');
    const mine = (url: string) => ours.open(url);
    const inserted = await repeat(() => insertion(mine));
    const few = await repeat(() => scrolling(mine, 1000));
    const many = await repeat(() => scrolling(mine, 5000));
    const bare = await repeat(() => bareScrolling(theirs.context, 1000));
    const per = (runs: Scrolled[]) => median(runs.map((one) => one.work / one.chips));
    return [
      {
        what: 'chips: 1,000 cards in ten batches, our thread time',
        value: median(inserted.map((one) => one.work)),
        most: 50,
        write: milliseconds,
      },
      {
        what: '… our longest stretch',
        value: median(inserted.map((one) => one.longest)),
        most: 50,
        write: milliseconds,
      },
      {
        what: '… frame time while scrolling, over none of ours',
        value: median(few.map((one) => one.frame)) / median(bare),
        most: 1.1,
        write: times,
      },
      {
        what: '… work per visible card, 5,000 cards over 1,000',
        value: per(many) / per(few),
        most: 1.5,
        write: times,
      },
    ];
  } finally {
    await ours.close();
    await theirs.close();
  }
}

async function repeat<T>(once: () => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) all.push(await once());
  return all;
}

type Open = (url: string) => Promise<ChromiumTab>;

/** Runs in the page: ten batches, a frame apart. */
const addBatches = async ([batches, batch]: readonly [number, number]) => {
  const { addCards } = window as unknown as { addCards(from: number, count: number): void };
  for (let at = 0; at < batches; at += 1) {
    addCards(100 + at * batch, batch);
    await new Promise((next) => requestAnimationFrame(next));
  }
};

/** Runs in the page: scrolls a column a little in every frame; answers the frames' times. */
const scrollColumn = async (count: number) => {
  const column = document.querySelector('.column');
  const frames: number[] = [];
  let last = performance.now();
  for (let at = 0; at < count; at += 1) {
    column?.scrollBy(0, 30);
    await new Promise((next) => requestAnimationFrame(next));
    frames.push(performance.now() - last);
    last = performance.now();
  }
  return frames;
};

async function insertion(open: Open): Promise<{ work: number; longest: number }> {
  const tab = await open(`${BOARD}?cards=8`);
  await tab.page.waitForTimeout(SETTLE);
  const spent = await profiled(tab.page, async () => {
    await tab.run(addBatches, [BATCHES, BATCH] as const);
    await tab.page.waitForTimeout(SETTLE);
  });
  await tab.close();
  return spent;
}

interface Scrolled {
  frame: number;
  work: number;
  chips: number;
}

async function scrolling(open: Open, cards: number): Promise<Scrolled> {
  const tab = await open(`${BOARD}?cards=${cards}`);
  await tab.page.waitForTimeout(SETTLE);
  let frames: number[] = [];
  const { work } = await profiled(tab.page, async () => {
    frames = await tab.run(scrollColumn, SCROLLS);
  });
  const frame = median(await tab.run(scrollColumn, SCROLLS));
  const chips = await tab.run(
    () =>
      [...document.querySelectorAll('.card')].filter((card) => {
        const { top, bottom } = card.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      }).length,
    null,
  );
  await tab.close();
  return { frame, work: work / frames.length, chips };
}

async function bareScrolling(context: BrowserContext, cards: number): Promise<number> {
  const page = await context.newPage();
  await page.goto(`${BOARD}?cards=${cards}`);
  await page.waitForTimeout(SETTLE);
  const frames = await page.evaluate(scrollColumn, SCROLLS);
  await page.close();
  return median(frames);
}

/** Milliseconds in which our scripts ran, layout that they asked for included; in all, and in one go. */
async function profiled(
  page: Page,
  work: () => Promise<void>,
): Promise<{ work: number; longest: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const ours = new Set<number>();
  const mark = (id: number, within: boolean): void => {
    const node = nodes.get(id);
    const isOurs = within || node?.callFrame.url.startsWith('chrome-extension:') === true;
    if (isOurs) ours.add(id);
    for (const child of node?.children ?? []) mark(child, isOurs);
  };
  const [root] = profile.nodes;
  if (root) mark(root.id, false);
  let all = 0;
  let run = 0;
  let longest = 0;
  profile.samples?.forEach((id, at) => {
    const time = (profile.timeDeltas?.[at + 1] ?? 0) / 1000;
    run = ours.has(id) ? run + time : 0;
    if (ours.has(id)) all += time;
    longest = Math.max(longest, run);
  });
  return { work: all, longest };
}
