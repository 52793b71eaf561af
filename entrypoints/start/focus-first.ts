/** Puts the focus on the first thing of the screen that takes it, so that its keys work at once. */

const TAKES_FOCUS =
  '#root :is(button, a[href], input, select, textarea, [tabindex="0"]):not(:disabled)';

/** A screen that is still asking for its data has nothing to focus yet; it is waited for until somebody focuses something. */
export function focusFirst(): void {
  window.focus();
  if (focusNow()) return;
  const watch = new MutationObserver(() => {
    if (document.activeElement !== document.body || focusNow()) watch.disconnect();
  });
  watch.observe(document.body, { childList: true, subtree: true });
}

function focusNow(): boolean {
  const first = document.querySelector<HTMLElement>(TAKES_FOCUS);
  first?.focus({ preventScroll: true });
  return first !== null;
}
