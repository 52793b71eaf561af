/** Rows of the list of tasks: a few at a time, each with its goals by number and its forecast. */
import { type Amount, type Minor, NOT_STATED } from '../core/amount.ts';
import type { Goal } from '../core/goal.ts';
import { goalNumbers } from '../core/goal-order.ts';
import type { Id } from '../core/record.ts';
import { sumOf } from '../core/sum.ts';
import { speaking, type Tag } from '../core/tag.ts';
import { contributions } from '../core/tally.ts';
import type { Task } from '../core/task.ts';
import { statedIn } from '../core/work.ts';
import type { Reader } from '../storage/store.ts';
import type { TaskRow } from './views.ts';

/** Stated only where something is known of the task, and nothing that remains is unknown. */
export function forecastOf(task: Task, tag: Tag | null, billRate: Minor | null): Amount {
  const whole = contributions(task, tag).find(({ slice }) => slice === 'all');
  const known = whole && whole.measured > 0 && whole.unestimated === 0;
  return known ? sumOf(whole, billRate).forecast : NOT_STATED;
}

export const numbersOf = (tag: Tag | null, numbers: ReadonlyMap<Id, number>): number[] =>
  (tag?.goals ?? []).flatMap((goal) => numbers.get(goal) ?? []).sort((a, b) => a - b);

/** What a list rests on, read once. */
export interface ListFacts {
  goals: readonly Goal[];
  numbers: ReadonlyMap<Id, number>;
  billRate: Minor | null;
  /** What a tag says here: nothing where it is another project's, and nothing of budgets in the trash. */
  said(tag: Tag | null): Tag | null;
}

export async function listFacts(reader: Reader, projectId: Id): Promise<ListFacts> {
  const [project, goals, constraints] = await Promise.all([
    reader.get('projects', projectId),
    reader.ofProject('goals', projectId),
    reader.ofProject('constraints', projectId, { trashed: true }),
  ]);
  const gone = new Set(constraints.flatMap((one) => (one.deletedAt === null ? [] : one.id)));
  return {
    goals,
    numbers: goalNumbers(goals),
    billRate: project?.billRate ?? null,
    said: (tag) => speaking(tag?.projectId === projectId ? tag : null, (id) => gone.has(id)),
  };
}

export async function taskRows(
  reader: Reader,
  projectId: Id,
  ids: readonly Id[],
): Promise<(TaskRow | null)[]> {
  const [{ numbers, billRate, said }, tasks, tags] = await Promise.all([
    listFacts(reader, projectId),
    reader.many('tasks', ids),
    reader.many('tags', ids),
  ]);
  return ids.map((id) => {
    const task = tasks.get(id);
    if (task?.projectId !== projectId) return null;
    const own = said(tags.get(id) ?? null);
    return {
      task,
      goals: numbersOf(own, numbers),
      scope: own?.scope ?? null,
      stated: statedIn(own?.draws ?? []),
      forecast: forecastOf(task, own, billRate),
    };
  });
}
