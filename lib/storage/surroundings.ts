/** What lies around a history entry that is to be undone: what its records point at, and what points at them. */
import type { HistoryEntry, Kind } from '../core/change.ts';
import { type Pointing, pointersOf } from '../core/pointers.ts';
import type { Id, RecordBase } from '../core/record.ts';
import type { Surroundings } from '../core/undo.ts';
import type { AnyRecord } from './store.ts';
import type { TxWriter } from './writer.ts';

type Records = ReadonlyMap<string, RecordBase>;

const BY_PROJECT = ['places', 'goals', 'constraints', 'overrides'] as const;
const touchedBy = (entry: HistoryEntry) => [
  ...entry.made.map(({ kind, record }) => ({ kind, id: record.id })),
  ...entry.changes.map(({ kind, recordId }) => ({ kind, id: recordId })),
];

/** The few records that may point at a client or a person: all there are of these kinds. */
async function ofAll(writer: TxWriter, kinds: readonly Kind[]): Promise<Pointing[]> {
  const found: Pointing[] = [];
  if (!kinds.includes('clients') && !kinds.includes('people')) return found;
  for (const kind of ['clients', 'projects', 'people', 'goals', 'constraints'] as const) {
    for (const record of await writer.all(kind)) found.push({ kind, record });
  }
  return found;
}

async function ofProjects(writer: TxWriter, ids: readonly Id[]): Promise<Pointing[]> {
  const found: Pointing[] = [];
  for (const id of ids) {
    for (const kind of BY_PROJECT) {
      for (const record of await writer.ofProject(kind, id)) found.push({ kind, record });
    }
  }
  return found;
}

/** Tags are many, so a project's are walked only where the tallies say that one of these goals or budgets is in use. */
async function tagsOf(writer: TxWriter, records: readonly AnyRecord[]): Promise<Pointing[]> {
  const found: Pointing[] = [];
  const walked = new Set<Id>();
  const wanted = new Set(records.map(({ id }) => id));
  for (const record of records) {
    if (!('projectId' in record) || record.projectId === null) continue;
    const { projectId } = record;
    const slice =
      'kind' in record ? (`budget:${record.id}` as const) : (`goal:${record.id}` as const);
    if (walked.has(projectId) || (await writer.tally(projectId, slice)).tasks === 0) continue;
    walked.add(projectId);
    await writer.walkTasks(projectId, (_, tag) => {
      if (tag && pointersOf('tags', tag).some(({ id }) => wanted.has(id)))
        found.push({ kind: 'tags', record: tag });
      return true;
    });
  }
  return found;
}

/** `root`: the deed itself, of which the entry may be an undo or a redo. */
export async function surroundings(
  writer: TxWriter,
  entry: HistoryEntry,
  root: HistoryEntry,
  touched: Records,
): Promise<Surroundings> {
  const made = new Set(root.made.map(({ kind, record }) => `${kind}:${record.id}`));
  const here = touchedBy(entry);
  const of = (kind: Kind) => [
    ...new Set(here.filter((one) => one.kind === kind).map(({ id }) => id)),
  ];
  const tagged: AnyRecord[] = [];
  for (const kind of ['goals', 'constraints'] as const) {
    for (const id of of(kind)) {
      const record = made.has(`${kind}:${id}`) ? await writer.get(kind, id) : null;
      if (record) tagged.push(record);
    }
  }
  const around = [
    ...(await ofAll(
      writer,
      here.map(({ kind }) => kind),
    )),
    ...(await ofProjects(writer, of('projects'))),
    ...(await tagsOf(writer, tagged)),
  ];
  const pointing = new Map<string, Pointing[]>();
  for (const one of around) {
    for (const { kind, id } of pointersOf(one.kind, one.record)) {
      const name = `${kind}:${id}`;
      pointing.set(name, [...(pointing.get(name) ?? []), one]);
    }
  }
  const records = new Map(touched);
  const targets = [
    ...here.flatMap(({ kind, id }) => {
      const record = touched.get(`${kind} ${id}`);
      return record ? pointersOf(kind, record) : [];
    }),
    ...entry.changes.flatMap(({ kind, field, before }) => pointersOf(kind, { [field]: before })),
  ];
  for (const { kind, id } of targets) {
    const record = records.has(`${kind} ${id}`)
      ? null
      : await writer.get(kind, id, { trashed: true });
    if (record) records.set(`${kind} ${id}`, record);
  }
  return {
    current: (kind, id) => records.get(`${kind} ${id}`) ?? null,
    pointing: (kind, id) => pointing.get(`${kind}:${id}`) ?? [],
    made,
  };
}
