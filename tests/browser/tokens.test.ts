/** A panel frame's token is good once, in its tab, for a while. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { mintToken, redeemToken } from '../../lib/browser/tokens.ts';

const KEPT = 'frame-tokens';

let workers = 0;
/** The worker started anew, which remembers nothing. The query makes it a module of its own. */
function nextWorker(): Promise<typeof import('../../lib/browser/tokens.ts')> {
  workers += 1;
  const again = `../../lib/browser/tokens.ts?worker=${workers}`;
  return import(again);
}

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  vi.useRealTimers();
});

it('is good once', async () => {
  const token = await mintToken(7);
  expect(await redeemToken(token, 7)).toBe(true);
  expect(await redeemToken(token, 7)).toBe(false);
});

it('is good once even where it is shown twice at the same moment', async () => {
  const token = await mintToken(7);
  const answers = await Promise.all([redeemToken(token, 7), redeemToken(token, 7)]);
  expect(answers.filter(Boolean)).toHaveLength(1);
});

it('is good once where the worker that minted it was killed before it was shown', async () => {
  const token = await mintToken(7);
  expect(await (await nextWorker()).redeemToken(token, 7)).toBe(true);
  expect(await (await nextWorker()).redeemToken(token, 7)).toBe(false);
});

it('is used up also for the worker after the one that took it', async () => {
  const token = await mintToken(7);
  expect(await redeemToken(token, 7)).toBe(true);
  const after = await nextWorker();
  await vi.waitFor(async () => {
    const { [KEPT]: kept } = await browser.storage.session.get(KEPT);
    expect(kept).toEqual([]);
  });
  expect(await after.redeemToken(token, 7)).toBe(false);
});

it('is not good in another tab, and is used up by the attempt', async () => {
  const token = await mintToken(7);
  expect(await redeemToken(token, 8)).toBe(false);
  expect(await redeemToken(token, 7)).toBe(false);
});

it('is never guessed', async () => {
  const tokens = await Promise.all([mintToken(7), mintToken(7)]);
  expect(new Set(tokens).size).toBe(2);
  expect(await redeemToken('', 7)).toBe(false);
  expect(await redeemToken(`${tokens[0]}x`, 7)).toBe(false);
  expect(await redeemToken(tokens[1] ?? '', 7)).toBe(true);
});

it('ends after its time', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const token = await mintToken(7);
  vi.setSystemTime(Date.now() + 61_000);
  expect(await redeemToken(token, 7)).toBe(false);
});
