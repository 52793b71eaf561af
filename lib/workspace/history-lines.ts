/** History entries as lines that can be read: every change with the name of what was changed. */
import type { HistoryAsk, HistoryEntry, Kind } from '../core/change.ts';
import type { Id } from '../core/record.ts';
import { recordName } from '../core/record-name.ts';
import type { Reader } from '../storage/store.ts';
import type { HistoryLine } from './views.ts';

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
      .then((record) => (record ? recordName(record) : ''));
    names.set(key, name);
    return name;
  };
}

type Change = HistoryLine['changes'][number];

/** A backup that was brought back may have changed a hundred thousand records: its line tells of some, and counts the rest. */
const MOST_TOLD = 50;

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

/** The history of one record tells of that one, and counts what else the same step did. */
async function told(
  entry: HistoryEntry,
  about: Id | null,
  named: ReturnType<typeof namer>,
): Promise<Pick<HistoryLine, 'changes' | 'more'>> {
  const all = changesOf(entry);
  const own = about === null ? [] : all.filter(({ recordId }) => recordId === about);
  const shown = about === null ? all.slice(0, MOST_TOLD) : own;
  const changes = shown.map(async (change) => ({
    ...change,
    name: await named(change.kind as Kind, change.recordId),
  }));
  return { changes: await Promise.all(changes), more: all.length - shown.length };
}

export async function historyLines(
  reader: Reader,
  ask: HistoryAsk,
  limit: number,
): Promise<HistoryLine[]> {
  const [entries, actor] = await Promise.all([reader.history(ask, limit), reader.actor()]);
  const named = namer(reader);
  const about = 'recordId' in ask ? ask.recordId : null;
  return Promise.all(
    entries.map(async (entry) => ({
      entryId: entry.id,
      at: entry.at,
      actor: entry.actor,
      mine: entry.actor === actor,
      deed: entry.deed,
      undone: entry.undoneBy !== null,
      undoable: entry.undoneBy === null,
      ...(await told(entry, about, named)),
    })),
  );
}
