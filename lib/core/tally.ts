/**
 * Tallies: sums over a project's tasks, kept beside the records so that no screen has to add up 100,000 tasks.
 * A tally is derived: `contributions` says what one task (with its tag) adds to which slices; the sum of all is the tally.
 * All integers, so adding and taking away are exact.
 */
import type { Minor, Minutes } from './amount.ts';
import type { Id } from './record.ts';

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
  /** Open tasks whose remaining work nobody estimated. */
  unestimated: number;
  /** Tasks that were ever read for times: with none, there is no data. */
  measured: number;
  estimate: Minutes;
  spent: Minutes;
  remaining: Minutes;
  /** Fixed prices stated by tags, in minor units: all of them, and those of done tasks. */
  fixed: Minor;
  fixedSpent: Minor;
}
