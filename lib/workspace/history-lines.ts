/** History entries as lines that can be read: every change with the name of what was changed. */
import type { HistoryEntry, Kind } from '../core/change.ts';
import type { Id } from '../core/record.ts';
import type { AnyRecord, Reader } from '../storage/store.ts';
import type { HistoryLine } from './views.ts';

/** What people call a record; empty where it has no name of its own. */
function nameOf(record: AnyRecord): string {
  if ('statement' in record) return record.statement;
  if ('key' in record) return record.title?.value ?? record.key;
  if ('name' in record) return 'area' in record ? record.name || record.area : record.name;
  return '';
}

/** Names as they are now, each record read once. A tag is called as its task. */
function namer(reader: Reader): (kind: Kind, id: Id) => Promise<string> {
  const names = new Map<string, Promise<string>>();
  return (kind, id) => {
    const named = kind === 'tags' ? 'tasks' : kind;
    const key = `${named}\n${id}`;
    const known = names.get(key);
    if (known) return known;
    const name = reader
      .get(named, id, { trashed: true })
      .then((record) => (record ? nameOf(record) : ''));
    names.set(key, name);
    return name;
  };
}

type Change = HistoryLine['changes'][number];

/** A record that was made is one change: of `createdAt`, from nothing. */
function changesOf(entry: HistoryEntry): Omit<Change, 'name'>[] {
  const made = entry.made.map(({ kind, record }) => ({
    kind,
    recordId: record.id,
    field: 'createdAt',
    before: null,
    after: record.createdAt,
  }));
  return [...made, ...entry.changes];
}

export async function historyLines(
  reader: Reader,
  ask: { recordId: Id } | { projectId: Id } | { all: true },
  limit: number,
): Promise<HistoryLine[]> {
  const [entries, actor] = await Promise.all([reader.history(ask, limit), reader.actor()]);
  const named = namer(reader);
  return Promise.all(
    entries.map(async (entry) => ({
      entryId: entry.id,
      at: entry.at,
      actor: entry.actor,
      mine: entry.actor === actor,
      deed: entry.deed,
      undone: entry.undoneBy !== null,
      undoable: entry.undoneBy === null,
      changes: await Promise.all(
        changesOf(entry).map(async (change) => ({
          ...change,
          name: await named(change.kind as Kind, change.recordId),
        })),
      ),
    })),
  );
}
