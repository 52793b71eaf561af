import { describe, expect, it } from 'vitest';
import { taskId } from '../../lib/core/task.ts';
import { readSummary, writeSummary } from '../../lib/storage/summary.ts';
import { makeQueries } from '../../lib/workspace/queries.ts';
import { LAST_PROJECT } from '../../lib/workspace/remembered.ts';
import type { TaskColumn } from '../../lib/workspace/task-list.ts';
import { aSight, theTimes } from '../support/records.ts';
import { identityOf, TODAY, watched, workspace } from './support.ts';

const NEWEST = { by: 'asOf' as TaskColumn, down: true };

describe('the summary', () => {
  it('has every project, what needs attention first', async () => {
    const { ask, fill, clock } = workspace();
    await fill.project({ id: 'p1', name: 'Relaunch' });
    await fill.project({ id: 'p2', name: 'Portal', clientId: 'c2' }, 'Brandt Verlag');
    await fill.project({ id: 'p3', name: 'Campaign', clientId: 'c3' }, 'Ferrow');
    await fill.budget({ id: 'b2', projectId: 'p2', limit: { minutes: 100, minor: null } });
    await fill.budget({ id: 'b3', projectId: 'p3', limit: { minutes: null, minor: 1_000_00 } });
    await fill.task({ key: 'B-1', projectId: 'p2', ...theTimes({ spent: 114, remaining: 0 }) });
    await fill.task({ key: 'C-1', projectId: 'p3', ...theTimes({ spent: 60, remaining: 60 }) });
    await fill.goal({ id: 'waiting', projectId: null });
    const summary = await ask.summary();
    expect(summary).toMatchObject({ version: 1, at: clock.now, inbox: 1 });
    expect(summary.projects.map(({ name, level }) => [name, level])).toEqual([
      ['Portal', 'off-track'],
      ['Relaunch', 'not-enough-data'],
      ['Campaign', 'on-track'],
    ]);
    const [portal, relaunch, campaign] = summary.projects;
    expect(portal).toMatchObject({ burn: 1.14, left: { minutes: -14, minor: null } });
    expect(portal?.forecastRatio).toBeCloseTo(0.14, 12);
    expect(portal?.made).toMatchObject({ side: 'minutes', limit: 100, spent: 114, forecast: 114 });
    expect(relaunch).toMatchObject({
      made: null,
      burn: null,
      forecastRatio: null,
      left: null,
      asOf: null,
    });
    expect(relaunch?.reasons).toEqual([{ code: 'nothing-to-judge', values: {} }]);
    expect(campaign).toMatchObject({ burn: 0.075, clientName: 'Ferrow', asOf: 1000 });
    expect(campaign?.forecastRatio).toBeCloseTo(-0.85, 12);
  });

  it('burns by the budget of the whole project, else by the first that has a limit', async () => {
    const { ask, fill } = workspace();
    await fill.project();
    const none = { minutes: null, minor: null };
    await fill.task({ key: 'A-1', ...theTimes({ spent: 60 }) });
    await fill.budget({ id: 'blank', covers: 'project', limit: none });
    const burn = async () => (await ask.summary()).projects[0]?.burn;
    expect(await burn()).toBeNull();
    await fill.budget({ id: 'part', covers: 'tagged', limit: { minutes: 100, minor: null } });
    await fill.budget({ id: 'later', covers: 'tagged', limit: { minutes: 200, minor: null } });
    expect(await burn()).toBe(0);
    await fill.budget({ id: 'total', limit: { minutes: 240, minor: null } });
    await fill.budget({ id: 'last', covers: 'tagged', limit: { minutes: 100, minor: null } });
    expect(await burn()).toBe(0.25);
  });

  it('shows the side of a budget that is burnt more: burn, left and what they are made of', async () => {
    const { ask, fill } = workspace();
    await fill.project({ billRate: 10_00 });
    await fill.budget({ id: 'total', limit: { minutes: 60, minor: 10_000_00 } });
    await fill.task({ key: 'A-1', ...theTimes({ spent: 600, remaining: 0 }) });
    const summary = await ask.summary();
    expect(summary.projects[0]).toMatchObject({
      level: 'off-track',
      burn: 10,
      forecastRatio: 9,
      left: { minutes: -540, minor: null },
      made: { side: 'minutes', limit: 60, spent: 600, forecast: 600 },
    });
    expect(readSummary(writeSummary(summary))).toEqual(summary);
  });

  it('is plain data, so that it can be kept beside the records', async () => {
    const { ask, fill } = workspace();
    await fill.project();
    const summary = await ask.summary();
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  });
});

it('screens are answered without walking the tasks, with as many reads for many as for few', async () => {
  const { store, fill } = workspace();
  const asked: string[] = [];
  const spied = watched(store, (name, member) => {
    asked.push(name);
    return member;
  });
  const ask = makeQueries({ store: spied, now: () => 1, today: () => TODAY });
  await fill.project();
  await fill.place();
  await fill.goal({ id: 'g1' });
  await fill.budget({ id: 'b1' });
  const reads = async () => {
    asked.length = 0;
    await ask.summary();
    await ask.task(identityOf('ACME-1'));
    await ask.launcher(identityOf('ACME-1'));
    await ask.project('p1');
    await ask.clientSafe('p1');
    return [...asked];
  };
  const tag = { goals: ['g1'] };
  await fill.task({ key: 'ACME-1', ...theTimes({ spent: 1 }) }, tag);
  const few = await reads();
  for (let number = 2; number < 60; number += 1)
    await fill.task({ key: `ACME-${number}`, ...theTimes({ spent: 1 }) }, tag);
  const many = await reads();
  expect(many).toEqual(few);
  expect(many.length).toBeGreaterThan(10);
  expect(many.filter((name) => name.startsWith('walk'))).toEqual([]);
});

describe('the list of tasks', () => {
  async function listed() {
    const at = workspace();
    await at.fill.project();
    await at.fill.goal({ id: 'g1', rank: 1 });
    await at.fill.goal({ id: 'g2', rank: 2 });
    const draws = [{ constraintId: 'b1', amount: { minutes: null, minor: null } }];
    const tasks = [
      ['A-1', 'Event filter by date', { goals: ['g2', 'g1'] }],
      ['A-2', 'Filter für ÄLTERE', { scope: 'out' as const }],
      ['A-3', 'Ticket shop', { goals: ['g1'], draws }],
      ['A-4', 'Nobody tagged this', null],
    ] as const;
    for (const [index, [key, title, tag]] of tasks.entries())
      await at.fill.task(
        {
          key,
          ...theTimes({ spent: 60, remaining: 0 }),
          spent: aSight(60, 1000 - index),
          title: aSight(title),
          seenAt: 1000 - index,
        },
        tag,
      );
    const keys = async (filter: string, query = '', sort = NEWEST) => {
      const ids = await at.ask.taskList('p1', { filter, query, sort });
      const rows = await at.ask.taskRows('p1', ids);
      return [rows.map((row) => row?.task.key).join(' '), ids.length];
    };
    return { ...at, keys };
  }

  it('is by the age of its times, the newest first, or sorted otherwise, what is not known last', async () => {
    const { keys, fill } = await listed();
    // Its title was read last of all; its hours long before all others.
    await fill.task({ key: 'A-10', spent: aSight(90, 1), title: aSight('', 5000), seenAt: 5000 });
    const sorted = async (by: TaskColumn, down: boolean) =>
      (await keys('all', '', { by, down }))[0];
    expect(await sorted('asOf', true)).toBe('A-1 A-2 A-3 A-4 A-10');
    expect(await sorted('asOf', false)).toBe('A-10 A-4 A-3 A-2 A-1');
    await fill.task({ key: 'A-0', title: aSight('Untimed', 9000), seenAt: 9000 });
    expect(await sorted('asOf', true)).toBe('A-1 A-2 A-3 A-4 A-10 A-0');
    expect(await sorted('asOf', false)).toBe('A-10 A-4 A-3 A-2 A-1 A-0');
    expect((await keys('all', 'a-', { by: 'asOf', down: false }))[0]).toBe(
      'A-10 A-4 A-3 A-2 A-1 A-0',
    );
    await fill.write('task.trash', (writer) => writer.trash('tasks', taskId(identityOf('A-0'))));
    expect(await sorted('task', true)).toBe('A-10 A-4 A-3 A-2 A-1');
    expect(await sorted('task', false)).toBe('A-1 A-2 A-3 A-4 A-10');
    expect(await sorted('spent', true)).toBe('A-10 A-1 A-2 A-3 A-4');
    expect(await sorted('goals', true)).toBe('A-1 A-3 A-10 A-2 A-4');
    expect(await sorted('scope', true)).toBe('A-2 A-1 A-3 A-10 A-4');
    expect(await sorted('forecast', false)).toBe('A-1 A-2 A-3 A-4 A-10');
    expect(await sorted('status', false)).toBe('A-10 A-1 A-2 A-3 A-4');
  });

  it('ends its walk where nobody waits for it any more', async () => {
    const { ask, fill } = await listed();
    for (let at = 0; at < 60; at += 1) await fill.task({ key: `B-${at}`, seenAt: 100 });
    const end = new AbortController();
    end.abort();
    const listing = { filter: 'all', query: 'b-', sort: NEWEST };
    expect((await ask.taskList('p1', listing, end.signal)).length).toBeLessThan(2);
    expect(await ask.taskList('p1', listing)).toHaveLength(60);
  });

  it('has no row for what is gone or lies in another project', async () => {
    const { ask, fill } = await listed();
    await fill.task({ key: 'X-1', projectId: 'p2' });
    const ids = ['jira:acme.atlassian.net:X-1', 'jira:acme.atlassian.net:A-1', 'nothing'];
    expect((await ask.taskRows('p1', ids)).map((row) => row?.task.key ?? null)).toEqual([
      null,
      'A-1',
      null,
    ]);
  });

  it('is narrowed by goal, budget and scope', async () => {
    const { keys } = await listed();
    expect(await keys('g1')).toEqual(['A-1 A-3', 2]);
    expect(await keys('b1')).toEqual(['A-3', 1]);
    expect(await keys('out-of-scope')).toEqual(['A-2', 1]);
    expect(await keys('no-goal')).toEqual(['A-2 A-4', 2]);
  });

  it('is searched by all words, in any order, whatever their case', async () => {
    const { keys } = await listed();
    expect(await keys('all', 'FILTER')).toEqual(['A-1 A-2', 2]);
    expect(await keys('all', 'date filter')).toEqual(['A-1', 1]);
    expect(await keys('all', 'ältere')).toEqual(['A-2', 1]);
    expect(await keys('all', 'a-3')).toEqual(['A-3', 1]);
    expect(await keys('all', '.*')).toEqual(['', 0]);
  });

  it('has the numbers of the goals and the forecast, n/a where nobody knows', async () => {
    const { ask, fill } = await listed();
    await fill.task({ key: 'A-9', spent: aSight(5, 1), seenAt: 1 });
    const ids = await ask.taskList('p1', { filter: 'all', query: '', sort: NEWEST });
    const rows = await ask.taskRows('p1', ids);
    expect(rows.map((row) => [row?.goals, row?.scope, row?.forecast.minor])).toEqual([
      [[1, 2], 'in', 75_00],
      [[], 'out', 75_00],
      [[1], 'in', 75_00],
      [[], null, 75_00],
      [[], null, null],
    ]);
  });
});

describe('small questions', () => {
  it('clients with their projects, people, inbox', async () => {
    const { ask, fill } = workspace();
    await fill.project({ id: 'p1', name: 'B' });
    await fill.project({ id: 'p2', name: 'A' });
    await fill.project({ id: 'p3', clientId: 'c0' }, 'Aldern');
    await fill.goal({ id: 'first', projectId: null });
    await fill.goal({ id: 'second', projectId: null });
    const clients = await ask.clients();
    expect(clients.map(({ name, projects }) => [name, projects.map((one) => one.name)])).toEqual([
      ['Aldern', ['Website relaunch']],
      ['Halden Museum', ['A', 'B']],
    ]);
    expect(await ask.people()).toEqual([]);
    expect((await ask.inbox()).map(({ goal }) => goal.id)).toEqual(['second', 'first']);
  });

  it('the last project is preselected while it lives', async () => {
    const { ask, fill, store } = workspace();
    await fill.project();
    expect((await ask.captureChoices()).lastProjectId).toBeNull();
    await store.write('x', (writer) => writer.remember(LAST_PROJECT, 'p1'));
    expect((await ask.captureChoices()).lastProjectId).toBe('p1');
    await fill.write('project.trash', (writer) => writer.trash('projects', 'p1'));
    expect(await ask.captureChoices()).toEqual({ projects: [], lastProjectId: null });
  });

  it('history says what was changed, by its name', async () => {
    const { ask, fill, store } = workspace();
    await fill.project();
    await fill.task({ key: 'A-1', title: aSight('Event filter') }, {});
    const id = 'jira:acme.atlassian.net:A-1';
    const entry = await fill.write('tag.note', (writer) => writer.edit('tags', id, { note: 'x' }));
    const [noted, made] = await ask.history({ recordId: id }, 10);
    expect(noted).toMatchObject({ deed: 'tag.note', mine: true, undone: false, undoable: true });
    expect(noted?.changes).toEqual([
      {
        kind: 'tags',
        recordId: id,
        name: 'Event filter',
        field: 'note',
        before: '',
        after: 'x',
        currency: { before: 'EUR', after: 'EUR' },
      },
    ]);
    expect(made?.changes.map(({ kind, field, name }) => [kind, field, name])).toEqual([
      ['tasks', 'createdAt', 'Event filter'],
      ['tags', 'createdAt', 'Event filter'],
      // What the tag was made with; what its tracker says of the task is no change of anybody’s.
      ...['goals', 'draws', 'scope', 'note'].map((field) => ['tags', field, 'Event filter']),
    ]);
    await store.undo(entry?.id ?? '');
    const lines = await ask.history({ projectId: 'p1' }, 10);
    expect(lines.find(({ entryId }) => entryId === entry?.id)).toMatchObject({
      undone: true,
      undoable: false,
    });
    expect(await ask.history({ all: true }, 1)).toHaveLength(1);
  });
});
