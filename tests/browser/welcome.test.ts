/** Nobody is welcomed twice, whatever the browser calls it. */
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { welcome } from '../../entrypoints/background/welcome.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.runtime, 'getURL').mockReturnValue('https://planseat.example/');
});

it('is opened once', async () => {
  const create = vi.spyOn(browser.tabs, 'create');
  await welcome();
  await welcome();
  expect(create).toHaveBeenCalledTimes(1);
});
