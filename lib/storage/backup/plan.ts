/** What a backup file and the records here have to say to each other, record by record: the same for looking and for doing. */
import type { FieldDifference, Unreadable } from '../../core/backup.ts';
import { KINDS, type Kind } from '../../core/change.ts';
import { mergeRecords } from '../../core/merge.ts';
import type { Id, RecordBase } from '../../core/record.ts';
import { canonical, same } from '../../core/same.ts';
import { changesBetween } from '../../core/undo.ts';
import type { TxReader } from '../reader.ts';
import { checkRecord } from '../records.ts';
import type { Row } from '../rows.ts';
import type { RecordOf } from '../store.ts';
import type { Backup } from './read-backup.ts';

const BATCH = 500;

/** One record of the file, beside the one here. */
export interface Pair<K extends Kind = Kind> {
  kind: K;
  id: Id;
  /** Null: there is none, or it is damaged. */
  here: RecordOf[K] | null;
  file: RecordOf[K];
  /** Both put together, field by field. */
  merged: RecordOf[K];
  /** What differs; empty where nothing does. */
  fields: FieldDifference[];
  /** It is damaged here. */
  mends: boolean;
}

function differences(kind: Kind, here: RecordBase, file: RecordBase, merged: RecordBase) {
  const stands = new Map<string, unknown>(Object.entries(merged));
  return changesBetween(kind, here, file).map(({ field, before, after }): FieldDifference => {
    const later = same(stands.get(field) ?? null, after) ? 'file' : 'here';
    return { field, here: before, file: after, later };
  });
}

/** The two records as a pair; what is wrong where they cannot be one. */
function pairOf<K extends Kind>(
  kind: K,
  here: RecordOf[K] | null,
  file: RecordOf[K],
  mends: boolean,
): Pair<K> | string {
  if (!here) return { kind, id: file.id, here, file, merged: file, fields: [], mends };
  const [mine, theirs]: RecordBase[] = [here, file];
  if (!mine || !theirs) return 'record: missing';
  const merged = checkRecord(kind, mergeRecords(mine, theirs));
  if (!merged.good) return `does not fit the record here: ${merged.wrong}`;
  const fields = differences(kind, mine, theirs, merged.value);
  return { kind, id: file.id, here, file, merged: merged.value, fields, mends };
}

/** Tells one state of affairs from another, in little room: two FNV-1a sums side by side. */
export class Print {
  #a = 0x811c9dc5;
  #b = 0x01000193;

  add(text: string) {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      this.#a = Math.imul(this.#a ^ code, 0x01000193) >>> 0;
      this.#b = Math.imul(this.#b ^ (code + at), 0x85ebca6b) >>> 0;
    }
  }

  get value(): string {
    return `${this.#a.toString(16)}-${this.#b.toString(16)}`;
  }
}

export interface Visitor {
  pair<K extends Kind>(pair: Pair<K>): Promise<void> | void;
  /** A record of the file that cannot be taken over here. */
  unfit(unreadable: Unreadable): void;
  /** A living record that is not in the file. */
  onlyHere(kind: Kind, id: Id): Promise<void> | void;
}

/** A tag says something of a task: without one, here or in the file, it would say it of nothing. */
async function isOfNothing(reader: TxReader, backup: Backup, kind: Kind, id: Id) {
  if (kind !== 'tags' || backup.records.tasks.has(id)) return false;
  return (await reader.get('tasks', id, { trashed: true })) === null;
}

async function walkKind<K extends Kind>(
  reader: TxReader,
  backup: Backup,
  kind: K,
  visitor: Visitor,
  print: Print,
) {
  const records = [...backup.records[kind].values()];
  for (let at = 0; at < records.length; at += BATCH) {
    const batch = records.slice(at, at + BATCH);
    const here = await Promise.all(batch.map(({ id }) => reader.get(kind, id, { trashed: true })));
    for (const [place, file] of batch.entries()) {
      const mine = here[place] ?? null;
      const mends = mine === null && reader.setAside.has(kind, file.id);
      const pair = (await isOfNothing(reader, backup, kind, file.id))
        ? 'taskId: there is no such task'
        : pairOf(kind, mine, file, mends);
      if (typeof pair === 'string') {
        visitor.unfit({ kind, id: file.id, field: null, wrong: pair, raw: file });
        continue;
      }
      print.add(`${kind} ${file.id} ${mine === null ? 'new' : canonical(pair.fields)}`);
      await visitor.pair(pair);
    }
  }
}

/** The living ones, also those that only the index of the file's ids tells apart. */
async function walkOnlyHere(
  reader: TxReader,
  backup: Backup,
  kind: Kind,
  visitor: Visitor,
  print: Print,
) {
  let range: IDBKeyRange | null = null;
  for (;;) {
    const rows: Row[] = await reader.tx.objectStore(kind).getAll(range, BATCH);
    for (const row of rows) {
      if (backup.records[kind].has(row.id)) continue;
      const record = reader.setAside.open(kind, row);
      if (!record || record.deletedAt !== null) continue;
      print.add(`${kind} ${row.id} here`);
      await visitor.onlyHere(kind, row.id);
    }
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    range = IDBKeyRange.lowerBound(last.id, true);
  }
}

/** Walks over everything; `visitor` may await nothing but the database. Answers the print of how things stood. */
export async function walkPlan(
  reader: TxReader,
  backup: Backup,
  visitor: Visitor,
): Promise<string> {
  const print = new Print();
  for (const kind of KINDS) {
    await walkKind(reader, backup, kind, visitor, print);
    await walkOnlyHere(reader, backup, kind, visitor, print);
  }
  return print.value;
}
