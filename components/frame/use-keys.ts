/** Single keys: only outside text fields, never with a modifier, and not where the user turned them off. */
import { useEffect, useRef } from 'react';
import { usePreferences } from './preferences.tsx';

const TEXT_FIELDS =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]';

/** The key as the map names it: by what it writes, or by where it lies on keyboards that write something else there. */
function nameOf(event: KeyboardEvent): string[] {
  const place = /^(?:Digit|Numpad)(\d)$/.exec(event.code) ?? /^Key([A-Z])$/.exec(event.code);
  const written = event.key.toLowerCase();
  // Only where the layout has no Latin letter or figure there: "т" for N, "&" for 1.
  const byPlace =
    place?.[1] && !/^[a-z0-9]$/.test(written) && !event.shiftKey ? [place[1].toLowerCase()] : [];
  return [written, ...byPlace];
}

/**
 * `{ n: writeNote, '1': tagFirst, escape: close }`, in small letters. Escape works in text fields too, and when single keys are off.
 * A handler that answers false leaves the key to others. `before`: heard before the keys of what lies around, whenever
 * that was mounted; the Escape of a text field still comes first.
 */
export function useKeys(
  keys: Readonly<Record<string, (event: KeyboardEvent) => unknown>>,
  on = true,
  before = false,
): void {
  const { singleKeys } = usePreferences();
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!on) return;
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const target = event.target instanceof Element ? event.target : null;
      // What lies above the view has its own keys.
      if (target?.closest('[role=menu], [role=dialog], dialog')) return;
      const name = nameOf(event).find((candidate) => Object.hasOwn(latest.current, candidate));
      if (name === undefined) return;
      if (name !== 'escape' && (!singleKeys || target?.closest(TEXT_FIELDS))) return;
      if (before && target?.closest(TEXT_FIELDS)) return;
      if (name === 'enter' && target?.closest('button, a, summary')) return;
      if (latest.current[name]?.(event) !== false) event.preventDefault();
    };
    document.addEventListener('keydown', hear, before);
    return () => document.removeEventListener('keydown', hear, before);
  }, [on, singleKeys, before]);
}
