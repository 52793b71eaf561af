/** The history as screens are shown it: steps, and in each what was and what is, with all that is needed to write it in words. */
import type { Currency } from '../core/amount.ts';
import type { Id, Instant } from '../core/record.ts';

export interface HistoryChange {
  kind: string;
  recordId: Id;
  /** What the record is called now; empty: it has no name, or none is known any more. */
  name: string;
  field: string;
  before: unknown;
  after: unknown;
  /** What amounts of its project were in before this step and after it; empty: it belongs to no project. */
  currency: { before: Currency; after: Currency };
}

/** One line of a record's or project's history. */
export interface HistoryLine {
  entryId: Id;
  at: Instant;
  actor: string;
  /** True where this installation wrote it. */
  mine: boolean;
  deed: string;
  undone: boolean;
  undoable: boolean;
  changes: readonly HistoryChange[];
  /** What the records are called that values point at, those in the trash too; what is not here has no name any more. */
  names: ReadonlyMap<Id, string>;
  /** Changes that are not listed, of an entry with very many. */
  more: number;
}
