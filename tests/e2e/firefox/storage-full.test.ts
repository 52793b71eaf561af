/** No room left in Firefox: the browser is given little, and all of it is filled, to the last pages of Planseat's own database. */
import { describe } from 'vitest';
import { storageFull } from '../../support/flows/storage-full.ts';
import { deleteStored } from '../../support/flows/stored.ts';
import { withFirefox } from '../../support/with-firefox.ts';

/** In kilobytes, for all sites together; one of them may have 10 MB of it. */
const ROOM = 20_000;

/** Puts bytes into a database and, where it takes no more, fewer of them, until not even a hundred are taken. */
async function fillUp([name, store]: readonly [string, string]): Promise<void> {
  const open = () =>
    new Promise<IDBDatabase>((opened, failed) => {
      const asked = indexedDB.open(name);
      asked.onupgradeneeded = () => asked.result.createObjectStore(store, { keyPath: 'name' });
      asked.onsuccess = () => opened(asked.result);
      asked.onerror = () => failed(asked.error);
    });
  const put = (database: IDBDatabase, at: number, size: number) =>
    new Promise<boolean>((told, failed) => {
      const tx = database.transaction(store, 'readwrite');
      // What is all the same would be packed into nothing.
      const value = new Uint8Array(size).map(() => Math.random() * 256);
      tx.objectStore(store).put({ name: `ballast ${at}`, value });
      tx.oncomplete = () => told(true);
      tx.onabort = () => {
        if (tx.error?.name === 'QuotaExceededError') told(false);
        else failed(tx.error);
      };
    });
  let database = await open();
  let at = 0;
  for (let size = 1_000_000; size > 100; size = Math.floor(size / 4)) {
    while (await put(database, at, size)) at += 1;
    // Firefox closes a database that could not be written.
    database.close();
    database = await open();
  }
  database.close();
}

describe('a full storage', () => {
  const settings = { 'dom.quotaManager.temporaryStorage.fixedLimit': ROOM };
  storageFull(withFirefox({ settings }), {
    async fill(own) {
      await own.run(fillUp, ['ballast', 'bytes'] as const);
      await own.run(fillUp, ['planseat', 'meta'] as const);
    },
    empty: (own) => deleteStored(own, 'ballast'),
  });
});
