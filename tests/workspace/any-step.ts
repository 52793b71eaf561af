/** One step of a random sequence of commands, and what it works on. */
import type { Id } from '../../lib/core/record.ts';
import type { Commands } from '../../lib/workspace/workspace.ts';

/** What the sequence has made so far; an index points into it, round and round. */
export interface Made {
  projects: Id[];
  clients: Id[];
  people: Id[];
  goals: Id[];
  budgets: Id[];
  entries: Id[];
}
export const nothingMade = (): Made => ({
  projects: [],
  clients: [],
  people: [],
  goals: [],
  budgets: [],
  entries: [],
});

export type Step = (act: Commands, made: Made, now: number) => Promise<{ entryId: Id } | null>;

export const pick = (ids: readonly Id[], at: number) =>
  ids[at % Math.max(1, ids.length)] ?? 'nothing';
