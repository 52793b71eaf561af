/** A copy of the data as it lies there, from a database that need not open for use: a newer one, a damaged one, one that failed to climb. */
import { openDB, unwrap } from 'idb';
import type { Instant } from '../../core/record.ts';
import { refusalOf } from '../refusals.ts';
import { type Written, writeBackup } from './write-backup.ts';

/** Null: there is no such database, or nothing in it. It is opened in the version it has, and is not changed. */
export async function rawCopy(name: string, madeAt: Instant): Promise<Written | null> {
  let isNew = false;
  try {
    const db = await openDB(name, undefined, {
      upgrade(_, __, ___, tx) {
        isNew = true;
        tx.done.catch(() => undefined);
        tx.abort();
      },
      blocking: (_, __, event) => (event.target as IDBDatabase).close(),
    });
    try {
      return await writeBackup(unwrap(db), madeAt);
    } finally {
      db.close();
    }
  } catch (thrown) {
    if (isNew) return null;
    throw refusalOf(thrown);
  }
}

/** The version a database has now; null: there is none. */
export async function versionOf(name: string): Promise<number | null> {
  const all = await indexedDB.databases();
  return all.find((one) => one.name === name)?.version ?? null;
}
