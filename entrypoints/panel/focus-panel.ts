/** Puts the focus into the panel, on its main part: its keys work at once, and no button wears a ring nobody asked for. */
import { focusScreen } from '../../components/frame/focus-screen.ts';

/** A panel that is not drawn yet is waited for, until somebody focuses something. */
export function focusPanel(): void {
  window.focus();
  if (focusNow()) return;
  const watch = new MutationObserver(() => {
    if (document.activeElement !== document.body || focusNow()) watch.disconnect();
  });
  watch.observe(document.body, { childList: true, subtree: true });
}

function focusNow(): boolean {
  focusScreen();
  return document.activeElement?.tagName === 'MAIN';
}
