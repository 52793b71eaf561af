/** Brings the half of the script that hangs up the frame. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((_, { tab }) => {
    if (tab?.id === undefined) return;
    void browser.scripting.executeScript({
      target: { tabId: tab.id },
      files: ['/hang.js' as never],
    });
  });
});
