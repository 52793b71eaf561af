/** Reading within one transaction: rows come out of their envelopes checked, or are set aside. */
import type { HistoryAsk, HistoryEntry, Kind } from '../core/change.ts';
import type { Goal } from '../core/goal.ts';
import { type Place, placeId } from '../core/project.ts';
import type { Id } from '../core/record.ts';
import { type Actor, parseStamp } from '../core/stamp.ts';
import type { Tag } from '../core/tag.ts';
import { emptyTally, type Slice, type Tally } from '../core/tally.ts';
import type { Task } from '../core/task.ts';
import { figuresAsOf } from '../core/task-reading.ts';
import { checkEntry } from './entries.ts';
import { beginningWith, INBOX, type ReadTx, type Row, under } from './rows.ts';
import { rowsAmong } from './rows-among.ts';
import type { SetAside } from './set-aside.ts';
import type { Reader, RecordOf, Trashed } from './store.ts';
import { openTally, talliesOf } from './tallies.ts';
import { type Mark, touchedSince } from './touched.ts';

/** Names in the meta store: the clock's, and what the application remembers. */
export const CLOCK = 'clock';
export const REMEMBERED = 'remembered ';
export const remembered = (name: string) => `${REMEMBERED}${name}`;

const FIRST_BATCH = 50;
const BATCH = 500;

type ByProject = 'places' | 'goals' | 'constraints' | 'overrides';

/** The clock as kept: the last stamp, which carries the actor too. */
export async function actorOf(tx: ReadTx): Promise<Actor | null> {
  const row = await tx.objectStore('meta').get(CLOCK);
  return typeof row?.value === 'string' ? (parseStamp(row.value)?.actor ?? null) : null;
}

export class TxReader implements Reader {
  constructor(
    readonly tx: ReadTx,
    readonly setAside: SetAside,
  ) {}

  async get<K extends Kind>(
    kind: K,
    id: Id,
    { trashed }: Trashed = { trashed: false },
  ): Promise<RecordOf[K] | null> {
    const row: Row | undefined = await this.tx.objectStore(kind).get(id);
    const record = row ? this.setAside.open(kind, row) : null;
    return record && (trashed || record.deletedAt === null) ? record : null;
  }

  #open<K extends Kind>(kind: K, rows: readonly Row[], { trashed }: Trashed): RecordOf[K][] {
    return rows
      .flatMap((row) => this.setAside.open(kind, row) ?? [])
      .filter((record) => trashed || record.deletedAt === null);
  }

  async all<K extends Exclude<Kind, 'tasks' | 'tags'>>(
    kind: K,
    ask: Trashed = { trashed: false },
  ): Promise<RecordOf[K][]> {
    const rows: Row[] = await this.tx.objectStore(kind).getAll();
    return this.#open(kind, rows, ask);
  }

  async ofProject<K extends ByProject>(
    kind: K,
    projectId: Id,
    ask: Trashed = { trashed: false },
  ): Promise<RecordOf[K][]> {
    const store = this.tx.objectStore<ByProject>(kind);
    return this.#open(kind, await store.index('project').getAll(projectId), ask);
  }

  /** Their ids begin alike, so that they lie together. Another port of a host without one does, too, and is passed over. */
  async walkPlaces(
    { tracker, host }: Pick<Place, 'tracker' | 'host'>,
    visit: (place: Place) => boolean | Promise<boolean>,
  ): Promise<void> {
    const places = this.tx.objectStore('places');
    let range = beginningWith(placeId({ tracker, host, area: '' }));
    for (let most = 1; ; most = FIRST_BATCH) {
      const rows: Row[] = await places.getAll(range, most);
      for (const place of this.#open('places', rows, { trashed: false }))
        if (place.tracker === tracker && place.host === host && !(await visit(place))) return;
      const last = rows.at(-1);
      if (!last || rows.length < most) return;
      range = IDBKeyRange.bound(last.id, range.upper, true, true);
    }
  }

  async inbox(): Promise<Goal[]> {
    return this.ofProject('goals', INBOX);
  }

  taskIds(projectId: Id): Promise<Id[]> {
    return this.tx.objectStore('tasks').index('seen').getAllKeys(under(projectId));
  }

  taskIdsByFigures(projectId: Id): Promise<Id[]> {
    return this.tx.objectStore('tasks').index('figures').getAllKeys(under(projectId));
  }

  async many<K extends 'tasks' | 'tags'>(
    kind: K,
    ids: readonly Id[],
  ): Promise<Map<Id, RecordOf[K]>> {
    const rows = await rowsAmong(this.tx.objectStore<'tasks' | 'tags'>(kind), ids);
    const records = this.#open(kind, rows, { trashed: false });
    return new Map(records.map((record) => [record.id, record]));
  }

  walkTasks(projectId: Id, visit: (task: Task, tag: Tag | null) => boolean): Promise<void> {
    return this.#walk('seen', projectId, (row) => row.seen, visit);
  }

  walkPlace(placeId: Id, visit: (task: Task, tag: Tag | null) => boolean): Promise<void> {
    return this.#walk('place', placeId, (row) => row.place, visit);
  }

  /** In batches rather than by cursor, which asks the browser once for every task; the first one is small, for short lists. */
  async #walk(
    index: 'seen' | 'place',
    first: Id,
    keyOf: (row: Row) => IDBValidKey | undefined,
    visit: (task: Task, tag: Tag | null) => boolean,
  ): Promise<void> {
    const tasks = this.tx.objectStore('tasks').index(index);
    let range = under(first);
    let most = FIRST_BATCH;
    for (;;) {
      const rows = await tasks.getAll(range, most);
      const tags = await Promise.all(rows.map((row) => this.get('tags', row.id)));
      for (const [at, row] of rows.entries()) {
        const task = this.setAside.open('tasks', row);
        if (task && !visit(task, tags[at] ?? null)) return;
      }
      const last = rows.at(-1);
      const key = last ? keyOf(last) : undefined;
      if (key === undefined || rows.length < most) return;
      range = IDBKeyRange.bound(key, [first, []], true);
      most = BATCH;
    }
  }

  async taskEdges(projectId: Id) {
    const tasks = this.tx.objectStore('tasks');
    const [due, figures, newest, oldest] = await Promise.all([
      this.#firstTask(tasks.index('due').iterate(under(projectId), 'prev')),
      this.#firstTask(tasks.index('figures').iterate(under(projectId))),
      this.#firstTask(tasks.index('seen').iterate(under(projectId))),
      this.#firstTask(tasks.index('seen').iterate(under(projectId), 'prev')),
    ]);
    const day = due?.due?.value ?? null;
    return {
      latestOpenDue: due?.due && day !== null ? { day, key: due.key, asOf: due.due.asOf } : null,
      oldestFigures: figures && figuresAsOf(figures),
      oldestSeen: oldest?.seenAt ?? null,
      newestSeen: newest?.seenAt ?? null,
    };
  }

  /** The first that can be read; damaged ones are passed over. */
  async #firstTask(cursors: AsyncIterable<{ value: Row }>): Promise<Task | null> {
    for await (const { value } of cursors) {
      const task = this.setAside.open('tasks', value);
      if (task) return task;
    }
    return null;
  }

  async tally(projectId: Id, slice: Slice): Promise<Tally> {
    const row = await this.tx.objectStore('tallies').get([projectId, slice]);
    return openTally(row) ?? emptyTally(projectId, slice);
  }

  tallies(projectId: Id): Promise<Tally[]> {
    return talliesOf(this.tx, projectId);
  }

  async history(
    ask: HistoryAsk,
    limit: number,
    wanted: (entry: HistoryEntry) => boolean = () => true,
  ): Promise<HistoryEntry[]> {
    const store = this.tx.objectStore('history');
    const cursors =
      'recordId' in ask
        ? store.index('records').iterate(under(ask.recordId), 'prev')
        : 'projectId' in ask
          ? store.index('projects').iterate(under(ask.projectId), 'prev')
          : store.index('stamp').iterate(null, 'prev');
    const entries: HistoryEntry[] = [];
    if (limit <= 0) return entries;
    for await (const { value } of cursors) {
      const checked = checkEntry(value.entry);
      if (checked.good && wanted(checked.value)) entries.push(checked.value);
      if (entries.length >= limit) break;
    }
    return entries;
  }

  historyCount(recordId: Id): Promise<number> {
    return this.tx.objectStore('history').index('records').count(under(recordId));
  }

  async entry(id: Id): Promise<HistoryEntry | null> {
    const row = await this.tx.objectStore('history').get(id);
    const checked = checkEntry(row?.entry);
    return checked.good ? checked.value : null;
  }

  async recall(name: string): Promise<unknown> {
    return (await this.tx.objectStore('meta').get(remembered(name)))?.value ?? null;
  }

  actor(): Promise<Actor | null> {
    return actorOf(this.tx);
  }

  touchedSince(mark: Mark | null) {
    return touchedSince(this.tx, mark);
  }
}
