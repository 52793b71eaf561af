/** How much room the browser gives the data, and whether it promises to keep it. */
import type { Room } from '../core/room.ts';

/** Null where the browser does not tell. */
export async function readRoom(): Promise<Room | null> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    if (usage === undefined || quota === undefined) return null;
    const persisted = await navigator.storage.persisted();
    return { used: usage, quota, persisted, at: Date.now() };
  } catch {
    return null;
  }
}

/** Asks the browser to keep the data also when the disk is full; from a press, since it may ask in its turn. */
export async function askToPersist(): Promise<boolean> {
  try {
    return await navigator.storage.persist();
  } catch {
    return false;
  }
}
