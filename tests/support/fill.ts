/**
 * Fills Planseat's real database with many projects and tagged tasks, past Planseat: by the browser's own means, from one of
 * its pages, in the form its own writes leave behind. What is derived (the tallies) is added up here by the domain's rules.
 */
import type { Project } from '../../lib/core/project.ts';
import type { Tag } from '../../lib/core/tag.ts';
import { addTally, contributions, emptyTally, type Tally } from '../../lib/core/tally.ts';
import type { Task } from '../../lib/core/task.ts';
import { type Row, rowOf, rowOfTally } from '../../lib/storage/rows.ts';
import { aBudget, aGoal, aProject, aSight, aTag, aTask, theTimes } from './records.ts';
import { ACME } from './web.ts';

/** `tasks` in all: the first project has what the small ones leave over. */
export interface Size {
  projects: number;
  tasks: number;
}

/** Every project but the first has so many tasks. */
const SMALL = 100;
const GOALS = 2;
const START = Date.UTC(2026, 0, 1);

export const areaOf = (project: number): string => `SHOP${project}`;
export const keyOf = (project: number, task: number): string => `${areaOf(project)}-${task}`;
export const tasksOf = (project: number, { projects, tasks }: Size): number =>
  project === 0 ? Math.max(0, tasks - SMALL * (projects - 1)) : SMALL;

interface Pair {
  task: Task;
  tag: Tag;
}

/** The four kinds of task that come in turn: their times, goals and scope. */
function kindsOf(project: number): Pair[] {
  const projectId = `p${project}`;
  const goal = (at: number) => `${projectId}g${at}`;
  const about = [
    { times: { estimate: 120, spent: 60, remaining: 60 }, goals: [goal(0)], scope: 'in' },
    { times: { estimate: 60, spent: 90, done: true }, goals: [goal(1)], scope: 'in' },
    { times: { estimate: 240, spent: 0 }, goals: [goal(0), goal(1)], scope: 'in' },
    { times: { spent: 30 }, goals: [], scope: 'out' },
  ] as const;
  return about.map(({ times, goals, scope }) => ({
    task: aTask({ ...theTimes(times), projectId, area: areaOf(project), title: aSight('') }),
    tag: aTag({ projectId, goals, scope }),
  }));
}

/** As many tasks as come to each kind, each counted by what one of its kind contributes. */
function talliesOf(kinds: readonly Pair[], tasks: number): Tally[] {
  const sums = new Map<string, Tally>();
  kinds.forEach(({ task, tag }, kind) => {
    const many = Math.floor(tasks / kinds.length) + (kind < tasks % kinds.length ? 1 : 0);
    for (const part of contributions(task, tag))
      for (let at = 0; at < many; at += 1)
        sums.set(
          part.slice,
          addTally(sums.get(part.slice) ?? emptyTally(part.projectId, part.slice), part),
        );
  });
  return [...sums.values()];
}

function projectRows(project: number): [store: string, row: object][] {
  const id = `p${project}`;
  const name = `Project ${project}`;
  const about: Project = aProject({ id, name, clientId: `c${project % 10}` });
  const area = areaOf(project);
  const base = { createdAt: 1, deletedAt: null, stamps: {} };
  const place = { ...base, projectId: id, tracker: 'jira', host: ACME, area, name: area };
  const goals = Array.from({ length: GOALS }, (_, at) =>
    aGoal({ id: `${id}g${at}`, projectId: id, statement: `Goal ${at} of ${name}`, rank: at + 1 }),
  );
  const limit = { minutes: null, minor: 1_000_000_00 };
  return [
    ['projects', rowOf('projects', about)],
    ['places', rowOf('places', { ...place, id: `jira:${ACME}:${area}` })],
    ...goals.map((goal): [string, Row] => ['goals', rowOf('goals', goal)]),
    ['constraints', rowOf('constraints', aBudget({ id: `${id}b`, projectId: id, limit }))],
  ];
}

function clientRows(): [store: string, row: object][] {
  const base = { createdAt: 1, deletedAt: null, stamps: {} };
  return Array.from({ length: 10 }, (_, at) => [
    'clients',
    rowOf('clients', { ...base, id: `c${at}`, name: `Client ${at}`, clientRepId: null }),
  ]);
}

interface Own {
  run<A, R>(work: (given: A) => R | Promise<R>, given: A): Promise<R>;
}

/** `own`: one of Planseat's pages that has opened the data. Adds to what an earlier, smaller fill has left there. */
export async function fill(own: Own, size: Size, before: Size | null = null): Promise<void> {
  const numbers = Array.from({ length: size.projects }, (_, at) => at);
  const few = [...clientRows(), ...numbers.flatMap(projectRows)];
  for (const project of numbers) {
    const tallies = talliesOf(kindsOf(project), tasksOf(project, size));
    few.push(...tallies.map((tally): [string, object] => ['tallies', rowOfTally(tally)]));
  }
  const many = numbers.map((project) => ({
    project: `p${project}`,
    area: areaOf(project),
    from: before && project < before.projects ? tasksOf(project, before) : 0,
    to: tasksOf(project, size),
    kinds: kindsOf(project),
  }));
  await own.run(putAll, { few, many, start: START });
}

/** Runs in the page. Rows are put without waiting for each: the transaction's end says that all are there. */
async function putAll(given: {
  few: [string, object][];
  many: { project: string; area: string; from: number; to: number; kinds: Pair[] }[];
  start: number;
}): Promise<void> {
  const database = await new Promise<IDBDatabase>((opened, failed) => {
    const request = indexedDB.open('planseat');
    request.onsuccess = () => opened(request.result);
    request.onerror = () => failed(request.error);
  });
  const inOne = (put: (store: (name: string) => IDBObjectStore) => void) =>
    new Promise<void>((done, failed) => {
      const stores = [...database.objectStoreNames];
      const tx = database.transaction(stores, 'readwrite', { durability: 'relaxed' });
      tx.oncomplete = () => done();
      tx.onabort = () => failed(tx.error);
      put((name) => tx.objectStore(name));
    });
  await inOne((store) => {
    for (const [name, row] of given.few) store(name).put(row);
  });
  for (const { project, area, from, to, kinds } of given.many)
    for (let batch = from; batch < to; batch += 5000)
      await inOne((store) => {
        for (let at = batch; at < Math.min(to, batch + 5000); at += 1) {
          const kind = kinds[at % kinds.length];
          if (!kind) continue;
          const key = `${area}-${at}`;
          const id = `jira:${kind.task.host}:${key}`;
          const seenAt = given.start + at * 1000;
          const title = { value: `Title of ticket ${at}`, asOf: seenAt, source: 'api' };
          const url = `https://${kind.task.host}/browse/${key}`;
          const times = Object.fromEntries(
            (['done', 'estimate', 'spent', 'remaining'] as const).map((name) => {
              const known = kind.task[name];
              return [name, known && { ...known, asOf: seenAt }];
            }),
          );
          store('tasks').put({
            id,
            record: { ...kind.task, id, key, url, title, ...times, seenAt },
            seen: [project, -seenAt, id],
            figures: [project, seenAt],
            place: [`jira:${kind.task.host}:${area}`, id],
          });
          store('tags').put({ id, record: { ...kind.tag, id, taskId: id } });
        }
      });
  database.close();
}
