/** A hundred projects and a hundred thousand tagged tasks in the real database: what the dashboard draws and asks stays small. */
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, inject, test } from 'vitest';
import type { ChromiumTab } from '../../support/chromium-tab.ts';
import type { Reads } from '../../support/count-reads.ts';
import { fill, tasksOf } from '../../support/fill.ts';
import { boardAtSize, readsAfterTag, ticketAtSize } from '../../support/flows/tag-at-size.ts';
import { until } from '../../support/screen.ts';
import { withChromium } from '../../support/with-chromium.ts';

const SMALL = { projects: 10, tasks: 1_000 };
const SIZE = { projects: 100, tasks: 100_000 };
const FIRST = tasksOf(0, SIZE);
/** More rows than fit on the screen and a margin, and far fewer than there are. */
const MOST_ROWS = 60;
/** Five times what one question of all tasks takes on two busy processors (8 s), and writing the file of all (15 s), in milliseconds. */
const LONG = 40_000;
const FILE = 75_000;
const bench = withChromium();
const small = { chips: { requests: 0, rows: 0 } };

beforeAll(async () => {
  if ('missing' in inject('chromium')) return;
  const { browser } = bench;
  const own = await browser.own('dashboard.html');
  await own.has('heading', 'Projects');
  await fill(own, SMALL);
  small.chips = await chipReads();
  await fill(own, SIZE, SMALL);
  await own.close();
});

/** After one tag, with a board of the same tasks in sight. */
async function chipReads(): Promise<Reads> {
  const { browser, web } = bench;
  // As after a first start, so that the next change finds a summary to build upon.
  await browser.inWorker(() => chrome.storage.local.set({ bell: Date.now() }), null);
  const ticket = await ticketAtSize(browser, web);
  const board = await boardAtSize(browser, web);
  const reads = await readsAfterTag(browser, ticket.panel);
  await board.close();
  await ticket.tab.close();
  return reads;
}

const rowsOf = (tab: ChromiumTab) => tab.run(() => document.querySelectorAll('tr').length, null);

/** As many rows as the table says it has, its head left out; and those that are drawn. */
async function table(tab: ChromiumTab, rows: number): Promise<void> {
  const count = () =>
    tab.run(() => document.querySelector('table')?.getAttribute('aria-rowcount') ?? null, null);
  await until(`a table of ${rows} rows`, async () => (await count()) === String(rows + 1), LONG);
  expect(await rowsOf(tab)).toBeLessThan(MOST_ROWS);
}

test('projects: a screenful is drawn, found as one types, kept in the address', async () => {
  const tab = await bench.browser.own('dashboard.html');
  await table(tab, SIZE.projects);
  await tab.fill('searchbox', 'Search projects and clients', 'project 4');
  // Those with a 4 in their own name, and those of client 4.
  await table(tab, 19);
  await tab.click('button', 'Project');
  await until('the search and the order in the address', async () =>
    /q=project\+4.*sort=project/.test(await tab.url()),
  );
  await tab.page.reload();
  await table(tab, 19);
  expect(await tab.value('searchbox', 'Search projects and clients')).toBe('project 4');
  await tab.sees(/Project 4 .*Project 14 .*Project 24 /);
  await tab.close();
});

test('chips, summary, badge and launcher after one change: as many rows and requests as with little data', async () => {
  expect(small.chips.rows).toBeGreaterThan(9);
  expect(await chipReads()).toEqual(small.chips);
});

test('tasks: found among all of them as one types, filters and order kept in the address', {
  timeout: 4 * LONG,
}, async () => {
  const tab = await bench.browser.own('dashboard.html#/project/p0/tasks');
  await table(tab, FIRST);
  await tab.sees(`Title of ticket ${FIRST - 1}`);
  await tab.fill('searchbox', 'Search titles and keys', 'ticket 4242');
  // 4242, 14242 and so on, and 42420 to 42429.
  await table(tab, 19);
  await tab.choose('Show', 'Out of scope');
  await table(tab, 2);
  await tab.click('button', 'Spent');
  const kept = /#\/project\/p0\/tasks\?filter=out-of-scope&q=ticket\+4242&sort=-spent$/;
  await until('all of it in the address', async () => kept.test(await tab.url()));
  await tab.page.reload();
  await table(tab, 2);
  await tab.sees('Title of ticket 42423');
  await tab.close();
});

test('a number of a row is explained once it is pressed, beside it, and the keyboard comes back to it', async () => {
  const tab = await bench.browser.own('dashboard.html#/project/p0/tasks');
  await table(tab, FIRST);
  await tab.sees(`Title of ticket ${FIRST - 1}`);
  const button = tab.page.locator('tr[data-index="3"] button.explain').first();
  const at = await button.boundingBox();
  await button.focus();
  await tab.press('Enter');
  await tab.has('dialog', 'Spent');
  await tab.sees(/time logged in the trackers.*as of/);
  const told = await tab.page.getByRole('dialog', { name: 'Spent' }).boundingBox();
  if (!at || !told) throw new Error('Number and explanation are on the screen.');
  expect(Math.abs(told.x + told.width - (at.x + at.width))).toBeLessThan(60);
  expect(
    Math.min(Math.abs(told.y - at.y - at.height), Math.abs(at.y - told.y - told.height)),
  ).toBeLessThan(20);
  await tab.press('Escape');
  await until('the keyboard back on the number', () =>
    button.evaluate((element) => element === document.activeElement),
  );
  await tab.close();
});

test('scrolled to the end, the last task is there and no more is drawn', async () => {
  const tab = await bench.browser.own('dashboard.html#/project/p0/tasks?sort=asOf');
  await table(tab, FIRST);
  await until('the last task', async () => {
    await tab.run(() => document.querySelector('table')?.parentElement?.scrollTo(0, 1e9), null);
    return (await tab.text()).includes(`Title of ticket ${FIRST - 1}`);
  });
  expect(await rowsOf(tab)).toBeLessThan(MOST_ROWS);
  await tab.close();
});

test('the CSV file has every task once', { timeout: LONG + 2 * FILE }, async () => {
  const tab = await bench.browser.own('dashboard.html#/project/p0/tasks');
  await table(tab, FIRST);
  await tab.click('button', 'Export as CSV');
  const coming = tab.page.waitForEvent('download', { timeout: FILE });
  await tab.click('button', 'Save the file');
  const text = await readFile(await (await coming).path(), 'utf8');
  const lines = text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(FIRST + 1);
  expect(new Set(lines).size).toBe(FIRST + 1);
  await tab.close();
});

declare const chrome: { storage: { local: { set(what: object): Promise<void> } } };
