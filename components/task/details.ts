/** The details of a task as they are shown: each the newer of what was just read and what is remembered. */
import type { Instant } from '../../lib/core/record.ts';
import type { Task, TaskDetail, TaskDetails, TaskReading, Unread } from '../../lib/core/task.ts';
import { TASK_DETAILS } from '../../lib/core/task.ts';

export function shownDetails(reading: TaskReading | null, task: Task | null): TaskDetails | null {
  if (!reading) return task;
  if (!task) return reading.details;
  const newer = <D extends TaskDetail>(detail: D): TaskDetails[D] => {
    const read = reading.details[detail];
    const known = task[detail];
    return read && (!known || read.asOf >= known.asOf) ? read : known;
  };
  return {
    title: newer('title'),
    status: newer('status'),
    done: newer('done'),
    assignee: newer('assignee'),
    estimate: newer('estimate'),
    spent: newer('spent'),
    remaining: newer('remaining'),
    due: newer('due'),
    parent: newer('parent'),
    labels: newer('labels'),
  };
}

/** The oldest "as of" among what is shown as numbers; else the oldest of all that was seen; null: nothing was. */
export function oldestAsOf(details: TaskDetails): Instant | null {
  const times = [details.estimate, details.spent, details.remaining].flatMap((seen) =>
    seen ? [seen.asOf] : [],
  );
  const all = TASK_DETAILS.flatMap((detail) => details[detail]?.asOf ?? []);
  const from = times.length > 0 ? times : all;
  return from.length > 0 ? Math.min(...from) : null;
}

/** What this look did not give, each with why. A tool that does not offer a detail is no trouble. */
export function notRead(reading: TaskReading): readonly { detail: TaskDetail; why: Unread }[] {
  return TASK_DETAILS.flatMap((detail) => {
    const why = reading.unread[detail];
    return why && why !== 'not-offered' ? [{ detail, why }] : [];
  });
}
