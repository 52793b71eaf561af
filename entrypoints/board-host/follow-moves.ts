/** Tells when cards may have moved or are being dragged: listeners only, no timer, and nothing of the page is held up. */

export interface MoveHearers {
  /** Cards may have moved; and after a deed of the user or the end of a movement, something may lie over them or no longer. */
  moved(perhapsUnder: boolean): void;
  /** The pointer came onto something else, a card may show its controls now; null: it left the board. */
  pointed(target: Element | null): void;
  dragging(on: boolean): void;
}

/** A pointer that went further than this with its button down is dragging. */
const FAR = 6;

export function followMoves(
  container: () => Element | null,
  hear: MoveHearers,
  signal: AbortSignal,
): void {
  const quietly = { capture: true, passive: true, signal } as const;
  const on = (types: readonly string[], listen: (event: Event) => void) => {
    for (const type of types) addEventListener(type, listen, quietly);
  };
  const concerns = ({ target }: Event) => {
    const board = container();
    if (!board || !(target instanceof Node)) return false;
    return target.contains(board) || board.contains(target);
  };
  on(['scroll', 'transitionrun', 'transitionend', 'animationend'], (event) => {
    if (concerns(event)) hear.moved(true);
  });
  on(['resize', 'click', 'keyup', 'fullscreenchange', 'focusin'], () => hear.moved(true));
  let isInside = false;
  on(['pointerover'], ({ target }) => {
    const wasInside = isInside;
    isInside = target instanceof Element && container()?.contains(target) === true;
    if (isInside) hear.pointed(target as Element);
    else if (wasInside) hear.pointed(null);
  });
  on(['dragstart'], (event) => {
    if (concerns(event)) hear.dragging(true);
  });
  on(['dragend', 'drop'], () => hear.dragging(false));
  followPointer(concerns, hear, signal);
  followShifts(() => hear.moved(false), signal);
}

/** Libraries that drag by pointer tell nobody; they are noticed by the pointer that goes far with its button down. */
function followPointer(
  concerns: (event: Event) => boolean,
  hear: MoveHearers,
  signal: AbortSignal,
): void {
  addEventListener(
    'pointerdown',
    (down) => {
      if (down.button !== 0 || !concerns(down)) return;
      const over = new AbortController();
      const until = { capture: true, passive: true, signal: over.signal } as const;
      let isFar = false;
      const end = () => {
        over.abort();
        if (isFar) hear.dragging(false);
      };
      const move = ({ clientX, clientY, buttons }: PointerEvent) => {
        // Its end was kept from us.
        if (buttons === 0) return end();
        if (isFar || Math.hypot(clientX - down.clientX, clientY - down.clientY) < FAR) return;
        isFar = true;
        hear.dragging(true);
      };
      addEventListener('pointermove', move, until);
      addEventListener('pointerup', end, until);
      // A drag of the browser's own takes the pointer away, and ends by its own events.
      addEventListener('pointercancel', () => over.abort(), until);
    },
    { capture: true, passive: true, signal },
  );
}

/** Where the browser tells that something shifted for any other reason, it is heard too. */
function followShifts(moved: () => void, signal: AbortSignal): void {
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
  const shifts = new PerformanceObserver(moved);
  shifts.observe({ type: 'layout-shift' });
  signal.addEventListener('abort', () => shifts.disconnect());
}
