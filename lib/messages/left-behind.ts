/** A page of ours that an update left behind: it still shows itself, but nothing it keeps or rings arrives anywhere. */
import { messaging } from './runtime.ts';

/** A browser tells nobody of it, so it is looked at, without a timer, whenever the user does something or comes back. */
const MOMENTS = ['focusin', 'pointerdown', 'keydown', 'visibilitychange'] as const;

/** Calls back once. The press or key that found it out does nothing more: what it would have written might be lost. */
export function watchLeftBehind(hear: () => void, signal: AbortSignal): void {
  const over = new AbortController();
  signal.addEventListener('abort', () => over.abort());
  const look = (event: Event) => {
    if (messaging()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    over.abort();
    hear();
  };
  for (const moment of MOMENTS)
    document.addEventListener(moment, look, { capture: true, signal: over.signal });
}
