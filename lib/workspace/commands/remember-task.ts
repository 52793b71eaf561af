/** Keeping what was seen of a task: what changed with its history, what is only seen anew without. */
import { isDay } from '../../core/day.ts';
import { placeId } from '../../core/project.ts';
import type { Instant } from '../../core/record.ts';
import {
  type Seen,
  TASK_DETAILS,
  type Task,
  type TaskDetails,
  type TaskReading,
  taskId,
} from '../../core/task.ts';
import { changedDetails, mergeDetails, NOTHING_SEEN, newestSeen } from '../../core/task-reading.ts';
import type { Refreshable, Writer } from '../../storage/store.ts';
import { findTask } from '../task-view.ts';
import { cut, NAME_MOST } from './checks.ts';
import { checkIdentity, ownTask } from './own-tag.ts';

const TITLE_MOST = 2_000;
const LABELS_MOST = 200;

/** A detail that can be kept: its text of bearable length, its time not later than now. */
function kept<T>(seen: Seen<T> | null, now: Instant, keep: (value: T) => T | null): Seen<T> | null {
  if (!seen || !Number.isSafeInteger(seen.asOf)) return null;
  const value = seen.value === null ? null : keep(seen.value);
  // It was read, but is nothing that this detail can be: that is not the same as empty.
  if (value === null && seen.value !== null) return null;
  return { value, asOf: Math.min(seen.asOf, now), source: seen.source };
}

const line = (value: string) => cut(value, NAME_MOST);
const minutes = (value: number) => (Number.isSafeInteger(value) ? value : null);

/** The page is not trusted: what it says is kept only as far as it can be a task's detail. */
function bearable(details: TaskDetails, now: Instant): TaskDetails {
  return {
    title: kept(details.title, now, (title) => cut(title, TITLE_MOST)),
    status: kept(details.status, now, line),
    done: kept(details.done, now, (done) => done),
    assignee: kept(details.assignee, now, line),
    estimate: kept(details.estimate, now, minutes),
    spent: kept(details.spent, now, minutes),
    remaining: kept(details.remaining, now, minutes),
    due: kept(details.due, now, (day) => (isDay(day) ? day : null)),
    parent: kept(details.parent, now, ({ key, title }) => ({
      key: line(key),
      title: cut(title, TITLE_MOST),
    })),
    labels: kept(details.labels, now, (labels) => labels.slice(0, LABELS_MOST).map(line)),
  };
}

function picked(details: TaskDetails, wanted: (name: keyof TaskDetails) => boolean) {
  const names = TASK_DETAILS.filter(wanted).map((name) => [name, details[name]]);
  const some: Partial<TaskDetails> = Object.fromEntries(names);
  return some;
}

/** A detail "as of" a time that has not come yet was seen while the clock was wrong: any look from now on is newer. */
function withoutFuture(details: TaskDetails, now: Instant): TaskDetails {
  const all = TASK_DETAILS.map((name) => {
    const seen = details[name];
    return [name, seen && seen.asOf > now ? { ...seen, asOf: 0 } : seen];
  });
  return { ...NOTHING_SEEN, ...Object.fromEntries(all) };
}

async function update(writer: Writer, task: Task, seen: TaskDetails): Promise<void> {
  const merged = mergeDetails(withoutFuture(task, writer.at), seen);
  const changed = new Set<keyof TaskDetails>(changedDetails(task, merged));
  const again: Refreshable = picked(merged, (name) => !changed.has(name) && seen[name] !== null);
  again.seenAt = newestSeen(merged, task.seenAt);
  await writer.refresh(task.id, again);
  await writer.edit(
    'tasks',
    task.id,
    picked(merged, (name) => changed.has(name)),
  );
}

/** The tracker's own name for the place, as it is today. */
async function namePlace(writer: Writer, { identity, areaName }: TaskReading): Promise<void> {
  const { area } = identity;
  if (area === null || areaName === null || areaName.trim() === '') return;
  const id = placeId({ ...identity, area });
  if (await writer.get('places', id)) await writer.edit('places', id, { name: line(areaName) });
}

/** Answers whether there was anything to keep. */
export async function rememberTask(writer: Writer, reading: TaskReading): Promise<boolean> {
  const { identity } = reading;
  checkIdentity(identity);
  const seen = bearable(reading.details, writer.at);
  const id = taskId(identity);
  const known = await writer.get('tasks', id);
  if (!known && TASK_DETAILS.every((name) => seen[name] === null)) return false;
  const found = await findTask(writer, identity);
  await ownTask(writer, identity, found?.project.id ?? null);
  const task = await writer.get('tasks', id);
  if (task) await update(writer, task, seen);
  await namePlace(writer, reading);
  return true;
}
