import fc from 'fast-check';
import { test } from 'vitest';
import { AREAS, begin, holds, step, take } from './any-commands.ts';
import { nothingMade } from './any-step.ts';
import { desk } from './commands-support.ts';

test('after any commands and undos: nothing damaged, every tag has its task, nothing is without its client or project, tallies and history tell the truth', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 30, size: 'max' }),
      async (steps) => {
        const { act, store, clock } = desk();
        const made = nothingMade();
        for (const area of AREAS) await begin(act, made, area);
        for (const one of steps) {
          clock.now += 1_000;
          await take(one, act, made, clock.now);
        }
        await holds(store, made);
        store.close();
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);
