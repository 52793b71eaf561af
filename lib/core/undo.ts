/** What undoing a history entry would write, and what it leaves alone because somebody changed it since. */
import type { FieldChange, HistoryEntry, Kind } from './change.ts';
import { type Pointing, pointersOf } from './pointers.ts';
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

/** What is known around an entry. */
export interface Surroundings {
  current: (kind: Kind, id: Id) => RecordBase | null;
  /** Living records that point at this one. */
  pointing?: (kind: Kind, id: Id) => readonly Pointing[];
  /** Records that the deed made, `kind:id`: of these, and of clients and projects, none goes while others point at it. */
  made?: ReadonlySet<string>;
}

const nameOf = (kind: Kind, id: Id) => `${kind}:${id}`;

/**
 * Plans the undo of an entry against the records as they are now. Records it made go to the trash.
 * A conflict is told by the value, not by the stamp: what was changed since and changed back is no conflict.
 * Nothing living is left pointing at what went: a record that others use by now is kept, with what belongs to it.
 */
export function planUndo(
  entry: Pick<HistoryEntry, 'made' | 'changes'>,
  around: Surroundings,
  now: Instant,
): UndoPlan {
  const { current } = around;
  const plan: UndoPlan = { write: [], kept: [] };
  const made = new Set(entry.made.map(({ kind, record }) => nameOf(kind, record.id)));
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
    if (made.has(nameOf(kind, recordId))) continue;
    const record = current(kind, recordId);
    const value = record && new Map<string, unknown>(Object.entries(record)).get(field);
    if (record && same(value ?? null, before)) continue;
    if (record && same(value ?? null, after))
      plan.write.push({ kind, recordId, field, before: after, after: before });
    else plan.kept.push({ kind, recordId, field });
  }
  return withoutLoose(plan, { ...around, made: around.made ?? made });
}

/** Leaves out of the plan, until nothing more is found, what would leave something living without what it points at. */
function withoutLoose(plan: UndoPlan, around: Surroundings): UndoPlan {
  for (let { write, kept } = plan; ; ) {
    const loose = looseIn(write, around);
    if (loose.size === 0) return { write, kept };
    const left = write.filter((one) => loose.has(one));
    write = write.filter((one) => !loose.has(one));
    kept = [...kept, ...left.map(({ kind, recordId, field }) => ({ kind, recordId, field }))];
  }
}

function looseIn(write: readonly FieldChange[], around: Surroundings): Set<FieldChange> {
  const { current, pointing = () => [], made = new Set() } = around;
  const written = new Map<string, FieldChange[]>();
  for (const one of write) {
    const name = nameOf(one.kind, one.recordId);
    written.set(name, [...(written.get(name) ?? []), one]);
  }
  /** A record as the plan would leave it. */
  const after = (kind: Kind, record: RecordBase): RecordBase => {
    const fields = (written.get(nameOf(kind, record.id)) ?? []).map((one) => [
      one.field,
      one.after,
    ]);
    return { ...record, ...Object.fromEntries(fields) };
  };
  const isGone = (kind: Kind, id: Id) => {
    const record = current(kind, id);
    return record !== null && after(kind, record).deletedAt !== null;
  };
  const isUsed = (kind: Kind, id: Id) =>
    pointing(kind, id).some((one) => {
      const left = after(one.kind, one.record);
      const at = left.deletedAt === null ? pointersOf(one.kind, left) : [];
      return at.some((to) => to.kind === kind && to.id === id);
    });
  const goes = write.filter(
    ({ kind, recordId, field, after: to }) =>
      field === 'deletedAt' &&
      to !== null &&
      (kind === 'clients' || kind === 'projects' || made.has(nameOf(kind, recordId))) &&
      isUsed(kind, recordId),
  );
  const stays = new Set(goes.map(({ kind, recordId }) => nameOf(kind, recordId)));
  const belongs = (one: FieldChange): boolean => {
    const { kind, recordId, field } = one;
    if (field === 'projectId') return stays.has(nameOf('projects', String(one.before)));
    const record = field === 'deletedAt' && one.after !== null ? current(kind, recordId) : null;
    const owners = record ? pointersOf(kind, record).filter(({ owner }) => owner) : [];
    return owners.some((to) => to.kind === 'projects' && stays.has(nameOf(to.kind, to.id)));
  };
  const lacks = ({ kind, recordId, field, after: to }: FieldChange): boolean => {
    if (kind === 'tags') return false;
    const record = current(kind, recordId);
    if (field === 'deletedAt')
      return (
        to === null &&
        record !== null &&
        pointersOf(kind, after(kind, record)).some((one) => one.owner && isGone(one.kind, one.id))
      );
    const lives = record !== null && after(kind, record).deletedAt === null;
    return lives && pointersOf(kind, { [field]: to }).some((one) => isGone(one.kind, one.id));
  };
  return new Set(write.filter((one) => goes.includes(one) || belongs(one) || lacks(one)));
}
