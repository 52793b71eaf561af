/** What a card or row of a board tells of its task, as a reading like any other look at it. */
import type { BoardTask } from './board.ts';
import type { Instant } from './record.ts';
import type { Seen, TaskDetail, TaskDetails, TaskReading, Unread } from './task.ts';
import { TASK_DETAILS } from './task.ts';
import { NOTHING_SEEN } from './task-reading.ts';

/** A detail that the card does not show is not read; that is not the same as empty. */
function onCard<T>(value: T | null, asOf: Instant): Seen<T> | null {
  return value === null ? null : { value, asOf, source: 'page' };
}

export function cardReading(card: Omit<BoardTask, 'inView'>, at: Instant): TaskReading {
  const details: TaskDetails = {
    ...NOTHING_SEEN,
    title: onCard(card.title, at),
    status: onCard(card.status, at),
    estimate: onCard(card.estimate, at),
    spent: onCard(card.spent, at),
  };
  const missing = TASK_DETAILS.filter((name) => details[name] === null);
  const unread: Partial<Record<TaskDetail, Unread>> = Object.fromEntries(
    missing.map((name) => [name, 'not-on-page']),
  );
  return { identity: card.identity, areaName: null, at, details, unread, trouble: null };
}
