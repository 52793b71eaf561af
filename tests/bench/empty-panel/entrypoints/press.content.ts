/** A press anywhere in the page asks for the frame. */
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';

export default defineContentScript({
  matches: ['https://*.atlassian.net/*'],
  main: () =>
    addEventListener('pointerdown', () => void browser.runtime.sendMessage('press'), {
      once: true,
    }),
});
