import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HistoryEntry, Kind } from '../../lib/core/change.ts';
import { pointersOf } from '../../lib/core/pointers.ts';
import type { RecordBase } from '../../lib/core/record.ts';
import { Refusal } from '../../lib/core/refusal.ts';
import type { Store } from '../../lib/storage/store.ts';
import { AREAS, begin, type Made, step } from './any-deeds.ts';
import { desk } from './commands-support.ts';

/** The records as the history alone tells them. */
function replay(entries: readonly HistoryEntry[]): Map<string, Record<string, unknown>> {
  const records = new Map<string, Record<string, unknown>>();
  for (const { made, changes } of entries) {
    for (const { kind, record } of made) records.set(`${kind}\n${record.id}`, { ...record });
    for (const { kind, recordId, field, after } of changes) {
      const record = records.get(`${kind}\n${recordId}`);
      if (record) record[field] = after;
    }
  }
  return records;
}

/** Without what history does not tell: stamps, and when a task was last seen. */
function told(record: object): Record<string, unknown> {
  const plain = Object.entries(record).map(([field, value]) => {
    if (field === 'stamps' || field === 'seenAt') return [field, null];
    const isSeen = typeof value === 'object' && value !== null && 'asOf' in value;
    return [field, isSeen && 'value' in value ? { value: value.value } : value];
  });
  return Object.fromEntries(plain);
}

async function holds(store: Store, made: Made): Promise<void> {
  expect(await store.damaged('all')).toEqual([]);
  const entries = await store.read((reader) => reader.history({ all: true }, 1_000));
  const records = replay([...entries].reverse());
  for (const [name, record] of records) {
    const [kind = '', id = ''] = name.split('\n');
    const stored: RecordBase | null = await store.read((reader) =>
      reader.get(kind as 'tasks', id, { trashed: true }),
    );
    expect(stored && told(stored)).toEqual(told(record));
    if (stored?.deletedAt !== null) continue;
    for (const to of pointersOf(kind as Kind, stored)) {
      if (to.owner) expect(await store.read((reader) => reader.get(to.kind, to.id))).not.toBeNull();
    }
    if (kind !== 'tags') continue;
    expect(await store.read((reader) => reader.get('tasks', id))).not.toBeNull();
  }
  const tallies = () =>
    store.read((reader) => Promise.all(made.projects.map((id) => reader.tallies(id))));
  const kept = await tallies();
  await store.rebuildTallies();
  expect(kept).toEqual(await tallies());
}

test('after any commands and undos: nothing damaged, every tag has its task, nothing is without its client or project, tallies and history tell the truth', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 30, size: 'max' }),
      async (steps) => {
        const { act, store, clock } = desk();
        const made: Made = { projects: [], goals: [], budgets: [], entries: [] };
        for (const area of AREAS) await begin(act, made, area);
        for (const one of steps) {
          clock.now += 1_000;
          try {
            const done = await one(act, made, clock.now);
            if (done && done.entryId !== '') made.entries.push(done.entryId);
          } catch (thrown) {
            // A refusal is an answer; anything unexpected is not.
            expect(thrown).toBeInstanceOf(Refusal);
            expect(thrown).not.toMatchObject({ trouble: 'unexpected' });
          }
        }
        await holds(store, made);
        store.close();
      },
    ),
    { numRuns: 100 },
  );
}, 60_000);
