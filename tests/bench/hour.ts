/** What somebody does in an hour beside tagging: looks into the popup, writes notes, keeps what a client said, looks at a board. */
import type { Chromium } from '../support/chromium.ts';
import { boardAtSize } from '../support/flows/tag-at-size.ts';
import type { Screen } from '../support/screen.ts';
import type { Web } from '../support/web.ts';

const SAID = 'We want half as many support calls about the checkout by June.';
const BACK = 'Back to all projects';
const NOTE = 'Note on this ticket';

/** Presses a project, as deep as its summary, and goes back to the list. */
export async function lookIntoPopup(popup: Screen, at: number): Promise<void> {
  await popup.run(async (which) => {
    const rows = document.querySelectorAll<HTMLElement>('[data-project]');
    rows[which % rows.length]?.click();
  }, at);
  await popup.has('button', BACK);
  await popup.run((name) => {
    document.querySelector<HTMLElement>(`[aria-label="${name}"]`)?.click();
  }, BACK);
  await popup.sees('Project 1');
}

/** As typed and left: what React hears, and then the field loses the keyboard. */
export async function writeNote(panel: Screen, words: string): Promise<void> {
  await panel.run(
    ([label, text]) => {
      const field = document.querySelector<HTMLTextAreaElement>(`[aria-label="${label}"]`);
      const value = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
      field?.focus();
      value?.set?.call(field, text);
      field?.dispatchEvent(new Event('input', { bubbles: true }));
      field?.blur();
    },
    [NOTE, words] as const,
  );
}

/** A quote as a page gave it, in a popup of its own, kept as a goal of the project used last. */
export async function keepQuote(browser: Chromium): Promise<void> {
  await browser.inWorker(async (text) => {
    const quote = { text, url: 'https://mail.example/message/1', pageTitle: 'Re: Checkout' };
    const captured = { ...quote, prefix: '', suffix: '', fragmentUrl: null, at: Date.now() };
    await chrome.storage.session.set({
      capture: { state: 'read', captured: { ...captured, noText: null, cut: false }, tabId: null },
    });
  }, SAID);
  const form = await browser.own('popup.html#capture');
  await form.has('textbox', 'In the client’s words, as a goal');
  await form.press('Enter');
  await form.sees('Quote, source and time are kept.');
  await form.close();
}

/** Until its chips are there. */
export async function lookAtBoard(browser: Chromium, web: Web): Promise<void> {
  const board = await boardAtSize(browser, web);
  await board.close();
}

declare const chrome: { storage: { session: { set(of: object): Promise<void> } } };
