import { expect, it } from 'vitest';
import type { BoardTask } from '../../lib/core/board.ts';
import type { BoardView } from '../../lib/workspace/board-views.ts';
import { makeQueries } from '../../lib/workspace/queries.ts';
import type { BoardAsk } from '../../lib/workspace/workspace.ts';
import { aSight, theTimes } from '../support/records.ts';
import { identityOf, PROJECT, TODAY, watched, workspace } from './support.ts';

const AT = 5_000;

function card(key: string, more: Partial<BoardTask> = {}): BoardTask {
  const area = key.split('-')[0] ?? null;
  const identity = identityOf(key, area);
  return {
    identity,
    title: null,
    status: null,
    estimate: null,
    spent: null,
    inView: true,
    ...more,
  };
}

const ask = (tasks: readonly BoardTask[], more: Partial<BoardAsk> = {}): BoardAsk => ({
  host: 'acme.atlassian.net',
  area: 'ACME',
  tasks,
  at: AT,
  projectId: null,
  ...more,
});

function linked(view: BoardView) {
  if (view.state !== 'linked') throw new Error('The board belongs to no project.');
  return view;
}

/** Two goals; four tickets: serving, none with hours, out of scope without, and one that only the board shows. */
async function museum() {
  const at = workspace();
  const { fill } = at;
  await fill.project();
  await fill.place();
  await fill.goal({ id: 'g1', rank: 1 });
  await fill.goal({ id: 'g2', rank: 2, statement: 'Found by a search engine' });
  await fill.goal({ id: 'g3', rank: 3, moscow: 'wont' });
  await fill.budget({ id: 'part', name: 'Build', covers: 'tagged' });
  await fill.task(
    {
      key: 'ACME-1',
      ...theTimes({ spent: 120, remaining: 30, estimate: 60 }),
      title: aSight('Old'),
    },
    {
      goals: ['g1', 'gone'],
      draws: [{ constraintId: 'part', amount: { minutes: null, minor: null } }],
    },
  );
  await fill.task({ key: 'ACME-2', ...theTimes({ spent: 60, remaining: 0 }) });
  await fill.task({ key: 'ACME-3' }, { scope: 'out' });
  const shown = [
    card('ACME-1', { title: 'New' }),
    card('ACME-2'),
    card('ACME-3'),
    card('ACME-4', { title: 'Only here', spent: 30 }),
  ];
  return { ...at, shown };
}

it('tells coverage of this board, and spend by goal of the whole project', async () => {
  const { ask: queries, fill, shown } = await museum();
  await fill.task({ key: 'ACME-9', ...theTimes({ spent: 240, remaining: 0 }) }, { goals: ['g2'] });
  const view = linked(await queries.board(ask(shown)));
  expect(view.project.name).toBe('Website relaunch');
  expect(view.goals.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(view.budgets).toEqual([{ id: 'part', name: 'Build' }]);
  const { coverage, spend } = view;
  expect(coverage).toMatchObject({ read: 4, serving: 1 });
  // 60 minutes remembered and 30 on the card, at 75 EUR; of ACME-3 nobody knows.
  expect(coverage.noGoal).toMatchObject({
    keys: ['ACME-2', 'ACME-3', 'ACME-4'],
    sum: { spent: { minutes: 90, minor: 112_50 } },
    spentUnknown: 1,
    asOf: 1000,
  });
  expect(coverage.outOfScope).toMatchObject({ keys: ['ACME-3'], spentUnknown: 1, asOf: null });
  // The second goal has a ticket, but none on this board; the third one is agreed as "won't".
  expect(coverage.goalsWithout.map(({ goal }) => goal.id)).toEqual(['g2']);
  expect(spend.rows.map(({ number, sum }) => [number, sum.spent.minutes])).toEqual([
    [1, 60],
    [2, 240],
    [3, 0],
    [null, 120],
  ]);
  expect(spend.all.spent).toEqual({ minutes: 420, minor: 525_00 });
});

it('shows each ticket as the board does, and what is remembered where the board says nothing', async () => {
  const { ask: queries, shown } = await museum();
  const { tickets } = linked(await queries.board(ask(shown)));
  expect(tickets.map(({ identity }) => identity.key)).toEqual(shown.map((one) => one.identity.key));
  expect(tickets[0]).toMatchObject({
    projectId: PROJECT,
    title: 'New',
    goals: ['g1'],
    goalNumbers: [1],
    serves: true,
    over: 90,
    draws: ['part'],
    known: true,
    news: true,
    spent: 120,
  });
  expect(tickets[2]).toMatchObject({ outOfScope: true, spent: null, title: null, news: false });
  expect(tickets[3]).toMatchObject({
    known: false,
    news: true,
    title: 'Only here',
    spent: 30,
    serves: false,
  });
});

it('tickets of other projects and of none are told apart, and another project can be looked at', async () => {
  const { ask: queries, fill, shown } = await museum();
  await fill.project({ id: 'p2', name: 'Portal', clientId: 'c2' }, 'Brandt Verlag');
  await fill.place('PAY', 'p2');
  const all = [...shown, card('PAY-1'), card('NEW-1'), card('NEW-2')];
  const own = linked(await queries.board(ask(all)));
  expect(own.coverage.read).toBe(4);
  expect(own.projects).toEqual([
    { id: PROJECT, name: 'Website relaunch', clientName: 'Halden Museum', tickets: 4 },
    { id: 'p2', name: 'Portal', clientName: 'Brandt Verlag', tickets: 1 },
  ]);
  expect(own.unlinked).toEqual([{ area: 'NEW', tickets: 2 }]);
  expect(own.candidates.map(({ id }) => id).sort()).toEqual(['p1', 'p2']);
  expect(own.tickets[5]).toMatchObject({ projectId: null, serves: false });
  const other = linked(await queries.board(ask(all, { projectId: 'p2' })));
  expect(other.project.id).toBe('p2');
  expect(other.coverage.read).toBe(1);
  const unknown = linked(await queries.board(ask(all, { projectId: 'p9' })));
  expect(unknown.project.id).toBe(PROJECT);
});

it('finds the project by the place, else by its tickets; a board of no project offers all of them', async () => {
  const { ask: queries, shown } = await museum();
  expect((await queries.board(ask([]))).state).toBe('linked');
  expect((await queries.board(ask(shown, { area: null }))).state).toBe('linked');
  expect((await queries.board(ask(shown, { area: 'NEW' }))).state).toBe('linked');
  const none = await queries.board(ask([card('NEW-1')], { area: 'NEW' }));
  expect(none).toMatchObject({ state: 'no-project', candidates: [{ id: PROJECT, likely: true }] });
});

it('costs by the tickets shown, however many the project has', async () => {
  const { store, fill, shown } = await museum();
  const asked: string[] = [];
  const spied = watched(store, (name, member) => {
    asked.push(name);
    return member;
  });
  const queries = makeQueries({ store: spied, now: () => 1, today: () => TODAY });
  const reads = async () => {
    asked.length = 0;
    await queries.board(ask(shown));
    return [...asked].sort();
  };
  const few = await reads();
  for (let number = 20; number < 80; number += 1)
    await fill.task({ key: `ACME-${number}`, ...theTimes({ spent: 1 }) }, { goals: ['g1'] });
  const many = await reads();
  expect(many).toEqual(few);
  expect(many.filter((name) => name.startsWith('walk'))).toEqual([]);
});
