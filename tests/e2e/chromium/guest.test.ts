/** Planseat as a guest in Chromium: the page hears nothing, frames nothing, sees nothing; hiding, closing and focus are kept. */
import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openTicket } from '../../support/flows/steps.ts';
import { until } from '../../support/screen.ts';
import { ACME } from '../../support/web.ts';
import { withChromium } from '../../support/with-chromium.ts';

const URL_1 = `https://${ACME}/browse/ACME-1`;

declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  tabs: {
    query(ask: { url: string }): Promise<{ id: number }[]>;
    sendMessage(tab: number, message: unknown): Promise<unknown>;
  };
};

/** A question of our own, answered by the same worker: by then it has heard all that was asked before. */
const askedAfterwards = (frame: Frame) =>
  frame.evaluate(() =>
    chrome.runtime.sendMessage({ planseat: 'redeemToken', ask: { token: 'the last one' } }),
  );

/** In the worker: does the content script of that page answer? */
async function isAtWork(url: string): Promise<boolean> {
  const [tab] = await chrome.tabs.query({ url });
  if (!tab) return false;
  const answer = await chrome.tabs.sendMessage(tab.id, { planseat: 'whatIsShown', tell: {} });
  return answer !== null && answer !== undefined;
}

describe('a guest in somebody else’s page', () => {
  const bench = withChromium();
  const ticket = () => {
    bench.web.jira.set(ACME, 'ACME-1', { summary: 'Shorter checkout' });
    return openTicket(bench.browser, URL_1, 'ACME-1');
  };

  it('types unheard: the page gets no key, no input, no paste', async () => {
    const { tab, panel } = await ticket();
    await panel.fill('combobox', 'Client', 'A name nobody else should read');
    expect(await panel.value('combobox', 'Client')).toBe('A name nobody else should read');
    expect(await tab.run(() => (globalThis as { heard?: unknown }).heard, null)).toEqual([]);
    await tab.close();
  });

  it('cannot be reached by the page’s scripts', async () => {
    const { tab } = await ticket();
    const found = await tab.run(() => {
      const open = [...document.querySelectorAll('*')].filter((one) => one.shadowRoot !== null);
      return { open: open.length, frames: document.querySelectorAll('iframe').length };
    }, null);
    expect(found).toEqual({ open: 0, frames: 0 });
    await tab.close();
  });

  it('shows nothing in a page that frames the panel itself, whatever it is told', async () => {
    const { hostile } = bench.web;
    const panel = `chrome-extension://${bench.browser.id}/panel.html`;
    hostile.page = `<body><h1>Framed</h1><iframe src="${panel}" width="400" height="600"></iframe></body>`;
    const tab = await bench.browser.open('https://hostile.example/');
    await tab.sees('Framed');
    const frame = await until('the frame', async () => {
      const all = tab.page.frames();
      return all.find((one) => one.url().startsWith(panel)) ?? null;
    });
    await frame.waitForLoadState();
    await tab.run(() => {
      const { contentWindow } = document.querySelector('iframe') as HTMLIFrameElement;
      for (const token of ['', 'guess', '0'.repeat(64), { toString: 'x' }])
        contentWindow?.postMessage({ planseatToken: token }, '*', [new MessageChannel().port2]);
    }, null);
    await askedAfterwards(frame);
    expect(await frame.evaluate(() => document.body.textContent?.trim())).toBe('');
    await tab.close();
  });

  it('takes a token once: replayed in another page it opens nothing', async () => {
    await bench.browser.beforeEveryDocument(() => {
      addEventListener('message', ({ data }) => {
        const token = (data as { planseatToken?: unknown } | null)?.planseatToken;
        if (token !== undefined) (globalThis as { stolen?: unknown }).stolen = token;
      });
    });
    const { tab, panel } = await ticket();
    const token = await panel.run(() => (globalThis as { stolen?: unknown }).stolen, null);
    expect(token).toEqual(expect.stringMatching(/.{16}/));
    const hostile = await bench.browser.open('https://hostile.example/');
    const frame = await until('the frame', async () => {
      const all = hostile.page.frames();
      return all.find((one) => one.url().includes('/panel.html')) ?? null;
    });
    await frame.waitForLoadState();
    await hostile.run((stolen) => {
      const { contentWindow } = document.querySelector('iframe') as HTMLIFrameElement;
      contentWindow?.postMessage({ planseatToken: stolen }, '*', [new MessageChannel().port2]);
    }, token);
    await until('the replayed token to arrive', () =>
      frame.evaluate(() => (globalThis as { stolen?: unknown }).stolen !== undefined),
    );
    await askedAfterwards(frame);
    expect(await frame.evaluate(() => document.body.textContent?.trim())).toBe('');
    await hostile.close();
    await tab.close();
  });

  it('closes on Escape, and the focus goes back to where it was', async () => {
    const { tab } = await ticket();
    await tab.run(() => document.querySelector<HTMLElement>('#comment')?.focus(), null);
    await bench.browser.command('toggle-panel');
    const panel = await tab.panel();
    await panel.sees('ACME-1');
    await until('the focus to go in', () =>
      tab.run(() => document.activeElement?.id !== 'comment', null),
    );
    await panel.press('Escape');
    await until('the panel to close', async () => !(await tab.hasPanel()));
    expect(await tab.run(() => document.activeElement?.id, null)).toBe('comment');
    await tab.close();
  });

  it('hides its launcher on a site for good, until the popup brings it back', async () => {
    const tab = await bench.browser.open(URL_1);
    await tab.clickShadowed(/^Hide on this site/);
    await until('the launcher to go', async () => (await tab.shadowedButtons()).length === 0);
    await bench.browser.restart();
    const again = await bench.browser.open(URL_1);
    await again.sees('Shorter checkout');
    await until('Planseat to be at work there', () =>
      bench.browser.inWorker(isAtWork, again.page.url()),
    );
    expect(await again.shadowedButtons()).toEqual([]);
    const popup = await bench.browser.pressToolbar(again);
    await popup.click('button', 'Make a project from this page');
    await (await again.panel()).sees('ACME-1');
    await again.close();
  });
});
