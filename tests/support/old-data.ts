/** A profile as an older Planseat left it: a bare extension under the same id, with a snapshot of that version's data in its origin. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LADDER } from '../../lib/storage/migrations/ladder.ts';
import type { Db, UpgradeTx } from '../../lib/storage/rows.ts';
import { readSnapshot, type Snapshot } from '../storage/snapshot.ts';
import { ACME } from './web.ts';

/** The rights of today's and none of its code: it welcomes, as every version does after installing, and touches no data. */
export async function bareBuild(released: string, into: string): Promise<string> {
  const today = JSON.parse(await readFile(join(released, 'manifest.json'), 'utf8'));
  // Its worker has a name of its own: Chromium does not read a worker of the same name anew.
  const files = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'Planseat',
      version: '0.9.0',
      permissions: today.permissions,
      host_permissions: today.host_permissions,
      background: { service_worker: 'bare.js' },
    }),
    'bare.js': `chrome.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') void chrome.tabs.create({ url: 'welcome.html' });
    });`,
    'welcome.html': '<!doctype html><title>Planseat</title>Planseat',
  };
  await mkdir(into, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(into, name), text);
  return into;
}

/** The rows of that version, their tickets on the suite's Jira. */
export function oldData(version: number): Snapshot {
  const text = JSON.stringify(readSnapshot(version));
  return JSON.parse(text.replaceAll('kestrel.atlassian.net', ACME)) as Snapshot;
}

interface Made {
  name: string;
  keyPath: string | string[];
  indexes: { name: string; keyPath: string; multiEntry: boolean }[];
}

/** What the steps up to a version make, written down instead of made: steps cannot run in a page, and take nothing else. */
export function storesOf(version: number): Made[] {
  const made = new Map<string, Made>();
  const within = (name: string) => ({
    createIndex: (index: string, keyPath: string, how?: { multiEntry?: boolean }) => {
      const multiEntry = how?.multiEntry ?? false;
      made.get(name)?.indexes.push({ name: index, keyPath, multiEntry });
    },
  });
  const db = {
    createObjectStore(name: string, { keyPath }: { keyPath: string | string[] }) {
      made.set(name, { name, keyPath, indexes: [] });
      return within(name);
    },
  };
  const tx = { objectStore: within };
  for (const step of LADDER.slice(0, version))
    step.stores?.(db as unknown as Db, tx as unknown as UpgradeTx);
  return [...made.values()];
}

export interface OldDatabase {
  version: number;
  stores: Made[];
  rows: Snapshot['stores'];
}

/** Runs in a page of the bare extension. */
export function putOldData({ version, stores, rows }: OldDatabase): Promise<void> {
  return new Promise((done, failed) => {
    const asked = indexedDB.open('planseat', version);
    asked.onupgradeneeded = () => {
      for (const { name, keyPath, indexes } of stores) {
        const store = asked.result.createObjectStore(name, { keyPath });
        for (const index of indexes)
          store.createIndex(index.name, index.keyPath, { multiEntry: index.multiEntry });
        for (const row of rows[name] ?? []) store.put(row);
      }
    };
    asked.onerror = () => failed(asked.error);
    asked.onsuccess = () => {
      asked.result.close();
      done();
    };
  });
}

/** Runs in any page of Planseat: the version and every row, as they lie there. */
export async function lyingThere(): Promise<Snapshot> {
  const database = await new Promise<IDBDatabase>((opened, failed) => {
    const asked = indexedDB.open('planseat');
    asked.onsuccess = () => opened(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  const stores: Snapshot['stores'] = {};
  for (const name of database.objectStoreNames)
    stores[name] = await new Promise((read, failed) => {
      const asked = database.transaction(name).objectStore(name).getAll();
      asked.onsuccess = () => read(asked.result);
      asked.onerror = () => failed(asked.error);
    });
  const { version } = database;
  database.close();
  return { version, stores };
}
