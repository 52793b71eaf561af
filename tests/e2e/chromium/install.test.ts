/** Chromium takes the extension as it is built: worker, commands, content script, panel, and no more rights than stated. */
import { describe, expect, it } from 'vitest';
import { ACME } from '../../support/web.ts';
import { withChromium } from '../../support/with-chromium.ts';

declare const chrome: {
  commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
  permissions: { getAll(): Promise<{ origins: string[]; permissions: string[] }> };
};

describe('after installing', () => {
  const bench = withChromium();

  it('has its shortcuts', async () => {
    const commands = await bench.browser.inWorker(() => chrome.commands.getAll(), null);
    expect(
      Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut])),
    ).toMatchObject({
      'toggle-panel': 'Alt+P',
      capture: 'Alt+C',
    });
  });

  it('may touch the three trackers of the front page and nothing else', async () => {
    const rights = await bench.browser.inWorker(() => chrome.permissions.getAll(), null);
    expect(rights.origins.sort()).toEqual([
      'https://*.atlassian.net/*',
      'https://app.asana.com/*',
      'https://docs.google.com/*',
    ]);
    expect(rights.permissions.sort()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'sidePanel',
      'storage',
      'unlimitedStorage',
    ]);
  });

  it('hangs its launcher on a ticket, and the panel opens from it', async () => {
    bench.web.jira.set(ACME, 'ACME-12', { summary: 'Make the checkout shorter' });
    const tab = await bench.browser.open(`https://${ACME}/browse/ACME-12`);
    await tab.clickShadowed(/^Open Planseat/);
    const panel = await tab.panel();
    await panel.sees('ACME-12');
  });

  it('leaves other pages alone', async () => {
    const tab = await bench.browser.open('https://mail.example/message/1');
    await tab.sees('half as many support calls');
    expect(await tab.shadowedButtons()).toEqual([]);
  });
});
