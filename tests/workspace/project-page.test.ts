import { describe, expect, it } from 'vitest';
import { aMeasure, theTimes } from '../support/records.ts';
import { TODAY, workspace } from './support.ts';

const none = { minutes: null, minor: null };
const draws = [{ constraintId: 'build', amount: none }];

async function project() {
  const at = workspace();
  const { fill } = at;
  await fill.project({ startsOn: '2026-03-02', endsOn: '2026-09-25', nextCheckInOn: '2026-06-23' });
  await fill.place();
  await fill.goal({ id: 'g1', rank: 1, measure: aMeasure({ current: 80 }) });
  await fill.goal({ id: 'g2', rank: 2 });
  await fill.goal({ id: 'gone', rank: 3 });
  await fill.goal({ id: 'dropped', rank: 0, state: 'dropped' });
  await fill.budget({ id: 'total', name: 'Total', limit: { minutes: 640 * 60, minor: 48_000_00 } });
  await fill.budget({
    id: 'build',
    name: 'Build',
    covers: 'tagged',
    limit: { minutes: null, minor: 100_00 },
  });
  await fill.task(
    { key: 'A-1', ...theTimes({ spent: 61, remaining: 30 }) },
    { goals: ['g1', 'g2'], draws },
  );
  await fill.task(
    { key: 'A-2', ...theTimes({ spent: 20, remaining: 0, done: true }) },
    { goals: ['gone'], draws },
  );
  await fill.task({ key: 'A-3', ...theTimes({ spent: 5 }) }, { scope: 'out' });
  return at;
}

describe('the project page', () => {
  it('has the spend where goals and budgets meet', async () => {
    const { ask } = await project();
    const page = await ask.project('p1');
    const spent = Object.entries(page?.cells ?? {}).map(([cell, sum]) => [cell, sum.spent.minutes]);
    expect(Object.fromEntries(spent)).toEqual({
      'g1|total': 31,
      'g2|total': 30,
      'gone|total': 20,
      'dropped|total': 0,
      'none|total': 5,
      'g1|build': 31,
      'g2|build': 30,
      'gone|build': 20,
      'dropped|build': 0,
      'none|build': 0,
    });
    expect(page?.all).toMatchObject({
      tasks: 3,
      spent: { minutes: 86, minor: 107_50 },
      unestimated: 1,
    });
    expect(page?.outOfScope).toMatchObject({ tasks: 1, spent: { minutes: 5 } });
  });

  it('counts work for a goal in the trash as serving no goal', async () => {
    const { ask, fill } = await project();
    await fill.write('goal.trash', (writer) => writer.trash('goals', 'gone'));
    const page = await ask.project('p1');
    expect(page?.noGoal).toMatchObject({ tasks: 2, spent: { minutes: 25 } });
    expect(page?.cells['none|build']?.spent.minutes).toBe(20);
    expect(page?.cells['gone|build']).toBeUndefined();
    const sort = { by: 'task', down: false } as const;
    const ids = await ask.taskList('p1', { filter: 'no-goal', query: '', sort });
    expect(ids.map((id) => id.split(':').at(-1))).toEqual(['A-2', 'A-3']);
  });

  it('numbers the open goals and keeps the closed ones apart', async () => {
    const { ask } = await project();
    const page = await ask.project('p1');
    expect(page?.goals.map(({ goal, number, level }) => [goal.id, number, level])).toEqual([
      ['g1', 1, 'on-track'],
      ['g2', 2, 'not-enough-data'],
      ['gone', 3, 'not-enough-data'],
    ]);
    expect(page?.closedGoals.map(({ goal, number }) => [goal.id, number])).toEqual([
      ['dropped', null],
    ]);
  });

  it('weighs its budgets and its dates', async () => {
    const { ask, fill } = await project();
    await fill.constraint('live', {
      projectId: 'p1',
      kind: 'timeline',
      name: 'Live',
      hard: true,
      note: '',
      date: '2026-06-20',
    });
    const due = { value: '2026-06-22', asOf: 1, source: 'api' as const };
    await fill.task({ key: 'A-4', due });
    const page = await ask.project('p1');
    expect(page?.budgets.map(({ constraint, level }) => [constraint.id, level])).toEqual([
      ['total', 'on-track'],
      ['build', 'off-track'],
    ]);
    expect(page?.timelines[0]).toMatchObject({
      daysToSpare: -2,
      latestDue: '2026-06-22',
      level: 'off-track',
    });
    const { status } = page?.head ?? {};
    expect(status?.level).toBe('off-track');
    expect(status?.reasons.map(({ code }) => code).sort()).toEqual([
      'budget-overspent-money',
      'timeline-late',
    ]);
    // As old as the due day that is late, though the times were read later.
    expect(status?.asOf).toBe(1);
  });

  it('keeps an override beside what the rule says', async () => {
    const { ask, fill } = await project();
    const override = {
      projectId: 'p1',
      level: 'on-track' as const,
      reason: 'Agreed by phone',
      by: 'Ana',
      at: 5,
      endedAt: null,
    };
    await fill.write('status.override', async (writer) => {
      await writer.make('overrides', 'o1', override);
    });
    const status = (await ask.project('p1'))?.head.status;
    expect(status).toMatchObject({
      level: 'on-track',
      ruleLevel: 'off-track',
      override: { reason: 'Agreed by phone' },
    });
    await fill.write('status.end', (writer) => writer.edit('overrides', 'o1', { endedAt: 9 }));
    const page = await ask.project('p1');
    expect(page?.head.status).toMatchObject({ level: 'off-track', override: null });
    expect(await ask.overrides('p1')).toMatchObject([
      { id: 'o1', reason: 'Agreed by phone', endedAt: 9 },
    ]);
  });

  it('has its people: the agency and the client, not other clients', async () => {
    const { ask, fill } = await project();
    await fill.write('person.create', async (writer) => {
      await writer.make('people', 'ana', { name: 'Ana', side: 'agency', clientId: null });
      await writer.make('people', 'helene', { name: 'Helene', side: 'client', clientId: 'c1' });
      await writer.make('people', 'other', { name: 'Other', side: 'client', clientId: 'c2' });
      await writer.edit('projects', 'p1', {
        seats: { clientRep: null, planner: 'ana', teamCaptain: null, productionLead: null },
      });
    });
    const page = await ask.project('p1');
    expect(page?.people.map(({ id }) => id).sort()).toEqual(['ana', 'helene']);
    expect(page?.seats.planner?.name).toBe('Ana');
    expect(page?.seats.clientRep).toBeNull();
    const { projects } = await ask.captureChoices();
    expect(projects[0]?.people.map(({ name }) => name)).toEqual(['Helene', 'Ana']);
  });

  it('is null where there is none, and keeps the client that went to the trash', async () => {
    const { ask, fill } = await project();
    expect(await ask.project('nobody')).toBeNull();
    expect(await ask.clientSafe('nobody')).toBeNull();
    await fill.write('client.trash', (writer) => writer.trash('clients', 'c1'));
    expect((await ask.project('p1'))?.client.name).toBe('Halden Museum');
  });

  it('has a client-safe side without figures of ours', async () => {
    const { ask } = await project();
    const safe = await ask.clientSafe('p1');
    expect(safe).toMatchObject({
      projectName: 'Website relaunch',
      on: TODAY,
      level: 'off-track',
      reasons: [],
    });
    expect(safe?.goals.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(JSON.stringify(safe)).not.toMatch(/budget|4800000|7500/);
  });
});
