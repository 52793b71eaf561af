/** What undoing a history entry would write, and what it leaves alone because somebody changed it since. */
import type { FieldChange, HistoryEntry, Kind } from './change.ts';
import type { Id, Instant, RecordBase } from './record.ts';
import { same } from './same.ts';

/** The fields that differ, `before` null where the record is new. The store's own fields are no changes. */
export function changesBetween<R extends RecordBase>(
  kind: Kind,
  before: R | null,
  after: R,
): FieldChange[] {
  const old = new Map<string, unknown>(before ? Object.entries(before) : []);
  return Object.entries(after)
    .filter(([field]) => field !== 'id' && field !== 'createdAt' && field !== 'stamps')
    .filter(([field, value]) => !same(old.get(field) ?? null, value))
    .map(([field, value]) => ({
      kind,
      recordId: after.id,
      field,
      before: old.get(field) ?? null,
      after: value,
    }));
}

export interface UndoPlan {
  /** Field by field, what is to be written. */
  write: FieldChange[];
  /** Fields that hold another value than the entry left in them: a later write stands. */
  kept: { kind: Kind; recordId: Id; field: string }[];
}

/**
 * Plans the undo of an entry against the records as they are now. Records it made go to the trash.
 * A conflict is told by the value, not by the stamp: what was changed since and changed back is no conflict.
 */
export function planUndo(
  entry: Pick<HistoryEntry, 'made' | 'changes'>,
  current: (kind: Kind, id: Id) => RecordBase | null,
  now: Instant,
): UndoPlan {
  const plan: UndoPlan = { write: [], kept: [] };
  const made = new Set(entry.made.map(({ kind, record }) => `${kind}:${record.id}`));
  for (const { kind, record } of entry.made) {
    const before = current(kind, record.id)?.deletedAt ?? null;
    if (before === null)
      plan.write.push({
        kind,
        recordId: record.id,
        field: 'deletedAt',
        before: null,
        after: now,
      });
  }
  for (const change of entry.changes) {
    const { kind, recordId, field, before, after } = change;
    if (made.has(`${kind}:${recordId}`)) continue;
    const record = current(kind, recordId);
    const value = record && new Map<string, unknown>(Object.entries(record)).get(field);
    if (record && same(value ?? null, before)) continue;
    if (record && same(value ?? null, after))
      plan.write.push({ kind, recordId, field, before: after, after: before });
    else plan.kept.push({ kind, recordId, field });
  }
  return plan;
}
