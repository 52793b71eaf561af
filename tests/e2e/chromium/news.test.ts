/** A budget passes its threshold while somebody works: told once, at the toolbar button, by the browser, and in the screens. */
import { describe, expect, it } from 'vitest';
import { changedBuild } from '../../support/changed-build.ts';
import { makeProject, openTicket } from '../../support/flows/steps.ts';
import { until } from '../../support/screen.ts';
import { ACME } from '../../support/web.ts';
import { withChromium } from '../../support/with-chromium.ts';

const TICKET = `https://${ACME}/browse/ACME-1`;
const HOUR = 3600;

describe('a budget that runs over', () => {
  // As if the browser's question had been answered with yes: without a window there is nobody to press.
  const bench = withChromium({
    build: (released, into) =>
      changedBuild(released, into, (manifest) => {
        manifest.permissions.push(...manifest.optional_permissions.splice(0));
      }),
  });

  const notifications = () =>
    bench.browser.inWorker(async () => Object.keys(await chrome.notifications.getAll()), null);
  const badge = () => bench.browser.inWorker(() => chrome.action.getBadgeText({}), null);
  /** Hours are written down in the tracker, and somebody looks at the ticket again. */
  const spend = async (hours: number) => {
    bench.web.jira.set(ACME, 'ACME-1', {
      summary: 'Shorter checkout',
      spent: hours * HOUR,
      remaining: 0,
    });
    return openTicket(bench.browser, TICKET, 'ACME-1');
  };

  it('says nothing while all is well', async () => {
    const options = await bench.browser.own('options.html');
    await options.click('checkbox', 'Browser notification');
    await until('the choice to be kept', () => options.checked('checkbox', 'Browser notification'));
    await options.close();
    const { tab, panel } = await spend(1);
    await makeProject(panel, { client: 'Acme', project: 'Shop', currency: 'EUR', hours: '10' });
    await panel.sees('This ticket takes 1 h');
    await tab.close();
    expect(await notifications()).toEqual([]);
    expect(await badge()).toBe('');
  });

  it('is told at the button, by the browser and in panel, popup and dashboard', async () => {
    const { tab, panel } = await spend(12);
    await panel.sees('Seen');
    await panel.sees(/100.% of the budget is spent/);
    await until('the badge', async () => (await badge()) === '1');
    await until('the notification', async () => (await notifications()).length > 0);
    expect(await panel.violations()).toEqual([]);
    await panel.picture('news-panel');
    await tab.close();
    for (const page of ['popup.html', 'dashboard.html']) {
      const screen = await bench.browser.own(page);
      await screen.sees(/100.% of the budget is spent/);
      expect(await screen.violations()).toEqual([]);
      await screen.close();
    }
  });

  it('is told once: put away and worked out again, nothing comes back', async () => {
    const popup = await bench.browser.own('popup.html');
    await popup.click('button', 'Seen');
    await popup.misses(/100.% of the budget is spent/);
    await popup.close();
    await bench.browser.inWorker(async () => {
      for (const id of Object.keys(await chrome.notifications.getAll()))
        await chrome.notifications.clear(id);
    }, null);
    const { tab, panel } = await spend(13);
    await panel.sees('This ticket takes 13 h');
    await panel.misses('Seen');
    await tab.close();
    expect(await notifications()).toEqual([]);
    expect(await badge()).toBe('1');
  });
});

declare const chrome: {
  notifications: {
    getAll(): Promise<Record<string, unknown>>;
    clear(id: string): Promise<unknown>;
  };
  action: { getBadgeText(of: object): Promise<string> };
};
