/** The browser threw the databases away: said on every screen as what it is, and the last automatic backup brings them back. */
import { describe, expect, it } from 'vitest';
import { makeProject, openTicket, writeGoal } from '../../support/flows/steps.ts';
import { damageLog } from '../../support/idb-log.ts';
import { until } from '../../support/screen.ts';
import { ACME } from '../../support/web.ts';
import { withChromium } from '../../support/with-chromium.ts';

const TICKET = `https://${ACME}/browse/ACME-1`;
const LOST = 'The browser has lost Planseat’s data.';
const KEPT = 'is still there and can be brought back';

declare const chrome: {
  alarms: { onAlarm: { dispatch(alarm: { name: string; scheduledTime: number }): void } };
};

describe('databases that Chromium found damaged', () => {
  const bench = withChromium();
  const lose = () => bench.browser.killAndRestart(() => damageLog(bench.browser));

  const write = async () => {
    bench.web.jira.set(ACME, 'ACME-1', { summary: 'Shorter checkout' });
    const { tab, panel } = await openTicket(bench.browser, TICKET, 'ACME-1');
    await makeProject(panel, { client: 'Acme', project: 'Acme shop', currency: 'EUR' });
    await writeGoal(panel, 'A checkout of one page');
    await tab.close();
  };

  it('before any backup: told as a loss, not shown as a new beginning', async () => {
    await write();
    await lose();
    const popup = await bench.browser.own('popup.html');
    await popup.sees(LOST);
    await popup.sees('There is no automatic backup.');
    await popup.misses('No projects yet');
    expect(await popup.violations()).toEqual([]);
    await popup.close();
    const data = await bench.browser.own('dashboard.html#/data');
    await data.sees(LOST);
    await data.click('button', 'Leave it, and do not tell me again');
    await data.misses(LOST);
    await data.close();
    const again = await bench.browser.own('dashboard.html');
    await again.sees('No projects yet');
    await again.misses(LOST);
    await again.close();
  });

  it('with a backup: every screen says so, and it comes back', async () => {
    await write();
    await bench.browser.inWorker(
      () => chrome.alarms.onAlarm.dispatch({ name: 'daily', scheduledTime: 0 }),
      null,
    );
    const before = await bench.browser.own('dashboard.html#/data');
    await until('the backup', async () => {
      await before.page.reload();
      await before.sees('Automatic backups');
      return /daily, \d+ records/.test(await before.text());
    });
    await before.close();
    await lose();
    const popup = await bench.browser.own('popup.html');
    await popup.sees(LOST);
    await popup.sees(KEPT);
    await popup.picture('lost-popup');
    await popup.close();
    const { tab, panel } = await openTicket(bench.browser, TICKET, 'ACME-1');
    await panel.sees(LOST);
    expect(await panel.violations()).toEqual([]);
    await panel.picture('lost-panel');
    await tab.close();
    const dashboard = await bench.browser.own('dashboard.html');
    await dashboard.sees(LOST);
    await dashboard.click('button', 'Data and backup');
    await dashboard.sees(KEPT);
    expect(await dashboard.violations()).toEqual([]);
    await dashboard.picture('lost-data');
    await dashboard.page
      .getByRole('alert')
      .getByRole('button', { name: /^Look inside/ })
      .click();
    await dashboard.click('button', 'Merge this backup in');
    await dashboard.misses(LOST);
    await dashboard.close();
    const back = await openTicket(bench.browser, TICKET, 'ACME-1');
    await back.panel.has('checkbox', /A checkout of one page/);
    await back.panel.misses(LOST);
    await back.tab.close();
  });
});
