/** What is being typed outlives the page it is typed in, and is forgotten only after long. */
import { beforeEach, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetOldDrafts, keepDraft, readDraft } from '../../lib/browser/drafts.ts';

beforeEach(() => fakeBrowser.reset());

it('keeps drafts by key, and lets go of one that is done', async () => {
  await keepDraft('capture', { statement: 'Families find what is on' });
  await keepDraft('note:jira:acme.atlassian.net:HAL-12', 'ask Helene');
  await keepDraft('capture', null);
  expect(await readDraft('capture')).toBeNull();
  expect(await readDraft('note:jira:acme.atlassian.net:HAL-12')).toBe('ask Helene');
});

it('answers none where what is stored is damaged', async () => {
  await browser.storage.local.set({ 'draft:capture': 'half' });
  expect(await readDraft('capture')).toBeNull();
});

it('forgets drafts of a month ago and touches nothing else', async () => {
  const month = 31 * 24 * 60 * 60 * 1000;
  await browser.storage.local.set({
    'draft:old': { at: Date.now() - month, value: 'old' },
    'draft:new': { at: Date.now(), value: 'new' },
    settings: { at: 0, value: 'not a draft' },
  });
  await forgetOldDrafts();
  expect(Object.keys(await browser.storage.local.get(null)).sort()).toEqual([
    'draft:new',
    'settings',
  ]);
});
