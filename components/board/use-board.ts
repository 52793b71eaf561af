/** The board beside the panel, and what is known of its tickets. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { BoardView } from '../../lib/workspace/board-views.ts';
import type { BoardShown, Page } from '../../lib/workspace/page.ts';
import { type Live, useLive } from '../frame/use-live.ts';

export function useBoard(page: Page): BoardShown | null {
  const [board, setBoard] = useState<BoardShown | null>(null);
  useEffect(() => {
    const end = new AbortController();
    page.board.watch((now) => {
      if (!end.signal.aborted) setBoard(now);
    }, end.signal);
    return () => end.abort();
  }, [page]);
  return board;
}

/**
 * Asks anew only when another ticket or another detail is shown, not when one is scrolled away. The last answer stays until
 * the next is there: scrolling a board must not make the panel flicker.
 */
export function useBoardView(
  board: BoardShown,
  host: string,
  projectId: string | null,
): Live<BoardView> {
  const { area, tasks, at } = board;
  const shown = useMemo(
    () =>
      JSON.stringify(
        tasks.map(({ identity, title, status, estimate, spent }) => [
          identity.url,
          title,
          status,
          estimate,
          spent,
        ]),
      ),
    [tasks],
  );
  const live = useLive(
    (ask) => ask.board({ host, area, tasks, at, projectId }),
    [host, area, projectId, shown],
  );
  const kept = useRef<BoardView | undefined>(undefined);
  if (live.value) kept.current = live.value;
  return { ...live, value: live.value ?? kept.current };
}
