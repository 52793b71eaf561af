/** A kill that leaves a torn line in Chromium's log of our databases: at the start after the next, Chromium would throw them away. */
import { appendFile, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { Chromium } from '../../support/chromium.ts';
import type { Desk } from '../../support/desk/desk.ts';
import { until } from '../../support/screen.ts';
import { openDesk, withDesk } from '../../support/with-desk.ts';

declare const desk: Desk;

const BLOCK = 32 * 1024;
const HEAD = 7;

describe('a log that was torn by a kill', () => {
  const ready = inject('chromium');
  let folder = '';
  let browser: Chromium;

  beforeAll(async () => {
    if ('missing' in ready) return;
    folder = await withDesk(ready.extension);
    browser = await Chromium.launch({ extension: folder, web: null });
  });
  beforeEach((test) => {
    if ('missing' in ready) test.skip(ready.missing);
  });
  afterAll(async () => {
    await browser?.close();
    if (folder !== '') await rm(dirname(folder), { recursive: true, force: true });
  });

  const lies = () =>
    join(browser.profile, `Default/IndexedDB/chrome-extension_${browser.id}_0.indexeddb.leveldb`);
  const logs = async () => (await readdir(lies())).filter((name) => /^\d+\.log$/.test(name)).sort();

  /** The head of a line without the line, as a kill between the two leaves it. Answers the log's name. */
  async function tear(): Promise<string> {
    const name = (await logs()).at(-1) ?? '';
    const { size } = await stat(join(lies(), name));
    const left = BLOCK - (size % BLOCK);
    const head = Buffer.alloc(HEAD);
    head.writeUInt16LE(Math.min(1_000, Math.max(0, left - HEAD)), 4);
    head.writeUInt8(1, 6);
    await appendFile(
      join(lies(), name),
      left > HEAD ? head : Buffer.concat([Buffer.alloc(left), head]),
    );
    return name;
  }

  it('is left behind before it does harm', async () => {
    const first = await openDesk(browser);
    await first.run(() => desk.prepare(), null);
    let torn = '';
    await browser.killAndRestart(async () => {
      torn = await tear();
    });
    const second = await openDesk(browser);
    await second.run(() => desk.offTrack(), null);
    await until('a new log', async () => !(await logs()).includes(torn));
    await browser.killAndRestart();
    const third = await openDesk(browser);
    expect(await third.run(() => desk.deeds('status.override'), null)).toBe(1);
    expect(await third.run(() => desk.goals(), null)).toEqual(['First']);
    await third.close();
  });
});
