/** Which tasks of a project a list shows, in which order. Ids only: a list may have very many, and shows a few at a time. */

import type { Minor } from '../core/amount.ts';
import { compareNames } from '../core/name-order.ts';
import type { Id } from '../core/record.ts';
import type { Tag } from '../core/tag.ts';
import type { Task } from '../core/task.ts';
import type { Reader } from '../storage/store.ts';
import { forecastOf, listFacts, numbersOf } from './task-rows.ts';

export const TASK_COLUMNS = [
  'task',
  'status',
  'goals',
  'scope',
  'spent',
  'forecast',
  'asOf',
] as const;
export type TaskColumn = (typeof TASK_COLUMNS)[number];

export interface TaskListAsk {
  /** `no-goal`, `out-of-scope`, `all`, or the id of a goal served or of a budget drawn on. */
  filter: string;
  /** Words that must all occur in the key or the title. */
  query: string;
  sort: { by: TaskColumn; down: boolean };
}

const plain = (text: string) => text.normalize('NFKC').toLocaleLowerCase();

function searched(query: string): (task: Task) => boolean {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return () => true;
  return (task) => {
    const text = plain(`${task.key} ${task.title?.value ?? ''}`);
    return words.every((word) => text.includes(word));
  };
}

function wanted(filter: string, goals: ReadonlySet<Id>): (tag: Tag | null) => boolean {
  if (filter === 'all') return () => true;
  if (filter === 'out-of-scope') return (tag) => tag?.scope === 'out';
  if (filter === 'no-goal') return (tag) => !tag?.goals.some((goal) => goals.has(goal));
  return (tag) =>
    tag?.goals.includes(filter) === true ||
    tag?.draws.some(({ constraintId }) => constraintId === filter) === true;
}

type Sortable = string | number | null;
type KeyOf = (task: Task, tag: Tag | null) => Sortable;

function keyOf(by: TaskColumn, numbers: ReadonlyMap<Id, number>, billRate: Minor | null): KeyOf {
  switch (by) {
    case 'task':
      return (task) => task.key;
    case 'status':
      return (task) => task.status?.value ?? null;
    case 'goals':
      return (_, tag) => numbersOf(tag, numbers)[0] ?? null;
    case 'scope':
      return (_, tag) => tag?.scope ?? null;
    case 'spent':
      return (task) => task.spent?.value ?? null;
    case 'forecast':
      return (task, tag) => forecastOf(task, tag, billRate).minutes;
    case 'asOf':
      // They are asked for in this order.
      return () => null;
  }
}

interface Found {
  id: Id;
  key: Sortable;
  /** Where it comes in the order asked for, which what is equal keeps: last seen first, unless sorted by "as of". */
  at: number;
}

/** What is not known comes last, whichever way it is sorted. */
function compare(down: boolean) {
  const sign = down ? -1 : 1;
  return ({ key: a, at: first }: Found, { key: b, at: second }: Found): number => {
    if (a === null || b === null) return a === b ? first - second : a === null ? 1 : -1;
    const order =
      typeof a === 'number' && typeof b === 'number' ? a - b : compareNames(String(a), String(b));
    return sign * order || first - second;
  };
}

/** Tasks are read in the order of their ids, in which they lie: so many at a time, so that an ended question ends soon. */
const STRETCH = 500;

/** Columns that tell what a tag says; without them, and without a filter, no tag has to be read. */
const OF_TAGS: readonly TaskColumn[] = ['goals', 'scope', 'forecast'];

/** By the oldest reading that a task's times rest on; tasks without times last, those last seen first. */
async function idsByAsOf(reader: Reader, projectId: Id, down: boolean): Promise<Id[]> {
  const [all, dated] = await Promise.all([
    reader.taskIds(projectId),
    reader.taskIdsByFigures(projectId),
  ]);
  if (down) dated.reverse();
  const known = new Set(dated);
  return [...dated, ...all.filter((id) => !known.has(id))];
}

export async function taskList(
  reader: Reader,
  projectId: Id,
  { filter, query, sort }: TaskListAsk,
  signal?: AbortSignal,
): Promise<Id[]> {
  const byAsOf = sort.by === 'asOf';
  const ids = byAsOf
    ? await idsByAsOf(reader, projectId, sort.down)
    : await reader.taskIds(projectId);
  if (byAsOf && filter === 'all' && query.trim() === '') return ids;
  const { goals, numbers, billRate, said } = await listFacts(reader, projectId);
  const isWanted = wanted(filter, new Set(goals.map(({ id }) => id)));
  const isSearched = searched(query);
  const key = keyOf(sort.by, numbers, billRate);
  const needsTags = filter !== 'all' || OF_TAGS.includes(sort.by);
  const places = new Map(ids.map((id, at) => [id, at]));
  const found: Found[] = [];
  const inOrder = [...ids].sort();
  for (let from = 0; from < inOrder.length && signal?.aborted !== true; from += STRETCH) {
    const tasks = await reader.many('tasks', inOrder.slice(from, from + STRETCH));
    const fitting = [...tasks.values()].filter(isSearched);
    const tags = needsTags
      ? await reader.many(
          'tags',
          fitting.map(({ id }) => id),
        )
      : null;
    for (const task of fitting) {
      const own = said(tags?.get(task.id) ?? null);
      if (isWanted(own))
        found.push({ id: task.id, key: key(task, own), at: places.get(task.id) ?? 0 });
    }
  }
  return found.sort(compare(sort.down)).map(({ id }) => id);
}
