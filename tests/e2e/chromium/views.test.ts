/** Every view of many tasks in Chromium, one walk over each: chips on the right cards, and some tagged in one step. */
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { frames } from '../../support/chips.ts';
import type { ChromiumTab } from '../../support/chromium-tab.ts';
import { isTagged, makeProject, openTicket, writeGoal } from '../../support/flows/steps.ts';
import { storedIn } from '../../support/flows/stored.ts';
import { chipsByKey, coveredBy, seesChips, type Walked, walkView } from '../../support/flows/walk-view.ts';
import { ASANA_VIEWS } from '../../support/sites/views/asana.ts';
import { JIRA_CLOUD_VIEWS } from '../../support/sites/views/jira-cloud.ts';
import { JIRA_DC_VIEWS } from '../../support/sites/views/jira-data-center.ts';
import { SHOWN, type View } from '../../support/sites/views/view.ts';
import { until } from '../../support/screen.ts';
import { ACME, DC } from '../../support/web.ts';
import { withChromium } from '../../support/with-chromium.ts';

const walked = (views: readonly View[], keyOf: (number: number) => string): Walked[] =>
  views.map(({ name, url }) => ({
    name,
    url,
    keys: Array.from({ length: SHOWN }, (_, at) => keyOf(at + 1)),
    card: (key) => `[data-task="${key}"]`,
  }));

const VIEWS = [
  ...walked(JIRA_CLOUD_VIEWS, (number) => `ACME-${number}`),
  ...walked(JIRA_DC_VIEWS, (number) => `SHOP-${number}`),
  ...walked(ASANA_VIEWS, (number) => String(1300 + number)),
];

/** For each tracker the tickets of its first two tasks. */
const TICKETS = [
  [`https://${ACME}/browse/ACME-2`, `https://${ACME}/browse/ACME-1`],
  [`https://${DC}/jira/browse/SHOP-2`, `https://${DC}/jira/browse/SHOP-1`],
  [
    'https://app.asana.com/1/1200/project/1201/task/1302',
    'https://app.asana.com/1/1200/project/1201/task/1301',
  ],
] as const;

const heard = (tab: ChromiumTab) =>
  tab.run(() => (window as unknown as { heard: string[] }).heard, null);

describe('views of many tasks', () => {
  const bench = withChromium();

  beforeAll(async () => {
    if ('missing' in inject('chromium')) return;
    const { web, browser } = bench;
    const over = { summary: 'Event filter by date', estimate: 3600, spent: 7200, remaining: 0 };
    web.jira.set(ACME, 'ACME-1', over);
    web.jira.set(ACME, 'ACME-2', { summary: 'Ticket shop' });
    web.dataCenter.set(DC, 'SHOP-1', over);
    web.dataCenter.set(DC, 'SHOP-2', { summary: 'Ticket shop' });
    // Asana knows no remaining time: only of a completed task can it be said that it is over.
    const done = { completed: true, estimateMinutes: 60, actualMinutes: 120 };
    web.asana.set('1301', { name: over.summary, ...done });
    web.asana.set('1302', { name: 'Ticket shop' });
    await browser.willGrant(`https://${DC}/*`);
    const options = await browser.own('options.html');
    await options.fill('textbox', 'Address', `https://${DC}`);
    await options.click('button', 'Allow and add');
    await options.sees(`${DC} is added`);
    await options.close();
    for (const [at, [served, late]] of TICKETS.entries()) {
      const { tab, panel } = await openTicket(browser, served, 'No project here yet');
      if (at === 0) {
        await makeProject(panel, { client: 'Halden Museum', currency: 'EUR' });
        await writeGoal(panel, 'Visitors buy tickets before they come');
      } else {
        await panel.click('button', /^Link .+ to /);
        await panel.click('checkbox', /Visitors buy tickets/);
        await isTagged(panel, 'Visitors buy tickets', true);
      }
      await tab.go(late);
      const again = await tab.panel();
      await again.sees('Event filter by date');
      await again.sees(/1 h over/);
      await isKept(late.split('/').at(-1) ?? '');
      await again.click('button', /^Collapse Planseat/);
      await until('the panel to close', async () => !(await tab.hasPanel()));
      await tab.close();
    }
  });

  /** A panel that is closed keeps nothing any more. */
  async function isKept(key: string): Promise<void> {
    const own = await bench.browser.own('options.html');
    await until(`the times of ${key}`, async () => {
      const tasks = await storedIn(own, 'tasks');
      return tasks.some((task) => task.key === key && task.spent !== null);
    });
    await own.close();
  }

  it.each(VIEWS)('$name', async (view) => {
    const tab = await bench.browser.open(view.url);
    await walkView(tab, view, heard);
    await tab.close();
  });
});
