/** Writing within one transaction: records are put at once, so that later reads see them; the end makes the entry. */
import type { HistoryEntry, Kind } from '../core/change.ts';
import type { Id, Instant, RecordBase, Stamp } from '../core/record.ts';
import { Refusal } from '../core/refusal.ts';
import type { Actor } from '../core/stamp.ts';
import type { Task } from '../core/task.ts';
import { changedDetails } from '../core/task-reading.ts';
import { changesBetween } from '../core/undo.ts';
import { countedIn } from './counted.ts';
import { type Image, Images, projectsOf } from './images.ts';
import { CLOCK, remembered, TxReader } from './reader.ts';
import { checkRecord } from './records.ts';
import { damagedRefusal } from './refusals.ts';
import { rowOf, rowOfEntry, type WriteTx } from './rows.ts';
import type { SetAside } from './set-aside.ts';
import type { FieldsOf, RecordOf, Refreshable, Writer } from './store.ts';
import { type Counted, followTallies } from './tallies.ts';
import { keepTouched } from './touched.ts';

/** What belongs to this one write: its time, its stamp, and where ids come from. */
export interface Occasion {
  at: Instant;
  stamp: Stamp;
  actor: Actor;
  newId(): Id;
}

/** An entry that made more records than this names them without what is in them: one value must not outgrow the browser's bounds. */
const MOST_WHOLE = 1_000;

function bare({ id, createdAt, deletedAt }: RecordBase): RecordBase {
  return { id, createdAt, deletedAt, stamps: {} };
}

export class TxWriter extends TxReader implements Writer {
  readonly at: Instant;
  readonly #images = new Images();
  /** Records taken over from another copy by this write: what is changed of them afterwards is stamped anew, nothing else. */
  readonly #adopted = new Map<string, RecordBase>();
  /** Projects of which something was only seen anew. */
  readonly #seen = new Set<Id>();

  constructor(
    override readonly tx: WriteTx,
    setAside: SetAside,
    readonly occasion: Occasion,
  ) {
    super(tx, setAside);
    this.at = occasion.at;
  }

  /** Checks and stores. Stamps follow from what differs from before the write, so a change taken back leaves none. */
  async #put<K extends Kind>(kind: K, before: RecordOf[K] | null, next: RecordOf[K]) {
    const old: RecordBase | null = this.#adopted.get(`${kind} ${next.id}`) ?? before;
    const changed = changesBetween<RecordBase>(kind, old, next);
    const fresh = changed.map(({ field }): [string, Stamp] => [field, this.occasion.stamp]);
    const plain: RecordBase = next;
    const stamps = { ...old?.stamps, ...Object.fromEntries(fresh) };
    const checked = checkRecord(kind, { ...plain, stamps });
    if (!checked.good) throw new Refusal('bad-input', checked.wrong, checked.field);
    await this.tx.objectStore(kind).put(rowOf(kind, checked.value));
    this.#images.set(kind, before, checked.value);
  }

  /** The record as it is, whether in the trash or not. */
  async #current<K extends Kind>(kind: K, id: Id): Promise<RecordOf[K] | null> {
    const record = await this.get(kind, id, { trashed: true });
    if (!record && this.setAside.has(kind, id)) throw damagedRefusal(kind, id);
    return record;
  }

  async #change<K extends Kind>(kind: K, id: Id, fields: object) {
    const current = await this.#current(kind, id);
    if (!current) throw new Refusal('gone', `There is no ${kind} record ${id}.`);
    const image = this.#images.get(kind, id);
    const before = image ? image.before : current;
    const plain: RecordBase = current;
    await this.#put(kind, before, { ...plain, ...fields } as RecordOf[K]);
  }

  async make<K extends Kind>(kind: K, id: Id | null, fields: FieldsOf<K>): Promise<Id> {
    const own = id ?? this.occasion.newId();
    const there = await this.#current(kind, own);
    if (there && there.deletedAt === null) {
      throw new Refusal('unexpected', `There already is a ${kind} record ${own}.`);
    }
    if (there) {
      await this.#change(kind, own, { ...(fields as object), deletedAt: null });
      return own;
    }
    const base = { id: own, createdAt: this.at, deletedAt: null, stamps: {} };
    const record: object = { ...(fields as object), ...base };
    await this.#put(kind, null, record as RecordOf[K]);
    return own;
  }

  edit<K extends Kind>(kind: K, id: Id, fields: Partial<FieldsOf<K>>): Promise<void> {
    return this.#change(kind, id, fields);
  }

  async trash(kind: Kind, id: Id): Promise<void> {
    const current = await this.#current(kind, id);
    if (current?.deletedAt === null) await this.#change(kind, id, { deletedAt: this.at });
  }

  restore(kind: Kind, id: Id): Promise<void> {
    return this.#change(kind, id, { deletedAt: null });
  }

  /** Sets any field back, `deletedAt` too: for undo. */
  set(kind: Kind, id: Id, fields: Readonly<Record<string, unknown>>): Promise<void> {
    return this.#change(kind, id, fields);
  }

  /** Takes a record over as another copy has it, with its stamps; one that is damaged here is mended by it. */
  async adopt<K extends Kind>(kind: K, record: RecordOf[K]): Promise<void> {
    const current = await this.get(kind, record.id, { trashed: true });
    const image = this.#images.get(kind, record.id);
    const checked = checkRecord(kind, record);
    if (!checked.good) throw new Refusal('bad-input', checked.wrong, checked.field);
    await this.tx.objectStore(kind).put(rowOf(kind, checked.value));
    this.#images.set(kind, image ? image.before : current, checked.value);
    this.#adopted.set(`${kind} ${record.id}`, checked.value);
  }

  async remember(name: string, value: unknown): Promise<void> {
    await this.tx.objectStore('meta').put({ name: remembered(name), value });
  }

  async refresh(taskId: Id, seen: Refreshable): Promise<void> {
    const current = await this.#current('tasks', taskId);
    if (!current) throw new Refusal('gone', `There is no task record ${taskId}.`);
    const next: Task = { ...current, ...seen };
    if (changedDetails(current, next).length > 0) {
      throw new Refusal('unexpected', 'Only what was seen unchanged may be refreshed.');
    }
    const checked = checkRecord('tasks', next);
    if (!checked.good) throw new Refusal('bad-input', checked.wrong, checked.field);
    await this.tx.objectStore('tasks').put(rowOf('tasks', next));
    if (next.projectId !== null) this.#seen.add(next.projectId);
    const image = this.#images.get('tasks', taskId);
    if (image) {
      // As if it had been so before, so that it makes no change.
      const before = image.before && { ...image.before, ...seen };
      this.#images.set('tasks', before, next);
    }
  }

  /** What this write did, with its history entry, tallies and clock put into the transaction; null where it changed nothing. */
  async finish(deed: string, undoes: Id | null): Promise<HistoryEntry | null> {
    const images = this.#images.list();
    const made = images.filter((image) => image.before === null);
    const changes = images.flatMap(({ kind, before, now }) =>
      before === null ? [] : changesBetween(kind, before, now),
    );
    const counted = await countedIn(this, this.#images);
    await this.#keepTouched(images, counted);
    if (made.length === 0 && changes.length === 0) return null;
    const { at, stamp, actor } = this.occasion;
    const whole = made.length <= MOST_WHOLE;
    const recordIds = [...made.map(({ now }) => now.id), ...changes.map((one) => one.recordId)];
    const entry: HistoryEntry = {
      id: this.occasion.newId(),
      at,
      stamp,
      actor,
      deed,
      recordIds: [...new Set(recordIds)],
      made: made.map(({ kind, now }) => ({ kind, record: whole ? now : bare(now) })),
      changes,
      undoes,
      undoneBy: null,
    };
    await this.tx.objectStore('history').put(rowOfEntry(entry, projectsOf(images)));
    await this.keepClock();
    await followTallies(this.tx, counted);
    return entry;
  }

  /** A client's name stands with all of its projects; and what another copy brought may be anything. */
  #keepTouched(images: readonly Image[], counted: readonly Counted[]): Promise<void> {
    const isWide = this.#adopted.size > 0 || images.some(({ kind }) => kind === 'clients');
    const tasks = counted.flatMap(({ before, after }) => [before.task, after.task]);
    const homes = tasks.flatMap((task) => task?.projectId ?? []);
    const all = [...this.#seen, ...projectsOf(images), ...homes];
    return keepTouched(this.tx, isWide ? 'all' : all, () => this.occasion.stamp);
  }

  /** The clock goes on from this write, also where it changed nothing but learnt of later stamps. */
  async keepClock(): Promise<void> {
    await this.tx.objectStore('meta').put({ name: CLOCK, value: this.occasion.stamp });
  }
}
