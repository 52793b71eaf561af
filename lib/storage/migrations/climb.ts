/** Takes a database up the ladder, inside the one transaction in which the browser changes its version. */
import { KINDS } from '../../core/change.ts';
import { checkRecord } from '../records.ts';
import { type Db, type Row, rowOf, type UpgradeTx } from '../rows.ts';
import type { Old, Reshaped, Step } from './step.ts';

const BATCH = 500;

export type Reshape = (old: Old) => Old;

/** All steps' functions for one store, one after the other; null where no step touches it. */
export function chain(steps: readonly Step[], store: Reshaped): Reshape | null {
  const links = steps.flatMap((step) => step.records?.[store] ?? []);
  if (links.length === 0) return null;
  return (old) => links.reduce((shape, link) => link(shape), old);
}

function isOld(value: unknown): value is Old {
  return typeof value === 'object' && value !== null;
}

/** A reshaped record in a fresh envelope; one that does not parse keeps its old index fields, and is reported when read. */
function rewrapped(kind: Exclude<Reshaped, 'history'>, row: Row, record: Old): Row {
  const checked = checkRecord(kind, record);
  return checked.good ? rowOf(kind, checked.value) : { ...row, record };
}

async function reshapeRecords(tx: UpgradeTx, kind: Exclude<Reshaped, 'history'>, reshape: Reshape) {
  const store = tx.objectStore(kind);
  let range: IDBKeyRange | null = null;
  for (;;) {
    const rows: Row[] = await store.getAll(range, BATCH);
    for (const row of rows) {
      if (isOld(row.record)) await store.put(rewrapped(kind, row, reshape(row.record)));
    }
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    range = IDBKeyRange.lowerBound(last.id, true);
  }
}

async function reshapeHistory(tx: UpgradeTx, reshape: Reshape) {
  let cursor = await tx.objectStore('history').openCursor();
  while (cursor) {
    if (isOld(cursor.value.entry)) {
      await cursor.update({ ...cursor.value, entry: reshape(cursor.value.entry) });
    }
    cursor = await cursor.continue();
  }
}

/** From `oldVersion` to the top. Answers whether records were reshaped, so that what is derived must be made anew. */
export async function climb(
  db: Db,
  tx: UpgradeTx,
  oldVersion: number,
  ladder: readonly Step[],
): Promise<boolean> {
  const steps = ladder.filter((step) => step.version > oldVersion);
  for (const step of steps) step.stores?.(db, tx);
  let reshaped = false;
  for (const kind of KINDS) {
    const reshape = chain(steps, kind);
    if (!reshape) continue;
    await reshapeRecords(tx, kind, reshape);
    reshaped = true;
  }
  const reshape = chain(steps, 'history');
  if (reshape) await reshapeHistory(tx, reshape);
  return reshaped;
}
