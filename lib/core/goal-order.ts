/** The order of a project's goals: ranks are stored, numbers are shown. */
import { type Goal, isOpenGoal } from './goal.ts';
import type { Id } from './record.ts';

type Ranked = Pick<Goal, 'id' | 'rank' | 'createdAt'>;
type Numbered = Ranked & Pick<Goal, 'state'>;

/** By rank; where two copies gave the same rank, by age, then by id, so that the order is the same everywhere. */
export function compareGoals(a: Ranked, b: Ranked): number {
  return a.rank - b.rank || a.createdAt - b.createdAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The number of each open goal: its position, 1 for the first. Closed goals have none. */
export function goalNumbers(goals: readonly Numbered[]): Map<Id, number> {
  const open = goals.filter(isOpenGoal).sort(compareGoals);
  return new Map(open.map((goal, at) => [goal.id, at + 1]));
}

/** A rank strictly between two (null: no neighbour on that side); null where no number fits between, so all must be ranked anew. */
export function rankBetween(before: number | null, after: number | null): number | null {
  if (before === null) return after === null ? 1 : after - 1;
  if (after === null) return before + 1;
  const middle = before + (after - before) / 2;
  return middle > before && middle < after ? middle : null;
}

/** The rank for a goal that comes last. */
export function lastRank(goals: readonly Ranked[]): number {
  const last = [...goals].sort(compareGoals).at(-1);
  return rankBetween(last?.rank ?? null, null) ?? 1;
}

/**
 * The ranks to write so that the open goal `id` gets the number `to` (clamped to what there is): as a rule its own alone.
 * Empty where nothing is to be done, or the goal is not open.
 */
export function moveGoal(
  goals: readonly Numbered[],
  id: Id,
  to: number,
): { id: Id; rank: number }[] {
  const open = goals.filter(isOpenGoal).sort(compareGoals);
  const from = open.findIndex((goal) => goal.id === id);
  const [moved] = from < 0 ? [] : open.splice(from, 1);
  if (!moved) return [];
  const at = Math.min(Math.max(Math.round(to) || 1, 1), open.length + 1) - 1;
  if (at === from) return [];
  const rank = rankBetween(open[at - 1]?.rank ?? null, open[at]?.rank ?? null);
  if (rank !== null) return [{ id, rank }];
  open.splice(at, 0, moved);
  return open.map((goal, place) => ({ id: goal.id, rank: place + 1 }));
}
