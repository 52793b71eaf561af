/** Firefox takes the extension for good: it is there after a restart, with the same address and its data. */
import { describe, expect, it } from 'vitest';
import { ACME } from '../../support/web.ts';
import { withFirefox } from '../../support/with-firefox.ts';

describe('after installing', () => {
  const bench = withFirefox();

  it('has its shortcuts', async () => {
    const commands = await bench.browser.inExtension<{ name: string; shortcut: string }[]>(
      '() => browser.commands.getAll()',
    );
    expect(
      Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut])),
    ).toMatchObject({
      'toggle-panel': 'Alt+P',
      capture: 'Alt+C',
    });
  });

  it('may touch the three trackers of the front page and nothing else', async () => {
    const rights = await bench.browser.inExtension<{ origins: string[] }>(
      '() => browser.permissions.getAll()',
    );
    expect(rights.origins.sort()).toEqual([
      'https://*.atlassian.net/*',
      'https://app.asana.com/*',
      'https://docs.google.com/*',
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

  it('is still there after a restart, and the panel as it was left', async () => {
    await bench.browser.restart();
    const tab = await bench.browser.open(`https://${ACME}/browse/ACME-12`);
    await (await tab.panel()).sees('ACME-12');
  });
});
