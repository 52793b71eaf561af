/**
 * Guards a frame of ours against a page that steals presses: nothing in it can be pressed unless it has been wholly in
 * sight, as drawn, and of one size for half a second; and while something lies over it, it takes no keys either.
 */
import { addStyle } from './beside/styles-in.ts';

/** A person needs about this long to see what came under the pointer and to stop a press. */
const LONG_ENOUGH = 500;
/** The shortest that Chromium allows between two looks at what is really seen. */
const LOOKS_APART = 100;
const MARK = 'data-unsettled';
/** Keys that change nothing: a person must be able to leave. */
const HARMLESS = new Set(['Escape', 'Tab', 'Shift', 'Control', 'Alt', 'Meta', 'AltGraph']);

export interface Sight {
  /** Calls back at once and whenever the page covers the frame, dims or deforms it, or stops doing so. */
  watch(hear: (covered: boolean) => void, signal: AbortSignal): void;
}

export function guardSight(): Sight {
  const hearers = new Set<(covered: boolean) => void>();
  const root = document.documentElement;
  let covered = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // A press in a frame that takes none ends nowhere; unlike `inert` this leaves focus and screen readers alone.
  addStyle(document, `[${MARK}],[${MARK}] *{pointer-events:none!important}`);
  const settle = () => {
    root.setAttribute(MARK, '');
    clearTimeout(timer);
    if (!covered) timer = setTimeout(() => root.removeAttribute(MARK), LONG_ENOUGH);
  };
  addEventListener('resize', settle);
  document.addEventListener('visibilitychange', settle);
  addEventListener(
    'keydown',
    (event) => {
      if (!covered || HARMLESS.has(event.key)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
  watchCover((now) => {
    if (now === covered) return;
    covered = now;
    settle();
    for (const hear of hearers) hear(covered);
  });
  settle();

  return {
    watch(hear, signal) {
      hearers.add(hear);
      signal.addEventListener('abort', () => hearers.delete(hear));
      hear(covered);
    },
  };
}

/** What is really painted is told by Chromium alone. In Firefox a cover is never noticed here (SECURITY.md says what is left). */
function watchCover(hear: (covered: boolean) => void): void {
  const options: IntersectionObserverInit & { trackVisibility: true; delay: number } = {
    trackVisibility: true,
    delay: LOOKS_APART,
    threshold: [0, 1],
  };
  const observer = new IntersectionObserver((looks) => {
    const last: (IntersectionObserverEntry & { isVisible?: boolean }) | undefined = looks.at(-1);
    hear(last?.isVisible === false);
  }, options);
  // A modal window of our own lies over all else in the frame, so it is the one that must be in sight.
  let target: Element | null = null;
  const aim = () => {
    const next = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.documentElement;
    if (next === target) return;
    target = next;
    observer.disconnect();
    observer.observe(target);
  };
  new MutationObserver(aim).observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['open'],
  });
  aim();
}
