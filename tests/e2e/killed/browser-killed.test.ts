/**
 * The browser is killed at random moments of writing, importing, migrating and backing up: what was acknowledged is there,
 * nothing is half. Where Chromium threw the databases away all the same, that is said, and the last backup comes back.
 */
import { describe, expect, it } from 'vitest';
import type { ChromiumTab } from '../../support/chromium-tab.ts';
import type { Desk, Told } from '../../support/desk/desk.ts';
import { until } from '../../support/screen.ts';
import { seeded } from '../../support/seeded.ts';
import { withChromium } from '../../support/with-chromium.ts';
import { openDesk, withDesk } from '../../support/with-desk.ts';

/** Of five deaths one meets each of the large works, two meet plain writing. */
const WORKS = ['writing', 'importing', 'migrating', 'backing up', 'writing'] as const;
const DEATHS = 50;
/** The browser itself may lose everything where it dies in its very start, before its log is turned over: said and brought back, but rare. */
const MOST_LOSSES = 2;
/** Longer than each of the works takes to come to its writing; it does one after another until the end. */
const LONGEST = 700;

declare const desk: Desk;

describe('a browser that is killed', () => {
  const bench = withChromium({ build: withDesk, web: null });
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

  it(`has every acknowledged write, and none half, ${DEATHS} times (seed ${seed})`, async () => {
    const by = seeded(seed);
    const acknowledged = { entries: [] as string[], copy: null as string | null, version: 0 };
    const troubles: string[] = [];
    let heard = false;
    const hear = (told: Told) => {
      heard = true;
      if (told.what === 'entry') acknowledged.entries.push(told.id);
      else if (told.what === 'copy') acknowledged.copy = told.id;
      else acknowledged.version = told.version;
    };
    const met = new Set<string>();
    let losses = 0;
    let tab = await openDesk(bench.browser);
    await tab.run(() => desk.prepare(), null);
    for (let death = 0; death < DEATHS; death += 1) {
      const work = WORKS[death % WORKS.length] ?? 'writing';
      heard = false;
      await begin(tab, work, by.below(1_000_000), hear, (trouble) => troubles.push(trouble));
      // A test whose works never came to a write would prove nothing: the first of each kind may go on until it has.
      if (!met.has(work)) await until(`${work} to write`, async () => heard || null, 60_000);
      await new Promise((then) => setTimeout(then, by.below(LONGEST)));
      await bench.browser.killAndRestart();
      if (heard) met.add(work);
      tab = await openDesk(bench.browser);
      const lost = await tab.run(() => desk.bringBack(), null);
      if (lost) {
        losses += 1;
        if (acknowledged.copy !== null) expect(lost.copy, 'a backup is offered').not.toBeNull();
        // That one alone outlives such a loss; it may be newer than the last one that was acknowledged.
        Object.assign(acknowledged, { entries: [], version: 0, copy: lost.copy });
      }
      const faults = await tab.run((all) => desk.look(all), acknowledged);
      expect(faults, `after death ${death + 1}, while ${work}; seed ${seed}`).toEqual([]);
      expect(troubles, `while ${work}; seed ${seed}`).toEqual([]);
    }
    expect(losses, `whole losses; seed ${seed}`).toBeLessThanOrEqual(MOST_LOSSES);
    console.info(`${losses} of ${DEATHS} deaths ended in a loss that was said and mended.`);
  }, 400_000);
});

/** Begins a work; what it tells is heard here, outside of the bench.browser, at once. */
async function begin(
  tab: ChromiumTab,
  work: (typeof WORKS)[number],
  seed: number,
  hear: (told: Told) => void,
  trouble: (words: string) => void,
): Promise<void> {
  await tab.page.exposeFunction('hear', hear);
  await tab.page.exposeFunction('trouble', trouble);
  await tab.run(
    ([which, number]) => {
      const outside = globalThis as unknown as {
        hear(told: Told): void;
        trouble(words: string): void;
      };
      desk.work(which, number, outside.hear).catch((thrown: unknown) => {
        outside.trouble(
          thrown instanceof Error ? `${thrown.message} ${thrown.stack}` : `${thrown}`,
        );
      });
    },
    [work, seed] as const,
  );
}
