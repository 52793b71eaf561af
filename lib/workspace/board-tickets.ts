/** The tasks of a board, each as it is shown and remembered, and some of them added up. */
import type { BoardTask } from '../core/board.ts';
import type { Project } from '../core/project.ts';
import { sumOf } from '../core/sum.ts';
import { addTally, contributions, emptyTally } from '../core/tally.ts';
import { type Task, type TaskDetails, taskId } from '../core/task.ts';
import { changedDetails } from '../core/task-reading.ts';
import { knownMinutes } from '../core/work.ts';
import type { BoardPart, BoardTicket } from './board-views.ts';
import { factsFrom, type Gets } from './chip-facts.ts';
import type { Found } from './task-view.ts';

export interface Seen {
  card: Omit<BoardTask, 'inView'>;
  found: Found | null;
  /** What is remembered; null: never seen before. */
  task: Task | null;
  /** What the card shows, over what is remembered. */
  details: TaskDetails;
}

/** The task as it would be, were the card remembered. */
function asTask({ card, task, details }: Seen, projectId: string | null): Task {
  const { identity } = card;
  const base = { id: taskId(identity), createdAt: 0, deletedAt: null, stamps: {}, seenAt: 0 };
  return { ...base, ...identity, ...task, ...details, projectId };
}

export async function ticketOf(gets: Gets, seen: Seen): Promise<BoardTicket> {
  const { card, found, task, details } = seen;
  const project = found?.project ?? null;
  const tag = found?.tag ?? null;
  const goals = project ? await gets.ofProject('goals', project.id) : [];
  const living = new Set(goals.map(({ id }) => id));
  return {
    ...factsFrom({ task: asTask(seen, project?.id ?? null), tag }, goals),
    identity: card.identity,
    projectId: project?.id ?? null,
    title: details.title?.value ?? null,
    status: details.status?.value ?? null,
    spent: knownMinutes(details.spent),
    goals: (tag?.goals ?? []).filter((id) => living.has(id)),
    draws: (tag?.draws ?? []).map(({ constraintId }) => constraintId),
    known: task !== null,
    // Unknown tasks without any time are left until they are tagged: they would only make the forecast unknown.
    news: task
      ? changedDetails(task, details).length > 0
      : details.estimate !== null || details.spent !== null,
  };
}

export function addUpTickets(project: Project, seen: readonly Seen[]): BoardPart {
  let tally = emptyTally(project.id, 'all');
  const times: number[] = [];
  let spentUnknown = 0;
  for (const one of seen) {
    const parts = contributions(asTask(one, project.id), one.found?.said ?? null);
    const whole = parts.find(({ slice }) => slice === 'all');
    if (whole) tally = addTally(tally, whole);
    if (one.details.spent && knownMinutes(one.details.spent) !== null)
      times.push(one.details.spent.asOf);
    else spentUnknown += 1;
  }
  return {
    keys: seen.map(({ card }) => card.identity.key),
    sum: sumOf(tally, project.billRate),
    spentUnknown,
    asOf: times.length === 0 ? null : Math.min(...times),
  };
}
