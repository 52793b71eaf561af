/** Every request of a full walk in Chromium, which goes further than what both browsers are led through. */
import { describe, expect, it } from 'vitest';
import { untilChips } from '../../support/chips.ts';
import type { ChromiumTab } from '../../support/chromium-tab.ts';
import { asLine, fullWalk } from '../../support/flows/full-walk.ts';
import { until } from '../../support/screen.ts';
import { MAIL } from '../../support/sites/plain-pages.ts';
import { ACME, DC, type Web } from '../../support/web.ts';
import { withChromium } from '../../support/with-chromium.ts';

const BOARD = `https://${ACME}/jira/software/c/projects/ACME/boards/7?cards=8`;
const DOCUMENT = '1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789_-abcd';

/** Tools whose tasks are read by other ways than Jira's. */
const OTHERS = [
  {
    what: 'a task of Asana',
    url: 'https://app.asana.com/1/1200/project/1201/task/1301',
    says: 'Write the offer',
    api: 'GET app.asana.com/api/1.0/tasks/1301',
    set: (web: Web) => web.asana.set('1301', { name: 'Write the offer' }),
  },
  {
    what: 'a document of Google, by its page',
    url: `https://docs.google.com/document/d/${DOCUMENT}/edit`,
    says: 'Minutes of Monday',
    api: null,
    set: (web: Web) => web.docs.set(DOCUMENT, 'Minutes of Monday'),
  },
];

async function openPanel(tab: ChromiumTab) {
  if (!(await tab.hasPanel())) await tab.clickShadowed(/^Open Planseat/);
  return tab.panel();
}

/** The panel beside a task, whose place is given to the project at hand. */
async function linked(tab: ChromiumTab) {
  const panel = await openPanel(tab);
  await panel.sees('No project here yet');
  await panel.click('button', /^Link .* to “Shop”/);
  await panel.misses('No project here yet');
  return panel;
}

describe('a full walk', () => {
  const bench = withChromium({ everyName: true });

  const further = (asked: () => string[]) => {
    it('asks for nothing on a board with chips but the board, also when its cards are tagged', async () => {
      const { browser } = bench;
      const tab = await browser.open(BOARD);
      await untilChips(tab, 'chips', (chips) => chips.length > 1);
      const panel = await openPanel(tab);
      await panel.sees('Coverage');
      await panel.click('button', /^All \d+ read$/);
      await panel.press('1');
      await panel.click('button', /^Tag \d+ tickets? with goal 1/);
      await untilChips(tab, 'all tagged', (chips) => chips.every(({ text }) => text === '1'));
      await panel.press('Escape');
      await tab.close();
      expect(asked()).toEqual([`GET ${ACME}/jira/software/c/projects/ACME/boards/7`]);
    });

    it.each(OTHERS)('asks for the task alone beside $what', async ({ url, says, api, set }) => {
      const { browser, web } = bench;
      set(web);
      const tab = await browser.open(url);
      const panel = await linked(tab);
      await panel.sees(says);
      await until('the answer of its API', async () =>
        api === null ? true : web.requests.some((one) => asLine(one) === api),
      );
      // What it would ask for besides comes by then.
      await tab.page.waitForTimeout(500);
      await tab.close();
      const { host, pathname } = new URL(url);
      const caused = [`GET ${host}${pathname}`, ...(api === null ? [] : [api])];
      expect(new Set(asked())).toEqual(new Set(caused));
    });

    it('asks for nothing while a site is added, then for its ticket, and for nothing once it is taken back', async () => {
      const { browser, web } = bench;
      web.dataCenter.set(DC, 'SHOP-7', { summary: 'Bigger pictures' });
      await browser.willGrant(`https://${DC}/*`);
      const options = await browser.own('options.html');
      await options.fill('textbox', 'Address', `https://${DC}`);
      await options.click('button', 'Allow and add');
      await options.sees(`${DC} is added`);
      expect(asked()).toEqual([]);
      const tab = await browser.open(`https://${DC}/jira/browse/SHOP-7`);
      await (await linked(tab)).sees('Bigger pictures');
      await tab.close();
      const page = `GET ${DC}/jira/browse/SHOP-7`;
      expect(new Set(asked())).toEqual(new Set([page, `GET ${DC}/jira/rest/api/2/issue/SHOP-7`]));
      await options.click('button', `Take back ${DC}`);
      await options.sees(`${DC} is no longer read`);
      await options.close();
      const after = await browser.open(`https://${DC}/jira/browse/SHOP-7`);
      await after.sees('Bigger pictures');
      await after.close();
      expect(asked()).toEqual([page]);
    });

    it('asks for nothing on any page of the dashboard, nor while a backup goes out and comes in', async () => {
      const own = await bench.browser.own('dashboard.html');
      await own.click('link', /^Shop/);
      await own.sees('Half as many calls');
      const project = new URL(await own.url()).hash;
      for (const hash of [
        `${project}/tasks`,
        `${project}/history`,
        `${project}/settings`,
        ...['#/clients', '#/people', '#/inbox', '#/history', '#/trash', '#/projects'],
      ]) {
        await own.go(`chrome-extension://${bench.browser.id}/dashboard.html${hash}`);
        await own.has('heading', /./);
      }
      await own.go(`chrome-extension://${bench.browser.id}/dashboard.html#/data`);
      const [download] = await Promise.all([
        own.page.waitForEvent('download'),
        own.click('button', 'Back up now'),
      ]);
      await own.page.getByLabel('Backup file').setInputFiles(await download.path());
      await own.has('heading', /^Backup of /);
      await own.sees('Everything in it is here already');
      await own.close();
      expect(asked()).toEqual([]);
    });
  };

  fullWalk(bench, {
    // Updates, accounts, names of form fields, its models, a spelling dictionary.
    errands: [
      'POST update.googleapis.com/service/update2',
      'POST accounts.google.com/ListAccounts',
      'GET content-autofill.googleapis.com/v1/pages/',
      'GET redirector.gvt1.com/edgedl/chrome/dict/',
      'POST optimizationguide-pa.googleapis.com/v1:GetModels',
    ],
    async capture() {
      await bench.browser.menu({ menuItemId: 'capture', selectionText: MAIL.quote });
      await until('the capture', async () => bench.browser.pageOf('popup.html'));
    },
    further,
  });
});
