/** A workspace over a real store in memory, with one project of the design's figures. */
import type { TaskIdentity } from '../../lib/core/task.ts';
import type { FieldsOf, Reader, Store } from '../../lib/storage/store.ts';
import { makeQueries } from '../../lib/workspace/queries.ts';
import { bench } from '../storage/support.ts';
import { aBudget, aGoal, aProject, aTag, aTask } from '../support/records.ts';

export const TODAY = '2026-06-11';
export const PROJECT = 'p1';

/** The fields of a whole record, as the store wants them. */
function fields<
  R extends { id: string; createdAt: number; deletedAt: number | null; stamps: unknown },
>(record: R) {
  const { id: _id, createdAt: _at, deletedAt: _gone, stamps: _stamps, ...rest } = record;
  return rest;
}

export function identityOf(key: string, area: string | null = 'ACME'): TaskIdentity {
  return {
    tracker: 'jira',
    host: 'acme.atlassian.net',
    key,
    url: `https://acme.atlassian.net/browse/${key}`,
    area,
  };
}

export function workspace() {
  const { store, clock, name } = bench();
  const ask = makeQueries({ store, now: () => clock.now, today: () => TODAY });
  return { store, clock, name, ask, fill: filler(store, clock) };
}

/** The same store, of whose readers each method that is asked for goes through `look` first. */
export function watched(store: Store, look: (name: string, member: unknown) => unknown): Store {
  const through = (reader: Reader) =>
    new Proxy(reader, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name, target);
        return look(String(name), typeof member === 'function' ? member.bind(target) : member);
      },
    });
  return { ...store, read: (work) => store.read((reader) => work(through(reader))) };
}

/** Writes records, one entry per call, each a second later. */
function filler(store: Store, clock: { now: number }) {
  const write = (deed: string, work: Parameters<Store['write']>[1]) => {
    clock.now += 1000;
    return store.write(deed, work);
  };
  return {
    write,
    project: (about: Parameters<typeof aProject>[0] = {}, clientName = 'Halden Museum') =>
      write('project.create', async (writer) => {
        const project = aProject(about);
        if (!(await writer.get('clients', project.clientId)))
          await writer.make('clients', project.clientId, { name: clientName, clientRepId: null });
        await writer.make('projects', project.id, fields(project));
      }),
    place: (area = 'ACME', projectId = PROJECT, host = 'acme.atlassian.net') =>
      write('place.link', async (writer) => {
        const place = { projectId, tracker: 'jira', host, area, name: area };
        await writer.make('places', `jira:${host}:${area}`, place);
      }),
    goal: (about: Parameters<typeof aGoal>[0] = {}) =>
      write('goal.create', async (writer) => {
        const goal = aGoal(about);
        await writer.make('goals', goal.id, fields(goal));
      }),
    budget: (about: Parameters<typeof aBudget>[0] = {}) =>
      write('constraint.create', async (writer) => {
        const budget = aBudget(about);
        await writer.make('constraints', budget.id, fields(budget) as FieldsOf<'constraints'>);
      }),
    constraint: (id: string, constraint: FieldsOf<'constraints'>) =>
      write('constraint.create', async (writer) => {
        await writer.make('constraints', id, constraint);
      }),
    task: (
      about: Parameters<typeof aTask>[0] = {},
      tag: Parameters<typeof aTag>[0] | null = null,
    ) =>
      write('tag.goals', async (writer) => {
        const task = aTask(about);
        await writer.make('tasks', task.id, fields(task));
        if (tag) await writer.make('tags', task.id, fields(aTag({ taskId: task.id, ...tag })));
      }),
  };
}
