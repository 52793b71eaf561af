/**
 * No room left. Chromium sets no bounds to an extension that may store without limit, short of a full disk: so this build is the
 * released one without that permission, and the bounds are set for it.
 */
import { describe } from 'vitest';
import { changedBuild } from '../../support/changed-build.ts';
import type { ChromiumTab } from '../../support/chromium-tab.ts';
import { storageFull } from '../../support/flows/storage-full.ts';
import { until } from '../../support/screen.ts';
import { withChromium } from '../../support/with-chromium.ts';

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
  const setBounds = async ({ page }: ChromiumTab, bounds: { quotaSize?: number }) => {
    const line = await page.context().newCDPSession(page);
    const origin = `chrome-extension://${bench.browser.id}`;
    await line.send('Storage.overrideQuotaForOrigin', { origin, ...bounds });
  };
  storageFull(bench, {
    async fill(own) {
      await setBounds(own, { quotaSize: 1 });
      await until('a full storage', () => own.run(isFull, null), 60_000);
    },
    empty: (own) => setBounds(own, {}),
  });
});
