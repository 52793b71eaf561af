/** A backup: what its file says of itself, what can be wrong with one, and what bringing it back would change. */
import type { Currency } from './amount.ts';
import type { Kind } from './change.ts';
import type { Id, Instant } from './record.ts';
import type { Actor } from './stamp.ts';

export const BACKUP_FORMAT = 'planseat-backup';
/** Of the file's own shape; the records in it follow the data version. */
export const BACKUP_VERSION = 1;
/** Larger files are refused before they are read. */
export const BACKUP_MOST_BYTES = 200_000_000;
/** Records and history entries together. */
export const BACKUP_MOST_ROWS = 1_000_000;

/** Why a file cannot be taken as a backup; the locale files have a sentence for each. */
export const FILE_FAULTS = [
  'empty',
  'too-large',
  'wrong-encoding',
  'cut-off',
  'not-json',
  'not-planseat',
  'newer',
  'malformed',
  'too-many',
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** What of a backup is no record: its history, and what the application remembers. */
export type BackupPart = Kind | 'history' | 'remembered';

export interface BackupHead {
  formatVersion: number;
  dataVersion: number;
  madeAt: Instant;
  /** The installation that made it; null where it had written nothing yet. */
  actor: Actor | null;
  counts: Readonly<Partial<Record<Kind | 'history', number>>>;
}

/** A part of a file that cannot be understood: not taken over, and kept as it stands there. */
export interface Unreadable {
  kind: BackupPart;
  /** Empty where it has none. */
  id: Id;
  /** The field at fault; null: the record as a whole is not understood. */
  field: string | null;
  /** What is wrong, in technical words, for whoever mends it. */
  wrong: string;
  raw: unknown;
}

/** `merge`: of each field the later change stands. `replace`: all becomes as in the file; what is not in it goes to the trash. */
export type RestoreMode = 'merge' | 'replace';

/** A field that differs between here and the file. `later` is told by the stamps. */
export interface FieldDifference {
  field: string;
  here: unknown;
  file: unknown;
  later: 'here' | 'file';
}

export interface RecordDifference {
  kind: Kind;
  id: Id;
  /** What people call it; empty where it has no name. */
  name: string;
  /** What the records are called that its fields point at. */
  names: ReadonlyMap<Id, string>;
  /** What amounts of its project are in, here and in the file; empty: it belongs to no project. */
  currency: { here: Currency; file: Currency };
  /** Null: it is in the file only. */
  fields: readonly FieldDifference[] | null;
}

/** What bringing a file back would do to one kind of record. */
export interface KindPreview {
  kind: Kind;
  /** In the file only. */
  fresh: number;
  /** In both, and different. */
  changed: number;
  /** Of these: those where merging would take a field of the file. */
  merged: number;
  same: number;
  unreadable: number;
  /** Living here and not in the file: replacing puts them into the trash. */
  onlyHere: number;
}

export interface RestorePreview {
  kinds: readonly KindPreview[];
  /** History entries that are in the file only. */
  freshEntries: number;
  /** Records that are damaged here and readable in the file. */
  mends: number;
  /** The first of each kind. */
  samples: readonly RecordDifference[];
  /** The first ones; all of them are kept. */
  unreadable: readonly Unreadable[];
  unreadableCount: number;
  /** Tells one state of affairs from another: what is restored must be what was shown. */
  print: string;
}

/** Why an automatic backup was made. */
export const COPY_REASONS = ['daily', 'before-restore', 'before-migration', 'before-anew'] as const;
export type CopyReason = (typeof COPY_REASONS)[number];

/** An automatic backup, as listed. */
export interface CopyLine {
  id: Id;
  at: Instant;
  reason: CopyReason;
  dataVersion: number;
  /** Records in it, the trash counted too. */
  records: number;
  /** As it lies on the disk, in bytes. */
  size: number;
}
