/** Keeping the tallies: what a write takes away and adds, and adding all of them up again from the records. */
import type { Id } from '../core/record.ts';
import { speaking, type Tag } from '../core/tag.ts';
import {
  addTally,
  contributions,
  emptyTally,
  isEmptyTally,
  type Slice,
  subtractTally,
  type Tally,
} from '../core/tally.ts';
import type { Task } from '../core/task.ts';
import { checkTally } from './entries.ts';
import { checkRecord } from './records.ts';
import { rowOfTally, type TallyRow, type UpgradeTx, under, type WriteTx } from './rows.ts';

const BATCH = 500;

/** A tally that no longer parses. It is derived, so the store adds all of them up again and tries once more. */
export class TallyDamaged extends Error {}

export function openTally(row: TallyRow | undefined): Tally | null {
  if (!row) return null;
  const checked = checkTally(row.tally);
  if (!checked.good) throw new TallyDamaged(checked.wrong);
  return checked.value;
}

/** What a task and its tag, as far as it counts, were and are. */
export interface Counted {
  before: { task: Task | null; tag: Tag | null };
  after: { task: Task | null; tag: Tag | null };
}

/** Sums by project and slice, as they grow. */
class Sums {
  readonly #sums = new Map<string, Tally>();

  put(part: Tally, combine: (to: Tally, by: Tally) => Tally) {
    const name = `${part.projectId}\n${part.slice}`;
    const sum = this.#sums.get(name) ?? emptyTally(part.projectId, part.slice);
    this.#sums.set(name, combine(sum, part));
  }

  list(): Tally[] {
    return [...this.#sums.values()].filter((sum) => !isEmptyTally(sum));
  }
}

/** Brings the tallies from before a write to after it. Touches only the slices of the tasks that changed. */
export async function followTallies(tx: WriteTx, counted: readonly Counted[]): Promise<void> {
  const sums = new Sums();
  for (const { before, after } of counted) {
    for (const part of contributions(before.task, before.tag)) sums.put(part, subtractTally);
    for (const part of contributions(after.task, after.tag)) sums.put(part, addTally);
  }
  const store = tx.objectStore('tallies');
  for (const difference of sums.list()) {
    const key: [Id, Slice] = [difference.projectId, difference.slice];
    const kept = openTally(await store.get(key)) ?? emptyTally(...key);
    const sum = addTally(kept, difference);
    await (isEmptyTally(sum) ? store.delete(key) : store.put(rowOfTally(sum)));
  }
}

/** Tells the constraints that are in the trash. Damaged ones are not: what they said, nobody took back. */
async function trashedConstraints(tx: WriteTx | UpgradeTx): Promise<(id: Id) => boolean> {
  const rows = await tx.objectStore('constraints').getAll();
  const gone = rows.flatMap((row) => {
    const constraint = checkRecord('constraints', row.record);
    return constraint.good && constraint.value.deletedAt !== null ? row.id : [];
  });
  return (id) => gone.includes(id);
}

/** Every tally from the records alone. Records that do not parse add nothing: they are not shown either. */
async function addUp(tx: WriteTx | UpgradeTx): Promise<Tally[]> {
  const sums = new Sums();
  const isGone = await trashedConstraints(tx);
  let range: IDBKeyRange | null = null;
  for (;;) {
    const rows = await tx.objectStore('tasks').getAll(range, BATCH);
    const tags = await Promise.all(rows.map((row) => tx.objectStore('tags').get(row.id)));
    for (const [at, row] of rows.entries()) {
      const task = checkRecord('tasks', row.record);
      const tag = checkRecord('tags', tags[at]?.record);
      if (!task.good) continue;
      const said = speaking(tag.good ? tag.value : null, isGone);
      for (const part of contributions(task.value, said)) sums.put(part, addTally);
    }
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return sums.list();
    range = IDBKeyRange.lowerBound(last.id, true);
  }
}

export async function addUpTallies(tx: WriteTx | UpgradeTx): Promise<void> {
  const tallies = await addUp(tx);
  const store = tx.objectStore('tallies');
  await store.clear();
  for (const tally of tallies) await store.put(rowOfTally(tally));
}

export async function talliesOf(
  tx: { objectStore(name: 'tallies'): { getAll(range: IDBKeyRange): Promise<TallyRow[]> } },
  projectId: Id,
): Promise<Tally[]> {
  const rows = await tx.objectStore('tallies').getAll(under(projectId));
  return rows.flatMap((row) => openTally(row) ?? []);
}
