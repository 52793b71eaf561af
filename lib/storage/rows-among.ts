/** The rows of many ids with few requests: by stretches where the ids lie close together, singly where they do not. */
import type { Id } from '../core/record.ts';
import type { Row } from './rows.ts';

/** So many ids are read by one request, if all goes well. */
const STRETCH = 500;
/** A request brings at most so many rows for each id asked, and must bring one asked for among so many. */
const WASTE = 2;

interface Readable {
  get(id: Id): Promise<Row | undefined>;
  getAll(range: IDBKeyRange, most: number): Promise<Row[]>;
}

export async function rowsAmong(store: Readable, ids: readonly Id[]): Promise<Row[]> {
  // By code units, as the browser orders its keys.
  const sorted = [...new Set(ids)].sort();
  const found: Row[] = [];
  for (let at = 0; at < sorted.length; at += STRETCH)
    found.push(...(await inStretch(store, sorted.slice(at, at + STRETCH))));
  return found;
}

async function inStretch(store: Readable, sorted: readonly Id[]): Promise<Row[]> {
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return [];
  const most = sorted.length * WASTE;
  const rows = await store.getAll(IDBKeyRange.bound(first, last), most);
  const wanted = new Set(sorted);
  const found = rows.filter(({ id }) => wanted.has(id));
  const reached = rows.at(-1)?.id;
  if (rows.length < most || reached === undefined) return found;
  const rest = sorted.filter((id) => id > reached);
  if (found.length * WASTE * WASTE > rows.length)
    return [...found, ...(await inStretch(store, rest))];
  const singly = await Promise.all(rest.map((id) => store.get(id)));
  return [...found, ...singly.flatMap((row) => row ?? [])];
}
