/** Every view of many tasks in Chromium, one walk over each: chips on the right cards, and some tagged in one step. */
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { frames, untilChips } from '../../support/chips.ts';
import type { ChromiumTab } from '../../support/chromium-tab.ts';
import { knowTickets } from '../../support/flows/known-tickets.ts';
import {
  chipsByKey,
  coveredBy,
  type Walked,
  walked,
  walkView,
} from '../../support/flows/walk-view.ts';
import { ASANA_VIEWS } from '../../support/sites/views/asana.ts';
import { JIRA_CLOUD_VIEWS } from '../../support/sites/views/jira-cloud.ts';
import { JIRA_DC_VIEWS } from '../../support/sites/views/jira-data-center.ts';
import { SHOWN, type View } from '../../support/sites/views/view.ts';
import { ACME, DC } from '../../support/web.ts';
import { withChromium } from '../../support/with-chromium.ts';

const all = (views: readonly View[], keyOf: (number: number) => string): Walked[] => {
  const keys = Array.from({ length: SHOWN }, (_, at) => keyOf(at + 1));
  return views.map(({ name, url }) => walked(name, url, keys, (key) => `[data-task="${key}"]`));
};

const VIEWS = [
  ...all(JIRA_CLOUD_VIEWS, (number) => `ACME-${number}`),
  ...all(JIRA_DC_VIEWS, (number) => `SHOP-${number}`),
  ...all(ASANA_VIEWS, (number) => String(1300 + number)),
];

const ASANA = 'https://app.asana.com/1/1200/project/1201/task';
const heard = (tab: ChromiumTab) =>
  tab.run(() => (window as unknown as { heard: string[] }).heard, null);

describe('views of many tasks', () => {
  const bench = withChromium();

  beforeAll(async () => {
    if ('missing' in inject('chromium')) return;
    const { web, browser } = bench;
    const title = 'Event filter by date';
    const over = { summary: title, estimate: 3600, spent: 7200, remaining: 0 };
    web.jira.set(ACME, 'ACME-1', over);
    web.jira.set(ACME, 'ACME-2', {});
    web.dataCenter.set(DC, 'SHOP-1', over);
    web.dataCenter.set(DC, 'SHOP-2', {});
    // Asana knows no remaining time: only of a completed task can it be said that it is over.
    const done = { completed: true, estimateMinutes: 60, actualMinutes: 120 };
    web.asana.set('1301', { name: title, ...done });
    web.asana.set('1302', {});
    await browser.willGrant(`https://${DC}/*`);
    const options = await browser.own('options.html');
    await options.fill('textbox', 'Address', `https://${DC}`);
    await options.click('button', 'Allow and add');
    await options.sees(`${DC} is added`);
    await options.close();
    const jira = (base: string, key: string) => ({
      served: `${base}/browse/${key}-2`,
      late: { url: `${base}/browse/${key}-1`, key: `${key}-1`, title },
    });
    await knowTickets(browser, [
      jira(`https://${ACME}`, 'ACME'),
      jira(`https://${DC}/jira`, 'SHOP'),
      { served: `${ASANA}/1302`, late: { url: `${ASANA}/1301`, key: '1301', title } },
    ]);
  });

  it.each(VIEWS)('$name', async (view) => {
    const tab = await bench.browser.open(view.url);
    await walkView(tab, view, heard);
    await tab.close();
  });

  const FROZEN = VIEWS.filter(({ name }) => /(?:Cloud|Asana), (?:list|timeline)$/.test(name));
  it.each(FROZEN)(
    '$name: chips stay with a column that stays, and cover none of what scrolls below it',
    async (view) => {
      const tab = await bench.browser.open(view.url);
      await untilChips(tab, 'chips', (chips) => chips.length === SHOWN);
      const before = await chipsByKey(tab, view);
      const [, , , fourth = ''] = view.keys;
      expect(before.has(fourth)).toBe(true);
      const cards = view.keys.map(view.card).join(',');
      for (const by of [60, 130, 200]) {
        await tab.run((left) => document.querySelector('.scroller')?.scrollTo(left, 0), by);
        await frames(tab, 6);
        const chips = await chipsByKey(tab, view);
        expect(chips.get(fourth)?.left).toBe(before.get(fourth)?.left);
        expect(await coveredBy(tab, cards, [...chips.values()]), `scrolled by ${by}`).toEqual([]);
      }
      const level = await tab.run(
        () => getComputedStyle(document.querySelector('[data-planseat-chips]') as Element).zIndex,
        null,
      );
      expect(Number(level), 'above the column').toBeGreaterThanOrEqual(3);
      await tab.picture(`boards/scrolled-${view.name.replace(/\W+/g, '-').toLowerCase()}`);
      await tab.close();
    },
  );

  it('keeps chips off the scrollbars of a container, also when it is made smaller', async () => {
    const [list] = FROZEN;
    if (!list) throw new Error('There is a list');
    const tab = await bench.browser.open(list.url);
    await untilChips(tab, 'chips', (chips) => chips.length === SHOWN);
    for (const height of [300, 283, 265]) {
      const inner = await tab.run((size) => {
        const scroller = document.querySelector<HTMLElement>('.scroller');
        if (!scroller) return 0;
        scroller.style.blockSize = `${size}px`;
        return scroller.getBoundingClientRect().top + scroller.clientTop + scroller.clientHeight;
      }, height);
      await frames(tab, 6);
      const chips = await chipsByKey(tab, list);
      expect(chips.size, 'chips left').toBeLessThan(SHOWN);
      for (const { bottom } of chips.values()) expect(bottom).toBeLessThanOrEqual(inner + 0.5);
    }
    await tab.close();
  });
});
