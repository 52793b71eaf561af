/** The page moves on by itself, and the panel with it: what was on screen for one task is never shown or kept under another. */
import { expect, it } from 'vitest';
import { ACME, type Web } from '../web.ts';
import { type Driven, makeProject, openTicket } from './steps.ts';
import { storedIn } from './stored.ts';

const HOUR = 3600;
const project = { key: 'ACME', name: 'Acme shop' };

export function navigation(bench: { readonly web: Web; readonly browser: Driven }): void {
  it('follows Jira from ticket to ticket, back, and into a modal over the board', async () => {
    const { web, browser } = bench;
    web.jira.set(ACME, 'ACME-1', {
      summary: 'Shorter checkout',
      project,
      spent: HOUR,
      remaining: 0,
    });
    const two = { spent: 2 * HOUR, remaining: 0 };
    web.jira.set(ACME, 'ACME-2', { summary: 'Pay by invoice', project, ...two });
    const { tab, panel } = await openTicket(browser, `https://${ACME}/browse/ACME-1`, 'ACME-1');
    await makeProject(panel, { client: 'Acme', currency: 'EUR', money: '900', rate: '50' });
    await panel.sees('Shorter checkout');
    await tab.click('button', 'Go to ACME-2');
    await panel.sees('Pay by invoice');
    await panel.misses('Shorter checkout');
    await panel.sees('This ticket takes 100 EUR');
    await tab.run(() => history.back(), null);
    await panel.sees('Shorter checkout');
    await panel.misses('Pay by invoice');
    await tab.click('button', 'Board');
    await panel.sees(/2 tickets with no goal/);
    await panel.misses('This ticket takes');
    await tab.click('button', 'Open ACME-2');
    await panel.sees('Pay by invoice');
    await panel.sees('This ticket takes 100 EUR');
    await tab.close();
  });

  it('leaves the page as it was: nothing of ours where the tracker builds', async () => {
    const { tab } = await openTicket(bench.browser, `https://${ACME}/browse/ACME-1`, 'ACME-1');
    const marks = await tab.run(() => ({ ...document.documentElement.dataset }), null);
    expect(marks).toMatchObject({ hydrated: 'yes' });
    expect(marks).not.toHaveProperty('rebuilt');
    await tab.close();
  });

  it('never mixes tasks of a pane that Asana uses again, however late the pane follows', async () => {
    const { web, browser } = bench;
    web.asana.paneLag = 1_500;
    // Without the API only the page tells, and the page lags behind its address.
    web.asana.mood = 'forbidden';
    web.asana.set('1301', { name: 'Write the offer' });
    web.asana.set('1302', { name: 'Call the printer' });
    const url = 'https://app.asana.com/1/1200/project/1201/task/1301';
    const { tab, panel } = await openTicket(browser, url, '1301');
    await panel.click('button', /^Link .* to “Acme shop”/);
    await panel.sees('Write the offer');
    await tab.click('button', 'Open Call the printer');
    await panel.sees('1302');
    await panel.sees('Call the printer');
    await panel.misses('Write the offer');
    await tab.click('button', 'Open Write the offer');
    await panel.sees('Write the offer');
    await panel.misses('Call the printer');
    await tab.close();
  });

  it('knows an old address of Asana as the same task', async () => {
    bench.web.asana.mood = 'fine';
    const { tab, panel } = await openTicket(
      bench.browser,
      'https://app.asana.com/0/1201/1302/f',
      '1302',
    );
    await panel.sees('Call the printer');
    await tab.close();
  });

  it('has kept each title with its own task', async () => {
    const own = await bench.browser.own('dashboard.html');
    const titles = Object.fromEntries(
      (await storedIn(own, 'tasks')).map((task) => [
        task.id,
        (task.title as { value: string } | null)?.value,
      ]),
    );
    expect(titles).toEqual({
      [`jira:${ACME}:ACME-1`]: 'Shorter checkout',
      [`jira:${ACME}:ACME-2`]: 'Pay by invoice',
      'asana:app.asana.com:1301': 'Write the offer',
      'asana:app.asana.com:1302': 'Call the printer',
    });
    await own.close();
  });
}
