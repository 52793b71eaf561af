/**
 * Tallies: sums over a project's tasks, kept beside the records so that no screen has to add up 100,000 tasks.
 * A tally is derived: `contributions` says what one task (with its tag) adds to which slices; the sum of all is the tally.
 * All integers, so adding and taking away are exact.
 */
import type { Minor, Minutes } from './amount.ts';
import type { Id } from './record.ts';
import type { Draw, Tag } from './tag.ts';
import type { Task } from './task.ts';
import { type TaskWork, workOf } from './work.ts';

/**
 * Which part of a project's tasks is summed: all of them; those serving a goal (a task's times split evenly among its goals,
 * odd minutes to the first ones); those serving none; those drawing on a budget by tag; both; those out of scope.
 */
export type Slice =
  | 'all'
  | 'out'
  | `goal:${Id | 'none'}`
  | `budget:${Id}`
  | `goal:${Id | 'none'}|budget:${Id}`;

export interface Tally {
  projectId: Id;
  slice: Slice;
  tasks: number;
  /** Tasks not done. */
  open: number;
  /** Open tasks whose remaining work nobody estimated and nobody put a price on. */
  unestimated: number;
  /** Tasks of which a time or a price is known: with none, there is no data. A detail that was read and is empty tells nothing. */
  measured: number;
  /** Tasks whose spent time nobody knows, so that it adds nothing to `spent`; and those of them with a fixed price. */
  spentUnknown: number;
  flatSpentUnknown: number;
  estimate: Minutes;
  spent: Minutes;
  remaining: Minutes;
  /** Of these three: the minutes of tasks with a fixed price. They are hours worked, but are not billed by the hour. */
  flatEstimate: Minutes;
  flatSpent: Minutes;
  flatRemaining: Minutes;
  /** Fixed prices stated by tags, in minor units: all of them, and those of done tasks. */
  fixed: Minor;
  fixedSpent: Minor;
}

/** What is summed; the rest of a tally is its name. */
export const TALLIED = [
  'tasks',
  'open',
  'unestimated',
  'measured',
  'spentUnknown',
  'flatSpentUnknown',
  'estimate',
  'spent',
  'remaining',
  'flatEstimate',
  'flatSpent',
  'flatRemaining',
  'fixed',
  'fixedSpent',
] as const satisfies readonly (keyof Tally)[];
type Sums = Pick<Tally, (typeof TALLIED)[number]>;

export function emptyTally(projectId: Id, slice: Slice): Tally {
  return {
    projectId,
    slice,
    tasks: 0,
    open: 0,
    unestimated: 0,
    measured: 0,
    spentUnknown: 0,
    flatSpentUnknown: 0,
    estimate: 0,
    spent: 0,
    remaining: 0,
    flatEstimate: 0,
    flatSpent: 0,
    flatRemaining: 0,
    fixed: 0,
    fixedSpent: 0,
  };
}

function combine(to: Tally, by: Sums, sign: 1 | -1): Tally {
  const sum = { ...to };
  // `+ 0` keeps −0 out, which is another value to a deep comparison.
  for (const name of TALLIED) sum[name] = to[name] + sign * by[name] + 0;
  return sum;
}

/** `to` with a contribution (or another tally) put in; the name stays that of `to`. */
export function addTally(to: Tally, by: Tally): Tally {
  return combine(to, by, 1);
}

/** `from` with a contribution taken out again: exactly what it was before `addTally`. */
export function subtractTally(from: Tally, by: Tally): Tally {
  return combine(from, by, -1);
}

/** True where nothing is summed, so that the tally need not be kept. */
export function isEmptyTally(tally: Tally): boolean {
  return TALLIED.every((name) => tally[name] === 0);
}

function inSlice(projectId: Id, slice: Slice, work: TaskWork): Tally {
  const flat = work.fixed !== null;
  return {
    projectId,
    slice,
    tasks: 1,
    open: work.done ? 0 : 1,
    unestimated: work.unestimated ? 1 : 0,
    measured: work.measured ? 1 : 0,
    spentUnknown: work.spentUnknown ? 1 : 0,
    flatSpentUnknown: flat && work.spentUnknown ? 1 : 0,
    estimate: work.estimate,
    spent: work.spent,
    remaining: work.remaining,
    flatEstimate: flat ? work.estimate : 0,
    flatSpent: flat ? work.spent : 0,
    flatRemaining: flat ? work.remaining : 0,
    fixed: work.fixed ?? 0,
    fixedSpent: work.done ? (work.fixed ?? 0) : 0,
  };
}

/** What falls to each of `count` goals; odd units go to the first ones, so that the shares add up to the whole. */
function shares(whole: number, count: number): number[] {
  const least = Math.floor(whole / count);
  const odd = whole - least * count;
  return Array.from({ length: count }, (_, at) => (at < odd ? least + 1 : least));
}

const SHARED = TALLIED.slice(TALLIED.indexOf('estimate'));

/** The tally of a task split over its goals. The counts are not split: each goal is served by the whole task. */
function overGoals(whole: Tally, goals: readonly Id[], suffix: '' | `|budget:${Id}`): Tally[] {
  if (goals.length === 0) return [{ ...whole, slice: `goal:none${suffix}` as Slice }];
  const parts = goals.map((goal) => ({ ...whole, slice: `goal:${goal}${suffix}` as Slice }));
  for (const name of SHARED) {
    const split = shares(whole[name], goals.length);
    parts.forEach((part, at) => {
      part[name] = split[at] ?? 0;
    });
  }
  return parts;
}

/** One draw per constraint: the first one said. */
export function drawsOf(tag: Tag | null): Draw[] {
  const draws = new Map<Id, Draw>();
  for (const draw of tag?.draws ?? [])
    if (!draws.has(draw.constraintId)) draws.set(draw.constraintId, draw);
  return [...draws.values()];
}

/**
 * What one task adds to which slices of its project's tallies. Nothing for a task in the trash or of no project.
 * A tag in the trash, or of another project than the task's, says nothing.
 * A budget that covers the whole project reads `all`: work out of scope burns it too.
 */
export function contributions(task: Task | null, tag: Tag | null): Tally[] {
  if (!task || task.deletedAt !== null || task.projectId === null) return [];
  const project = task.projectId;
  const said = tag && tag.deletedAt === null && tag.projectId === project ? tag : null;
  const draws = drawsOf(said);
  const goals = [...new Set(said?.goals ?? [])];
  const all = inSlice(project, 'all', workOf(task, draws));
  const out = said?.scope === 'out' ? [{ ...all, slice: 'out' as const }] : [];
  const drawn = draws.flatMap((draw) => {
    const part = inSlice(project, `budget:${draw.constraintId}`, workOf(task, [draw]));
    return [part, ...overGoals(part, goals, `|budget:${draw.constraintId}`)];
  });
  return [all, ...out, ...overGoals(all, goals, ''), ...drawn];
}
