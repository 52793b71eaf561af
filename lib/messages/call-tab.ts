/** Calls a tab's content script from the side panel: from then on they speak as frame and content script do. */
import { type Browser, browser } from 'wxt/browser';
import { isBag } from './guards.ts';
import { type Line, lineOverRuntimePort } from './line.ts';
import { type AskedName, SIDE_LINE } from './messages.ts';

/** Where nobody answers, the line ends by itself. */
export function callTab(tabId: number): Line {
  return lineOverRuntimePort(browser.tabs.connect(tabId, { name: SIDE_LINE, frameId: 0 }));
}

/**
 * Calls back with the tab of every page of ours that comes to life: its launcher's question how to look is heard by all of
 * Planseat's pages, and by then its script takes calls.
 */
export function hearPages(listen: (tabId: number) => void): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Browser.runtime.MessageSender) => {
      const asked: AskedName = 'paint';
      if (isBag(message) && message.planseat === asked && sender.tab?.id !== undefined)
        listen(sender.tab.id);
      return undefined;
    },
  );
}
