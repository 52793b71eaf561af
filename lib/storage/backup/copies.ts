/**
 * The automatic backups, in a database of their own: they stay within reach when the main one cannot be opened. Each lies
 * packed beside its line in the list, so that listing reads no backup. The newest lies in a refuge as well, and comes home
 * from there where this database was lost.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { CopyLine, CopyReason, Unreadable } from '../../core/backup.ts';
import type { Day, Id, Instant, Stamp } from '../../core/record.ts';
import { Refusal } from '../../core/refusal.ts';
import { copiesToDrop } from '../../core/rotation.ts';
import { refusalOf } from '../refusals.ts';
import { pack, unpack } from './pack.ts';
import type { Refuge } from './refuge.ts';
import type { Written } from './write-backup.ts';

/** A line with what only this room needs. */
export interface KeptLine extends CopyLine {
  /** The clock of the data at that moment: where it has not moved since, a further copy would be the same. */
  clock: Stamp | null;
}

/** The last backup that somebody took away as a file. */
export interface LastFile {
  at: Instant;
  name: string;
  size: number;
}

/** What an imported file held that nobody could read: kept as it was, as text. */
export interface KeptUnreadable extends Omit<Unreadable, 'raw'> {
  at: Instant;
  /** The file's name. */
  from: string;
  raw: string;
}

interface CopiesDb extends DBSchema {
  lines: { key: Id; value: KeptLine };
  packed: { key: Id; value: { id: Id; bytes: ArrayBuffer } };
  unreadable: { key: number; value: KeptUnreadable };
  notes: { key: string; value: { name: string; value: LastFile } };
}

const LAST_FILE = 'last-file';
const MOST_UNREADABLE = 10_000;

function open(name: string): Promise<IDBPDatabase<CopiesDb>> {
  return openDB<CopiesDb>(name, 1, {
    upgrade(db) {
      db.createObjectStore('lines', { keyPath: 'id' });
      db.createObjectStore('packed', { keyPath: 'id' });
      db.createObjectStore('unreadable', { autoIncrement: true });
      db.createObjectStore('notes', { keyPath: 'name' });
    },
  });
}

const records = ({ head }: Written) =>
  Object.entries(head.counts).reduce(
    (sum, [kind, count]) => (kind === 'history' ? sum : sum + (count ?? 0)),
    0,
  );

export interface CopiesWorld {
  newId(): Id;
  dayOf(at: Instant): Day;
}

export interface Copies {
  /** Newest first. */
  list(): Promise<readonly KeptLine[]>;
  /** Keeps a backup, and lets go of those that the rotation no longer keeps. */
  keep(written: Written, reason: CopyReason, clock: Stamp | null): Promise<CopyLine>;
  file(id: Id): Promise<Blob>;
  keepUnreadable(found: readonly KeptUnreadable[]): Promise<void>;
  unreadable(): Promise<readonly KeptUnreadable[]>;
  lastFile(): Promise<LastFile | null>;
  noteFile(file: LastFile): Promise<void>;
}

export function openCopies(name: string, world: CopiesWorld, refuge: Refuge<KeptLine>): Copies {
  /** Opened for each use and closed again: it is rarely needed, and nobody is ever in its way. */
  async function using<T>(work: (db: IDBPDatabase<CopiesDb>) => Promise<T>): Promise<T> {
    try {
      const db = await open(name);
      return await work(db).finally(() => db.close());
    } catch (thrown) {
      throw refusalOf(thrown);
    }
  }

  async function keepLine(db: IDBPDatabase<CopiesDb>, line: KeptLine, bytes: ArrayBuffer) {
    const tx = db.transaction(['lines', 'packed'], 'readwrite', { durability: 'strict' });
    const lines = tx.objectStore('lines');
    const all = [...(await lines.getAll()), line];
    await lines.put(line);
    await tx.objectStore('packed').put({ id: line.id, bytes });
    for (const id of copiesToDrop(all, ({ at }) => world.dayOf(at))) {
      await lines.delete(id);
      await tx.objectStore('packed').delete(id);
    }
    await tx.done;
  }

  /** What the refuge has and this database has not was lost here: back with it, before anything takes its place there. */
  async function bringHome(db: IDBPDatabase<CopiesDb>) {
    const kept = await refuge.get();
    if (kept && (await db.getKey('lines', kept.line.id)) === undefined)
      await keepLine(db, kept.line, kept.bytes);
  }

  return {
    list: () =>
      using(async (db) => {
        await bringHome(db);
        const lines = await db.getAll('lines');
        return lines.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
      }),
    async keep(written, reason, clock) {
      const bytes = await pack(written.file);
      const { madeAt, dataVersion } = written.head;
      const line: KeptLine = {
        id: world.newId(),
        at: madeAt,
        reason,
        dataVersion,
        records: records(written),
        size: bytes.byteLength,
        clock,
      };
      await using(async (db) => {
        await bringHome(db);
        await keepLine(db, line, bytes);
      });
      // Data that does not open is no way back. Without a refuge the copy is kept all the same.
      if (reason !== 'before-anew') await refuge.put({ line, bytes }).catch(() => undefined);
      return line;
    },
    async file(id) {
      const kept = await using((db) => db.get('packed', id));
      if (!kept) throw new Refusal('gone', 'This automatic backup is no longer kept.');
      try {
        return await unpack(kept.bytes);
      } catch (thrown) {
        const refusal = new Refusal('data-damaged', 'This automatic backup cannot be unpacked.');
        refusal.cause = thrown;
        throw refusal;
      }
    },
    keepUnreadable: (found) =>
      using(async (db) => {
        const tx = db.transaction('unreadable', 'readwrite');
        for (const one of found) await tx.store.put(one);
        const keys = await tx.store.getAllKeys();
        for (const key of keys.slice(0, Math.max(0, keys.length - MOST_UNREADABLE)))
          await tx.store.delete(key);
        await tx.done;
      }),
    unreadable: () => using((db) => db.getAll('unreadable')),
    lastFile: () => using(async (db) => (await db.get('notes', LAST_FILE))?.value ?? null),
    noteFile: (file) =>
      using(async (db) => {
        await db.put('notes', { name: LAST_FILE, value: file });
      }),
  };
}
