/** Every screen in Chromium: axe finds nothing in either theme, the language changes at once, documents are tasks. */
import { describe, expect, it } from 'vitest';
import { DASHBOARD_PAGES, eachScreen } from '../../support/flows/screens.ts';
import { makeProject, openTicket } from '../../support/flows/steps.ts';
import { ACME } from '../../support/web.ts';
import { withChromium } from '../../support/with-chromium.ts';

const DOCUMENT =
  'https://docs.google.com/document/d/1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789_-abcd/edit';

describe('every screen', () => {
  const bench = withChromium();

  it('has a project to show', async () => {
    bench.web.jira.set(ACME, 'ACME-1', {
      summary: 'Shorter checkout',
      spent: 7200,
      remaining: 3600,
    });
    const { tab, panel } = await openTicket(
      bench.browser,
      `https://${ACME}/browse/ACME-1`,
      'ACME-1',
    );
    await makeProject(panel, {
      client: 'Acme',
      project: 'Acme shop',
      currency: 'EUR',
      money: '200',
      rate: '75',
    });
    await panel.sees('Off track');
    await tab.close();
  });

  it('is accessible in both themes', async () => {
    await eachScreen(bench.browser, async (name, screen) => {
      expect(await screen.violations(), name).toEqual([]);
      await screen.picture(name);
    });
  });

  it('is accessible on every page of the dashboard', async () => {
    const dashboard = await bench.browser.own('dashboard.html');
    await dashboard.click('link', 'Acme shop');
    for (const page of DASHBOARD_PAGES) {
      await dashboard.click('link', new RegExp(`^${page}( \\d+)?$`));
      await dashboard.has('heading', /./);
      expect(await dashboard.violations(), page).toEqual([]);
      await dashboard.picture(`dashboard-${page.toLowerCase().replaceAll(' ', '-')}`);
    }
    await dashboard.close();
  });

  it('takes a document as the task, whose words are taken from the clipboard', async () => {
    bench.web.docs.set('1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789_-abcd', 'Minutes of Monday');
    const { tab, panel } = await openTicket(bench.browser, DOCUMENT, 'Minutes of Monday');
    await panel.click('button', /^Link .* to “Acme shop”/);
    await panel.sees('Capture from the clipboard');
    expect(await panel.violations()).toEqual([]);
    await panel.picture('panel-document');
    await tab.close();
  });

  it('speaks German as soon as it is chosen, in every window that is open', async () => {
    const { tab, panel } = await openTicket(
      bench.browser,
      `https://${ACME}/browse/ACME-1`,
      'ACME-1',
    );
    await panel.sees('Off track');
    const options = await bench.browser.own('options.html');
    await options.choose('Language', 'Deutsch');
    await options.sees('Sprache');
    await panel.sees('Dient');
    expect(await panel.violations()).toEqual([]);
    await tab.front();
    await panel.picture('panel-task-de');
    const popup = await bench.browser.own('popup.html');
    await popup.sees('Acme shop');
    await popup.picture('popup-de');
    expect(await popup.violations()).toEqual([]);
    await popup.close();
    await options.close();
    await tab.close();
  });
});
