/** What the popup begins with: the capture just asked for, before one that was left unsaved; each is offered once. */
import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beginDraft } from '../../components/goal/capture-host.ts';
import { captureToBegin } from '../../entrypoints/popup/capture-to-begin.ts';
import { CAPTURE_DRAFT } from '../../entrypoints/popup/kept-names.ts';
import { keepDraft } from '../../lib/browser/drafts.ts';
import type { Captured } from '../../lib/core/capture.ts';

const captured = (text: string, at: number): Captured => ({
  text,
  prefix: '',
  suffix: '',
  fragmentUrl: null,
  url: 'https://mail.example/7',
  pageTitle: 'Re: school tours',
  at,
  noText: text ? null : 'no-scripts',
  cut: false,
});
const ask = (what: Captured) =>
  browser.storage.session.set({ capture: { state: 'read', captured: what, tabId: 3 } });
const leave = (what: Captured) => keepDraft(CAPTURE_DRAFT, beginDraft(what));
const begun = async () => {
  const beginning = await captureToBegin();
  return beginning && [beginning.draft.captured?.text, beginning.again];
};
const now = Date.now();

beforeEach(() => fakeBrowser.reset());

test('a capture comes before one that was left, which is offered once when the new one is done', async () => {
  await leave(captured('left', now - 60_000));
  await ask(captured('', now));
  expect(await begun()).toEqual(['', false]);
  // Closed untouched, without words: nothing of it is kept, and the one that was left is offered.
  expect(await begun()).toEqual(['left', true]);
  await keepDraft(CAPTURE_DRAFT, null);
  expect(await begun()).toBeNull();
});

test('taken up by a popup that was closed at once, it is itself what was left: it begins once', async () => {
  const words = captured('said', now);
  await ask(words);
  expect(await begun()).toEqual(['said', false]);
  await leave(words);
  await ask(words);
  expect(await begun()).toEqual(['said', false]);
  await keepDraft(CAPTURE_DRAFT, null);
  expect(await begun()).toBeNull();
});
