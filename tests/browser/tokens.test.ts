/** A panel frame's token is good once, in its tab, for a while. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { mintToken, redeemToken } from '../../lib/browser/tokens.ts';

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
