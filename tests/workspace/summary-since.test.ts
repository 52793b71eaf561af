/** The summary made from an earlier one: what it reads, and when it does not trust the earlier one. */
import { afterEach, expect, test, vi } from 'vitest';
import { makeQueries } from '../../lib/workspace/queries.ts';
import type { Summed } from '../../lib/workspace/summed.ts';
import { desk, identity, NEW_GOAL, NEW_PROJECT, PLACE } from './commands-support.ts';

afterEach(() => vi.restoreAllMocks());

async function deskOf(projects: number) {
  const all = desk();
  const ids: string[] = [];
  for (let at = 0; at < projects; at += 1) {
    const place = { ...PLACE, area: `A${at}` };
    ids.push((await all.act.makeProject({ ...NEW_PROJECT, name: `P ${at}`, place })).id);
  }
  const { id: goalId } = await all.act.captureGoal({ ...NEW_GOAL, projectId: ids[0] ?? '' });
  return { ...all, ids, goalId };
}

/** What the browser is asked for, each request by its name, and how many rows it hands out. */
async function counted(work: () => Promise<unknown>): Promise<Record<string, number>> {
  const count: Record<string, number> = { rows: 0 };
  for (const of of [IDBObjectStore.prototype, IDBIndex.prototype]) {
    for (const name of ['get', 'getAll', 'openCursor', 'openKeyCursor'] as const) {
      const real = of[name];
      vi.spyOn(of, name).mockImplementation(function (
        this: IDBObjectStore & IDBIndex,
        ...given: unknown[]
      ) {
        count[name] = (count[name] ?? 0) + 1;
        const request: IDBRequest = Reflect.apply(real, this, given);
        request.addEventListener('success', () => {
          const { result } = request;
          count.rows = (count.rows ?? 0) + (Array.isArray(result) ? result.length : 1);
        });
        return request;
      });
    }
  }
  await work();
  vi.restoreAllMocks();
  return count;
}

async function costOfOneTag(projects: number) {
  const { act, ask, goalId, store } = await deskOf(projects);
  const last = await ask.summarySince(null);
  await act.toggleGoal(identity('A0-1', 'A0'), goalId);
  let next: Summed | null = null;
  const count = await counted(async () => {
    next = await ask.summarySince(last);
  });
  expect(next).toMatchObject({ summary: { projects: { length: projects } } });
  store.close();
  return count;
}

test('after one tag it reads as much with few projects as with many', async () => {
  const few = await costOfOneTag(3);
  const many = await costOfOneTag(40);
  expect(few.get).toBeGreaterThan(0);
  expect(many).toEqual(few);
});

test('where nothing was written it reads no project', async () => {
  const { ask, store } = await deskOf(3);
  const last = await ask.summarySince(null);
  const count = await counted(() => ask.summarySince(last));
  expect(count.rows).toBeLessThanOrEqual(1);
  store.close();
});

test.each([
  [
    'of data that was begun anew',
    (last: Summed) => ({ ...last, mark: { epoch: 'other', tick: 1 } }),
  ],
  ['of which nobody knows how far it saw', (last: Summed) => ({ ...last, mark: null })],
  [
    'that saw more than there is',
    (last: Summed) => last.mark && { ...last, mark: { ...last.mark, tick: 1e6 } },
  ],
  ['of another day', (last: Summed) => ({ ...last, day: '2026-06-10' })],
])('one %s is not built upon', async (_, change) => {
  const { ask, store } = await deskOf(3);
  const last = await ask.summarySince(null);
  const wrong = { ...last, summary: { ...last.summary, projects: [] } };
  // Built upon, it would stay as wrong as it is.
  expect((await ask.summarySince(wrong)).summary.projects).toEqual([]);
  expect((await ask.summarySince(change(wrong))).summary.projects).toHaveLength(3);
  store.close();
});

test('more projects touched than are remembered: all are read', async () => {
  const { act, ask, ids, store } = await deskOf(70);
  const last = await ask.summarySince(null);
  const wrong = { ...last, summary: { ...last.summary, projects: [] } };
  for (const projectId of ids) await act.captureGoal({ ...NEW_GOAL, projectId });
  expect((await ask.summarySince(wrong)).summary.projects).toHaveLength(70);
  store.close();
});

test('the next day every status is worked out anew', async () => {
  const { act, ask, ids, store } = await deskOf(2);
  await act.editProject(ids[1] ?? '', { endsOn: '2026-06-11' });
  const last = await ask.summarySince(null);
  const tomorrow = makeQueries({ store, now: () => 0, today: () => '2026-06-12' });
  const next = await tomorrow.summarySince(last);
  expect(next.day).toBe('2026-06-12');
  expect(next.summary.projects).toEqual((await tomorrow.summary()).projects);
  store.close();
});
