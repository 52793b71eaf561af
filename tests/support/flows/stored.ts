/** What lies in Planseat's own database, read past Planseat: from one of its pages, with the browser's own means. */
import type { Screen } from '../screen.ts';

export type Stored = Record<string, unknown>;

/** The records of a store, or the entries of the history. The page must be one of Planseat's own. */
export function storedIn(own: Screen, store: string): Promise<Stored[]> {
  return own.run(async (name) => {
    const database = await new Promise<IDBDatabase>((opened, failed) => {
      const request = indexedDB.open('planseat');
      request.onsuccess = () => opened(request.result);
      request.onerror = () => failed(request.error);
    });
    const rows = await new Promise<{ record: Stored; entry: Stored }[]>((read, failed) => {
      const request = database.transaction(name).objectStore(name).getAll();
      request.onsuccess = () => read(request.result);
      request.onerror = () => failed(request.error);
    });
    database.close();
    return rows.map(({ record, entry }) => record ?? entry);
  }, store);
}

/** Takes a database of Planseat's own away under it, or one that lies beside. */
export function deleteStored(own: Screen, database: string): Promise<void> {
  return own.run(
    (name) =>
      new Promise<void>((gone, failed) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => gone();
        request.onerror = () => failed(request.error);
      }),
    database,
  );
}
