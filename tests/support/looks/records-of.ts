/**
 * The worked example as rows of the database: made by real commands over a storage in memory, told in a language, and
 * moved in time so that its own day is today. `pour` puts the rows into a driven browser.
 */
import 'fake-indexeddb/auto';
import { openWorkspace } from '../../../lib/workspace/open.ts';
import { makeMore, makeMuseum } from '../museum.ts';
import type { Screen } from '../screen.ts';
import { type Tongue, tellAll } from './told.ts';

export type { Tongue } from './told.ts';

export interface Rows {
  stores: Record<string, { key: IDBValidKey; value: unknown }[]>;
  project: string;
}

/** The same stores with nothing in them. */
export const emptied = ({ stores, project }: Rows): Rows => ({
  project,
  stores: Object.fromEntries(Object.keys(stores).map((store) => [store, []])),
});

const DAY = 86_400_000;
/** The day on which the example plays. */
const ITS_DAY = Date.UTC(2026, 5, 11);
let made = 0;

const asked = <T>(request: IDBRequest<T>) =>
  new Promise<T>((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

export async function makeRows(tongue: Tongue): Promise<Rows> {
  made += 1;
  const name = `looks-${made}`;
  const workspace = openWorkspace({ name, bell: { ring: () => {}, hear: () => {} } });
  const { project } = await makeMuseum(workspace);
  await makeMore(workspace);
  workspace.close();
  const stores = await readAll(name);
  const told = JSON.parse(tellAll(moved(JSON.stringify(stores)), tongue)) as Rows['stores'];
  return { stores: told, project };
}

async function readAll(name: string): Promise<Rows['stores']> {
  const db = await asked(indexedDB.open(name));
  const stores: Rows['stores'] = {};
  for (const store of db.objectStoreNames) {
    const place = db.transaction(store).objectStore(store);
    const [keys, values] = await Promise.all([asked(place.getAllKeys()), asked(place.getAll())]);
    stores[store] = keys.map((key, at) => ({ key, value: values[at] as unknown }));
  }
  db.close();
  return stores;
}

/** Its days as far from today as they are from its own day. */
function moved(json: string): string {
  const shift = Math.floor((Date.now() - ITS_DAY) / DAY);
  return json
    .replace(/"(2026-\d\d-\d\d)"/g, (_, day: string) => {
      const then = new Date(Date.parse(day) + shift * DAY);
      return `"${then.toISOString().slice(0, 10)}"`;
    })
    .replaceAll(String(Date.UTC(2026, 5, 11, 12, 5)), String(Date.now() - 40 * 60_000));
}

/** Replaces all that the browser holds; `screen` is any of Planseat's own pages. */
export async function pour(screen: Screen, rows: Rows): Promise<void> {
  await screen.run(async (stores) => {
    const done = (request: IDBRequest | IDBTransaction, event: string) =>
      new Promise((ended, failed) => {
        request.addEventListener(event, ended);
        request.addEventListener('error', failed);
      });
    const opening = indexedDB.open('planseat');
    await done(opening, 'success');
    const db = opening.result;
    const names = Object.keys(stores);
    const all = db.transaction(names, 'readwrite');
    for (const name of names) {
      const store = all.objectStore(name);
      store.clear();
      for (const { key, value } of stores[name] ?? [])
        if (store.keyPath === null) store.put(value, key);
        else store.put(value);
    }
    await done(all, 'complete');
    db.close();
    const { chrome } = globalThis as unknown as {
      chrome: {
        storage: {
          local: {
            get(of: null): Promise<object>;
            remove(names: string[]): Promise<void>;
            set(of: object): Promise<void>;
          };
        };
      };
    };
    const { local } = chrome.storage;
    // What was being typed and told belonged to what was there before.
    const kept = Object.keys(await local.get(null));
    await local.remove(kept.filter((one) => one === 'news' || one.startsWith('draft:')));
    await local.set({ bell: Date.now() });
  }, rows.stores);
}

export async function setUp(screen: Screen, kept: Record<string, unknown>): Promise<void> {
  await screen.run(async (values) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(of: object): Promise<void> } } };
    };
    await chrome.storage.local.set(values);
  }, kept);
}
