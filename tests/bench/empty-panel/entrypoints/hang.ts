/** Hangs up the frame. */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  const frame = document.createElement('iframe');
  frame.src = browser.runtime.getURL('/frame.html' as never);
  document.documentElement.append(frame);
});
