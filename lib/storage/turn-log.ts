/**
 * Turns over a new leaf in Chromium's log of this extension's IndexedDB. A browser that was killed can leave the head of a
 * line there without its rest. Chromium overlooks that at the end of the log, but goes on writing after it; at the start
 * after that it takes the line for damage, and throws all of the extension's databases away. A log that has grown past
 * Chromium's write buffer of 4 MB is put in order and replaced by a new one: so ballast is written, and removed again.
 */
import { deleteDB, openDB } from 'idb';

const BALLAST = 'planseat-ballast';
/** Values of more than 64 kB would not go through the log. */
const PIECE = 32 * 1024;
const PIECES = 160;

export async function turnLog(): Promise<void> {
  const db = await openDB(BALLAST, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('pieces'),
  });
  try {
    const tx = db.transaction('pieces', 'readwrite');
    const piece = new Uint8Array(PIECE);
    for (let at = 0; at < PIECES; at += 1) void tx.store.put(piece, at).catch(() => undefined);
    await tx.done;
  } finally {
    db.close();
    await deleteDB(BALLAST);
  }
}
