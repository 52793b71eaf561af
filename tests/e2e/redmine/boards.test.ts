/** A real Redmine's own views of many issues in Chromium: its list, its Gantt chart and its calendar. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChromiumTab } from '../../support/chromium-tab.ts';
import { makeProject, openTicket, writeGoal } from '../../support/flows/steps.ts';
import { chipsByKey, seesChips, tagsSome, type Walked } from '../../support/flows/walk-view.ts';
import { type Redmine, startRedmine } from '../../support/redmine.ts';
import { until } from '../../support/screen.ts';
import { withChromium } from '../../support/with-chromium.ts';

interface RedmineView {
  name: string;
  /** Below the project's issues. */
  path: string;
  /** Its cards, and where their issue's address stands in them. */
  cards: string;
}

const VIEWS: readonly RedmineView[] = [
  { name: 'Redmine, list', path: '', cards: 'table.issues tr.issue' },
  {
    name: 'Redmine, Gantt chart',
    path: '/gantt?year=2024&month=1',
    cards: '.gantt_subjects .issue-subject',
  },
  {
    name: 'Redmine, calendar',
    path: '/calendar?year=2024&month=1',
    cards: 'table.cal div.issue',
  },
];

describe('views of a real Redmine', () => {
  const bench = withChromium();
  let redmine: Redmine | null = null;
  let missing = '';

  beforeAll(async () => {
    const started = await startRedmine();
    if ('skipped' in started) {
      missing = started.skipped;
      return;
    }
    redmine = started;
    const { url, login, password, issue } = started;
    const tab = await bench.browser.open(`${url}/login`);
    await tab.page.locator('#username').fill(login);
    await tab.page.locator('#password').fill(password);
    await tab.page.locator('#login-submit').click();
    await tab.sees(login);
    await tab.close();
    await bench.browser.willGrant(`http://${new URL(url).hostname}/*`);
    const options = await bench.browser.own('options.html');
    await options.fill('textbox', 'Address', url);
    await options.click('button', 'Allow and add');
    await options.sees('is added');
    await options.close();
    const { id, url: plain } = issue('plain');
    const { tab: ticket, panel } = await openTicket(bench.browser, plain, String(id));
    await makeProject(panel, { client: 'Northwind', currency: 'CHF' });
    await writeGoal(panel, 'Orders without a call to support');
    await panel.click('button', /^Collapse Planseat/);
    await until('the panel to close', async () => !(await ticket.hasPanel()));
    await ticket.close();
  });
  beforeEach((test) => {
    if (missing !== '') test.skip(missing);
  });
  afterAll(async () => {
    await redmine?.close();
  });

  /** What the page shows, card by card in its own order. */
  async function walkedOn(tab: ChromiumTab, { name, cards }: RedmineView): Promise<Walked> {
    await tab.page.setViewportSize({ width: 1280, height: 1400 });
    await tab.page.waitForSelector(cards);
    const keys = await tab.run(
      (css) =>
        [...document.querySelectorAll(css)].map(
          (card) => card.querySelector<HTMLInputElement>('input[name="ids[]"]')?.value ?? '',
        ),
      cards,
    );
    const served = String(redmine?.issue('plain').id);
    const card = (key: string) => `${cards}:has(input[name="ids[]"][value="${key}"])`;
    const some = ['', '', ''] as const;
    const bare = { name, url: await tab.url(), keys, late: null, served, some, full: keys, card };
    // Days of a calendar and the chart's narrow column have no room beside long subjects.
    const chips = await until(`most chips of ${name}`, async () => {
      const now = await chipsByKey(tab, bare);
      return now.has(served) && now.size > keys.length / 2 && now;
    });
    const full = keys.filter((key) => !chips.has(key));
    const isFree = (key: string) => key !== served && !full.includes(key);
    const at = keys.findIndex((_, from) => keys.slice(from, from + 3).every(isFree));
    const [first = '', second = '', third = ''] = keys.slice(at);
    return { ...bare, some: [first, second, third], full };
  }

  it.each(VIEWS)('$name', async (view) => {
    const { url, projects } = redmine as Redmine;
    const tab = await bench.browser.open(
      `${url}/projects/${projects[0]?.identifier}/issues${view.path}`,
    );
    const seen = await walkedOn(tab, view);
    expect(seen.keys.length).toBeGreaterThan(8);
    await seesChips(tab, seen);
    await tab.clickShadowed('Select cards');
    const panel = await tab.panel();
    await tagsSome(tab, seen, panel);
    expect(await tab.url()).toBe(seen.url);
    await panel.click('button', /^Collapse Planseat/);
    await until('the panel to close', async () => !(await tab.hasPanel()));
    await tab.close();
  });
});
