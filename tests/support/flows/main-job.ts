/** The main job from an empty profile: project, goal, tags, numbers, popup, dashboard, restart. The same in every browser. */
import { expect, it } from 'vitest';
import type { Web } from '../web.ts';
import { ACME } from '../web.ts';
import { type Driven, focusPanel, isTagged, makeProject, openTicket, writeGoal } from './steps.ts';

export const GOAL = 'Half as many support calls about the checkout';
const HOUR = 3600;
const at = (key: string) => `https://${ACME}/browse/${key}`;

export function mainJob(bench: { readonly web: Web; readonly browser: Driven }): void {
  it('makes client, project and place inside the first ticket, and counts the ticket', async () => {
    const { web, browser } = bench;
    const project = { key: 'ACME', name: 'Acme shop' };
    const twelve = { summary: 'Make the checkout shorter', assignee: 'Jo Nowak', project };
    web.jira.set(ACME, 'ACME-12', { ...twelve, ...hours(5, 4, 2) });
    web.jira.set(ACME, 'ACME-13', { summary: 'Pay by invoice', project, ...hours(10, 0, 10) });
    const { tab, panel } = await openTicket(browser, at('ACME-12'), 'ACME-12');
    await makeProject(panel, { client: 'Acme', currency: 'EUR', money: '1,000', rate: '75' });
    // 4 h spent and 2 h to do at 75 EUR: 450 of 1,000.
    await panel.sees('This ticket takes 450 EUR');
    await panel.sees('Leaves 550 EUR');
    await panel.sees('On track');
    await panel.sees('1 h over');
    await tab.close();
  });

  it('writes the first goal in place, and the ticket is tagged with it', async () => {
    const { tab, panel } = await openTicket(bench.browser, at('ACME-12'), 'ACME-12');
    await writeGoal(panel, GOAL);
    await isTagged(panel, GOAL, true);
    expect(await panel.violations()).toEqual([]);
    await panel.picture('panel-task');
    expect(await tab.run(() => (globalThis as { heard?: unknown }).heard, null)).toEqual([]);
    await tab.close();
  });

  it('tags the next ticket by one key, and the numbers follow', async () => {
    const { tab, panel } = await openTicket(bench.browser, at('ACME-13'), 'ACME-13');
    await isTagged(panel, GOAL, false);
    await focusPanel(panel);
    await panel.press('1');
    await panel.sees('ACME-13 tagged with goal 1');
    await isTagged(panel, GOAL, true);
    // 10 h to do are 750 EUR; 1,000 − 300 spent − 750 is 50 short; forecast 300 + 150 + 750 is a fifth over.
    await panel.sees('This ticket takes 750 EUR');
    await panel.sees('−50 EUR 50 EUR more than the budget has left');
    await panel.sees('Off track');
    await panel.sees('20 % over');
    await panel.press('z');
    await panel.sees(/Undone/);
    await isTagged(panel, GOAL, false);
    await panel.press('1');
    await isTagged(panel, GOAL, true);
    await tab.close();
  });

  it('shows the project in the popup, with its reason', async () => {
    const popup = await bench.browser.own('popup.html');
    await popup.sees('Acme shop');
    await popup.sees('Off track');
    await popup.sees('1 of 1 need attention');
    expect(await popup.violations()).toEqual([]);
    await popup.picture('popup');
    await popup.close();
  });

  it('shows on the dashboard what the goal has cost', async () => {
    const dashboard = await bench.browser.own('dashboard.html');
    await dashboard.click('link', 'Acme shop');
    await dashboard.sees('Goals and constraints');
    await dashboard.sees(GOAL);
    await dashboard.sees('1,200');
    expect(await dashboard.violations()).toEqual([]);
    await dashboard.picture('dashboard-project');
    await dashboard.close();
  });

  it('still has all of it after the browser was started again', async () => {
    const { browser } = bench;
    await browser.restart();
    const popup = await browser.own('popup.html');
    await popup.sees('Acme shop');
    await popup.sees('Off track');
    await popup.close();
    const { tab, panel } = await openTicket(browser, at('ACME-13'), 'ACME-13');
    await isTagged(panel, GOAL, true);
    await panel.sees('−50 EUR 50 EUR more than the budget has left');
    await tab.close();
  });
}

const hours = (estimate: number, spent: number, remaining: number) => ({
  estimate: estimate * HOUR,
  spent: spent * HOUR,
  remaining: remaining * HOUR,
});
