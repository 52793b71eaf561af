/** The bell grows with every ring and is heard until the signal ends. */
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hear, ring } from '../../lib/browser/bell.ts';

beforeEach(() => fakeBrowser.reset());

const number = async () => (await browser.storage.local.get('bell')).bell as number;

it('grows with every ring, also where the clock went back', async () => {
  const future = Date.now() + 1e9;
  await browser.storage.local.set({ bell: future });
  await ring();
  expect(await number()).toBe(future + 1);
  await ring();
  expect(await number()).toBe(future + 2);
});

it('begins anew where what is stored is damaged', async () => {
  await browser.storage.local.set({ bell: 'ding' });
  await ring();
  expect(await number()).toBeGreaterThan(0);
});

it('is heard by all until their signal ends, and only for itself', async () => {
  const [first, second] = [vi.fn(), vi.fn()];
  const end = new AbortController();
  hear(first, end.signal);
  hear(second);
  await browser.storage.local.set({ other: 1 });
  expect(first).not.toHaveBeenCalled();
  await ring();
  end.abort();
  await ring();
  expect(first).toHaveBeenCalledTimes(1);
  expect(second).toHaveBeenCalledTimes(2);
});

it('is not listened to where the signal ended before', async () => {
  const listen = vi.fn();
  hear(listen, AbortSignal.abort());
  await ring();
  expect(listen).not.toHaveBeenCalled();
});
