/** Rights in Firefox: asked for, refused, granted, taken back in the browser, granted again; options and pages follow at once. */
import { describe, expect, it } from 'vitest';
import { FIREFOX_ID } from '../../support/firefox-id.ts';
import type { FirefoxTab } from '../../support/firefox-tab.ts';
import { until } from '../../support/screen.ts';
import { ACME, DC } from '../../support/web.ts';
import { withFirefox } from '../../support/with-firefox.ts';

const PATTERN = 'https://*.atlassian.net/*';

describe('rights that come and go', () => {
  const bench = withFirefox({ asks: true });

  /** As the browser's own page of add-ons does it. */
  const inAddons = (deed: 'add' | 'remove') =>
    bench.browser.inBrowser(`async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule(
        'resource://gre/modules/ExtensionPermissions.sys.mjs',
      );
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(FIREFOX_ID)});
      const rights = { origins: [${JSON.stringify(PATTERN)}], permissions: [] };
      await ExtensionPermissions.${deed}(${JSON.stringify(FIREFOX_ID)}, rights, extension);
      return null;
    }`);
  const launcher = (tab: FirefoxTab, isThere: boolean) =>
    until(`the launcher to be ${isThere ? 'there' : 'gone'}`, async () => {
      return (await tab.shadowedButtons()).length > 0 === isThere;
    });

  it('are asked for a server of one’s own; refused is said, asked again and granted is read at once', async () => {
    bench.web.dataCenter.set(DC, 'SHOP-7', { summary: 'Bigger pictures' });
    const options = await bench.browser.own('options.html');
    await options.fill('textbox', 'Address', `https://${DC}`);
    await options.click('button', 'Allow and add');
    expect(await bench.browser.answer('no')).toContain(DC);
    await options.sees(`The browser was told no, so ${DC} is not read`);

    await options.click('button', 'Allow and add');
    await bench.browser.answer('yes');
    await options.sees(`${DC} is added`);
    const ticket = await bench.browser.open(`https://${DC}/jira/browse/SHOP-7`);
    await launcher(ticket, true);
    await ticket.close();
    await options.close();
  });

  it('are seen in the options and on the ticket at once, whoever changed them', async () => {
    bench.web.jira.set(ACME, 'ACME-12', { summary: 'Make the checkout shorter' });
    const ticket = await bench.browser.open(`https://${ACME}/browse/ACME-12`);
    await launcher(ticket, true);
    const options = await bench.browser.own('options.html');
    await options.has('button', 'Take back *.atlassian.net');

    await inAddons('remove');
    await options.has('button', 'Allow *.atlassian.net');
    await launcher(ticket, false);

    await inAddons('add');
    await options.has('button', 'Take back *.atlassian.net');
    await launcher(ticket, true);

    await options.click('button', 'Take back *.atlassian.net');
    await options.has('button', 'Allow *.atlassian.net');
    await launcher(ticket, false);

    await options.click('button', 'Allow *.atlassian.net');
    await bench.browser.answer('yes');
    await options.has('button', 'Take back *.atlassian.net');
    await launcher(ticket, true);
    await ticket.close();
    await options.close();
  });

  it('to notify are asked when somebody wants notifications', async () => {
    const options = await bench.browser.own('options.html');
    await options.click('checkbox', 'Browser notification');
    await bench.browser.answer('no');
    await options.sees('The browser was told no, so it shows no notifications');
    expect(await options.checked('checkbox', 'Browser notification')).toBe(false);

    await options.click('checkbox', 'Browser notification');
    await bench.browser.answer('yes');
    await until('the choice to be kept', () => options.checked('checkbox', 'Browser notification'));
    await options.close();
  });
});
