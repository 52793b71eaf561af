/** A kill that leaves a torn line in Chromium's log of our databases: at the start after the next, Chromium would throw them away. */
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { Chromium } from '../../support/chromium.ts';
import type { Desk } from '../../support/desk/desk.ts';
import { logsOf, tearLog } from '../../support/idb-log.ts';
import { until } from '../../support/screen.ts';
import { openDesk, withDesk } from '../../support/with-desk.ts';

declare const desk: Desk;

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

  it('is left behind before it does harm', async () => {
    const first = await openDesk(browser);
    await first.run(() => desk.prepare(), null);
    let torn = '';
    await browser.killAndRestart(async () => {
      torn = await tearLog(browser);
    });
    const second = await openDesk(browser);
    await second.run(() => desk.offTrack(), null);
    await until('a new log', async () => !(await logsOf(browser)).includes(torn));
    await browser.killAndRestart();
    const third = await openDesk(browser);
    expect(await third.run(() => desk.deeds('status.override'), null)).toBe(1);
    expect(await third.run(() => desk.goals(), null)).toEqual(['First']);
    await third.close();
  });
});
