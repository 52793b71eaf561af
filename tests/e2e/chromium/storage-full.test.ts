/**
 * No room left. Chromium sets no bounds to an extension that may store without limit, short of a full disk: so this build is the
 * released one without that permission, and the bounds are set for it.
 */
import { describe, expect, it } from 'vitest';
import { changedBuild } from '../../support/changed-build.ts';
import { until } from '../../support/screen.ts';
import { withChromium } from '../../support/with-chromium.ts';

const FULL = 'The storage of this browser is full.';
const WORDS = 'Nobody has to ring us';

const bounded = (released: string, into: string) =>
  changedBuild(released, into, (manifest) => {
    manifest.permissions = manifest.permissions.filter((one) => one !== 'unlimitedStorage');
  });

/** Chromium asks for half a minute nobody how much room there is. Looked at beside Planseat's own data. */
function isFull(): Promise<boolean> {
  return new Promise((tell, failed) => {
    const asked = indexedDB.open('beside', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('bytes');
    asked.onerror = () => tell(asked.error?.name === 'QuotaExceededError');
    asked.onsuccess = () => {
      const tx = asked.result.transaction('bytes', 'readwrite');
      tx.objectStore('bytes').put(new Uint8Array(1_000), 0);
      tx.oncomplete = () => tell(false);
      tx.onabort = () => {
        if (tx.error?.name === 'QuotaExceededError') tell(true);
        else failed(tx.error);
      };
      asked.result.close();
    };
  });
}

describe('a full storage', () => {
  const bench = withChromium({ build: bounded });

  it('is said; the words stay, what was saved is there, and there is room again they are saved', async () => {
    const dashboard = await bench.browser.own('dashboard.html#/people');
    const origin = `chrome-extension://${bench.browser.id}`;
    const line = await dashboard.page.context().newCDPSession(dashboard.page);
    const add = async (name: string) => {
      await dashboard.click('button', 'Add person');
      await dashboard.fill('textbox', 'Name', name);
      await dashboard.click('button', 'Save person');
    };
    await add('Ada Lovelace');
    await dashboard.sees('Ada Lovelace');
    await line.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await until('a full storage', () => dashboard.run(isFull, null), 60_000);
    await add(WORDS);
    await dashboard.sees(FULL);
    await dashboard.sees('Everything saved before is safe.');
    expect(await dashboard.value('textbox', 'Name')).toBe(WORDS);
    expect(await dashboard.violations()).toEqual([]);
    const other = await bench.browser.own('dashboard.html#/people');
    await other.sees('Ada Lovelace');
    await other.misses(WORDS);
    await line.send('Storage.overrideQuotaForOrigin', { origin });
    await dashboard.front();
    await dashboard.click('button', 'Save person');
    await dashboard.misses(FULL);
    await other.sees(WORDS);
    await other.close();
    await dashboard.close();
  });
});
