/** The only reads and writes of records: a record and its history entry in one transaction. */
import type { RestoreMode, RestorePreview } from '../core/backup.ts';
import type { HistoryAsk, HistoryEntry, Kind } from '../core/change.ts';
import type { Client } from '../core/client.ts';
import type { Constraint } from '../core/constraint.ts';
import type { Goal } from '../core/goal.ts';
import type { Person } from '../core/person.ts';
import type { Place, Project } from '../core/project.ts';
import type { Fields, Id, Instant, RecordBase, Stamp } from '../core/record.ts';
import type { Actor } from '../core/stamp.ts';
import type { StatusOverride } from '../core/status.ts';
import type { Tag } from '../core/tag.ts';
import type { Slice, Tally } from '../core/tally.ts';
import type { Task, TaskDetails } from '../core/task.ts';
import type { Backup } from './backup/read-backup.ts';
import type { Restored } from './backup/restore.ts';
import type { Written } from './backup/write-backup.ts';
import type { Mark } from './touched.ts';

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

export type AnyRecord = RecordOf[Kind];

export type FieldsOf<K extends Kind> = RecordOf[K] extends infer R
  ? R extends RecordBase
    ? Fields<R>
    : never
  : never;

/** A record that no longer parses: set aside, never overwritten, its raw value kept for whoever can mend it. */
export interface Damaged {
  kind: Kind;
  id: Id;
  /** What is wrong, for a person who mends it. */
  wrong: string;
  raw: unknown;
}

/** Trashed records are left out, unless asked for. */
export interface Trashed {
  trashed: boolean;
}

/** What `refresh` may set: what was seen anew without having changed. */
export type Refreshable = Partial<TaskDetails & Pick<Task, 'seenAt'>>;

/**
 * Reads within one transaction. `work` may await nothing but its reader or writer: IndexedDB commits a transaction as
 * soon as nothing of it is pending, so anything else awaited (a fetch, a timer) would leave it without one.
 */
export interface Reader {
  get<K extends Kind>(kind: K, id: Id, ask?: Trashed): Promise<RecordOf[K] | null>;
  /** All of a kind; not for tasks and tags, which are many. */
  all<K extends Exclude<Kind, 'tasks' | 'tags'>>(kind: K, ask?: Trashed): Promise<RecordOf[K][]>;
  ofProject<K extends 'places' | 'goals' | 'constraints' | 'overrides'>(
    kind: K,
    projectId: Id,
    ask?: Trashed,
  ): Promise<RecordOf[K][]>;
  /** Walks the places in one tracker on one host until `visit` answers false: the first one costs one row, however many there are. */
  walkPlaces(
    at: Pick<Place, 'tracker' | 'host'>,
    visit: (place: Place) => boolean | Promise<boolean>,
  ): Promise<void>;
  /** Goals waiting for a project. */
  inbox(): Promise<Goal[]>;
  /** The ids of a project's tasks, last seen first: one request, however many there are. */
  taskIds(projectId: Id): Promise<Id[]>;
  /** Of those, the ones of which a time is known, by the oldest "as of" among their times: the oldest first. */
  taskIdsByFigures(projectId: Id): Promise<Id[]>;
  /**
   * Those of these ids that are there, by id. Ids that lie close together, as those of one part of a tracker do, are read
   * many at a time: asking the browser once for each of 100,000 takes a minute.
   */
  many<K extends 'tasks' | 'tags'>(
    kind: K,
    ids: readonly Id[],
  ): Promise<ReadonlyMap<Id, RecordOf[K]>>;
  /** Walks a project's tasks, last seen first, with their tags, until `visit` answers false. */
  walkTasks(projectId: Id, visit: (task: Task, tag: Tag | null) => boolean): Promise<void>;
  /**
   * The latest due day among open tasks, the oldest "as of" among the times that count, and the oldest and newest `seenAt`;
   * flat in the number of tasks.
   */
  taskEdges(projectId: Id): Promise<{
    latestOpenDue: { day: string; key: string; asOf: number } | null;
    oldestFigures: number | null;
    oldestSeen: number | null;
    newestSeen: number | null;
  }>;
  /** Walks the known tasks of one place (its id), whichever project they are in, until `visit` answers false. */
  walkPlace(placeId: Id, visit: (task: Task, tag: Tag | null) => boolean): Promise<void>;
  /** As it stood before this transaction: within a write, the writer's own changes are added only at its end. */
  tally(projectId: Id, slice: Slice): Promise<Tally>;
  tallies(projectId: Id): Promise<Tally[]>;
  /** Newest first, at most `limit` of those that `wanted` wants. */
  history(
    ask: HistoryAsk,
    limit: number,
    wanted?: (entry: HistoryEntry) => boolean,
  ): Promise<HistoryEntry[]>;
  /** How many entries speak of a record. */
  historyCount(recordId: Id): Promise<number>;
  /** A remembered small value of the application: the last used project and the like. Not history. */
  recall(name: string): Promise<unknown>;
  entry(id: Id): Promise<HistoryEntry | null>;
  /** The projects that writes touched since that mark (null: all may be), and the mark of this look (null: nothing was written). */
  touchedSince(mark: Mark | null): Promise<{ mark: Mark | null; projects: readonly Id[] | null }>;
  /** This installation's own actor id; null while it has written nothing. */
  actor(): Promise<Actor | null>;
}

/** Writes within the same transaction; tallies follow by themselves. */
export interface Writer extends Reader {
  /** Makes a record, under a random id where none is given. A trashed record of that id comes back with these fields. */
  make<K extends Kind>(kind: K, id: Id | null, fields: FieldsOf<K>): Promise<Id>;
  edit<K extends Kind>(kind: K, id: Id, fields: Partial<FieldsOf<K>>): Promise<void>;
  trash(kind: Kind, id: Id): Promise<void>;
  restore(kind: Kind, id: Id): Promise<void>;
  remember(name: string, value: unknown): Promise<void>;
  /** Sets what was only seen anew (newer "as of", same value): derived, so without stamp and history. */
  refresh(taskId: Id, seen: Refreshable): Promise<void>;
  /** The time of this write. */
  readonly at: Instant;
}

/** How much there is, and how far it has come. */
export interface DataState {
  /** The trash counted too. */
  records: number;
  entries: number;
  /** The stamp of the last write; null: nothing was ever written. */
  clock: Stamp | null;
  version: number;
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
  /** Records set aside because they no longer parse: those met so far, or after looking through everything. */
  damaged(which: 'met' | 'all'): Promise<Damaged[]>;
  /** Everything there is at this moment, as a file. */
  backUp(): Promise<Written>;
  /** What bringing a backup back would change. */
  preview(backup: Backup): Promise<RestorePreview>;
  /** Brings it back in one write; refused where the data is no longer as the preview (its `print`) showed it. */
  restore(backup: Backup, mode: RestoreMode, print: string): Promise<Restored>;
  state(): Promise<DataState>;
  /** Nothing was ever written into this database, or it is not that database any more. Flat in what there is. */
  isBlank(): Promise<boolean>;
  /** Adds all tallies up again from the records. */
  rebuildTallies(): Promise<void>;
  close(): void;
}
