/** The store over a database: begins and ends its transactions, and turns what the browser throws into refusals. */
import { unwrap } from 'idb';
import { KINDS } from '../core/change.ts';
import type { Id, Instant, Stamp } from '../core/record.ts';
import { Refusal } from '../core/refusal.ts';
import { type Actor, nextStamp, parseStamp, receiveStamp } from '../core/stamp.ts';
import { previewRestore } from './backup/preview.ts';
import { restoreBackup } from './backup/restore.ts';
import { writeBackup } from './backup/write-backup.ts';
import { breakOff } from './break-off.ts';
import type { Connection } from './database.ts';
import { CLOCK, TxReader } from './reader.ts';
import { refusalOf } from './refusals.ts';
import { type Db, STORES, type WriteTx } from './rows.ts';
import { SetAside } from './set-aside.ts';
import type { Damaged, DataState, Store } from './store.ts';
import { addUpTallies, TallyDamaged } from './tallies.ts';
import { keepTouched } from './touched.ts';
import { undoEntry } from './undo.ts';
import { type Occasion, TxWriter } from './writer.ts';

/** What the store takes from the world around it. */
export interface World {
  now(): Instant;
  newId(): Id;
  /** 12 random lower-case hex digits, for an installation's first write. */
  newActor(): Actor;
}

const BATCH = 500;

/** The clock goes on from the last stamp, and from the newest entry where the clock's own row was damaged. */
async function occasionOf(tx: WriteTx, world: World, learnt: Stamp | null): Promise<Occasion> {
  const clock = (await tx.objectStore('meta').get(CLOCK))?.value;
  const kept = typeof clock === 'string' && parseStamp(clock) ? clock : null;
  const newest =
    kept ?? (await tx.objectStore('history').index('stamp').openKeyCursor(null, 'prev'))?.key;
  const actor = (kept === null ? null : parseStamp(kept)?.actor) ?? world.newActor();
  const at = world.now();
  const stamp =
    learnt === null
      ? nextStamp(newest ?? null, at, actor)
      : receiveStamp(newest ?? null, learnt, at, actor);
  return { at, stamp, actor, newId: () => world.newId() };
}

async function stateOf({ tx }: TxReader): Promise<DataState> {
  const counts = await Promise.all(KINDS.map((kind) => tx.objectStore(kind).count()));
  const clock = (await tx.objectStore('meta').get(CLOCK))?.value;
  return {
    records: counts.reduce((sum, count) => sum + count, 0),
    entries: await tx.objectStore('history').count(),
    clock: typeof clock === 'string' ? clock : null,
    version: tx.db.version,
  };
}

async function isBlank({ tx }: TxReader): Promise<boolean> {
  if ((await tx.objectStore('meta').get(CLOCK)) !== undefined) return false;
  const any = IDBKeyRange.lowerBound('');
  const first = await Promise.all(
    ([...KINDS, 'history'] as const).map((name) => tx.objectStore(name).getKey(any)),
  );
  return first.every((key) => key === undefined);
}

async function lookThrough(reader: TxReader): Promise<void> {
  for (const kind of KINDS) {
    let range: IDBKeyRange | null = null;
    for (;;) {
      const rows = await reader.tx.objectStore(kind).getAll(range, BATCH);
      for (const row of rows) reader.setAside.open(kind, row);
      const last = rows.at(-1);
      if (!last || rows.length < BATCH) break;
      range = IDBKeyRange.lowerBound(last.id, true);
    }
  }
}

/** Over all stores. A reader's transaction is one that nothing is written in; the types of the two differ in no more. */
async function begin(connection: Connection, mode: 'readonly' | 'readwrite'): Promise<WriteTx> {
  // Strict: what was answered as written is on the disk, not in a buffer.
  const on = (db: Db) => db.transaction([...STORES], mode as 'readwrite', { durability: 'strict' });
  const db = await connection.get();
  try {
    return on(db);
  } catch (thrown) {
    if (!(thrown instanceof DOMException && thrown.name === 'InvalidStateError')) throw thrown;
    return on(await connection.renew());
  }
}

export function openStore(connection: Connection, world: World): Store {
  const setAside = new SetAside();

  /** One transaction over everything: a second writer, here or in another window, waits for its end. */
  async function inTransaction<T>(
    mode: 'readonly' | 'readwrite',
    work: (tx: WriteTx) => Promise<T>,
  ): Promise<T> {
    const tx = await begin(connection, mode);
    const done = tx.done.then(
      () => null,
      (thrown: unknown) => ({ thrown }),
    );
    try {
      const answer = await work(tx);
      const failed = await done;
      if (failed) throw failed.thrown;
      return answer;
    } catch (thrown) {
      // The transaction's own error says more than what a request made of it ("aborted" for "no room left").
      const cause = tx.error ?? thrown;
      breakOff(tx);
      await done;
      throw cause;
    }
  }

  const rebuild = () =>
    inTransaction('readwrite', async (tx) => {
      await addUpTallies(tx);
      await keepTouched(tx, 'all', () => world.newActor());
    });

  async function withTallies<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work().catch(async (thrown: unknown) => {
        if (!(thrown instanceof TallyDamaged)) throw thrown;
        await rebuild();
        return work();
      });
    } catch (thrown) {
      throw refusalOf(thrown);
    }
  }

  const reading = <T>(work: (reader: TxReader) => Promise<T>) =>
    withTallies(() => inTransaction('readonly', (tx) => work(new TxReader(tx, setAside))));

  /** `learnt`: a stamp of another copy, which this clock goes past. */
  const writing = <T>(work: (writer: TxWriter) => Promise<T>, learnt: Stamp | null = null) =>
    withTallies(() =>
      inTransaction('readwrite', async (tx) =>
        work(new TxWriter(tx, setAside, await occasionOf(tx, world, learnt))),
      ),
    );

  return {
    read: reading,
    write: (deed, work) =>
      writing(async (writer) => {
        await work(writer);
        return writer.finish(deed, null);
      }),
    undo: (entryId) =>
      writing(async (writer) => {
        const entry = await writer.entry(entryId);
        if (!entry) throw new Refusal('gone', 'There is nothing to undo under this id.');
        return undoEntry(writer, entry);
      }),
    async damaged(which): Promise<Damaged[]> {
      if (which === 'all') await reading(lookThrough);
      return setAside.list();
    },
    backUp: () => withTallies(async () => writeBackup(unwrap(await connection.get()), world.now())),
    preview: (backup) => reading((reader) => previewRestore(reader, backup)),
    restore: (backup, mode, print) =>
      writing((writer) => restoreBackup(writer, backup, mode, print), backup.latest),
    state: () => reading(stateOf),
    isBlank: () => reading(isBlank),
    rebuildTallies: () => withTallies(rebuild),
    close: () => connection.close(),
  };
}
