/**
 * Writes everything in a database into one JSON file: a line for each record, as it lies there, whether it can be read or
 * not. Tallies are left out: they are derived.
 */
import { wrap } from 'idb';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupHead } from '../../core/backup.ts';
import { KINDS } from '../../core/change.ts';
import type { Instant } from '../../core/record.ts';
import { parseStamp } from '../../core/stamp.ts';
import { CLOCK, REMEMBERED } from '../reader.ts';
import { checksum } from './checksum.ts';

const BATCH = 500;

export interface Written {
  head: BackupHead;
  file: Blob;
}

type AnyTx = ReturnType<typeof begin>;
interface AnyRow {
  id?: unknown;
  record?: unknown;
  entry?: unknown;
  projects?: unknown;
  name?: unknown;
  value?: unknown;
}

/** A stored value as JSON; what JSON has no form for is told as text rather than left out. */
function asJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null';
  } catch {
    return JSON.stringify(String(value));
  }
}

const STORED = [...KINDS, 'history', 'meta'] as const;
type Stored = (typeof STORED)[number];

function begin(raw: IDBDatabase) {
  const db = wrap(raw);
  const there = STORED.filter((store) => db.objectStoreNames.contains(store));
  return { tx: there.length > 0 ? db.transaction(there, 'readonly') : null, there };
}

/** The file's parts, as they grow. Each batch becomes a Blob at once, which the browser may keep on the disk. */
class Parts {
  readonly blobs: Blob[] = [];

  add(text: string) {
    this.blobs.push(new Blob([text]));
  }
}

/** The rows of a store, a line each. Nothing but the database may be awaited meanwhile. */
async function writeRows(
  { tx, there }: AnyTx,
  store: Stored,
  parts: Parts,
  line: (row: AnyRow) => string,
): Promise<number> {
  let count = 0;
  let range: IDBKeyRange | null = null;
  if (!tx || !there.includes(store)) return count;
  for (;;) {
    const rows: AnyRow[] = await tx.objectStore(store).getAll(range, BATCH);
    if (rows.length > 0) parts.add((count > 0 ? ',\n' : '') + rows.map(line).join(',\n'));
    count += rows.length;
    const last = rows.at(-1)?.id;
    if (rows.length < BATCH || typeof last !== 'string') return count;
    range = IDBKeyRange.lowerBound(last, true);
  }
}

const historyLine = ({ entry, projects }: AnyRow) => {
  const ids = Array.isArray(projects) ? projects.map((pair: unknown) => [pair].flat()[0]) : [];
  return `{"projects":${asJson(ids)},"entry":${asJson(entry)}}`;
};

async function metaOf({ tx, there }: AnyTx): Promise<AnyRow[]> {
  return tx && there.includes('meta') ? tx.objectStore('meta').getAll() : [];
}

function actorOf(meta: readonly AnyRow[]): string | null {
  const clock = meta.find(({ name }) => name === CLOCK)?.value;
  return typeof clock === 'string' ? (parseStamp(clock)?.actor ?? null) : null;
}

function rememberedOf(meta: readonly AnyRow[]): [string, unknown][] {
  return meta.flatMap(({ name, value }) =>
    typeof name === 'string' && name.startsWith(REMEMBERED)
      ? [[name.slice(REMEMBERED.length), value]]
      : [],
  );
}

/**
 * In one transaction, so that the file holds one moment. The database may be of whatever version: also one that this
 * Planseat cannot use.
 */
export async function writeBackup(db: IDBDatabase, madeAt: Instant): Promise<Written> {
  const reading = begin(db);
  const body = new Parts();
  const counts: Partial<Record<string, number>> = {};
  body.add('"records":{\n');
  for (const [at, kind] of KINDS.entries()) {
    body.add(`${at > 0 ? ',\n' : ''}"${kind}":[\n`);
    counts[kind] = await writeRows(reading, kind, body, ({ record }) => asJson(record));
    body.add('\n]');
  }
  body.add('\n},\n"history":[\n');
  counts.history = await writeRows(reading, 'history', body, historyLine);
  const meta = await metaOf(reading);
  await reading.tx?.done;
  const remembered = rememberedOf(meta).map(
    ([name, value]) => `${JSON.stringify(name)}:${asJson(value)}`,
  );
  body.add(`\n],\n"remembered":{${remembered.join(',')}},\n`);
  const head: BackupHead = {
    formatVersion: BACKUP_VERSION,
    dataVersion: db.version,
    madeAt,
    actor: actorOf(meta),
    counts,
  };
  const opening = `${JSON.stringify({ format: BACKUP_FORMAT, ...head }).slice(0, -1)},\n`;
  const signed = new Blob([opening, ...body.blobs]);
  const sum = `"checksum":"${await checksum(signed)}"}\n`;
  return { head, file: new Blob([signed, sum], { type: 'application/json' }) };
}
