/** What is being typed in Chromium when a tab closes, a popup closes, or Planseat itself is loaded anew. */
import { describe } from 'vitest';
import { beingTyped } from '../../support/flows/being-typed.ts';
import { until } from '../../support/screen.ts';
import { withChromium } from '../../support/with-chromium.ts';
import { serviceWorker } from '../../support/worker-killer.ts';

declare const chrome: {
  runtime?: { reload(): void; id: string; sendMessage(message: object): Promise<unknown> };
};

describe('what is being typed', () => {
  const bench = withChromium();
  /** On a busy computer Chromium may start the new worker without the extension's interface. Left alone, it ends by itself. */
  const newWorker = async () => {
    const { browser } = bench;
    if (await browser.inWorker(() => chrome.runtime !== undefined, null)) return true;
    await serviceWorker(await browser.session())();
    const page = await browser.own('popup.html');
    // Wakes the next one.
    await page.run(() => void chrome.runtime?.sendMessage({}).catch(() => null), null);
    await page.close();
    return false;
  };
  beingTyped(bench, async (pages) => {
    // The browser itself closes pages of ours; the panel stays in the tracker's page.
    const gone = Promise.all(pages.map(({ page }) => page.waitForEvent('close')));
    await bench.browser.inWorker(() => chrome.runtime?.reload(), null).catch(() => undefined);
    await gone;
    await until('the new worker', newWorker);
  });
});
