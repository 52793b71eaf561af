/** A stored database of some version, as JSON: taken, and put back into a database of that version. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDB } from 'idb';
import { connect } from '../../lib/storage/database.ts';
import type { Step } from '../../lib/storage/migrations/step.ts';

export const FOLDER = join(import.meta.dirname, 'snapshots');

export interface Snapshot {
  version: number;
  stores: Record<string, Record<string, unknown>[]>;
}

export async function dump(name: string): Promise<Snapshot> {
  const raw = await openDB(name);
  const stores: Snapshot['stores'] = {};
  for (const store of raw.objectStoreNames) stores[store] = await raw.getAll(store);
  const { version } = raw;
  raw.close();
  return { version, stores };
}

/** Makes a database as it was at the snapshot's version, by the steps up to it, with the snapshot's rows as they are. */
export async function putBack(
  name: string,
  ladder: readonly Step[],
  { version, stores }: Snapshot,
) {
  const connection = connect({ name, ladder: ladder.slice(0, version) });
  await connection.get();
  connection.close();
  const raw = await openDB(name);
  for (const [store, rows] of Object.entries(stores)) {
    for (const row of rows) await raw.put(store, row);
  }
  raw.close();
}

const fileOf = (version: number) => join(FOLDER, `v${version}.json`);

export function readSnapshot(version: number): Snapshot {
  return JSON.parse(readFileSync(fileOf(version), 'utf8'));
}

export function snapshotVersions(): number[] {
  // Backups of older versions lie in the same folder under another name.
  const versions = readdirSync(FOLDER).flatMap((file) => /^v(\d+)\.json$/.exec(file)?.[1] ?? []);
  return versions.map(Number).sort((a, b) => a - b);
}

/** Versions of the ladder that no snapshot holds: their steps would run untested. */
export function untested(ladder: readonly Step[], versions: readonly number[]): number[] {
  return ladder.map(({ version }) => version).filter((version) => !versions.includes(version));
}

/** Never over an older one: a released version's snapshot does not change. */
export function writeSnapshot(snapshot: Snapshot): void {
  const file = fileOf(snapshot.version);
  if (existsSync(file)) throw new Error(`${file} is there already.`);
  writeFileSync(file, `${JSON.stringify(snapshot, null, 1)}\n`);
}
