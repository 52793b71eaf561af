/** The focus is never lost: where what held it goes away or is switched off, the screen itself takes it, so that the next key is heard. */
import { focusScreen } from './focus-screen.ts';

/** Follows the document until the answer is called. */
export function keepFocus(): () => void {
  let last: Element | null = document.activeElement;
  const end = new AbortController();
  const follow = (event: FocusEvent) => {
    last = event.target instanceof Element ? event.target : null;
  };
  document.addEventListener('focusin', follow, { signal: end.signal });
  const lost = () => {
    const active = document.activeElement;
    // Only where the person is: a panel beside a page that is being read takes nothing from it.
    return document.hasFocus() && (active === null || active === document.body);
  };
  const watch = new MutationObserver(() => {
    if (!last || last === document.body) return;
    if (!last.isConnected) {
      last = null;
      if (lost()) focusScreen();
    } else if (last.matches(':disabled')) {
      last = null;
      // The browser takes the focus away only when it draws.
      requestAnimationFrame(() => requestAnimationFrame(() => lost() && focusScreen()));
    }
  });
  watch.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
  return () => {
    end.abort();
    watch.disconnect();
  };
}
