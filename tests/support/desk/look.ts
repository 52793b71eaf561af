/** Looks through everything that lies in the browser's databases: is every acknowledged write there, and none of them half? */
import { openDB } from 'idb';
import { browser } from 'wxt/browser';
import type { HistoryEntry } from '../../../lib/core/change.ts';
import { KINDS } from '../../../lib/core/change.ts';
import { unpack } from '../../../lib/storage/backup/pack.ts';
import { readBackup } from '../../../lib/storage/backup/read-backup.ts';
import { connect } from '../../../lib/storage/database.ts';
import { checkEntry } from '../../../lib/storage/entries.ts';
import { openStore } from '../../../lib/storage/open-store.ts';
import { CLIMB, ladderTo } from './large.ts';

/** What was acknowledged so far. */
export interface Acknowledged {
  entries: readonly string[];
  /** The automatic backup kept last. */
  copy: string | null;
  /** The version that was reached. */
  version: number;
}

interface Stamped {
  id: string;
  stamps: Readonly<Record<string, string>>;
}

/** Everything in a database, as it lies there; null: there is none. */
async function rowsIn(
  name: string,
): Promise<{ version: number; rows: Map<string, unknown[]> } | null> {
  if (!(await indexedDB.databases()).some((one) => one.name === name)) return null;
  const db = await openDB(name);
  const names = [...db.objectStoreNames];
  const rows = await Promise.all(names.map(async (one) => [one, await db.getAll(one)] as const));
  const { version } = db;
  db.close();
  return { version, rows: new Map(rows) };
}

/** One line for each thing that is not as it must be. */
export async function lookThrough(acknowledged: Acknowledged): Promise<string[]> {
  const faults = [
    ...(await lookAtRecords(acknowledged.entries)),
    ...(await lookAtTallies()),
    ...(await lookAtCopies(acknowledged.copy)),
    ...(await lookAtClimb(acknowledged.version)),
  ];
  if (faults.length === 0) return [];
  // Tells a lost database from a lost profile.
  const { bell } = await browser.storage.local.get('bell');
  return [...faults, `in extension storage the bell is ${String(bell)}`];
}

/** Each entry has its records, each stamp of a record has its entry: a write of which half is missing breaks one or the other. */
async function lookAtRecords(acknowledged: readonly string[]): Promise<string[]> {
  const found = await rowsIn('planseat');
  if (!found) return acknowledged.length > 0 ? ['the database is gone'] : [];
  const faults: string[] = [];
  const entries = new Map<string, HistoryEntry>();
  for (const row of (found.rows.get('history') ?? []) as { id: string; entry: unknown }[]) {
    const checked = checkEntry(row.entry);
    if (checked.good) entries.set(row.id, checked.value);
    else faults.push(`entry ${row.id}: ${checked.wrong}`);
  }
  for (const id of acknowledged)
    if (!entries.has(id)) faults.push(`the acknowledged entry ${id} is missing`);
  const touched = new Map<string, Set<string>>();
  for (const { stamp, recordIds } of entries.values())
    touched.set(stamp, new Set([...(touched.get(stamp) ?? []), ...recordIds]));
  const records = KINDS.flatMap((kind) => (found.rows.get(kind) ?? []) as { record: Stamped }[]);
  const there = new Set(records.map(({ record }) => record.id));
  for (const { id, deed, recordIds } of entries.values())
    for (const one of recordIds) if (!there.has(one)) faults.push(`${deed} ${id} without ${one}`);
  const clock = ((found.rows.get('meta') ?? []) as { name: string; value: unknown }[]).find(
    ({ name }) => name === 'clock',
  )?.value;
  for (const { record } of records)
    for (const [field, stamp] of Object.entries(record.stamps)) {
      if (!touched.get(stamp)?.has(record.id))
        faults.push(`${record.id} has a ${field} of ${stamp}, which no entry tells of`);
      if (typeof clock !== 'string' || clock < stamp) faults.push(`the clock is behind ${stamp}`);
    }
  return faults.slice(0, 20);
}

/** Nothing is damaged, and the tallies are what adding up anew gives. */
async function lookAtTallies(): Promise<string[]> {
  if (!(await rowsIn('planseat'))) return [];
  const world = { now: () => Date.now(), newId: () => '', newActor: () => 'ffffffffffff' };
  const store = openStore(connect(), world);
  const damaged = await store.damaged('all');
  const kept = (await rowsIn('planseat'))?.rows.get('tallies');
  await store.rebuildTallies();
  const anew = (await rowsIn('planseat'))?.rows.get('tallies');
  store.close();
  return [
    ...damaged.map(({ kind, id, wrong }) => `damaged: ${kind} ${id} ${wrong}`),
    ...(JSON.stringify(kept) === JSON.stringify(anew) ? [] : ['the tallies are not as added up']),
  ];
}

/** Every line of the automatic backups has its backup, and every backup can be read whole. */
async function lookAtCopies(newest: string | null): Promise<string[]> {
  const faults: string[] = [];
  const climbed = (await indexedDB.databases()).find(({ name }) => name === CLIMB)?.version ?? 1;
  const ladder = ladderTo(climbed);
  for (const name of ['planseat-backups', `${CLIMB}-backups`]) {
    const found = await rowsIn(name);
    const lines = (found?.rows.get('lines') ?? []) as { id: string }[];
    const packed = (found?.rows.get('packed') ?? []) as { id: string; bytes: ArrayBuffer }[];
    const ids = (of: readonly { id: string }[]) =>
      of
        .map(({ id }) => id)
        .sort()
        .join();
    if (ids(lines) !== ids(packed)) faults.push(`${name}: lines without backups, or none of them`);
    for (const { id, bytes } of packed) {
      const { intact } = await readBackup(await unpack(bytes), ladder);
      if (!intact) faults.push(`${name}: ${id} is not intact`);
    }
    if (name === 'planseat-backups' && newest && !lines.some(({ id }) => id === newest))
      faults.push(`the acknowledged backup ${newest} is missing`);
  }
  return faults;
}

/** A climb is done for everybody or for nobody. */
async function lookAtClimb(reached: number): Promise<string[]> {
  const found = await rowsIn(CLIMB);
  if (!found) return reached > 0 ? ['what climbed is gone'] : [];
  const people = (found.rows.get('people') ?? []) as { record: { name: string } }[];
  const names = new Set(people.map(({ record }) => record.name));
  // The browser made the database, and was killed before anybody was in it.
  if (names.size === 0 && reached === 0) return [];
  return [
    ...(found.version < reached
      ? [`version ${reached} was reached, ${found.version} is there`]
      : []),
    ...([...names].join() === `Version ${found.version}`
      ? []
      : [`version ${found.version} has ${[...names].join(' and ')}`]),
  ];
}
