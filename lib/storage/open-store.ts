/** The store over a database: begins and ends its transactions, and turns what the browser throws into refusals. */
import { KINDS } from '../core/change.ts';
import type { Id, Instant } from '../core/record.ts';
import { Refusal } from '../core/refusal.ts';
import { type Actor, nextStamp, parseStamp } from '../core/stamp.ts';
import { breakOff } from './break-off.ts';
import type { Connection } from './database.ts';
import { CLOCK, TxReader } from './reader.ts';
import { refusalOf } from './refusals.ts';
import { type Db, STORES, type WriteTx } from './rows.ts';
import { SetAside } from './set-aside.ts';
import type { Damaged, Store } from './store.ts';
import { addUpTallies, TallyDamaged } from './tallies.ts';
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
async function occasionOf(tx: WriteTx, world: World): Promise<Occasion> {
  const clock = (await tx.objectStore('meta').get(CLOCK))?.value;
  const kept = typeof clock === 'string' && parseStamp(clock) ? clock : null;
  const newest =
    kept ?? (await tx.objectStore('history').index('stamp').openKeyCursor(null, 'prev'))?.key;
  const actor = (kept === null ? null : parseStamp(kept)?.actor) ?? world.newActor();
  const at = world.now();
  return { at, stamp: nextStamp(newest ?? null, at, actor), actor, newId: () => world.newId() };
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
  const on = (db: Db) => db.transaction(STORES, mode as 'readwrite', { durability: 'strict' });
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

  async function withTallies<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work().catch(async (thrown: unknown) => {
        if (!(thrown instanceof TallyDamaged)) throw thrown;
        await inTransaction('readwrite', addUpTallies);
        return work();
      });
    } catch (thrown) {
      throw refusalOf(thrown);
    }
  }

  const reading = <T>(work: (reader: TxReader) => Promise<T>) =>
    withTallies(() => inTransaction('readonly', (tx) => work(new TxReader(tx, setAside))));

  const writing = <T>(work: (writer: TxWriter) => Promise<T>) =>
    withTallies(() =>
      inTransaction('readwrite', async (tx) =>
        work(new TxWriter(tx, setAside, await occasionOf(tx, world))),
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
    rebuildTallies: () => withTallies(() => inTransaction('readwrite', addUpTallies)),
    close: () => connection.close(),
  };
}
