/** Typing goes on for a moment after its field was taken away, by a page that moved on or by another window: that is no shortcut. */
import { isInTextField } from './key-pressed.ts';

/** Whoever pauses for so long has seen that the field is gone. */
const PAUSE = 1_000;

/** The last letter typed into a field, unless its typing was ended since, by a key or by the pointer. */
let typed: { field: Element; at: number } | null = null;

/** Does this key belong to typing whose field is gone? */
export const isTypedOn = (event: KeyboardEvent): boolean =>
  typed !== null && !typed.field.isConnected && event.timeStamp - typed.at < PAUSE;

const isLetter = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent) =>
  !(ctrlKey || altKey || metaKey) && (key.length === 1 || key === 'Backspace');

function hear(event: KeyboardEvent): void {
  // On the way to a capital letter.
  if (event.key === 'Shift') return;
  const field = event.target instanceof Element ? event.target : null;
  if (field && isInTextField(field))
    typed = isLetter(event) ? { field, at: event.timeStamp } : null;
  else if (typed && isTypedOn(event)) typed = { ...typed, at: event.timeStamp };
  else typed = null;
}

/** Follows what is typed until the answer is called. */
export function followTyping(): () => void {
  const end = new AbortController();
  const how = { capture: true, signal: end.signal };
  // On the window, so that every shortcut hears of it after us.
  window.addEventListener('keydown', hear, how);
  window.addEventListener('pointerdown', () => (typed = null), how);
  return () => {
    end.abort();
    typed = null;
  };
}
