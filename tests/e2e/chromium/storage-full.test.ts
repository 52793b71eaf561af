/**
 * No room left. Chromium sets no bounds to an extension that may store without limit, short of a full disk: so this build is the
 * released one without that permission, and the bounds are set for it.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { Chromium } from '../../support/chromium.ts';
import { until } from '../../support/screen.ts';

const FULL = 'The storage of this browser is full.';
const WORDS = 'Nobody has to ring us';

async function bounded(extension: string): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'planseat-bounded-')), 'extension');
  await cp(extension, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { permissions: string[] };
  manifest.permissions = manifest.permissions.filter((one) => one !== 'unlimitedStorage');
  await writeFile(path, JSON.stringify(manifest));
  return folder;
}

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
  const ready = inject('chromium');
  let folder = '';
  let browser: Chromium;

  beforeAll(async () => {
    if ('missing' in ready) return;
    folder = await bounded(ready.extension);
    browser = await Chromium.launch({ extension: folder, web: null });
  });
  beforeEach((test) => {
    if ('missing' in ready) test.skip(ready.missing);
  });
  afterAll(async () => {
    await browser?.close();
    if (folder !== '') await rm(dirname(folder), { recursive: true, force: true });
  });

  it('is said; the words stay, what was saved is there, and there is room again they are saved', async () => {
    const dashboard = await browser.own('dashboard.html#/people');
    const origin = `chrome-extension://${browser.id}`;
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
    const other = await browser.own('dashboard.html#/people');
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
