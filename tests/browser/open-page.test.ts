/** Only Planseat's own pages are opened, whatever path a frame asks for. */
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPage } from '../../lib/browser/open-page.ts';

beforeEach(() => fakeBrowser.reset());

it.each([
  'https://evil.example/',
  '//evil.example/dashboard.html',
  'panel.html',
  '../dashboard.html',
  'dashboard.html/../../x',
  'javascript:alert(1)//dashboard.html',
  'dashboard.html\n',
  'background.js',
  '',
])('does not open %j', async (path) => {
  const create = vi.spyOn(browser.tabs, 'create');
  await expect(openPage(path)).rejects.toThrow('Not a page of Planseat');
  expect(create).not.toHaveBeenCalled();
});

it('opens its own page, at the place asked for', async () => {
  const create = vi.spyOn(browser.tabs, 'create');
  await openPage('dashboard.html#/project/7');
  expect(create).toHaveBeenCalledWith({
    url: browser.runtime.getURL('/').replace(/\/$/, '/dashboard.html#/project/7'),
  });
});
