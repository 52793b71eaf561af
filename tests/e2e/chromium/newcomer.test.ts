/** A newcomer: from the welcome page to the first tagged ticket, counted in steps rather than seconds; then looking around. */
import { describe, expect, it } from 'vitest';
import { openTicket } from '../../support/flows/steps.ts';
import { until } from '../../support/screen.ts';
import { ACME } from '../../support/web.ts';
import { withChromium } from '../../support/with-chromium.ts';

declare const chrome: { action: { getBadgeText(of: object): Promise<string> } };

/** What a newcomer does at most: a person needs well under ten seconds for each. */
const MOST_STEPS = 6;
const TICKET = `https://${ACME}/browse/ACME-12`;

describe('a newcomer', () => {
  const bench = withChromium();

  it('has the first ticket tagged within six steps of the welcome page', async () => {
    const { web, browser } = bench;
    const project = { key: 'ACME', name: 'Acme shop' };
    web.jira.set(ACME, 'ACME-12', { summary: 'Make the checkout shorter', project });
    let steps = 0;
    const step = async (work: Promise<unknown>) => {
      steps += 1;
      await work;
    };
    const ticket = await browser.open(TICKET);
    const welcome = await browser.own('welcome.html');
    await welcome.sees('Make the first project');
    expect(await welcome.violations()).toEqual([]);
    await welcome.picture('welcome');
    await step(welcome.fill('combobox', 'Client', 'Acme'));
    await step(welcome.click('button', /^Make the project and link/));
    await until('the ticket in front', () =>
      ticket.run(() => document.visibilityState === 'visible', null),
    );
    await step(ticket.clickShadowed(/^Open Planseat/));
    const panel = await ticket.panel();
    await step(panel.fill('combobox', /Find a goal/, 'Half as many support calls'));
    await step(panel.press('Enter'));
    await until('the ticket to be tagged', () => panel.checked('checkbox', /Half as many/));
    expect(steps).toBeLessThanOrEqual(MOST_STEPS);
    await welcome.close();
    await ticket.close();
  });

  it('switches a tool off and on again, and the ticket’s page follows at once', async () => {
    const { browser } = bench;
    const { tab } = await openTicket(browser, TICKET, 'ACME-12');
    const options = await browser.own('options.html');
    await options.click('button', 'Take back *.atlassian.net');
    await options.sees('is no longer read');
    await until('no launcher', async () => (await tab.shadowedButtons()).length === 0);
    await browser.willGrant('https://*.atlassian.net/*');
    await options.click('button', 'Allow *.atlassian.net');
    await until('the launcher', async () => (await tab.shadowedButtons()).length > 0);
    await tab.close();
    await options.close();
  });

  it('puts the sample in and out; it is marked, and counted nowhere', async () => {
    const { browser } = bench;
    const options = await browser.own('options.html');
    await options.click('button', 'Add the sample project');
    await options.has('button', 'Remove the sample project');
    expect(await options.violations()).toEqual([]);
    await options.picture('options');
    const dashboard = await browser.own('dashboard.html#/project/sample-project');
    await dashboard.sees('Visitors buy tickets before they come');
    await dashboard.sees('Sample');
    await dashboard.sees('At risk');
    await dashboard.picture('sample');
    await dashboard.click('link', 'Tasks');
    await dashboard.sees('20 tasks');
    expect(await dashboard.violations()).toEqual([]);
    await dashboard.picture('tasks');
    await dashboard.close();
    const badge = await browser.inWorker(() => chrome.action.getBadgeText({}), null);
    expect(badge).toBe('');
    await options.click('button', 'Remove the sample project');
    await options.has('button', 'Add the sample project');
    await options.close();
  });
});
