/** Two windows on one database: commands at once, and between them undo, trash, backups, and imports of one's own and of another copy. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Backup } from '../../lib/storage/backup/read-backup.ts';
import type { Store } from '../../lib/storage/store.ts';
import { makeCommands } from '../../lib/workspace/commands.ts';
import { backupOf, bringBack } from '../storage/backup-support.ts';
import { type Bench, bench } from '../storage/support.ts';
import { AREAS, begin, holds, step, take } from './any-commands.ts';
import { type Made, nothingMade, type Step } from './any-step.ts';

/** What a moment brings: a command in each window, both at once; a backup; or one of the backups, brought in by a window. */
type Moment =
  | { what: 'commands'; left: Step; right: Step }
  | { what: 'elsewhere'; step: Step }
  | { what: 'backup' }
  | { what: 'import'; window: number; back: number; mode: 'merge' | 'replace' }
  | { what: 'import elsewhere'; window: number };

const window = fc.nat(1);
const moment: fc.Arbitrary<Moment> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ what: fc.constant('commands'), left: step, right: step }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('elsewhere'), step }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('backup') }) },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('import'),
      window,
      back: fc.nat(3),
      mode: fc.constantFrom('merge', 'replace'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('import elsewhere'), window }) },
);

async function bringIn(store: Store, backup: Backup, mode: 'merge' | 'replace', made: Made) {
  const entry = await bringBack(store, backup, mode);
  if (entry) made.entries.push(entry.id);
}

const commandsOver = ({ store }: Bench) => makeCommands(store, () => undefined);

test('whatever two windows do at once, with backups and imports between: every invariant holds, and each import done twice is done once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(moment, { minLength: 4, maxLength: 20, size: 'max' }),
      async (moments) => {
        const left = bench({}, 'aaaaaaaaaaaa');
        const right = bench({ name: left.name }, 'bbbbbbbbbbbb');
        const other = bench({}, 'cccccccccccc');
        const windows = [left, right];
        const merged = moments.some(({ what }) => what === 'import elsewhere');
        const made = nothingMade();
        for (const area of AREAS) await begin(commandsOver(left), made, area);
        const kept = [await backupOf(left.store)];
        // The other copy begins as this one is, and goes its own way.
        await bringBack(other.store, kept[0] ?? (await backupOf(left.store)));
        const madeThere = structuredClone(made);
        for (const one of moments) {
          for (const { clock } of [...windows, other]) clock.now += 1_000;
          const { now } = left.clock;
          if (one.what === 'commands') {
            await Promise.all([
              take(one.left, commandsOver(left), made, now),
              take(one.right, commandsOver(right), made, now),
            ]);
          } else if (one.what === 'elsewhere') {
            await take(one.step, commandsOver(other), madeThere, now);
          } else if (one.what === 'backup') {
            kept.push(await backupOf(right.store));
          } else {
            const { store } = windows[one.window] ?? left;
            const own = one.what === 'import';
            const backup = own ? kept[one.back % kept.length] : await backupOf(other.store);
            if (!backup) continue;
            const mode = own ? one.mode : 'merge';
            await bringIn(store, backup, mode, made);
            expect(await bringBack(store, backup, mode)).toBeNull();
          }
        }
        await holds(left.store, made, merged);
        await holds(right.store, made, merged);
        for (const { store } of [...windows, other]) store.close();
      },
    ),
    { numRuns: 60 },
  );
}, 240_000);
