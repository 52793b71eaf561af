/** One tag in a panel over much data, what it costs the worker, and a board beside it whose chips follow. */

import { chipsOn } from '../chips.ts';
import type { Chromium } from '../chromium.ts';
import type { ChromiumTab } from '../chromium-tab.ts';
import { countReads, type Reads } from '../count-reads.ts';
import { keyOf } from '../fill.ts';
import { type Screen, until } from '../screen.ts';
import { JIRA_CLOUD_VIEWS } from '../sites/views/jira-cloud.ts';
import { SHOWN, viewAt } from '../sites/views/view.ts';
import { ACME, type Web } from '../web.ts';
import { openTicket } from './steps.ts';

/** Milliseconds for the worker to have made anew what is derived. */
const SETTLE = 1_500;
/** A search names no part of its tracker: whether a project has to do with it is asked of the whole site. */
const SEARCH = '/issues/';

export async function ticketAtSize(browser: Chromium, web: Web) {
  web.jira.set(ACME, keyOf(0, 1), { summary: 'Opening hours' });
  const key = keyOf(0, 1);
  const ticket = await openTicket(browser, `https://${ACME}/browse/${key}`, key);
  await ticket.panel.has('checkbox', /Goal 0/);
  return ticket;
}

/** In a window of its own, so that both it and the panel are in sight; once its chips are there. */
export async function boardAtSize(browser: Chromium, web: Web): Promise<ChromiumTab> {
  const asked = { method: 'GET', host: ACME, path: SEARCH, query: new URLSearchParams() };
  const page = viewAt(JIRA_CLOUD_VIEWS, { ...asked, headers: {} }, (at) => keyOf(0, at));
  if (!page) throw new Error(`No view is served at ${SEARCH}`);
  web.instead.set(ACME + SEARCH, page);
  const board = await browser.openWindow(`https://${ACME}${SEARCH}`);
  await until('chips on the board', async () => (await chipsOn(board)).length === SHOWN);
  return board;
}

/** Runs in the panel: milliseconds until the mark has changed on the screen, and the bell has rung for what is kept. */
export async function tagOnce(): Promise<number> {
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

/** What the worker asks of the database after one more tag, each request and each row it is handed counted. */
export async function readsAfterTag(browser: Chromium, panel: Screen): Promise<Reads> {
  await new Promise((rest) => setTimeout(rest, SETTLE));
  await browser.inWorker(countReads, null);
  await panel.run(tagOnce, null);
  await new Promise((rest) => setTimeout(rest, SETTLE));
  return browser.inWorker(() => (globalThis as unknown as { reads: Reads }).reads, null);
}

declare const chrome: {
  storage: {
    onChanged: {
      addListener(hear: (changes: Record<string, unknown>) => void): void;
      removeListener(hear: (changes: Record<string, unknown>) => void): void;
    };
  };
};
