/** Chromium takes the extension as it is built: worker, commands, content script, panel, and no more rights than stated. */
import { describe, expect, it } from 'vitest';
import { drawIcon, ICON_SIZES } from '../../support/icons.ts';
import { ACME } from '../../support/web.ts';
import { withChromium } from '../../support/with-chromium.ts';

/** Of 255, for each colour and for what shows through: less than an eye sees, more than two versions of a browser differ. */
const SAME = 8;

declare const chrome: {
  runtime: { getManifest(): { icons: Record<string, string> } };
  commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
  permissions: { getAll(): Promise<{ origins: string[]; permissions: string[] }> };
};

/** Runs in a page of ours: the pixel that differs most, of two pictures of one size. */
async function largestDifference(of: {
  drawn: string;
  shipped: string;
  size: number;
}): Promise<number> {
  const pixels = async (picture: Blob) => {
    const bitmap = await createImageBitmap(picture, { premultiplyAlpha: 'none' });
    if (bitmap.width !== of.size || bitmap.height !== of.size) return null;
    const canvas = new OffscreenCanvas(of.size, of.size).getContext('2d');
    canvas?.drawImage(bitmap, 0, 0);
    return canvas?.getImageData(0, 0, of.size, of.size).data ?? null;
  };
  const bytes = Uint8Array.from(atob(of.drawn), (letter) => letter.charCodeAt(0));
  const now = await pixels(new Blob([bytes], { type: 'image/png' }));
  const then = await pixels(await (await fetch(of.shipped)).blob());
  if (!now || !then) return 255;
  return now.reduce((most, value, at) => Math.max(most, Math.abs(value - (then[at] ?? 0))), 0);
}

describe('after installing', () => {
  const bench = withChromium();

  it('has its shortcuts', async () => {
    const commands = await bench.browser.inWorker(() => chrome.commands.getAll(), null);
    expect(
      Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut])),
    ).toMatchObject({
      'toggle-panel': 'Alt+P',
      capture: 'Alt+C',
    });
  });

  it('may touch the three trackers of the front page and nothing else', async () => {
    const rights = await bench.browser.inWorker(() => chrome.permissions.getAll(), null);
    expect(rights.origins.sort()).toEqual([
      'https://*.atlassian.net/*',
      'https://app.asana.com/*',
      'https://docs.google.com/*',
    ]);
    expect(rights.permissions.sort()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'sidePanel',
      'storage',
      'unlimitedStorage',
    ]);
  });

  it('has its icon in every size, each drawn from the one drawing as it is now', async () => {
    const own = await bench.browser.own('options.html');
    const icons = await own.run(() => chrome.runtime.getManifest().icons, null);
    expect(Object.keys(icons).map(Number)).toEqual([...ICON_SIZES]);
    const blank = await bench.browser.open('about:blank');
    for (const size of ICON_SIZES) {
      const drawn = (await drawIcon(blank.page, size)).toString('base64');
      const shipped = `/${icons[size]}`.replace('//', '/');
      const differ = await own.run(largestDifference, { drawn, shipped, size });
      expect(differ, `${shipped}: npx jiti tests/support/make-icons.ts`).toBeLessThanOrEqual(SAME);
    }
    await blank.close();
    await own.close();
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
});
