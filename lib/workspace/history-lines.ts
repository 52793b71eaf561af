/** History entries as lines that can be read: every change with the names of what it speaks of, and the currency of its amounts. */
import type { HistoryAsk, HistoryEntry, Kind } from '../core/change.ts';
import { spokenOf } from '../core/pointers.ts';
import type { Id, Stamp } from '../core/record.ts';
import { nameOf } from '../core/record-name.ts';
import type { AnyRecord, Reader } from '../storage/store.ts';
import type { HistoryChange, HistoryLine } from './history-view.ts';

const TRASHED = { trashed: true };

/** Each question is answered once, whoever asks it again. */
function once<A extends string[], T>(ask: (...of: A) => Promise<T>): (...of: A) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (...of) => {
    const key = of.join('\n');
    const answer = answers.get(key) ?? ask(...of);
    answers.set(key, answer);
    return answer;
  };
}

interface CurrencyChange {
  stamp: Stamp;
  before: unknown;
  after: unknown;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** What lines speak of beside their own words, read as it is now, the trash included. */
class Spoken {
  constructor(private readonly reader: Reader) {}

  readonly #record = once(
    (kind: Kind, id: Id): Promise<AnyRecord | null> => this.reader.get(kind, id, TRASHED),
  );

  nameOf(kind: Kind, id: Id): Promise<string> {
    return nameOf(kind, id, this.#record);
  }

  /** Newest first. */
  readonly #currencyChanges = once(async (projectId: Id): Promise<CurrencyChange[]> => {
    const entries = await this.reader.history({ recordId: projectId }, Number.POSITIVE_INFINITY);
    return entries.flatMap(({ stamp, changes }) =>
      changes
        .filter((one) => one.recordId === projectId && one.field === 'currency')
        .map(({ before, after }) => ({ stamp, before, after })),
    );
  });

  /** Amounts are never converted: what was written in another currency is read in that one. */
  async currencyAt(stamp: Stamp, kind: Kind, id: Id): Promise<HistoryChange['currency']> {
    const record = await this.#record(kind, id);
    const projectId = kind === 'projects' ? id : record && projectOf(record);
    const project = projectId ? await this.#record('projects', projectId) : null;
    if (!project || !('currency' in project)) return { before: '', after: '' };
    let { currency } = project;
    // Nearly always: the currency is what it was, and the project's own history need not be read.
    if ((project.stamps.currency ?? '') < stamp) return { before: currency, after: currency };
    for (const change of await this.#currencyChanges(project.id)) {
      if (change.stamp < stamp) break;
      if (change.stamp === stamp) return { before: text(change.before), after: text(change.after) };
      currency = text(change.before);
    }
    return { before: currency, after: currency };
  }
}

const projectOf = (record: AnyRecord): Id | null =>
  'projectId' in record ? record.projectId : null;

/** A backup that was brought back may have changed a hundred thousand records: its line tells of some, and counts the rest. */
const MOST_TOLD = 50;

type Told = HistoryEntry['changes'][number];

/** What a record says of where it belongs and of itself, and what its tracker says of it: nobody wrote that. */
const NOT_WRITTEN: ReadonlySet<string> = new Set([
  ...['id', 'createdAt', 'deletedAt', 'stamps', 'rank', 'kind'],
  ...['projectId', 'taskId', 'tracker', 'host', 'key', 'url', 'area'],
]);

/** Of deeds that made more than a person writes in one go, only what was made is told. */
const MOST_MADE = 5;

/** With what a record was made with, after the change that it was made by. */
function withFirst(change: Told, entry: HistoryEntry): Told[] {
  const { kind, recordId, field } = change;
  if (field !== 'createdAt' || kind === 'tasks') return [change];
  const record = entry.made.find((one) => one.kind === kind && one.record.id === recordId)?.record;
  const first = Object.entries(record ?? {}).filter(([name]) => !NOT_WRITTEN.has(name));
  return [
    change,
    ...first.map(([name, after]): Told => ({ kind, recordId, field: name, before: null, after })),
  ];
}

/** A record that was made is one change: of `createdAt`, from nothing. */
function changesOf(entry: HistoryEntry): Told[] {
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
  spoken: Spoken,
): Promise<Pick<HistoryLine, 'changes' | 'names' | 'more'>> {
  const all = changesOf(entry);
  const own = about === null ? [] : all.filter(({ recordId }) => recordId === about);
  const some = about === null ? all.slice(0, MOST_TOLD) : own;
  const whole = about !== null || entry.made.length <= MOST_MADE;
  const shown = whole ? some.flatMap((change) => withFirst(change, entry)) : some;
  const changes = shown.map(async (change) => ({
    ...change,
    name: await spoken.nameOf(change.kind, change.recordId),
    currency: await spoken.currencyAt(entry.stamp, change.kind, change.recordId),
  }));
  const pointers = shown.flatMap(({ field, before, after }) => [
    ...spokenOf(field, before),
    ...spokenOf(field, after),
  ]);
  const names = pointers.map(
    async ({ kind, id }): Promise<[Id, string]> => [id, await spoken.nameOf(kind, id)],
  );
  return {
    changes: await Promise.all(changes),
    names: new Map((await Promise.all(names)).filter(([, name]) => name !== '')),
    more: all.length - some.length,
  };
}

export async function historyLines(
  reader: Reader,
  ask: HistoryAsk,
  limit: number,
): Promise<HistoryLine[]> {
  const [entries, actor] = await Promise.all([reader.history(ask, limit), reader.actor()]);
  const spoken = new Spoken(reader);
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
      ...(await told(entry, about, spoken)),
    })),
  );
}
