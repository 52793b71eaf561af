/** The databases are gone from Firefox, the extension's file system is not: said as a loss, and brought back from there. */
import { describe, it } from 'vitest';
import { makeProject, openTicket, writeGoal } from '../../support/flows/steps.ts';
import { until } from '../../support/screen.ts';
import { ACME } from '../../support/web.ts';
import { withFirefox } from '../../support/with-firefox.ts';

const TICKET = `https://${ACME}/browse/ACME-1`;
const LOST = 'The browser has lost Planseat’s data.';

describe('databases that are gone from Firefox', () => {
  const bench = withFirefox();

  it('are told as lost, and the newest automatic backup brings them back', async () => {
    const { browser } = bench;
    bench.web.jira.set(ACME, 'ACME-1', { summary: 'Shorter checkout' });
    const { tab, panel } = await openTicket(browser, TICKET, 'ACME-1');
    await makeProject(panel, { client: 'Acme', project: 'Acme shop', currency: 'EUR' });
    await writeGoal(panel, 'A checkout of one page');
    await tab.close();
    // The day's backup is made at the start of the browser.
    await browser.restart();
    await until('the backup', async () => {
      const data = await browser.own('dashboard.html#/data');
      await data.sees('Automatic backups');
      const isThere = /daily, \d+ records/.test(await data.text());
      await data.close();
      return isThere;
    });

    await browser.inExtension(`async () => {
      for (const { name } of await indexedDB.databases())
        await new Promise((gone) => { indexedDB.deleteDatabase(name).onsuccess = gone; });
      return null;
    }`);
    await browser.restart();

    const popup = await browser.own('popup.html');
    await popup.sees(LOST);
    await popup.close();
    const data = await browser.own('dashboard.html#/data');
    await data.sees('is still there and can be brought back');
    await data.click('button', /^Look inside/);
    await data.click('button', 'Merge this backup in');
    await data.misses(LOST);
    await data.close();
    const back = await openTicket(browser, TICKET, 'ACME-1');
    await back.panel.has('checkbox', /A checkout of one page/);
    await back.panel.misses(LOST);
    await back.tab.close();
  });
});
