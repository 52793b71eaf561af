/** Which tickets are selected: the page keeps it, so that clicks on cards and keys in the list mean the same. */
import { useState } from 'react';
import type { BoardShown, Page } from '../../lib/workspace/page.ts';

export interface Selection {
  keys: readonly string[];
  has(key: string): boolean;
  set(keys: readonly string[]): void;
  toggle(key: string): void;
}

export function useSelection(page: Page, board: BoardShown): Selection {
  // Between a press and its echo from the page, what was pressed is so; then what the page says.
  const [mine, setMine] = useState({ board, keys: board.selected });
  const keys = mine.board === board ? mine.keys : board.selected;
  const among = new Set(keys);
  const set = (next: readonly string[]) => {
    const once = [...new Set(next)];
    setMine({ board, keys: once });
    page.board.select(once);
  };
  return {
    keys,
    has: (key) => among.has(key),
    set,
    toggle: (key) => set(among.has(key) ? keys.filter((one) => one !== key) : [...keys, key]),
  };
}
