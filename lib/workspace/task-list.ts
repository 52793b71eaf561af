/** Which tasks of a project a list shows, in which order. Ids only: a list may have very many, and shows a few at a time. */
import type { Minor } from '../core/amount.ts';
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
      return (task) => task.seenAt;
  }
}

/** HAL-9 before HAL-10. */
const texts = new Intl.Collator(undefined, { numeric: true });

/** What is not known comes last, whichever way it is sorted; what is equal keeps its order. */
function compare(down: boolean) {
  const sign = down ? -1 : 1;
  return ([, a]: [Id, Sortable], [, b]: [Id, Sortable]): number => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * texts.compare(String(a), String(b));
  };
}

export async function taskList(
  reader: Reader,
  projectId: Id,
  { filter, query, sort }: TaskListAsk,
  signal?: AbortSignal,
): Promise<Id[]> {
  if (filter === 'all' && query.trim() === '' && sort.by === 'asOf') {
    const ids = await reader.taskIds(projectId);
    return sort.down ? ids : ids.reverse();
  }
  const { goals, numbers, billRate, said } = await listFacts(reader, projectId);
  const isWanted = wanted(filter, new Set(goals.map(({ id }) => id)));
  const isSearched = searched(query);
  const key = keyOf(sort.by, numbers, billRate);
  const found: [Id, Sortable][] = [];
  await reader.walkTasks(projectId, (task, tag) => {
    const own = said(tag);
    if (isWanted(own) && isSearched(task)) found.push([task.id, key(task, own)]);
    return signal?.aborted !== true;
  });
  return found.sort(compare(sort.down)).map(([id]) => id);
}
