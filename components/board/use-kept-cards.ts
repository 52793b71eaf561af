/** Keeps what the board shows and Planseat did not know: each card's details once, in the background. */
import { useEffect, useRef } from 'react';
import { cardReading } from '../../lib/core/board-reading.ts';
import { taskId } from '../../lib/core/task.ts';
import type { BoardTicket } from '../../lib/workspace/board-views.ts';
import type { BoardShown, BoardTask } from '../../lib/workspace/page.ts';
import { useDeeds } from '../frame/deeds.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { useWorkspace } from '../frame/workspace-context.tsx';

const nameOf = ({ identity, title, status, estimate, spent }: BoardTask) =>
  JSON.stringify([taskId(identity), title, status, estimate, spent]);

export function useKeptCards(
  board: BoardShown,
  tickets: readonly BoardTicket[],
  projectId: string,
): void {
  const { t } = useLanguage();
  const { act } = useWorkspace();
  const { run } = useDeeds();
  const kept = useRef(new Set<string>());
  const latest = useRef({ t, act, run });
  latest.current = { t, act, run };
  useEffect(() => {
    const wanted = new Set(
      tickets
        .filter((ticket) => ticket.news && ticket.projectId === projectId)
        .map(({ identity }) => taskId(identity)),
    );
    const fresh = board.tasks.filter(
      (card) => wanted.has(taskId(card.identity)) && !kept.current.has(nameOf(card)),
    );
    if (fresh.length === 0) return;
    for (const card of fresh) kept.current.add(nameOf(card));
    const now = latest.current;
    void now.run(() => now.act.rememberMany(fresh.map((card) => cardReading(card, board.at))), {
      done: null,
      failed: now.t('panel:board.notKept'),
    });
  }, [board, tickets, projectId]);
}
