/** What Planseat costs on a tracker's page and elsewhere: bytes evaluated, and heap over an extension that is only a manifest. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../support/chromium.ts';
import { ACME, type Web } from '../support/web.ts';
import { bytes, type Figure, kilobytes, median } from './figures.ts';

const CARDS = 1000;
const VISITS = 5;
/** Milliseconds for a page to come to rest, with Planseat on it or not. */
const SETTLE = 800;

export async function pageFigures(planseat: string, nothing: string, web: Web): Promise<Figure[]> {
  const long = 'A sentence as long as descriptions tend to be, repeated. '.repeat(200);
  for (let at = 1; at <= CARDS; at += 1)
    web.jira.set(ACME, `ACME-${at}`, { summary: `Card ${at}` });
  web.jira.set(ACME, 'ACME-1', { summary: `An issue with much to say. ${long}` });
  const ours = await start(planseat, web);
  const theirs = await start(nothing, web);
  try {
    const issue = `https://${ACME}/browse/ACME-1`;
    const board = `https://${ACME}/jira/software/projects/ACME/boards/1`;
    return [
      judged('content script evaluated on an issue', await evaluated(ours.context, issue), 20_000),
      judged('… on a board of 1,000 cards', await evaluated(ours.context, board), 20_000),
      judged(
        '… on any other site',
        await evaluated(ours.context, 'https://mail.example/message/1'),
        0,
      ),
      await heap('heap over an empty extension, issue', issue, ours.context, theirs.context),
      await heap('… board of 1,000 cards', board, ours.context, theirs.context),
    ];
  } finally {
    await ours.close();
    await theirs.close();
  }
}

const judged = (what: string, value: number, most: number): Figure => ({
  what,
  value,
  most,
  write: bytes,
});

async function heap(
  what: string,
  url: string,
  ours: BrowserContext,
  theirs: BrowserContext,
): Promise<Figure> {
  const differences: number[] = [];
  // The first pair fills the code caches and is not counted. Who goes first alternates.
  for (let visit = 0; visit <= VISITS; visit += 1) {
    const order = visit % 2 === 0 ? [ours, theirs] : [theirs, ours];
    const used = new Map<BrowserContext, number>();
    for (const context of order) used.set(context, await heapUsed(context, url));
    if (visit > 0) differences.push((used.get(ours) ?? Number.NaN) - (used.get(theirs) ?? 0));
  }
  return { what, value: median(differences), most: 300_000, write: kilobytes };
}

export interface Started {
  context: BrowserContext;
  close(): Promise<void>;
}

export async function start(extension: string, web: Web | null): Promise<Started> {
  const profile = await mkdtemp(join(tmpdir(), 'planseat-bench-'));
  const context = await openBrowser({ extension, web }, profile);
  return {
    context,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function visited<T>(context: BrowserContext, look: (page: Page) => Promise<T>): Promise<T> {
  const page = await context.newPage();
  try {
    return await look(page);
  } finally {
    await page.close();
  }
}

/** Bytes of script with an extension's address that the page's process was given. */
function evaluated(context: BrowserContext, url: string): Promise<number> {
  return visited(context, async (page) => {
    const session = await context.newCDPSession(page);
    let sum = 0;
    session.on('Debugger.scriptParsed', (script) => {
      if (script.url.startsWith('chrome-extension:')) sum += script.length ?? 0;
    });
    await session.send('Debugger.enable');
    await page.goto(url);
    await page.waitForTimeout(SETTLE);
    return sum;
  });
}

function heapUsed(context: BrowserContext, url: string): Promise<number> {
  return visited(context, async (page) => {
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    await page.goto(url);
    await page.waitForTimeout(SETTLE);
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  });
}
