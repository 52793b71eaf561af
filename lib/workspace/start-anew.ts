/** Starting anew from an automatic backup, where the data does not open at all. What lies there is kept first, as it lies. */
import type { Id } from '../core/record.ts';
import { Refusal } from '../core/refusal.ts';
import { rawCopy } from '../storage/backup/raw-copy.ts';
import { readBackup } from '../storage/backup/read-backup.ts';
import { removeDatabase } from '../storage/database.ts';
import type { Store } from '../storage/store.ts';
import type { SafekeepingWorld } from './safekeeping.ts';

/** Data that opens is never replaced this way: that is what bringing a backup back is for. */
async function refuseWhereItOpens(store: Store): Promise<void> {
  const opens = await store.state().then(
    () => true,
    () => false,
  );
  if (opens)
    throw new Refusal('changed-meanwhile', 'The data opens again; nothing has to be begun anew.');
}

/**
 * In an order in which every step may be the last one: the backup is read whole and the old data kept before anything
 * is removed; broken off after that, both lie among the automatic backups.
 */
export async function startAnew(world: SafekeepingWorld, copyId: Id): Promise<void> {
  const { store, copies, traces, name, now, ring } = world;
  await refuseWhereItOpens(store);
  const backup = await readBackup(await copies.file(copyId));
  const lying = await rawCopy(name, now());
  if (lying) await copies.keep(lying, 'before-anew', null);
  await removeDatabase(name);
  const { print } = await store.preview(backup);
  await store.restore(backup, 'merge', print);
  await traces.note('settled');
  ring();
}
