/** A server of the user's own in Chromium: asked for in the options, allowed, read at once, and forgotten when taken back. */
import { describe, expect, it } from 'vitest';
import { makeProject, openTicket } from '../../support/flows/steps.ts';
import { until } from '../../support/screen.ts';
import { DC } from '../../support/web.ts';
import { withChromium } from '../../support/with-chromium.ts';

const TICKET = `https://${DC}/jira/browse/SHOP-7`;

describe('a Jira Data Center on a host of its own', () => {
  const bench = withChromium();

  it('is left alone until the user adds it', async () => {
    bench.web.dataCenter.set(DC, 'SHOP-7', {
      summary: 'Bigger pictures',
      spent: 5400,
      remaining: 0,
    });
    const tab = await bench.browser.open(TICKET);
    await tab.sees('Bigger pictures');
    expect(await tab.shadowedButtons()).toEqual([]);
    await tab.close();
  });

  it('is added in the options, with the browser’s own question', async () => {
    await bench.browser.willGrant(`https://${DC}/*`);
    const options = await bench.browser.own('options.html');
    await options.fill('textbox', 'Address', `https://${DC}`);
    await options.click('button', 'Allow and add');
    await options.sees(`${DC} is added`);
    expect(await options.violations()).toEqual([]);
    await options.picture('options-site');
    await options.close();
  });

  it('is read from then on, below its context path', async () => {
    const { tab, panel } = await openTicket(bench.browser, TICKET, 'SHOP-7');
    await makeProject(panel, { client: 'Shop', currency: 'CHF', money: '500', rate: '100' });
    await panel.sees('Bigger pictures');
    // An hour and a half at 100 CHF.
    await panel.sees('This ticket takes 150 CHF');
    const asked = bench.web.requests.filter(({ path }) => path.includes('/rest/'));
    expect(asked.map(({ path }) => path)).toContain('/jira/rest/api/2/issue/SHOP-7');
    expect(asked.every(({ method }) => method === 'GET')).toBe(true);
    await tab.close();
  });

  it('is left alone again when it is taken back, and what was written is kept', async () => {
    const options = await bench.browser.own('options.html');
    await options.click('button', `Take back ${DC}`);
    await options.sees(`${DC} is no longer read`);
    await options.close();
    const tab = await bench.browser.open(TICKET);
    await tab.sees('Bigger pictures');
    await until('the page to stay without Planseat', async () => {
      return (await tab.shadowedButtons()).length === 0;
    });
    await tab.close();
    const popup = await bench.browser.own('popup.html');
    await popup.sees('Shop');
    await popup.close();
  });
});
