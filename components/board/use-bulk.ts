/** What is done with the selected cards: one step for all of them, said with its undo; then nothing is selected any more. */
import { useRef, useState } from 'react';
import { cardReading } from '../../lib/core/board-reading.ts';
import type { BoardTicket } from '../../lib/workspace/board-views.ts';
import type { BoardShown } from '../../lib/workspace/page.ts';
import type { GoalView } from '../../lib/workspace/views.ts';
import type { TagChange } from '../../lib/workspace/workspace.ts';
import { useDeeds } from '../frame/deeds.tsx';
import { focusScreen } from '../frame/focus-screen.ts';
import { useLanguage } from '../frame/language-context.tsx';
import { useWorkspace } from '../frame/workspace-context.tsx';
import type { Selection } from './use-selection.ts';

export interface Bulk {
  /** The selected tickets of the project that is looked at. */
  tickets: readonly BoardTicket[];
  /** How many selected cards are not among them. */
  others: number;
  goal: GoalView | null;
  choose(goal: GoalView | null): void;
  /** How many serve the chosen goal already; all of them: it would be taken off. */
  already: number;
  tag(): void;
  /** A step is being written. */
  busy: boolean;
  allOut: boolean;
  scope(): void;
  draw(budget: { id: string; name: string }, on: boolean): void;
}

export function useBulk(of: {
  board: BoardShown;
  tickets: readonly BoardTicket[];
  goals: readonly GoalView[];
  projectId: string;
  selection: Selection;
}): Bulk {
  const { t } = useLanguage();
  const { act } = useWorkspace();
  const { run } = useDeeds();
  const { board, selection, projectId } = of;
  const [goalId, setGoalId] = useState<string | null>(null);
  const underWay = useRef(false);
  const [busy, setBusy] = useState(false);
  const tickets = of.tickets.filter(
    (ticket) => ticket.projectId === projectId && selection.has(ticket.identity.key),
  );
  const goal = of.goals.find((view) => view.goal.id === goalId) ?? null;
  const already = goal ? tickets.filter(({ goals }) => goals.includes(goal.goal.id)).length : 0;
  const allOut = tickets.length > 0 && tickets.every(({ outOfScope }) => outOfScope);
  const count = tickets.length;

  const say = async (change: TagChange, done: string, failed: string) => {
    // A held key must not undo itself before the first press is stored.
    if (count === 0 || underWay.current) return;
    underWay.current = true;
    setBusy(true);
    const names = new Set(tickets.map(({ identity }) => identity.key));
    const cards = board.tasks.filter(({ identity }) => names.has(identity.key));
    const readings = cards.map((card) => cardReading(card, board.at));
    if (await run(() => act.tagMany(readings, change), { done, failed })) {
      setGoalId(null);
      selection.set([]);
      // The pressed button goes with the foot; the list stays where it is.
      if (!document.activeElement?.closest('[role=listbox]')) focusScreen();
    }
    underWay.current = false;
    setBusy(false);
  };
  return {
    tickets,
    others: selection.keys.length - count,
    goal,
    choose: (view) => setGoalId(view?.goal.id ?? null),
    already,
    busy,
    tag() {
      if (!goal) return;
      const on = already < count;
      const words = { count, number: goal.number ?? '–' };
      void say(
        { of: 'goal', goalId: goal.goal.id, on },
        on ? t('panel:board.bulk.tagged', words) : t('panel:board.bulk.untagged', words),
        t('panel:board.bulk.notTagged'),
      );
    },
    allOut,
    scope() {
      void say(
        { of: 'scope', scope: allOut ? 'in' : 'out' },
        allOut ? t('panel:board.bulk.isIn', { count }) : t('panel:board.bulk.isOut', { count }),
        t('panel:board.bulk.notScoped'),
      );
    },
    draw(budget, on) {
      const words = { count, budget: budget.name };
      const amount = { minutes: null, minor: null };
      void say(
        {
          of: 'draw',
          constraintId: budget.id,
          draw: on ? { constraintId: budget.id, amount } : null,
        },
        on ? t('panel:board.bulk.drawing', words) : t('panel:board.bulk.drawingNot', words),
        t('panel:board.bulk.notDrawn'),
      );
    },
  };
}
