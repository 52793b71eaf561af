/** Hangs up the frame. */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  const frame = document.createElement('iframe');
  frame.src = browser.runtime.getURL('/frame.html' as never);
  // In sight, where ours lies: a frame out of sight is hardly ever drawn.
  frame.style.cssText = 'position:fixed;inset:0 0 auto auto;block-size:100vh';
  document.documentElement.append(frame);
});
