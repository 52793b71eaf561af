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

interface Range {
  from: string;
  /** What was selected before it. */
  before: readonly string[];
  /** What it has left selected. */
  left: readonly string[];
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  const among = new Set(a);
  return among.size === new Set(b).size && b.every((key) => among.has(key));
}

/** `keys` in the order shown; `reveal` brings one into sight. */
export function useListKeys(
  keys: readonly string[],
  selection: Selection,
  reveal: (key: string) => void,
): ListKeys {
  const [at, setAt] = useState<string | null>(null);
  const range = useRef<Range | null>(null);
  const active = at !== null && keys.includes(at) ? at : (keys[0] ?? null);

  const take = (to: string) => {
    const known = range.current;
    // It ends where its beginning is out of the list, and where anything else was selected or let go since.
    const goes = known && keys.includes(known.from) && sameKeys(known.left, selection.keys);
    const { from, before } = goes ? known : { from: active ?? to, before: selection.keys };
    const ends = [keys.indexOf(from), keys.indexOf(to)].sort((a, b) => a - b);
    const left = [...before, ...keys.slice(ends[0], (ends[1] ?? 0) + 1)];
    range.current = { from, before, left };
    selection.set(left);
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
