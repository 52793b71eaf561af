/** What a board's chips read after one change is the same with few projects and tasks and with many; at size in the real browsers' tests. */

import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { type PlanseatDb, rowOf } from '../../lib/storage/rows.ts';
import { countReads, type Reads } from '../support/count-reads.ts';
import { aTag, aTask } from '../support/records.ts';
import { identityOf, workspace } from './support.ts';

const HOST = 'acme.atlassian.net';
const areaOf = (project: number) => `SHOP${project}`;
const goalOf = (project: number) => `p${project}g1`;

/** So many projects with a place and two goals each, and as many tagged tasks as they share. */
async function filled(projects: number, tasks: number) {
  const bench = workspace();
  for (let at = 0; at < projects; at += 1) {
    const id = `p${at}`;
    await bench.fill.project({ id, name: `Project ${at}` });
    await bench.fill.place(areaOf(at), id);
    await bench.fill.goal({ id: goalOf(at), projectId: id, rank: 1 });
    await bench.fill.goal({ id: `${id}g2`, projectId: id, rank: 2 });
  }
  await putTasks(bench.name, projects, tasks);
  return bench;
}

/** Past the store, which keeps history of each write; tallies are left out, for chips ask none. */
async function putTasks(name: string, projects: number, tasks: number): Promise<void> {
  const db = await openDB<PlanseatDb>(name);
  const tx = db.transaction(['tasks', 'tags'], 'readwrite');
  for (let at = 0; at < tasks; at += 1) {
    const project = at % projects;
    const area = areaOf(project);
    const id = `jira:${HOST}:${area}-${Math.floor(at / projects)}`;
    const projectId = `p${project}`;
    const key = id.slice(id.lastIndexOf(':') + 1);
    void tx.objectStore('tasks').put(rowOf('tasks', aTask({ key, area, projectId })));
    const tag = aTag({ taskId: id, projectId, goals: [goalOf(project)] });
    void tx.objectStore('tags').put(rowOf('tags', tag));
  }
  await tx.done;
  db.close();
}

/** One goal is taken off a ticket; then a board that names no part of its tracker is painted anew, forty cards in sight. */
async function readsOf(projects: number, tasks: number): Promise<Reads> {
  const { ask, fill, store } = await filled(projects, tasks);
  await fill.write('tag.goals', (writer) =>
    writer.edit('tags', `jira:${HOST}:SHOP0-1`, { goals: [] }),
  );
  const cards = Array.from({ length: 40 }, (_, at) =>
    identityOf(`${areaOf(at % 2)}-${at}`, areaOf(at % 2)),
  );
  countReads();
  const { reads } = globalThis as unknown as { reads: Reads };
  expect(await ask.isLinked({ tracker: 'jira', host: HOST, area: null })).toBe(true);
  const chips = await ask.chips(cards);
  const counted = { ...reads };
  expect(chips.filter((chip) => chip?.serves)).toHaveLength(40);
  store.close();
  return counted;
}

test('chips after one change', async () => {
  const few = await readsOf(10, 1_000);
  expect(few.rows).toBeGreaterThan(80);
  expect(await readsOf(100, 4_000)).toEqual(few);
});
