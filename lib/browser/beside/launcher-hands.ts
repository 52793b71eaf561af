/** What hands do to the launcher: presses, and moves by pointer or arrow keys. */

export interface LauncherDeeds {
  /** A hand is at it: a press is likely to follow. */
  near(): void;
  open(): void;
  hide(): void;
  /** On a board: take clicks on cards for selecting, with the panel beside it. */
  select(): void;
  /** The user let go of it at this height, 0 to 1. */
  moved(top: number): void;
  reload(): void;
}

export interface Touched {
  moved(top: number): void;
  /** A person pressed this button, and did not just end a move. */
  pressed(button: Element | null): void;
}

const STEP = 0.04;
/** Pixels within which a press may tremble. */
const TREMBLE = 5;

/** Takes every event of the launcher, of which this button can be moved. */
export function makeHands(
  button: HTMLButtonElement,
  place: (top: number) => void,
  { moved, pressed }: Touched,
): (event: Event) => void {
  let top = 0;
  let from: { y: number; top: number } | null = null;
  let dragged = false;
  const room = () => Math.max(1, innerHeight - 110);
  const current = () => button.getBoundingClientRect().top / room();
  const put = (wanted: number) => {
    top = Math.min(1, Math.max(0, wanted));
    place(top);
  };
  const take = (event: PointerEvent) => {
    if (event.button !== 0) return;
    from = { y: event.clientY, top: current() };
    dragged = false;
    button.setPointerCapture(event.pointerId);
  };
  const move = ({ clientY }: PointerEvent) => {
    if (!from || (!dragged && Math.abs(clientY - from.y) < TREMBLE)) return;
    dragged = true;
    put(from.top + (clientY - from.y) / room());
  };
  const release = () => {
    if (from && dragged) moved(top);
    from = null;
  };
  const step = (event: KeyboardEvent) => {
    const way = { ArrowUp: -STEP, ArrowDown: STEP }[event.key];
    if (way === undefined) return;
    event.preventDefault();
    put(current() + way);
    moved(top);
  };
  /** The end of a move is no press, though a click follows it. */
  const press = (at: Element | null) => {
    const endsMove = at === button && dragged;
    if (at === button) dragged = false;
    if (!endsMove) pressed(at);
  };

  return (event) => {
    // What the page or another extension made up is no hand.
    if (!event.isTrusted) return;
    const at = event.target instanceof Element ? event.target.closest('button') : null;
    if (event.type === 'click') press(at);
    else if (at !== button) return;
    else if (event instanceof KeyboardEvent) step(event);
    else if (event.type === 'pointerdown') take(event as PointerEvent);
    else if (event.type === 'pointermove') move(event as PointerEvent);
    else release();
  };
}
