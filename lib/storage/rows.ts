/** How records lie in the database: each in an envelope with the fields it is found by, which never leave this room. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { HistoryEntry, Kind } from '../core/change.ts';
import { placeId } from '../core/project.ts';
import type { Id, Stamp } from '../core/record.ts';
import type { Tally } from '../core/tally.ts';
import type { Task } from '../core/task.ts';
import { figuresAsOf } from '../core/task-reading.ts';
import type { AnyRecord, RecordOf } from './store.ts';

/** Stands for "no project" in an index: null is no key. Ids are never empty. */
export const INBOX = '';

/** Fields that are left out put the row outside that index: a trashed task is in none. */
export interface Row {
  id: Id;
  /** As stored: it is checked on its way out. */
  record: unknown;
  /** Of places, goals, constraints, overrides: their project, or INBOX. */
  project?: Id;
  /** Of living tasks: project, minus `seenAt` (so that ascending is last seen first), id. */
  seen?: [Id, number, Id];
  /** Of living tasks of which a time is known: project, the oldest "as of" among its times. */
  figures?: [Id, number];
  /** Of living open tasks with a due day: project, day. */
  due?: [Id, string];
  /** Of living tasks: the place they lie in, then their id. */
  place?: [Id, Id];
}

export interface EntryRow {
  id: Id;
  stamp: Stamp;
  entry: unknown;
  /** Each touched record and project with the stamp, so that a range of one is in time order. */
  records: [Id, Stamp][];
  projects: [Id, Stamp][];
  undoes?: Id;
}

export interface TallyRow {
  projectId: Id;
  slice: string;
  tally: unknown;
}

export interface MetaRow {
  name: string;
  value: unknown;
}

type KindStore<Ix> = { key: Id; value: Row; indexes: Ix };
type ByProject = KindStore<{ project: Id }>;

export interface PlanseatDb extends DBSchema {
  clients: { key: Id; value: Row };
  projects: { key: Id; value: Row };
  people: { key: Id; value: Row };
  tags: { key: Id; value: Row };
  places: ByProject;
  goals: ByProject;
  constraints: ByProject;
  overrides: ByProject;
  tasks: KindStore<{
    seen: [Id, number, Id];
    figures: [Id, number];
    due: [Id, string];
    place: [Id, Id];
  }>;
  history: {
    key: Id;
    value: EntryRow;
    indexes: { stamp: Stamp; records: [Id, Stamp]; projects: [Id, Stamp]; undoes: Id };
  };
  tallies: { key: [Id, string]; value: TallyRow };
  /** The clock and the actor, and what the application remembers. */
  meta: { key: string; value: MetaRow };
}
export type StoreName = StoreNames<PlanseatDb>;
export type Db = IDBPDatabase<PlanseatDb>;
export type ReadTx = IDBPTransaction<PlanseatDb, StoreName[], 'readonly' | 'readwrite'>;
export type WriteTx = IDBPTransaction<PlanseatDb, StoreName[], 'readwrite'>;
export type UpgradeTx = IDBPTransaction<PlanseatDb, StoreName[], 'versionchange'>;

export const STORES: readonly StoreName[] = [
  'clients',
  'projects',
  'places',
  'people',
  'goals',
  'constraints',
  'tasks',
  'tags',
  'overrides',
  'history',
  'tallies',
  'meta',
];

const BY_PROJECT: readonly Kind[] = ['places', 'goals', 'constraints', 'overrides'];

function taskRow(task: Task): Row {
  const row: Row = { id: task.id, record: task };
  if (task.deletedAt !== null) return row;
  if (task.area !== null) {
    row.place = [placeId({ tracker: task.tracker, host: task.host, area: task.area }), task.id];
  }
  if (task.projectId === null) return row;
  row.seen = [task.projectId, -task.seenAt, task.id];
  const figures = figuresAsOf(task);
  if (figures !== null) row.figures = [task.projectId, figures];
  const due = task.due?.value ?? null;
  if (due !== null && task.done?.value !== true) row.due = [task.projectId, due];
  return row;
}

/** Puts a record into its envelope. */
export function rowOf<K extends Kind>(kind: K, record: RecordOf[K]): Row {
  const any: AnyRecord = record;
  if (kind === 'tasks' && 'seenAt' in any) return taskRow(any);
  if (BY_PROJECT.includes(kind) && 'projectId' in any) {
    return { id: any.id, record: any, project: any.projectId ?? INBOX };
  }
  return { id: any.id, record: any };
}

export function rowOfEntry(entry: HistoryEntry, projects: readonly Id[]): EntryRow {
  return {
    id: entry.id,
    stamp: entry.stamp,
    entry,
    records: entry.recordIds.map((id) => [id, entry.stamp]),
    projects: projects.map((id) => [id, entry.stamp]),
    ...(entry.undoes === null ? {} : { undoes: entry.undoes }),
  };
}

export function rowOfTally(tally: Tally): TallyRow {
  return { projectId: tally.projectId, slice: tally.slice, tally };
}

/** Everything in an index whose first part is this. Arrays sort after text and numbers, so `[]` is above all of them. */
export function under(first: string): IDBKeyRange {
  return IDBKeyRange.bound([first], [first, []]);
}

/** Every id that begins with this text. No character sorts after the last one, and none of ours is that one. */
export function beginningWith(text: string): IDBKeyRange {
  return IDBKeyRange.bound(text, `${text}\uffff`, false, true);
}
