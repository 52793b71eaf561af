/** The browser's own side panel: the same task as the page in front, live beside the panel in the page. */
import { it } from 'vitest';
import type { Screen } from '../screen.ts';
import { MAIL } from '../sites/plain-pages.ts';
import { ACME, type Web } from '../web.ts';
import { type Driven, makeProject, openTicket, writeGoal } from './steps.ts';

interface WithSide extends Driven {
  openSide(): Promise<Pick<Screen, 'sees'>>;
}

export function sidePanel(bench: { readonly web: Web; readonly browser: WithSide }): void {
  it('shows the task of the page in front, follows it, and hears what is done elsewhere', async () => {
    const { web, browser } = bench;
    web.jira.set(ACME, 'ACME-1', { summary: 'Shorter checkout' });
    web.jira.set(ACME, 'ACME-2', { summary: 'Pay by invoice' });
    const { tab, panel } = await openTicket(browser, `https://${ACME}/browse/ACME-1`, 'ACME-1');
    await makeProject(panel, { client: 'Acme', project: 'Acme shop', currency: 'EUR' });
    const side = await browser.openSide();
    await tab.front();
    await side.sees('Shorter checkout');
    await side.sees('Acme shop');
    await writeGoal(panel, 'Fewer calls about the checkout');
    await side.sees('Fewer calls about the checkout');
    await tab.click('button', 'Go to ACME-2');
    await side.sees('Pay by invoice');
    const mail = await browser.open(MAIL.url);
    await mail.front();
    await side.sees('Planseat does not know this page');
    await tab.front();
    await side.sees('Pay by invoice');
    await mail.close();
    await tab.close();
  });
}
