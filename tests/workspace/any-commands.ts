/** Any commands, as one may think of them, on a desk of two projects; and what must hold after all of them. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { HistoryEntry, Kind } from '../../lib/core/change.ts';
import { pointersOf } from '../../lib/core/pointers.ts';
import type { RecordBase } from '../../lib/core/record.ts';
import { Refusal } from '../../lib/core/refusal.ts';
import type { Store } from '../../lib/storage/store.ts';
import type { Commands } from '../../lib/workspace/workspace.ts';
import { EDITS } from './any-edits.ts';
import { type Made, pick, type Step } from './any-step.ts';
import { identity, NEW_GOAL, NEW_PROJECT, PLACE, reading, seen } from './commands-support.ts';

export const AREAS = ['ACME', 'PAY'] as const;
const index = fc.nat(3);
const task = fc.record({ area: fc.constantFrom(...AREAS), number: fc.nat(1) });
const minutes = fc.option(fc.integer({ min: -5, max: 5_000 }), { nil: null });

const page = ({ area, number }: { area: string; number: number }) =>
  identity(`${area}-${number}`, area);

export const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom(...AREAS).map(
    (area): Step =>
      async (act, made) => {
        const done = await act.makeProject({ ...NEW_PROJECT, place: { ...PLACE, area } });
        made.projects.push(done.id);
        return done;
      },
  ),
  index.map(
    (at): Step =>
      async (act, made) => {
        const done = await act.captureGoal({ ...NEW_GOAL, projectId: pick(made.projects, at) });
        made.goals.push(done.id);
        return done;
      },
  ),
  fc.record({ at: index, covers: fc.constantFrom('project' as const, 'tagged' as const) }).map(
    ({ at, covers }): Step =>
      async (act, made) => {
        const projectId = pick(made.projects, at);
        const base = { projectId, kind: 'budget', name: 'B', hard: true, note: '' } as const;
        const limit = { minutes: 600, minor: null };
        const done = await act.makeConstraint({ ...base, limit, covers, thresholds: [] });
        made.budgets.push(done.id);
        return done;
      },
  ),
  fc.record({ task, at: index }).map(
    (one): Step =>
      (act, made) =>
        act.toggleGoal(page(one.task), pick(made.goals, one.at)),
  ),
  task.map(
    (one): Step =>
      async (act, made) => {
        const done = await act.writeGoalAndTag(NEW_GOAL, page(one));
        made.goals.push(done.id);
        return done;
      },
  ),
  fc.record({ task, at: index, minutes, minor: minutes, off: fc.boolean() }).map(
    (one): Step =>
      (act, made) => {
        const constraintId = pick(made.budgets, one.at);
        const { minutes, minor } = one;
        const draw = one.off ? null : { constraintId, amount: { minutes, minor } };
        return act.setDraw(page(one.task), constraintId, draw);
      },
  ),
  fc.record({ task, scope: fc.constantFrom('in' as const, 'out' as const) }).map(
    (one): Step =>
      (act) =>
        act.setScope(page(one.task), one.scope),
  ),
  fc.record({ task, note: fc.string() }).map(
    (one): Step =>
      (act) =>
        act.setNote(page(one.task), one.note),
  ),
  fc.record({ task, spent: minutes, remaining: minutes, done: fc.boolean() }).map(
    (one): Step =>
      (act, _, now) =>
        act.rememberTask({
          ...reading('', now, {
            spent: seen(one.spent, now),
            remaining: seen(one.remaining, now),
            done: seen(one.done, now),
          }),
          identity: page(one.task),
        }),
  ),
  fc.record({ at: index, area: fc.constantFrom(...AREAS) }).map(
    (one): Step =>
      (act, made) =>
        act.linkPlace(pick(made.projects, one.at), { ...PLACE, area: one.area }),
  ),
  fc.constantFrom(...AREAS).map(
    (area): Step =>
      (act) =>
        act.unlinkPlace(`jira:${PLACE.host}:${area}`),
  ),
  ...EDITS,
  fc.nat(30).map(
    (back): Step =>
      (act, made) =>
        act.undo(pick([...made.entries].reverse(), back)),
  ),
);

/** A project with a goal and a budget drawn on by tag, so that most steps have something to work on. */
export async function begin(act: Commands, made: Made, area: string): Promise<void> {
  const { id: projectId } = await act.makeProject({ ...NEW_PROJECT, place: { ...PLACE, area } });
  const { id: goalId } = await act.captureGoal({ ...NEW_GOAL, projectId });
  const budget = { projectId, kind: 'budget', name: 'B', hard: true, note: '' } as const;
  const limit = { minutes: 600, minor: null };
  const { id } = await act.makeConstraint({ ...budget, limit, covers: 'tagged', thresholds: [] });
  made.projects.push(projectId);
  made.goals.push(goalId);
  made.budgets.push(id);
}

/** The records as the history alone tells them. */
function replay(entries: readonly HistoryEntry[]): Map<string, Record<string, unknown>> {
  const records = new Map<string, Record<string, unknown>>();
  for (const { made, changes } of entries) {
    for (const { kind, record } of made) {
      const name = `${kind}\n${record.id}`;
      // Where two copies made the same task, each fills in what it knew of it.
      const said = Object.entries(record).filter(([field]) => field in record.stamps);
      const known = records.get(name);
      records.set(name, known ? { ...known, ...Object.fromEntries(said) } : { ...record });
    }
    for (const { kind, recordId, field, after } of changes) {
      const record = records.get(`${kind}\n${recordId}`);
      if (record) record[field] = after;
    }
  }
  return records;
}

/** Without what history does not tell: stamps, when a task was last seen, and that another copy made it earlier. */
function told(record: object): Record<string, unknown> {
  const plain = Object.entries(record).map(([field, value]) => {
    if (field === 'stamps' || field === 'seenAt' || field === 'createdAt') return [field, null];
    const isSeen = typeof value === 'object' && value !== null && 'asOf' in value;
    return [field, isSeen && 'value' in value ? { value: value.value } : value];
  });
  return Object.fromEntries(plain);
}

/**
 * `merged`: another copy was brought in. What that copy put into the trash and merging brought back, because something lives in
 * it, is told by neither copy's history.
 */
export async function holds(store: Store, made: Made, merged = false): Promise<void> {
  const past = (record: object) => ({ ...told(record), ...(merged ? { deletedAt: null } : {}) });
  expect(await store.damaged('all')).toEqual([]);
  const entries = await store.read((reader) => reader.history({ all: true }, 1_000));
  const records = replay([...entries].reverse());
  for (const [name, record] of records) {
    const [kind = '', id = ''] = name.split('\n');
    const stored: RecordBase | null = await store.read((reader) =>
      reader.get(kind as 'tasks', id, { trashed: true }),
    );
    expect(stored && past(stored)).toEqual(past(record));
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

/** A refusal is an answer; anything unexpected is not. */
export async function take(one: Step, act: Commands, made: Made, now: number): Promise<void> {
  try {
    const done = await one(act, made, now);
    if (done && done.entryId !== '') made.entries.push(done.entryId);
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(Refusal);
    expect(thrown).not.toMatchObject({ trouble: 'unexpected' });
  }
}
