/** Stepping back: a record's fields as they were after some entry of its history, written anew and checked like any edit. */
import type { HistoryEntry } from '../../core/change.ts';
import type { Id } from '../../core/record.ts';
import { same } from '../../core/same.ts';
import type { Writer } from '../../storage/store.ts';
import type { Commands } from '../workspace.ts';
import { bad } from './checks.ts';
import { editConstraint } from './constraint-commands.ts';
import type { Do } from './do-deed.ts';
import { editGoal } from './goal-commands.ts';
import { editClient, editPerson } from './people-commands.ts';
import { editProject } from './project-commands.ts';
import { there } from './there.ts';

export type Steppable = Parameters<Commands['stepBack']>[0];

/** The store's own, and whether it is in the trash: the trash has its own way back. */
const NOT_STEPPED = new Set(['id', 'createdAt', 'stamps', 'deletedAt']);

/** What an entry left in the fields of a record, as far as it tells. */
function leftBy(entry: HistoryEntry, kind: Steppable, id: Id): [string, unknown][] {
  const made = entry.made.flatMap((one) =>
    one.kind === kind && one.record.id === id ? Object.entries(one.record) : [],
  );
  const changes = entry.changes.filter((one) => one.kind === kind && one.recordId === id);
  return [...made, ...changes.map(({ field, after }): [string, unknown] => [field, after])];
}

/**
 * The fields as the entry left them: by the last entry up to it that tells; for a field that none tells of, what the first
 * entry after it found there. Fields that no entry tells of are as they were made.
 */
export function fieldsAsOf(
  entries: readonly HistoryEntry[],
  kind: Steppable,
  id: Id,
  entryId: Id,
): Map<string, unknown> | null {
  const inOrder = [...entries].sort((a, b) => (a.stamp < b.stamp ? -1 : 1));
  const at = inOrder.findIndex((entry) => entry.id === entryId);
  if (at < 0) return null;
  const fields = new Map<string, unknown>();
  for (const entry of inOrder.slice(0, at + 1)) {
    for (const [field, value] of leftBy(entry, kind, id)) fields.set(field, value);
  }
  for (const entry of inOrder.slice(at + 1)) {
    for (const one of entry.changes) {
      const told = one.kind !== kind || one.recordId !== id || fields.has(one.field);
      if (!told) fields.set(one.field, one.before);
    }
  }
  for (const field of NOT_STEPPED) fields.delete(field);
  return fields;
}

/** Each kind is edited by its own command's checks: a state that would no longer be let in is refused in words. */
const EDIT: {
  readonly [K in Steppable]: (writer: Writer, id: Id, fields: object) => Promise<unknown>;
} = {
  goals: editGoal,
  constraints: editConstraint,
  projects: editProject,
  clients: editClient,
  people: editPerson,
  tags: (writer, id, fields) => writer.edit('tags', id, fields),
};

/** Fields that belong to the record's place in the world rather than to it: set where they are, not stepped. */
const FIXED: Readonly<Partial<Record<Steppable, readonly string[]>>> = {
  constraints: ['kind', 'projectId'],
  tags: ['taskId', 'projectId'],
};

async function stepBack(writer: Writer, kind: Steppable, id: Id, entryId: Id): Promise<Id> {
  const record = await there(writer, kind, id);
  const entries = await writer.history({ recordId: id }, Number.POSITIVE_INFINITY);
  const then = fieldsAsOf(entries, kind, id, entryId);
  if (!then) throw bad('entryId', 'This step does not belong to the history of this record.');
  const now = new Map<string, unknown>(Object.entries(record));
  const fields = [...then].filter(
    ([field, value]) =>
      now.has(field) && !FIXED[kind]?.includes(field) && !same(now.get(field), value),
  );
  if (fields.length > 0) await EDIT[kind](writer, id, Object.fromEntries(fields));
  return id;
}

export function stepBackCommand(act: Do): Pick<Commands, 'stepBack'> {
  return {
    stepBack: (kind, id, entryId) =>
      act('stepBack', (writer) => stepBack(writer, kind, id, entryId)),
  };
}
