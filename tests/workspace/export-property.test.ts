/** Whatever was done: exported and imported into nothing it is the same, history and all, and a second import changes nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupOf, bringBack, contentOf } from '../storage/backup-support.ts';
import { bench } from '../storage/support.ts';
import { AREAS, begin, holds, step, take } from './any-commands.ts';
import { nothingMade } from './any-step.ts';
import { desk } from './commands-support.ts';

test('after any commands: out and in again is the same, and twice is once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 20, size: 'max' }),
      async (steps) => {
        const { act, store, clock, name } = desk();
        const made = nothingMade();
        for (const area of AREAS) await begin(act, made, area);
        for (const one of steps) {
          clock.now += 1_000;
          await take(one, act, made, clock.now);
        }
        const file = await backupOf(store);
        expect(file).toMatchObject({ intact: true, unreadable: [] });
        const empty = bench({}, 'bbbbbbbbbbbb');
        await bringBack(empty.store, file);
        expect(await contentOf(empty.name)).toEqual(await contentOf(name));
        const again = await backupOf(empty.store);
        const ids = new Set(again.entries.map(({ entry }) => entry.id));
        for (const { entry } of file.entries) expect(ids).toContain(entry.id);
        await holds(empty.store, made);
        for (const mode of ['merge', 'replace'] as const) {
          expect(await bringBack(empty.store, file, mode)).toBeNull();
          expect(await bringBack(store, file, mode)).toBeNull();
        }
        store.close();
        empty.store.close();
      },
    ),
    { numRuns: 100 },
  );
}, 240_000);
