/** Undoing a history entry as a new write, and keeping account of which entries stand. */
import type { FieldChange, HistoryEntry, Kind } from '../core/change.ts';
import type { Id, RecordBase } from '../core/record.ts';
import { same } from '../core/same.ts';
import { planUndo } from '../core/undo.ts';
import { checkEntry } from './entries.ts';
import { surroundings } from './surroundings.ts';
import type { TxWriter } from './writer.ts';

export interface Undone {
  entry: HistoryEntry | null;
  kept: { kind: Kind; recordId: Id; field: string }[];
}

/**
 * The entries that undo and redo one deed are a chain: each undoes the one before it.
 * From an entry to the chain's end, which alone says how things stand.
 */
async function chainFrom(writer: TxWriter, entry: HistoryEntry): Promise<HistoryEntry[]> {
  const chain = [entry];
  const undoes = writer.tx.objectStore('history').index('undoes');
  for (let last: HistoryEntry | null = entry; last !== null; ) {
    const checked = checkEntry((await undoes.get(last.id))?.entry);
    last = checked.good ? checked.value : null;
    if (last) chain.push(last);
  }
  return chain;
}

async function chainTo(writer: TxWriter, entry: HistoryEntry): Promise<HistoryEntry[]> {
  const before = entry.undoes === null ? null : await writer.entry(entry.undoes);
  return before ? [...(await chainTo(writer, before)), before] : [];
}

/** Every second entry of a chain, counted from its end, stands; those between are undone by their successor. */
async function settle(writer: TxWriter, chain: readonly HistoryEntry[]) {
  const store = writer.tx.objectStore('history');
  for (const [at, entry] of chain.entries()) {
    const stands = (chain.length - 1 - at) % 2 === 0;
    const undoneBy = stands ? null : (chain[at + 1]?.id ?? null);
    const row = undoneBy === entry.undoneBy ? undefined : await store.get(entry.id);
    if (row) await store.put({ ...row, entry: { ...entry, undoneBy } });
  }
}

/** The value of a detail as it was seen; anything else as it is. */
function seenValue(kind: Kind, value: unknown): unknown {
  const seen = kind === 'tasks' && typeof value === 'object' && value !== null && 'asOf' in value;
  return seen && 'value' in value ? value.value : value;
}

/** The records an entry touched. A detail that was only seen again since counts as what the entry left. */
async function recordsOf(writer: TxWriter, entry: HistoryEntry) {
  const records = new Map<string, RecordBase>();
  const touched = [
    ...entry.made.map(({ kind, record }) => ({ kind, id: record.id })),
    ...entry.changes.map(({ kind, recordId }) => ({ kind, id: recordId })),
  ];
  for (const { kind, id } of touched) {
    const record = await writer.get(kind, id, { trashed: true });
    if (record) records.set(`${kind} ${id}`, record);
  }
  for (const { kind, recordId, field, after } of entry.changes) {
    const record = records.get(`${kind} ${recordId}`);
    const now = record && new Map<string, unknown>(Object.entries(record)).get(field);
    if (record && now && same(seenValue(kind, now), seenValue(kind, after))) {
      records.set(`${kind} ${recordId}`, { ...record, [field]: after });
    }
  }
  return records;
}

/**
 * A living tag has a living task: one whose tag was brought back comes back too, and one that was tagged since its
 * making does not go to the trash. Answers the tasks that were kept from it.
 */
async function keepTagged(
  writer: TxWriter,
  writes: readonly FieldChange[],
): Promise<Undone['kept']> {
  const kept: Undone['kept'] = [];
  for (const { kind, recordId, field } of writes) {
    if (field !== 'deletedAt' || (kind !== 'tasks' && kind !== 'tags')) continue;
    const task = await writer.get('tasks', recordId, { trashed: true });
    if (!task || task.deletedAt === null || !(await writer.get('tags', recordId))) continue;
    await writer.restore('tasks', recordId);
    if (kind === 'tasks') kept.push({ kind, recordId, field });
  }
  return kept;
}

/** Undoes the end of the entry's chain, where the entry stands; one that is undone already is left as it is. */
export async function undoEntry(writer: TxWriter, entry: HistoryEntry): Promise<Undone> {
  if (entry.undoneBy !== null) return { entry: null, kept: [] };
  const onward = await chainFrom(writer, entry);
  const last = onward.at(-1) ?? entry;
  const records = await recordsOf(writer, last);
  const readable = (kind: Kind, id: Id) => records.get(`${kind} ${id}`) ?? null;
  const chain = [...(await chainTo(writer, entry)), ...onward];
  const around = await surroundings(writer, last, chain[0] ?? last, records);
  const plan = planUndo(last, around, writer.at);
  const kept = [...plan.kept];
  for (const { kind, recordId, field, after } of plan.write) {
    if (readable(kind, recordId)) await writer.set(kind, recordId, { [field]: after });
    else kept.push({ kind, recordId, field });
  }
  kept.push(...(await keepTagged(writer, plan.write)));
  const redo = chain.length % 2 === 0;
  const done = await writer.finish(redo ? 'redo' : 'undo', last.id);
  if (done) await settle(writer, [...chain, done]);
  return { entry: done, kept };
}
