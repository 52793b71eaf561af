/** The log in which Chromium writes down all of an extension's IndexedDB, and what faults do to it while the browser is dead. */
import { appendFile, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Chromium } from './chromium.ts';

const BLOCK = 32 * 1024;
const HEAD = 7;

const folderOf = ({ profile, id }: Chromium) =>
  join(profile, `Default/IndexedDB/chrome-extension_${id}_0.indexeddb.leveldb`);

/** The names of the logs, the one in use last. */
export async function logsOf(browser: Chromium): Promise<string[]> {
  const names = await readdir(folderOf(browser));
  return names.filter((name) => /^\d+\.log$/.test(name)).sort();
}

async function inUse(browser: Chromium): Promise<string> {
  const name = (await logsOf(browser)).at(-1);
  if (name === undefined) throw new Error('Chromium has no log of the databases');
  return name;
}

/** Leaves the head of a line without the line, as a kill between the two does. Answers the log's name. */
export async function tearLog(browser: Chromium): Promise<string> {
  const name = await inUse(browser);
  const path = join(folderOf(browser), name);
  const left = BLOCK - ((await stat(path)).size % BLOCK);
  const head = Buffer.alloc(HEAD);
  // A line does not go beyond its block; where there is no room for one, the rest of a block stays empty.
  const room = left > HEAD ? left - HEAD : BLOCK - HEAD;
  head.writeUInt16LE(Math.min(1_000, room), 4);
  head.writeUInt8(1, 6);
  await appendFile(path, left > HEAD ? head : Buffer.concat([Buffer.alloc(left), head]));
  return name;
}

/** Writes over a part of the log that was good: a fault of the disk. */
export async function damageLog(browser: Chromium): Promise<void> {
  const path = join(folderOf(browser), await inUse(browser));
  const file = await open(path, 'r+');
  const { size } = await file.stat();
  await file.write(Buffer.alloc(64, 0x55), 0, 64, Math.floor(size / 2));
  await file.close();
}
