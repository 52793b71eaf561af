/** What extension storage remembers of data that was there, and of a loss that was found. */
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ring } from '../../lib/browser/bell.ts';
import { traces } from '../../lib/browser/traces.ts';

beforeEach(() => fakeBrowser.reset());

it('tells nothing of a fresh installation, and that something was written once the bell rang', async () => {
  expect(await traces.read()).toBe('nothing');
  await ring();
  expect(await traces.read()).toBe('written');
});

it('remembers a loss until it is settled, whatever is written meanwhile', async () => {
  await ring();
  await traces.note('lost');
  await ring();
  expect(await traces.read()).toBe('lost');
  await traces.note('settled');
  expect(await traces.read()).toBe('settled');
  await ring();
  expect(await traces.read()).toBe('written');
});

it.each([null, 'nonsense', { at: 7 }, Number.NaN])(
  'a damaged bell (%j) is no proof of anything',
  async (bell) => {
    await fakeBrowser.storage.local.set({ bell });
    expect(['nothing', 'written']).toContain(await traces.read());
    await traces.note('lost');
    expect(await traces.read()).toBe('lost');
    await traces.note('settled');
    expect(await traces.read()).toBe('settled');
  },
);
