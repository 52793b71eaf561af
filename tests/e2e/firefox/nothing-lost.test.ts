/** What is being typed in Firefox when a tab closes, a popup closes, or a newer Planseat takes the older one's place. */
import { describe, expect, inject } from 'vitest';
import { changedPack } from '../../support/changed-build.ts';
import { FIREFOX_ID } from '../../support/firefox-id.ts';
import { beingTyped } from '../../support/flows/being-typed.ts';
import { until } from '../../support/screen.ts';
import { withFirefox } from '../../support/with-firefox.ts';

const OLDER = '0.9.0';

describe('what is being typed', () => {
  const ready = inject('firefox');
  const bench = withFirefox({
    build: (released, into) =>
      changedPack(released, into, (manifest) => {
        manifest.version = OLDER;
      }),
  });
  /** Asked of the browser: a tab opened for it would take the focus from what is being typed. */
  const version = () =>
    bench.browser.inBrowser<string>(
      `() => WebExtensionPolicy.getByID(${JSON.stringify(FIREFOX_ID)}).extension.version`,
    );

  beingTyped(bench, async (pages) => {
    if ('missing' in ready) return;
    await bench.browser.update(ready.extension);
    // Firefox closes pages of ours by itself.
    await until('the old pages to be closed', async () => {
      const addresses = await Promise.all(pages.map((page) => page.url()));
      return addresses.every((address) => address === '');
    });
    expect(await version()).not.toBe(OLDER);
    expect(await bench.browser.shows('welcome.html')).toBe(false);
  });
});
