/** Which task the page beside shows now; null until the page has said so. */
import { useEffect, useState } from 'react';
import { type TaskIdentity, taskId } from '../../lib/core/task.ts';
import type { Page, Shown } from '../../lib/workspace/page.ts';

export function useShown(page: Page): Shown | null {
  const [shown, setShown] = useState(() => lastShown(page));
  useEffect(() => {
    const end = new AbortController();
    page.watch((now) => {
      if (!end.signal.aborted) setShown(now);
    }, end.signal);
    return () => end.abort();
  }, [page]);
  return shown;
}

/** What the page said last; null: nothing yet. */
function lastShown(page: Page): Shown | null {
  let last: Shown | null = null;
  const heard = new AbortController();
  page.watch((shown) => {
    last = shown;
  }, heard.signal);
  heard.abort();
  return last;
}

export const nameOf = (identity: TaskIdentity | null) => (identity ? taskId(identity) : null);
