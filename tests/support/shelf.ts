/** Where drafts lie, for component tests: in memory, as JSON, as the browser would give them back. */
import type { DraftShelf } from '../../components/frame/kept-form.tsx';

export interface FakeShelf extends DraftShelf {
  /** What lies there by key. */
  kept: Map<string, string>;
}

export function fakeShelf(): FakeShelf {
  const kept = new Map<string, string>();
  return {
    kept,
    async readDraft(key): Promise<unknown> {
      return JSON.parse(kept.get(key) ?? 'null');
    },
    async keepDraft(key, value) {
      if (value === null) kept.delete(key);
      else kept.set(key, JSON.stringify(value));
    },
  };
}
