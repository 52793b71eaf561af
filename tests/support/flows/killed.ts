/**
 * The browser is killed at random moments of writing, importing, migrating and backing up: what was acknowledged is there,
 * nothing is half. Where the browser threw the databases away all the same, that is said, and the last backup comes back.
 */
import { expect, it } from 'vitest';
import type { Desk, Told } from '../desk/desk.ts';
import { type Tab, until } from '../screen.ts';
import { seeded } from '../seeded.ts';
import { openDesk } from '../with-desk.ts';
import type { Driven } from './steps.ts';

/** Of five deaths one meets each of the large works, two meet plain writing. */
const WORKS = ['writing', 'importing', 'migrating', 'backing up', 'writing'] as const;
/** Longer than each of the works takes to come to its writing; it does one after another until the end. */
const LONGEST = 700;

const pause = (time: number) => new Promise<void>((then) => setTimeout(then, time));

declare const desk: Desk;

interface Mortal extends Driven {
  killAndRestart(): Promise<void>;
}

/** `mostLosses`: how often the browser itself may lose everything, which is then said and mended. */
export function killed(
  bench: { readonly browser: Mortal },
  { deaths, mostLosses }: { deaths: number; mostLosses: number },
): void {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

  it(`has every acknowledged write, and none half, ${deaths} times (seed ${seed})`, async () => {
    const by = seeded(seed);
    const acknowledged = { entries: [] as string[], copy: null as string | null, version: 0 };
    const troubles: string[] = [];
    let heard = false;
    let wake = () => {};
    const hear = (told: Told) => {
      heard = true;
      wake();
      if (told.what === 'entry') acknowledged.entries.push(told.id);
      else if (told.what === 'copy') acknowledged.copy = told.id;
      else acknowledged.version = told.version;
    };
    const met = new Set<string>();
    let losses = 0;
    let told = 0;
    // Firefox notes at its leisure that something was installed; these deaths are of a browser in use.
    await bench.browser.restart();
    let tab = await openDesk(bench.browser);
    await tab.run(() => desk.prepare(), null);
    for (let death = 0; death < deaths; death += 1) {
      const work = WORKS[death % WORKS.length] ?? 'writing';
      heard = false;
      await begin(tab, work, by.below(1_000_000), hear, (trouble) => troubles.push(trouble));
      // A test whose works never came to a write would prove nothing: the first of each kind may go on until it has.
      if (!met.has(work)) await until(`${work} to write`, async () => heard || null, 60_000);
      await pause(by.below(LONGEST));
      // Every other death comes as soon as a write is acknowledged: what was said too early is not there yet.
      const acknowledgement = new Promise<void>((then) => {
        wake = then;
      });
      if (death % 2 === 1) await Promise.race([acknowledgement, pause(LONGEST)]);
      await bench.browser.killAndRestart();
      if (heard) {
        met.add(work);
        told += 1;
      }
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
    await tab.close();
    expect(losses, `whole losses; seed ${seed}`).toBeLessThanOrEqual(mostLosses);
    console.info(
      `${deaths} deaths, ${told} of them amid acknowledged writes, ${acknowledged.entries.length} of which are there; ` +
        `${losses} deaths ended in a loss that was said and mended.`,
    );
  }, 900_000);
}

/** Begins a work; what it tells is heard here, outside of the browser, at once. */
async function begin(
  tab: Tab,
  work: (typeof WORKS)[number],
  seed: number,
  hear: (told: Told) => void,
  trouble: (words: string) => void,
): Promise<void> {
  await tab.expose('hear', hear);
  await tab.expose('trouble', trouble);
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
