/** The trash: what was put there by itself, with how much went along with it. */
import type { Kind } from '../core/change.ts';
import type { Id, Instant, RecordBase } from '../core/record.ts';
import { recordName } from '../core/record-name.ts';
import type { AnyRecord, Reader } from '../storage/store.ts';
import { type TakenPlace, takenPlaces } from './taken-places.ts';

/** What people put into the trash by name. */
export const TRASH_KINDS = ['clients', 'projects', 'goals', 'constraints', 'people'] as const;
export type TrashKind = (typeof TRASH_KINDS)[number];

export interface TrashItem {
  kind: TrashKind;
  id: Id;
  name: string;
  at: Instant;
  /** What it hung on, in the trash too, and comes back with it: its project or client; empty: nothing. */
  within: string;
  /** How many other records went along with it. */
  along: number;
  /** What will not come back with it. */
  taken: readonly TakenPlace[];
}

/** What went into the trash in the same write as its parent bears the same stamp. */
export const together = (record: RecordBase, parent: RecordBase) =>
  record.deletedAt !== null && record.stamps.deletedAt === parent.stamps.deletedAt;

const TRASHED = { trashed: true };

/** What went into the trash along with a record. */
export async function wentAlong(
  reader: Reader,
  kind: TrashKind,
  record: RecordBase,
): Promise<{ kind: Kind; id: Id }[]> {
  if (kind === 'projects') {
    const found: { kind: Kind; id: Id }[] = [];
    for (const of of ['places', 'goals', 'constraints', 'overrides'] as const) {
      const all: RecordBase[] = await reader.ofProject(of, record.id, TRASHED);
      found.push(...all.filter((one) => together(one, record)).map(({ id }) => ({ kind: of, id })));
    }
    return found;
  }
  if (kind !== 'clients') return [];
  const [projects, people] = [
    await reader.all('projects', TRASHED),
    await reader.all('people', TRASHED),
  ];
  const own = projects.filter((one) => one.clientId === record.id && together(one, record));
  const inside = await Promise.all(own.map((one) => wentAlong(reader, 'projects', one)));
  const theirs = people.filter((one) => one.clientId === record.id && together(one, record));
  return [
    ...own.map(({ id }) => ({ kind: 'projects' as const, id })),
    ...theirs.map(({ id }) => ({ kind: 'people' as const, id })),
    ...inside.flat(),
  ];
}

interface Trashed {
  kind: TrashKind;
  record: AnyRecord;
}

/** The record it hung on, where that is in the trash. */
function parentOf({ record }: Trashed, all: readonly Trashed[]): AnyRecord | null {
  const ids = [
    'projectId' in record ? record.projectId : null,
    'clientId' in record ? record.clientId : null,
  ];
  return all.find((one) => ids.includes(one.record.id))?.record ?? null;
}

/** Newest first. What went along with something else comes back with that, and is not listed by itself. */
export async function trashView(reader: Reader): Promise<TrashItem[]> {
  const all: Trashed[] = [];
  for (const kind of TRASH_KINDS) {
    const records: AnyRecord[] = await reader.all(kind, TRASHED);
    for (const record of records) if (record.deletedAt !== null) all.push({ kind, record });
  }
  const items = all.map(async (one): Promise<TrashItem | null> => {
    const parent = parentOf(one, all);
    if (parent && together(one.record, parent)) return null;
    const along = await wentAlong(reader, one.kind, one.record);
    const projects = [{ kind: one.kind, id: one.record.id }, ...along].filter(
      ({ kind }) => kind === 'projects',
    );
    const taken = await Promise.all(projects.map(({ id }) => takenPlaces(reader, id)));
    return {
      kind: one.kind,
      id: one.record.id,
      name: recordName(one.record),
      at: one.record.deletedAt ?? 0,
      within: parent ? recordName(parent) : '',
      along: along.length,
      taken: taken.flat(),
    };
  });
  const listed = (await Promise.all(items)).filter((item) => item !== null);
  return listed.sort((a, b) => b.at - a.at);
}
