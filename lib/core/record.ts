/** What every stored record has in common: who it is, since when, and when each field last changed. */

/** A random identifier, made outside core. A task's and its tag's id is the task's own name instead. */
export type Id = string;

/** A moment: whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** A calendar day without time zone, `YYYY-MM-DD`. */
export type Day = string;

/** A hybrid logical clock reading as text that sorts in time order; see stamp.ts. */
export type Stamp = string;

export interface RecordBase {
  id: Id;
  createdAt: Instant;
  /** When it went to the trash; null while it lives. Nothing is ever removed for good without an undo. */
  deletedAt: Instant | null;
  /** For each field that ever changed: the stamp of its last change. Makes a field-by-field merge possible. */
  stamps: Readonly<Record<string, Stamp>>;
}

/** The fields of a record that people and commands set; the rest is the store's own. */
export type Fields<R extends RecordBase> = Omit<R, keyof RecordBase>;
