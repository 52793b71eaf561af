/** The history is readable by itself: each line comes with the names of what it speaks of, and the currency of its amounts. */
import { expect, it } from 'vitest';
import type { HistoryAsk } from '../../lib/core/change.ts';
import { aGoal } from '../support/records.ts';
import { workspace } from './support.ts';

type Desk = ReturnType<typeof workspace>;

const SEATS = { clientRep: null, planner: null, teamCaptain: null, productionLead: null };
const NO_AMOUNT = { minutes: null, minor: null };
const idOf = (key: string) => `jira:acme.atlassian.net:${key}`;

/** The newest line's names, without the records they belong to. */
async function newest({ ask }: Desk, of: HistoryAsk) {
  const [line] = await ask.history(of, 1);
  return { names: [...(line?.names.values() ?? [])], changes: line?.changes ?? [] };
}

const person = (desk: Desk, id: string, name: string) =>
  desk.fill.write('person.create', async (writer) => {
    await writer.make('people', id, { name, side: 'agency', clientId: null });
  });

it('names the goals and budgets of a ticket, those in the trash too', async () => {
  const desk = workspace();
  const id = idOf('A-1');
  await desk.fill.project();
  await desk.fill.goal({ id: 'g1', statement: 'Shorter queue' });
  await desk.fill.budget({ id: 'b1', name: 'Build' });
  await desk.fill.task({ key: 'A-1' }, {});
  await desk.fill.write('tag.goals', (writer) =>
    writer.edit('tags', id, {
      goals: ['g1', 'never-was'],
      draws: [{ constraintId: 'b1', amount: { minutes: 600, minor: null } }],
    }),
  );
  expect((await newest(desk, { recordId: id })).names).toEqual(['Shorter queue', 'Build']);
  await desk.fill.write('goal.trash', async (writer) => {
    await writer.trash('goals', 'g1');
    await writer.trash('constraints', 'b1');
  });
  expect((await newest(desk, { recordId: id })).names).toEqual(['Shorter queue', 'Build']);
});

it('names who sits in a project, whose it is, who said something, and where a task went', async () => {
  const desk = workspace();
  await desk.fill.project({ id: 'p1', name: 'Relaunch' });
  await desk.fill.project({ id: 'p2', name: 'Portal', clientId: 'c2' }, 'Brandt Verlag');
  await person(desk, 'ana', 'Ana');
  await person(desk, 'noor', 'Noor');
  await desk.fill.write('project.edit', (writer) =>
    writer.edit('projects', 'p1', { seats: { ...SEATS, planner: 'ana' }, clientId: 'c2' }),
  );
  const { names } = await newest(desk, { recordId: 'p1' });
  expect(names.toSorted()).toEqual(['Ana', 'Brandt Verlag', 'Halden Museum']);
  await desk.fill.goal({ id: 'g1', clientScores: [] });
  const clientScores = [{ score: 8, on: '2026-05-01', personId: 'noor' }];
  await desk.fill.write('goal.edit', (writer) => writer.edit('goals', 'g1', { clientScores }));
  expect((await newest(desk, { recordId: 'g1' })).names).toEqual(['Noor']);
  await desk.fill.task({ key: 'A-1', projectId: 'p1' }, {});
  await desk.fill.write('place.link', async (writer) => {
    await writer.edit('tasks', idOf('A-1'), { projectId: 'p2' });
    await writer.edit('tags', idOf('A-1'), { projectId: 'p2' });
  });
  const moved = await newest(desk, { all: true });
  expect(moved.names.toSorted()).toEqual(['Portal', 'Relaunch']);
});

it('calls a status that was set by hand as its project', async () => {
  const desk = workspace();
  await desk.fill.project({ name: 'Relaunch' });
  const word = { level: 'at-risk', reason: 'Texts late', by: 'Ana', at: 1, endedAt: null } as const;
  await desk.fill.write('status.override', async (writer) => {
    await writer.make('overrides', 'o1', { projectId: 'p1', ...word });
  });
  expect((await newest(desk, { all: true })).changes).toMatchObject(
    ['createdAt', ...Object.keys(word)].map((field) => ({ name: 'Relaunch', field })),
  );
});

it('carries the currency of each change’s own project in the history of everything', async () => {
  const desk = workspace();
  await desk.fill.project({ id: 'p1', currency: 'EUR', billRate: null });
  await desk.fill.project({ id: 'p2', currency: 'JPY', billRate: null });
  await desk.fill.budget({ id: 'b2', projectId: 'p2' });
  await desk.fill.task({ key: 'A-1', projectId: 'p1' }, { projectId: 'p1' });
  await desk.fill.task({ key: 'B-1', projectId: 'p2' }, { projectId: 'p2' });
  const draws = [{ constraintId: 'b2', amount: { ...NO_AMOUNT, minor: 9_000 } }];
  await desk.fill.write('tag.draws', async (writer) => {
    await writer.edit('tags', idOf('A-1'), { draws });
    await writer.edit('tags', idOf('B-1'), { draws });
    await writer.edit('projects', 'p2', { billRate: 9_000 });
    await writer.edit('constraints', 'b2', { limit: { ...NO_AMOUNT, minor: 9_000 } });
    await writer.edit('clients', 'c1', { name: 'Halden' });
  });
  // Its project in the trash is its project still.
  await desk.fill.write('project.trash', (writer) => writer.trash('projects', 'p2'));
  const [trashed, line] = await desk.ask.history({ all: true }, 2);
  const of = (kind: string, id: string) =>
    line?.changes.find((one) => one.kind === kind && one.recordId === id)?.currency.after;
  expect(of('tags', idOf('A-1'))).toBe('EUR');
  expect(of('tags', idOf('B-1'))).toBe('JPY');
  expect(of('projects', 'p2')).toBe('JPY');
  expect(of('constraints', 'b2')).toBe('JPY');
  expect(of('clients', 'c1')).toBe('');
  expect(trashed?.changes[0]?.currency.after).toBe('JPY');
});

it('reads what was written before the currency was changed in the currency it was written in', async () => {
  const desk = workspace();
  const edit = (fields: { billRate?: number; currency?: string }) =>
    desk.fill.write('project.edit', (writer) => writer.edit('projects', 'p1', fields));
  await desk.fill.project({ currency: 'EUR', billRate: 9_500 });
  await edit({ billRate: 9_900 });
  await edit({ billRate: 9_000, currency: 'JPY' });
  await edit({ billRate: 9_100 });
  const lines = await desk.ask.history({ recordId: 'p1' }, 3);
  const rates = lines.map(({ changes }) => changes.find(({ field }) => field === 'billRate'));
  expect(rates.map((rate) => rate?.currency)).toEqual([
    { before: 'JPY', after: 'JPY' },
    { before: 'EUR', after: 'JPY' },
    { before: 'EUR', after: 'EUR' },
  ]);
});

it('tells what a record was made with, and of a deed that made many only what was made', async () => {
  const desk = workspace();
  await desk.fill.project();
  await desk.fill.write('goal.create', async (writer) => {
    await writer.make('goals', 'g1', {
      ...aGoalOf('p1'),
      statement: 'Shorter queue',
      moscow: 'must',
    });
  });
  const { changes } = await newest(desk, { all: true });
  const first = Object.fromEntries(changes.map(({ field, after }) => [field, after]));
  expect(first).toMatchObject({ statement: 'Shorter queue', moscow: 'must', state: 'captured' });
  expect(Object.keys(first)).not.toContain('stamps');
  await desk.fill.write('import.merge', async (writer) => {
    for (let at = 0; at < 6; at += 1) await writer.make('goals', `m${at}`, aGoalOf('p1'));
  });
  const many = await newest(desk, { all: true });
  expect(many.changes.map(({ field }) => field)).toEqual(Array(6).fill('createdAt'));
  // Its own history tells it all the same.
  expect((await newest(desk, { recordId: 'm3' })).changes.length).toBeGreaterThan(1);
});

function aGoalOf(projectId: string) {
  const { id, createdAt, deletedAt, stamps, ...fields } = aGoal({ projectId, state: 'captured' });
  return fields;
}
