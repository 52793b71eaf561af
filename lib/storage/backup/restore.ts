/** Bringing a backup back, in one write with one history entry, whichever way was chosen. */
import type { RestoreMode, Unreadable } from '../../core/backup.ts';
import type { HistoryEntry, Kind } from '../../core/change.ts';
import type { Id } from '../../core/record.ts';
import { Refusal } from '../../core/refusal.ts';
import { same } from '../../core/same.ts';
import { checkEntry } from '../entries.ts';
import { rowOfEntry } from '../rows.ts';
import { addUpTallies } from '../tallies.ts';
import type { TxWriter } from '../writer.ts';
import { type Pair, walkPlan } from './plan.ts';
import type { Backup } from './read-backup.ts';

async function merge<K extends Kind>(writer: TxWriter, { kind, here, merged }: Pair<K>) {
  if (here === null || !same(here, merged)) await writer.adopt(kind, merged);
}

/** The file's word stands from now on: what it changes gets a stamp of now, whatever stamps say. */
async function replace<K extends Kind>(writer: TxWriter, pair: Pair<K>) {
  const { kind, id, here, file, fields } = pair;
  if (here === null) await writer.adopt(kind, file);
  else if (fields.length > 0) {
    await writer.set(kind, id, Object.fromEntries(fields.map((one) => [one.field, one.file])));
  }
}

/** A living tag has a living task, whichever copy of the two came from where. */
async function keepTagged(writer: TxWriter, ids: Iterable<Id>) {
  for (const id of ids) {
    if (!(await writer.get('tags', id))) continue;
    const task = await writer.get('tasks', id, { trashed: true });
    if (task && task.deletedAt !== null) await writer.restore('tasks', id);
  }
}

const OF_PROJECT = ['places', 'goals', 'constraints', 'overrides'] as const;

/**
 * What lives has its project and its client, where one copy put those into the trash and the other went on with them: they
 * come back, since what is in them would be out of sight, and not in the trash either.
 */
async function keepOwners(writer: TxWriter) {
  for (const { id, deletedAt } of await writer.all('projects', { trashed: true })) {
    if (deletedAt === null) continue;
    const within = await Promise.all(OF_PROJECT.map((kind) => writer.ofProject(kind, id)));
    if (within.flat().length > 0) await writer.restore('projects', id);
  }
  const owned = [...(await writer.all('projects')), ...(await writer.all('people'))];
  const owners = new Set(owned.map(({ clientId }) => clientId));
  for (const { id, deletedAt } of await writer.all('clients', { trashed: true }))
    if (deletedAt !== null && owners.has(id)) await writer.restore('clients', id);
}

/** History is only ever added to. Of an entry that is here already, what undid it is taken over. */
async function addHistory(writer: TxWriter, backup: Backup) {
  const store = writer.tx.objectStore('history');
  for (const { entry, projects } of backup.entries) {
    const row = await store.get(entry.id);
    if (!row) {
      await store.put(rowOfEntry(entry, projects));
      continue;
    }
    const here = checkEntry(row.entry);
    if (here.good && here.value.undoneBy === null && entry.undoneBy !== null) {
      await store.put({ ...row, entry: { ...here.value, undoneBy: entry.undoneBy } });
    }
  }
}

async function addRemembered(writer: TxWriter, backup: Backup, mode: RestoreMode) {
  for (const [name, value] of backup.remembered) {
    const known = mode === 'merge' && (await writer.recall(name)) !== null;
    if (!known) await writer.remember(name, value);
  }
}

export interface Restored {
  entry: HistoryEntry | null;
  /** What was found not to fit only here, beside what the file's reading found. */
  unfit: readonly Unreadable[];
}

/** `print` is that of the preview: where things have changed since, nothing is done. */
export async function restoreBackup(
  writer: TxWriter,
  backup: Backup,
  mode: RestoreMode,
  print: string,
): Promise<Restored> {
  const unfit: Unreadable[] = [];
  let mended = false;
  const found = await walkPlan(writer, backup, {
    async pair(pair) {
      mended ||= pair.mends;
      await (mode === 'merge' ? merge(writer, pair) : replace(writer, pair));
    },
    unfit: (one) => void unfit.push(one),
    async onlyHere(kind, id) {
      if (mode === 'replace') await writer.trash(kind, id);
    },
  });
  if (found !== print) {
    throw new Refusal(
      'changed-meanwhile',
      'The data has changed since the preview was made. Look at it again, then decide.',
    );
  }
  await keepTagged(
    writer,
    new Set([...backup.records.tasks.keys(), ...backup.records.tags.keys()]),
  );
  await keepOwners(writer);
  await addHistory(writer, backup);
  await addRemembered(writer, backup, mode);
  const entry = await writer.finish(`import.${mode}`, null);
  await writer.keepClock();
  // What a damaged record had added to the tallies nobody can tell.
  if (mended) await addUpTallies(writer.tx);
  return { entry, unfit };
}
