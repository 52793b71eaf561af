/** What a reading of a page does to what is remembered of its task. */
import type { Minutes } from './amount.ts';
import type { Instant } from './record.ts';
import { same } from './same.ts';
import { type Seen, TASK_DETAILS, type TaskDetail, type TaskDetails } from './task.ts';
import { knownMinutes } from './work.ts';

export const NOTHING_SEEN: TaskDetails = {
  title: null,
  status: null,
  done: null,
  assignee: null,
  estimate: null,
  spent: null,
  remaining: null,
  due: null,
  parent: null,
  labels: null,
};

/** The later look stands. A detail that was not read is null there, and leaves what was seen before as it is. */
function laterSeen<T>(old: Seen<T> | null, now: Seen<T> | null): Seen<T> | null {
  if (!now) return old;
  return old && old.asOf > now.asOf ? old : now;
}

/** Minutes nobody can mean (negative, broken, absurd) count as not read. */
function believable(now: Seen<Minutes> | null): Seen<Minutes> | null {
  return now && now.value !== null && knownMinutes(now) === null ? null : now;
}

/** The details after a look: an unread detail never erases a seen one, an older look never a newer one. */
export function mergeDetails(old: TaskDetails, now: TaskDetails): TaskDetails {
  return {
    title: laterSeen(old.title, now.title),
    status: laterSeen(old.status, now.status),
    done: laterSeen(old.done, now.done),
    assignee: laterSeen(old.assignee, now.assignee),
    estimate: laterSeen(old.estimate, believable(now.estimate)),
    spent: laterSeen(old.spent, believable(now.spent)),
    remaining: laterSeen(old.remaining, believable(now.remaining)),
    due: laterSeen(old.due, now.due),
    parent: laterSeen(old.parent, now.parent),
    labels: laterSeen(old.labels, now.labels),
  };
}

/** The details whose value is another one; a newer "as of" alone is no change. First seen, even empty, is a change. */
export function changedDetails(old: TaskDetails, now: TaskDetails): TaskDetail[] {
  return TASK_DETAILS.filter(
    (name) =>
      (old[name] === null) !== (now[name] === null) ||
      !same(old[name]?.value ?? null, now[name]?.value ?? null),
  );
}

/** The newest "as of" among the details; `otherwise` where nothing was ever read. */
export function newestSeen(details: TaskDetails, otherwise: Instant): Instant {
  const times = TASK_DETAILS.flatMap((name) => details[name]?.asOf ?? []);
  return times.length === 0 ? otherwise : Math.max(...times);
}

/**
 * The oldest "as of" among the times of a task that count; null: none is known. What is left of a done task is nothing,
 * whenever somebody last said so.
 */
export function figuresAsOf(
  task: Pick<TaskDetails, 'done' | 'estimate' | 'spent' | 'remaining'>,
): Instant | null {
  const left = task.done?.value === true ? null : task.remaining;
  const times = [task.estimate, task.spent, left].flatMap((seen) =>
    seen && knownMinutes(seen) !== null ? [seen.asOf] : [],
  );
  return times.length === 0 ? null : Math.min(...times);
}

/** max(0, spent + remaining − estimate), in minutes: what a task runs over its estimate; null where a part is unknown. */
export function timeOver(
  task: Pick<TaskDetails, 'done' | 'estimate' | 'spent' | 'remaining'>,
): Minutes | null {
  const estimate = knownMinutes(task.estimate);
  const spent = knownMinutes(task.spent);
  // A done task has nothing left, whatever its tracker still says.
  const remaining = task.done?.value === true ? 0 : knownMinutes(task.remaining);
  if (estimate === null || spent === null || remaining === null) return null;
  return Math.max(0, spent + remaining - estimate);
}
