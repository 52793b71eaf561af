/** A history entry: everything one write changed, in one transaction, so that it can be read and undone as one. */
import type { Id, Instant, RecordBase, Stamp } from './record.ts';
import type { Actor } from './stamp.ts';

/** The kinds of record, named as their stores. */
export const KINDS = [
  'clients',
  'projects',
  'places',
  'people',
  'goals',
  'constraints',
  'tasks',
  'tags',
  'overrides',
] as const;
export type Kind = (typeof KINDS)[number];

/** One field of one record, before and after. */
export interface FieldChange {
  kind: Kind;
  recordId: Id;
  field: string;
  /** Null for a record that was made by this write. */
  before: unknown;
  after: unknown;
}

/** What was done, as a name the screens have words for: `goal.create`, `tag.goals`. */
export type Deed = string;

/** Which entries: of one record, of a project, of everything. */
export type HistoryAsk = { recordId: Id } | { projectId: Id } | { all: true };

export interface HistoryEntry {
  id: Id;
  at: Instant;
  stamp: Stamp;
  actor: Actor;
  deed: Deed;
  /** Records touched, for looking up a record's history. */
  recordIds: readonly Id[];
  /** Records made by this write. */
  made: readonly { kind: Kind; record: RecordBase }[];
  changes: readonly FieldChange[];
  /** The entry this one undid; null for an ordinary write. */
  undoes: Id | null;
  /** The entry that undid this one; null while it stands. */
  undoneBy: Id | null;
}
