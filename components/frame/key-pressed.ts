/** Which of our single keys a person pressed: the rules are the same for whoever hears them. */

const TEXT_FIELDS =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]';

/** The key as the map names it: by what it writes, or by where it lies on keyboards that write something else there. */
export function namesOf(event: KeyboardEvent): string[] {
  const place = /^(?:Digit|Numpad)(\d)$/.exec(event.code) ?? /^Key([A-Z])$/.exec(event.code);
  const written = event.key.toLowerCase();
  // Only where the layout has no Latin letter or figure there: "т" for N, "&" for 1.
  const byPlace =
    place?.[1] && !/^[a-z0-9]$/.test(written) && !event.shiftKey ? [place[1].toLowerCase()] : [];
  return [written, ...byPlace];
}

/** With a modifier, held down, or taken by somebody else, a key is none of ours. */
export function isPlain(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.repeat) return false;
  return !(event.ctrlKey || event.altKey || event.metaKey);
}

export const isInTextField = (target: Element | null) => target?.closest(TEXT_FIELDS) != null;
