/** A tag: what a planner says of a task. */
import type { Amount } from './amount.ts';
import type { Id, RecordBase } from './record.ts';

/**
 * One constraint that a task draws on.
 * `amount` both null: the tracker's own numbers. Minutes set: the task's forecast is these minutes (or what is spent, if more).
 * Minor set: a fixed price, counted as spent once the task is done.
 */
export interface Draw {
  constraintId: Id;
  amount: Amount;
}

export type Scope = 'in' | 'out';

export interface Tag extends RecordBase {
  /** Equal to the tag's own id: one tag per task. */
  taskId: Id;
  projectId: Id;
  /** Goals served, in the order they were tagged. */
  goals: readonly Id[];
  draws: readonly Draw[];
  scope: Scope;
  note: string;
}

/** The tag as far as it counts: what it states on budgets that are in the trash waits there with them. */
export function speaking(tag: Tag | null, isGone: (constraintId: Id) => boolean): Tag | null {
  if (!tag?.draws.some(({ constraintId }) => isGone(constraintId))) return tag;
  return { ...tag, draws: tag.draws.filter(({ constraintId }) => !isGone(constraintId)) };
}
