/** What Z takes back: the newest deed of this installation that stands, wherever it was done. */
import type { HistoryEntry } from '../core/change.ts';
import type { Id } from '../core/record.ts';
import type { Actor } from '../core/stamp.ts';
import type { Reader } from '../storage/store.ts';
import type { DeedName } from './deeds.ts';

/** Nobody did it: a tracker was read. */
const READ: DeedName = 'task.seen';

const isOwnDeed = (entry: HistoryEntry, actor: Actor) =>
  entry.actor === actor && entry.undoneBy === null && entry.undoes === null && entry.deed !== READ;

export async function lastDeed(reader: Reader): Promise<{ entryId: Id; deed: string } | null> {
  const actor = await reader.actor();
  if (actor === null) return null;
  const [entry] = await reader.history({ all: true }, 1, (one) => isOwnDeed(one, actor));
  return entry ? { entryId: entry.id, deed: entry.deed } : null;
}
