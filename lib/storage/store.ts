/** The only reads and writes of records: a record and its history entry in one transaction. */
import type { HistoryEntry, Kind } from '../core/change.ts';
import type { Client } from '../core/client.ts';
import type { Constraint } from '../core/constraint.ts';
import type { Goal } from '../core/goal.ts';
import type { Person } from '../core/person.ts';
import type { Place, Project } from '../core/project.ts';
import type { Fields, Id, RecordBase } from '../core/record.ts';
import type { StatusOverride } from '../core/status.ts';
import type { Tag } from '../core/tag.ts';
import type { Slice, Tally } from '../core/tally.ts';
import type { Task } from '../core/task.ts';

/** Which type lives in which store. */
export interface RecordOf {
  clients: Client;
  projects: Project;
  places: Place;
  people: Person;
  goals: Goal;
  constraints: Constraint;
  tasks: Task;
  tags: Tag;
  overrides: StatusOverride;
}

type FieldsOf<K extends Kind> = RecordOf[K] extends infer R
  ? R extends RecordBase
    ? Fields<R>
    : never
  : never;

/** Reads within one transaction. Trashed records are left out unless `trashed` says otherwise. */
export interface Reader {
  get<K extends Kind>(kind: K, id: Id): Promise<RecordOf[K] | null>;
  /** All of a kind; not for tasks and tags, which are many. */
  all<K extends Exclude<Kind, 'tasks' | 'tags'>>(kind: K): Promise<RecordOf[K][]>;
  ofProject<K extends 'places' | 'goals' | 'constraints' | 'overrides'>(
    kind: K,
    projectId: Id,
  ): Promise<RecordOf[K][]>;
  /** Goals waiting for a project. */
  inbox(): Promise<Goal[]>;
  /** Walks a project's tasks, last seen first, with their tags, until `visit` answers false. */
  walkTasks(projectId: Id, visit: (task: Task, tag: Tag | null) => boolean): Promise<void>;
  /** The latest due day among open tasks, and the oldest and newest `seenAt`; flat in the number of tasks. */
  taskEdges(projectId: Id): Promise<{
    latestOpenDue: { day: string; key: string } | null;
    oldestSeen: number | null;
    newestSeen: number | null;
  }>;
  tally(projectId: Id, slice: Slice): Promise<Tally>;
  tallies(projectId: Id): Promise<Tally[]>;
  history(
    ask: { recordId: Id } | { projectId: Id } | { all: true },
    limit: number,
  ): Promise<HistoryEntry[]>;
  /** A remembered small value of the application: the last used project and the like. Not history. */
  recall(name: string): Promise<unknown>;
}

/** Writes within the same transaction; tallies follow by themselves. */
export interface Writer extends Reader {
  make<K extends Kind>(kind: K, id: Id | null, fields: FieldsOf<K>): Promise<Id>;
  edit<K extends Kind>(kind: K, id: Id, fields: Partial<FieldsOf<K>>): Promise<void>;
  trash(kind: Kind, id: Id): Promise<void>;
  restore(kind: Kind, id: Id): Promise<void>;
  remember(name: string, value: unknown): Promise<void>;
}

export interface Store {
  read<T>(work: (reader: Reader) => Promise<T>): Promise<T>;
  /**
   * One transaction: all that `work` writes, and one history entry of that deed; nothing where `work` throws or the browser aborts.
   * An edit that changes no field is no change; a write without changes leaves no entry and answers null.
   */
  write(deed: string, work: (writer: Writer) => Promise<void>): Promise<HistoryEntry | null>;
  /** Undoes an entry as a new write; fields changed since by another write stay as they are and are answered in `kept`. */
  undo(
    entryId: Id,
  ): Promise<{ entry: HistoryEntry | null; kept: { kind: Kind; recordId: Id; field: string }[] }>;
  close(): void;
}
