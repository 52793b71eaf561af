/** The list of a project's known tasks, last seen first: filtered, searched, and cut at a limit. */

import type { Minor } from '../core/amount.ts';
import { NOT_STATED } from '../core/amount.ts';
import { goalNumbers } from '../core/goal-order.ts';
import type { Id } from '../core/record.ts';
import { sumOf } from '../core/sum.ts';
import { speaking, type Tag } from '../core/tag.ts';
import { contributions } from '../core/tally.ts';
import type { Task } from '../core/task.ts';
import type { Reader } from '../storage/store.ts';
import type { TaskRow } from './views.ts';

export interface RowsAsk {
  filter: 'all' | 'no-goal' | 'out-of-scope' | Id;
  query: string;
  limit: number;
}

const plain = (text: string) => text.normalize('NFKC').toLocaleLowerCase();

/** The words of the search, each of which must occur in the key or the title. */
function searched(query: string): (task: Task) => boolean {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return (task) => {
    const text = plain(`${task.key} ${task.title?.value ?? ''}`);
    return words.every((word) => text.includes(word));
  };
}

/** `filter` may be the id of a goal served or of a budget drawn on. */
function wanted(filter: RowsAsk['filter'], goals: ReadonlyMap<Id, unknown>) {
  return (tag: Tag | null): boolean => {
    if (filter === 'all') return true;
    if (filter === 'out-of-scope') return tag?.scope === 'out';
    if (filter === 'no-goal') return !tag?.goals.some((goal) => goals.has(goal));
    return (
      tag?.goals.includes(filter) === true ||
      tag?.draws.some(({ constraintId }) => constraintId === filter) === true
    );
  };
}

function rowOf(
  task: Task,
  tag: Tag | null,
  numbers: ReadonlyMap<Id, number>,
  billRate: Minor | null,
): TaskRow {
  const whole = contributions(task, tag).find(({ slice }) => slice === 'all');
  const known = whole && whole.measured > 0 && whole.unestimated === 0;
  const goals = (tag?.goals ?? []).flatMap((goal) => numbers.get(goal) ?? []);
  return {
    task,
    goals: goals.sort((a, b) => a - b),
    scope: tag?.scope ?? null,
    forecast: known ? sumOf(whole, billRate).forecast : NOT_STATED,
  };
}

export async function taskRows(
  reader: Reader,
  projectId: Id,
  ask: RowsAsk,
): Promise<{ rows: TaskRow[]; total: number }> {
  const [project, goals, constraints, all] = await Promise.all([
    reader.get('projects', projectId),
    reader.ofProject('goals', projectId),
    reader.ofProject('constraints', projectId, { trashed: true }),
    reader.tally(projectId, 'all'),
  ]);
  const numbers = goalNumbers(goals);
  const known = new Map(goals.map((goal) => [goal.id, goal]));
  const gone = new Set(constraints.flatMap((one) => (one.deletedAt === null ? [] : one.id)));
  const isWanted = wanted(ask.filter, known);
  const isSearched = searched(ask.query);
  const everything = ask.filter === 'all' && ask.query.trim() === '';
  const rows: TaskRow[] = [];
  let total = 0;
  await reader.walkTasks(projectId, (task, tag) => {
    const own = tag?.projectId === projectId ? tag : null;
    const said = speaking(own, (id) => gone.has(id));
    if (isWanted(said) && isSearched(task)) {
      total += 1;
      if (rows.length < ask.limit) {
        rows.push(rowOf(task, said, numbers, project?.billRate ?? null));
      }
    }
    // How many there are in all, the tally knows; how many fit a filter, only a walk.
    return !everything || rows.length < ask.limit;
  });
  return { rows, total: everything ? Math.max(all.tasks, rows.length) : total };
}
