/** Calls a tab's content script from the side panel: from then on they speak as frame and content script do. */
import { browser } from 'wxt/browser';
import { type Line, lineOverRuntimePort } from './line.ts';
import { SIDE_LINE } from './messages.ts';

/** Where nobody answers, the line ends by itself. */
export function callTab(tabId: number): Line {
  return lineOverRuntimePort(browser.tabs.connect(tabId, { name: SIDE_LINE, frameId: 0 }));
}
