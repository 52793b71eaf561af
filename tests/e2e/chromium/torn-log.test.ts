/** A kill that leaves a torn line in Chromium's log of our databases: at the start after the next, Chromium would throw them away. */
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../support/desk/desk.ts';
import { logsOf, tearLog } from '../../support/idb-log.ts';
import { until } from '../../support/screen.ts';
import { withChromium } from '../../support/with-chromium.ts';
import { openDesk, withDesk } from '../../support/with-desk.ts';

declare const desk: Desk;

describe('a log that was torn by a kill', () => {
  const bench = withChromium({ build: withDesk });

  it('is left behind before it does harm', async () => {
    const first = await openDesk(bench.browser);
    await first.run(() => desk.prepare(), null);
    let torn = '';
    await bench.browser.killAndRestart(async () => {
      torn = await tearLog(bench.browser);
    });
    const second = await openDesk(bench.browser);
    await second.run(() => desk.offTrack(), null);
    await until('a new log', async () => !(await logsOf(bench.browser)).includes(torn));
    await bench.browser.killAndRestart();
    const third = await openDesk(bench.browser);
    expect(await third.run(() => desk.deeds('status.override'), null)).toBe(1);
    expect(await third.run(() => desk.goals(), null)).toEqual(['First']);
    await third.close();
  });
});
