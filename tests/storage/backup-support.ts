/** Backups for tests: a filled store as a file, files made of text, and what is in a store, in plain form. */
import type { HistoryEntry } from '../../lib/core/change.ts';
import { KINDS } from '../../lib/core/change.ts';
import { type Backup, readBackup } from '../../lib/storage/backup/read-backup.ts';
import type { Store } from '../../lib/storage/store.ts';
import { fill } from './full.ts';
import { dump } from './snapshot.ts';
import { bench } from './support.ts';

export async function filled(actor?: string) {
  const made = bench({}, actor);
  await fill(made.store);
  return made;
}

export async function backupOf(store: Store): Promise<Backup> {
  return readBackup((await store.backUp()).file);
}

export const fileOf = (text: string) => new Blob([text]);

export type Loose = Record<string, unknown> & {
  records: Record<string, Record<string, unknown>[]>;
  history: { entry: Record<string, unknown>; projects: unknown }[];
};

/** A good file, changed by hand. */
export async function changedFile(change: (file: Loose) => void): Promise<Blob> {
  const { store } = await filled();
  const file = JSON.parse(await (await store.backUp()).file.text()) as Loose;
  change(file);
  return fileOf(JSON.stringify(file));
}

/** All records and remembered values of a store, without what tells copies apart: its clock, its own entries of imports. */
export async function contentOf(name: string): Promise<Record<string, unknown>> {
  const { stores } = await dump(name);
  const kinds = KINDS.map((kind) => [kind, stores[kind]]);
  const own = ['clock', 'touched'];
  const meta = stores.meta?.filter(({ name: one }) => !own.includes(String(one)));
  return Object.fromEntries([...kinds, ['tallies', stores.tallies], ['meta', meta]]);
}

export async function bringBack(
  store: Store,
  backup: Backup,
  mode: 'merge' | 'replace' = 'merge',
): Promise<HistoryEntry | null> {
  const { print } = await store.preview(backup);
  return (await store.restore(backup, mode, print)).entry;
}
