/** A task: a tracker's item. Planseat never owns it; it remembers what it last saw of it, each detail as of a time. */
import type { Minutes } from './amount.ts';
import type { Day, Id, Instant, RecordBase } from './record.ts';

/** Where a detail came from. */
export type Source = 'url' | 'page' | 'api';

/** A detail as it was seen. `value` null: it was looked at and is empty. */
export interface Seen<T> {
  value: T | null;
  asOf: Instant;
  source: Source;
}

export interface ParentTask {
  key: string;
  title: string;
}

/** The details a tracker may tell; null: never read. Times are the task's own, never summed over children. */
export interface TaskDetails {
  title: Seen<string> | null;
  /** The tracker's own word for the state. */
  status: Seen<string> | null;
  done: Seen<boolean> | null;
  assignee: Seen<string> | null;
  estimate: Seen<Minutes> | null;
  spent: Seen<Minutes> | null;
  /** The team's re-estimated remaining work, not estimate − spent. */
  remaining: Seen<Minutes> | null;
  due: Seen<Day> | null;
  parent: Seen<ParentTask> | null;
  labels: Seen<readonly string[]> | null;
}

export const TASK_DETAILS = [
  'title',
  'status',
  'done',
  'assignee',
  'estimate',
  'spent',
  'remaining',
  'due',
  'parent',
  'labels',
] as const satisfies readonly (keyof TaskDetails)[];
export type TaskDetail = (typeof TASK_DETAILS)[number];

/** Which task a page shows: all of it read from the address. */
export interface TaskIdentity {
  tracker: string;
  host: string;
  key: string;
  /** The canonical address of the task. */
  url: string;
  /** The part of the tracker it lies in, where the address or key tells: `ACME`. Null: not told by the address. */
  area: string | null;
}

export interface Task extends RecordBase, TaskDetails {
  tracker: string;
  host: string;
  key: string;
  url: string;
  /** The project of its place, when it was last seen; null: no place fits. */
  projectId: Id | null;
  area: string | null;
  /** The newest "as of" among its details, and the record's own where nothing was read yet. */
  seenAt: Instant;
}

/** Why a detail could not be read. */
export type Unread =
  | 'not-on-page'
  | 'logged-out'
  | 'forbidden'
  | 'gone'
  | 'not-understood'
  | 'too-slow'
  | 'unreachable'
  | 'not-offered';

/** What one look at a task gave: for each detail what was seen, or why not. Data from a page that is not trusted. */
export interface TaskReading {
  identity: TaskIdentity;
  /** The name of the part of the tracker (project, document), where seen. */
  areaName: string | null;
  at: Instant;
  details: TaskDetails;
  unread: Readonly<Partial<Record<TaskDetail, Unread>>>;
  /** A trouble of the whole look: nothing below it was read from the API. Null: none. */
  trouble: Unread | null;
}

/** `jira:acme.atlassian.net:ACME-12` */
export function taskId(task: { tracker: string; host: string; key: string }): Id {
  return `${task.tracker}:${task.host}:${task.key}`;
}
