/** The toolbar popup and the small window for a capture. */
import type { Captured } from '../../../../lib/core/capture.ts';
import type { Quote } from '../../../../lib/core/goal.ts';
import type { Chromium } from '../../chromium.ts';
import { storedIn } from '../../flows/stored.ts';
import { setUp } from '../records-of.ts';
import { choose, openKeys, own, POPUP, present, press, type Scene, steps } from '../scene.ts';
import { almostFull, leaveNews, titleOf } from './kept.ts';

const LIST = 'main:not([aria-busy]) li';
const SECOND = ':nth-match([data-project], 2)';
const toProject = press(SECOND, '[role=radiogroup]');
const CAPTURE = { ...POPUP, widths: [380, 480], writes: true } as const;

/** The client's words as a page gave them: those that a goal of the example was made of, with their source. */
async function wordsOf(browser: Chromium, change: Partial<Captured> = {}): Promise<Captured> {
  const tab = await browser.own('options.html');
  const goals = (await storedIn(tab, 'goals')) as unknown as { quote: Quote | null }[];
  await tab.close();
  const quote = goals.map((goal) => goal.quote).find((one) => one?.url);
  if (!quote) throw new Error('No goal of the example has a quote with its source');
  const { text, url, pageTitle } = quote;
  const read = { text, url, pageTitle, prefix: '', suffix: '', fragmentUrl: null };
  return { ...read, at: Date.now(), noText: null, cut: false, ...change };
}

/** Handed to the form, as after a press on a page. */
const captured = (change?: Partial<Captured>) => async (browser: Chromium) => {
  const capture = { state: 'read', captured: await wordsOf(browser, change), tabId: null };
  await browser.inWorker(async (given) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { session: { set(of: object): Promise<void> } } };
    };
    await chrome.storage.session.set({ capture: given });
  }, capture);
};

/** Left unsaved earlier. */
async function leftUnsaved(browser: Chromium): Promise<void> {
  const draft = {
    captured: await wordsOf(browser),
    statement: null,
    moscow: 'should',
    project: { chosen: false, id: null },
    speaker: null,
  };
  const tab = await browser.own('options.html');
  await setUp(tab, { 'draft:capture': { at: Date.now(), value: draft } });
  await tab.close();
}

/** A summary that somebody changed yesterday, and that its project has overtaken since. */
async function leaveSummaries(browser: Chromium): Promise<void> {
  const tab = await browser.own('options.html');
  const at = Date.now() - 26 * 3_600_000;
  const value = { text: await titleOf(tab, 'HAL-3'), at, facts: 'those of yesterday' };
  for (const { id } of await storedIn(tab, 'projects'))
    await setUp(tab, { [`draft:summary:${String(id)}`]: { at, value } });
  await tab.close();
}

const form = (name: string, how: Parameters<typeof own>[3]) =>
  own(name, 'popup.html#capture', 'textarea', { ...CAPTURE, ...how });

export const POPUP_SCENES: readonly Scene[] = [
  own('popup', 'popup.html', LIST, POPUP),
  own('popup-project', 'popup.html', LIST, {
    ...POPUP,
    after: toProject,
    shows: '[role=radiogroup]',
  }),
  own('popup-summary-overtaken', 'popup.html', LIST, {
    ...POPUP,
    writes: true,
    prepare: leaveSummaries,
    after: toProject,
    shows: '.note .btn',
  }),
  own('popup-keys', 'popup.html', LIST, { ...POPUP, after: openKeys, shows: 'dialog' }),
  own('popup-news', 'popup.html', LIST, {
    ...POPUP,
    writes: true,
    prepare: leaveNews,
    shows: '.note li',
  }),
  own('popup-room', 'popup.html', LIST, { ...POPUP, before: almostFull, shows: '.note' }),
  form('capture', { prepare: captured() }),
  form('capture-paste', {
    prepare: captured({ text: '', noText: 'no-scripts', url: 'https://docs.example/terms.pdf' }),
    shows: '.note .btn',
  }),
  form('capture-new-speaker', {
    prepare: captured(),
    async after(window) {
      await window.frame.locator('select').nth(1).selectOption(':new');
      await window.frame.locator('form textarea').first().fill('');
      await press('form [type=submit]', '[aria-invalid=true]')(window);
    },
    shows: '[aria-invalid=true]',
  }),
  form('capture-saved', {
    prepare: captured(),
    after: press('form [type=submit]', '[role=status] .btn'),
    shows: '[role=status] .btn',
  }),
  form('capture-inbox', {
    prepare: captured(),
    after: steps(choose('select', 0), press('form [type=submit]', '[role=status] .btn')),
    shows: '[role=status] .btn',
  }),
  own('popup-capture-again', 'popup.html', 'textarea', {
    ...POPUP,
    writes: true,
    prepare: leftUnsaved,
    after: (popup) => present(popup, '.note .btn'),
    shows: '.note .btn',
  }),
];
