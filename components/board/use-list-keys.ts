/** Selecting in a list by keyboard and pointer: arrows walk, Space toggles, Shift takes a range, Ctrl+A all. */
import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import type { Selection } from './use-selection.ts';

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

export interface ListKeys {
  active: string | null;
  onKeyDown: (event: KeyboardEvent) => void;
  onClick: (event: MouseEvent) => void;
}

/** `keys` in the order shown; `reveal` brings one into sight. */
export function useListKeys(
  keys: readonly string[],
  selection: Selection,
  reveal: (key: string) => void,
): ListKeys {
  const [at, setAt] = useState<string | null>(null);
  // Where a range begins, and what was selected before it.
  const range = useRef<{ from: string; before: readonly string[] } | null>(null);
  const active = at !== null && keys.includes(at) ? at : (keys[0] ?? null);

  const take = (to: string) => {
    range.current ??= { from: active ?? to, before: selection.keys };
    const from = Math.max(0, keys.indexOf(range.current.from));
    const end = keys.indexOf(to);
    const among = keys.slice(Math.min(from, end), Math.max(from, end) + 1);
    selection.set([...range.current.before, ...among]);
  };
  const toggle = (key: string) => {
    range.current = null;
    selection.toggle(key);
  };
  const walk = (step: number, ranging: boolean) => {
    const now = active === null ? -1 : keys.indexOf(active);
    const next = keys[Math.min(Math.max(now + step, 0), keys.length - 1)];
    if (next === undefined) return;
    if (ranging) take(next);
    else range.current = null;
    setAt(next);
    reveal(next);
  };

  return {
    active,
    onKeyDown(event) {
      const step = STEPS[event.key];
      const command = event.ctrlKey || event.metaKey;
      if (step !== undefined && !command && !event.altKey) walk(step, event.shiftKey);
      else if (event.key === ' ' && active !== null && !command) toggle(active);
      else if (event.key.toLowerCase() === 'a' && command && !event.altKey)
        selection.set([...selection.keys, ...keys]);
      else return;
      event.preventDefault();
    },
    onClick(event) {
      const target = event.target instanceof Element ? event.target : null;
      const key = target?.closest<HTMLElement>('[data-key]')?.dataset.key;
      if (key === undefined) return;
      if (event.shiftKey) {
        take(key);
        // A pressed Shift would mark the words between.
        getSelection()?.removeAllRanges();
      } else toggle(key);
      setAt(key);
    },
  };
}
