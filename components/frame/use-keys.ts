/** Single keys: only outside text fields, never with a modifier, and not where the user turned them off. */
import { useEffect, useRef } from 'react';
import { isInTextField, isPlain, namesOf } from './key-pressed.ts';
import { usePreferences } from './preferences.tsx';
import { isTypedOn } from './typing-on.ts';

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
      if (!isPlain(event) || isTypedOn(event)) return;
      const target = event.target instanceof Element ? event.target : null;
      // What lies above the view has its own keys.
      if (target?.closest('[role=menu], [role=dialog], dialog')) return;
      const name = namesOf(event).find((candidate) => Object.hasOwn(latest.current, candidate));
      if (name === undefined) return;
      if (name !== 'escape' && (!singleKeys || isInTextField(target))) return;
      if (before && isInTextField(target)) return;
      if (name === 'enter' && target?.closest('button, a, summary')) return;
      if (latest.current[name]?.(event) !== false) event.preventDefault();
    };
    document.addEventListener('keydown', hear, before);
    return () => document.removeEventListener('keydown', hear, before);
  }, [on, singleKeys, before]);
}
