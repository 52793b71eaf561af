import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal } from '../../lib/core/refusal.ts';
import type { Summed } from '../../lib/workspace/summed.ts';
import { AREAS, begin, step } from './any-commands.ts';
import { nothingMade } from './any-step.ts';
import { desk } from './commands-support.ts';

test('after any deeds, however many between two looks: the summary made from the last one is the one made from nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ deed: step, look: fc.boolean(), rebuilt: fc.nat(20) }), {
        minLength: 5,
        maxLength: 25,
        size: 'max',
      }),
      async (turns) => {
        const { act, ask, store, clock } = desk();
        const made = nothingMade();
        let last: Summed | null = null;
        for (const area of AREAS) await begin(act, made, area);
        for (const { deed, look, rebuilt } of turns) {
          clock.now += 1_000;
          try {
            const done = await deed(act, made, clock.now);
            if (done && done.entryId !== '') made.entries.push(done.entryId);
          } catch (thrown) {
            expect(thrown).toBeInstanceOf(Refusal);
          }
          if (rebuilt === 0) await store.rebuildTallies();
          if (!look) continue;
          last = await ask.summarySince(last);
          expect(last.summary).toEqual(await ask.summary());
        }
        store.close();
      },
    ),
    { numRuns: 100 },
  );
}, 60_000);
