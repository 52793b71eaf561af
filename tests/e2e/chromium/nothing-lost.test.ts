/** What is being typed in Chromium when a tab closes, a popup closes, or Planseat itself is loaded anew. */
import { describe } from 'vitest';
import { beingTyped } from '../../support/flows/being-typed.ts';
import { withChromium } from '../../support/with-chromium.ts';

declare const chrome: { runtime: { reload(): void } };

describe('what is being typed', () => {
  const bench = withChromium();
  beingTyped(bench, async (pages) => {
    // The browser itself closes pages of ours; the panel stays in the tracker's page.
    const gone = Promise.all(pages.map(({ page }) => page.waitForEvent('close')));
    await bench.browser.inWorker(() => chrome.runtime.reload(), null).catch(() => undefined);
    await gone;
  });
});
