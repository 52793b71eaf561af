import { deleteDB, openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { connect, type Incident } from '../../lib/storage/database.ts';
import { LADDER } from '../../lib/storage/migrations/ladder.ts';
import { openStore } from '../../lib/storage/open-store.ts';
import { refusalOf } from '../../lib/storage/refusals.ts';
import { bench, freshName, GOAL } from './support.ts';

afterEach(() => vi.restoreAllMocks());

const SECOND = { version: LADDER.length + 1, what: 'Nothing new.' };

async function make(store: ReturnType<typeof bench>['store'], id: string) {
  await store.write('goal.create', async (writer) => {
    await writer.make('goals', id, GOAL);
  });
}

test('data of a newer version is refused and left untouched', async () => {
  const { store, name } = bench({ ladder: [...LADDER, SECOND] });
  await make(store, 'g1');
  store.close();
  const older = bench({ name });
  const refused = { trouble: 'data-newer' };
  await expect(older.store.read((reader) => reader.all('goals'))).rejects.toMatchObject(refused);
  await expect(make(older.store, 'g2')).rejects.toMatchObject(refused);
  const newer = bench({ name, ladder: [...LADDER, SECOND] });
  expect(await newer.store.read((reader) => reader.all('goals'))).toHaveLength(1);
});

test('an open database makes way for a newer Planseat, says so, and then knows that it is the older one', async () => {
  const told: Incident[] = [];
  const old = bench({ tell: (incident) => told.push(incident) });
  await make(old.store, 'g1');
  const newer = bench({ name: old.name, ladder: [...LADDER, SECOND] });
  expect(await newer.store.read((reader) => reader.all('goals'))).toHaveLength(1);
  expect(told).toEqual(['opened', 'yielded']);
  await expect(make(old.store, 'g2')).rejects.toMatchObject({ trouble: 'data-newer' });
});

test('a window that does not make way blocks: said at once, and over once it is gone', async () => {
  const name = freshName();
  const first = bench({ name });
  await make(first.store, 'g1');
  first.store.close();
  const stubborn = await openDB(name, LADDER.length);
  const told: Incident[] = [];
  let hear = (): void => undefined;
  const free = new Promise<void>((resolve) => {
    hear = resolve;
  });
  const newer = bench({
    name,
    ladder: [...LADDER, SECOND],
    tell(incident) {
      told.push(incident);
      if (incident === 'opened') hear();
    },
  });
  const read = () => newer.store.read((reader) => reader.all('goals'));
  await expect(read()).rejects.toMatchObject({ trouble: 'storage-blocked' });
  await expect(read()).rejects.toMatchObject({ trouble: 'storage-blocked' });
  stubborn.close();
  await free;
  expect(await read()).toHaveLength(1);
  expect(told).toEqual(['blocked', 'opened']);
});

test('all who ask have one and the same answer: nothing piles up behind a promise that is never settled', async () => {
  const connection = connect({ name: freshName() });
  const [first, second] = [connection.get(), connection.get()];
  expect(second).toBe(first);
  await first;
  const later = connection.get();
  expect(connection.get()).toBe(later);
  expect(await later).toBe(await first);
  connection.close();
});

test('who waits behind another one that is blocked is told too, and gets it in the end', async () => {
  const name = freshName();
  const first = bench({ name });
  await make(first.store, 'g1');
  first.store.close();
  const stubborn = await openDB(name, LADDER.length);
  const ladder = [...LADDER, SECOND];
  const before = connect({ name, ladder });
  await expect(before.get()).rejects.toMatchObject({ trouble: 'storage-blocked' });
  const behind = connect({ name, ladder, patience: 20 });
  await expect(behind.get()).rejects.toMatchObject({ trouble: 'storage-blocked' });
  stubborn.close();
  await vi.waitFor(async () => expect((await behind.get()).version).toBe(ladder.length));
  before.close();
  behind.close();
});

test('a database deleted under us is made anew rather than held on to', async () => {
  const { store, name } = bench();
  await make(store, 'g1');
  await deleteDB(name);
  await make(store, 'g2');
  const goals = await store.read((reader) => reader.all('goals'));
  expect(goals.map(({ id }) => id)).toEqual(['g2']);
});

test('a database that was closed without a word is opened again for the next write', async () => {
  const { name } = bench();
  const connection = connect({ name });
  const ids = ['e1', 'g1', 'e2', 'g2'].values();
  const store = openStore(connection, {
    now: () => 1,
    newId: () => ids.next().value ?? 'last',
    newActor: () => 'aaaaaaaaaaaa',
  });
  await make(store, 'one');
  (await connection.get()).close();
  await make(store, 'two');
  expect(await store.read((reader) => reader.all('goals'))).toHaveLength(2);
  store.close();
  await expect(make(store, 'three')).rejects.toMatchObject({ trouble: 'storage-refused' });
});

test('no room left: the write is refused as such, and nothing of it is there', async () => {
  const { store } = bench();
  await make(store, 'g1');
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await expect(make(store, 'g2')).rejects.toMatchObject({ trouble: 'storage-full' });
  expect(await store.read((reader) => reader.all('goals'))).toHaveLength(1);
});

/** What happens to a store right after something was put into it. */
function afterPut(happens: (store: IDBObjectStore) => void): void {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...given
  ) {
    const request = put.apply(this, given);
    happens(this);
    return request;
  });
}

test('a transaction the browser breaks off in the middle is refused, and nothing of it is there', async () => {
  const { store } = bench();
  await make(store, 'g1');
  afterPut((store) => {
    if (store.name === 'history') store.transaction.abort();
  });
  await expect(make(store, 'g2')).rejects.toMatchObject({ trouble: 'storage-refused' });
  vi.restoreAllMocks();
  expect(await store.read((reader) => reader.all('goals'))).toHaveLength(1);
  expect(await store.read((reader) => reader.history({ all: true }, 9))).toHaveLength(1);
});

test('a transaction that breaks off at its end, when all was taken, is refused, too', async () => {
  const { store } = bench();
  await make(store, 'g1');
  afterPut((store) => {
    // Long after the last that a write puts there was taken.
    const later = (rounds: number) => {
      if (rounds === 0) store.transaction.abort();
      else store.count().addEventListener('success', () => later(rounds - 1));
    };
    if (store.name === 'meta') later(20);
  });
  await expect(make(store, 'g2')).rejects.toMatchObject({ trouble: 'storage-refused' });
  vi.restoreAllMocks();
  expect(await store.read((reader) => reader.all('goals'))).toHaveLength(1);
});

test.each([
  ['QuotaExceededError', 'storage-full'],
  ['VersionError', 'data-newer'],
  ['AbortError', 'storage-refused'],
  ['InvalidStateError', 'storage-refused'],
  ['UnknownError', 'storage-refused'],
  ['DataError', 'data-damaged'],
  ['NoSuchThingError', 'unexpected'],
])('%s is %s', (thrown, trouble) => {
  const cause = new DOMException('', thrown);
  expect(refusalOf(cause)).toMatchObject({ trouble, cause });
});

test('a refusal stays what it is', () => {
  const refusal = refusalOf(new RangeError('no'));
  expect(refusal.trouble).toBe('unexpected');
  expect(refusalOf(refusal)).toBe(refusal);
});
