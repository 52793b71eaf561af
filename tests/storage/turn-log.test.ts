/** Turning the log leaves nothing behind, also where an earlier turn was broken off. */
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { turnLog } from '../../lib/storage/turn-log.ts';

it('removes its ballast', async () => {
  const left = await openDB('planseat-ballast', 1, {
    upgrade: (db) => void db.createObjectStore('pieces').put('of an earlier turn', 0),
  });
  left.close();
  await turnLog();
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('planseat-ballast');
});
