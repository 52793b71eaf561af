import { describe, expect, it } from 'vitest';
import type { Amount } from '../../lib/core/amount.ts';
import type { TaskView } from '../../lib/workspace/views.ts';
import { theTimes } from '../support/records.ts';
import { identityOf, workspace } from './support.ts';

type Linked = Extract<TaskView, { state: 'linked' }>;
const none: Amount = { minutes: null, minor: null };
const drawing = (constraintId: string, amount = none) => [{ constraintId, amount }];

async function linked(answer: Promise<TaskView>): Promise<Linked> {
  const view = await answer;
  if (view.state !== 'linked') throw new Error('The task is not linked.');
  return view;
}

/** "Design and templates", 14,400 EUR at 75 EUR an hour, as the panel's design has it. */
async function design() {
  const at = workspace();
  const { fill } = at;
  await fill.project();
  await fill.place();
  await fill.goal({ id: 'g1', rank: 1 });
  await fill.goal({ id: 'g2', rank: 2, statement: 'Families find what’s on today' });
  await fill.budget({
    id: 'design',
    name: 'Design',
    covers: 'tagged',
    limit: { minutes: null, minor: 14_400_00 },
  });
  const hours = theTimes({ estimate: 1440, spent: 570, remaining: 960 });
  await fill.task({ key: 'HAL-12', ...hours }, { goals: ['g2'], draws: drawing('design') });
  // 11,960 EUR spent in all: 712.50 here, 11,247.50 elsewhere. Open elsewhere: 1,665 EUR on three tickets.
  const done = theTimes({ spent: 8_998, remaining: 0, done: true });
  await fill.task({ key: 'HAL-9', ...done }, { draws: drawing('design') });
  for (const [at, remaining] of [400, 500, 432].entries())
    await fill.task(
      { key: `HAL-2${at}`, ...theTimes({ remaining }) },
      { draws: drawing('design') },
    );
  return at;
}

describe('a task of a project', () => {
  it('shows what it takes from its budget and leaves in it', async () => {
    const { ask } = await design();
    const view = await linked(ask.task(identityOf('HAL-12')));
    expect(view.draws).toHaveLength(1);
    expect(view.draws[0]).toMatchObject({
      drawn: true,
      always: false,
      stated: none,
      takes: { minutes: 1530, minor: 1912_50 },
      takenSoFar: { minutes: 570, minor: 712_50 },
      leaves: { minutes: null, minor: 1_240_00 },
      otherOpenTasks: 3,
      otherOpen: { minutes: 1332, minor: 1_665_00 },
    });
    expect(view.draws[0]?.budget).toMatchObject({
      left: { minor: 2_440_00 },
      overage: { minor: 0 },
      forecastOver: { minor: 425_00 },
      level: 'on-track',
    });
  });

  it('shows its goals with their numbers and spend, and is counted in its status', async () => {
    const { ask } = await design();
    const view = await linked(ask.task(identityOf('HAL-12')));
    expect(view.goals.map(({ number, sum }) => [number, sum.spent.minor])).toEqual([
      [1, 0],
      [2, 712_50],
    ]);
    expect(view.tag?.goals).toEqual(['g2']);
    expect(view.project).toMatchObject({ clientName: 'Halden Museum', currency: 'EUR' });
    expect(view.project.status.level).toBe('on-track');
    expect(await ask.launcher(identityOf('HAL-12'))).toEqual({
      linked: true,
      level: 'on-track',
      goalNumbers: [2],
    });
  });

  it('that is not drawn yet shows what it would take', async () => {
    const { ask, fill } = await design();
    await fill.task({ key: 'HAL-50', ...theTimes({ spent: 60, remaining: 60 }) });
    const [draw] = (await linked(ask.task(identityOf('HAL-50')))).draws;
    expect(draw).toMatchObject({
      drawn: false,
      takes: { minutes: 120, minor: 150_00 },
      leaves: { minor: 2_440_00 - 150_00 },
      otherOpenTasks: 4,
    });
  });

  it('draws on a budget of the whole project without a tag', async () => {
    const { ask, fill } = await design();
    await fill.budget({ id: 'total', name: 'Total', limit: { minutes: 20_000, minor: null } });
    await fill.task({ key: 'HAL-50', ...theTimes({ spent: 60, remaining: 60 }) });
    const total = (await linked(ask.task(identityOf('HAL-50')))).draws.find(({ always }) => always);
    expect(total).toMatchObject({
      drawn: false,
      takes: { minutes: 120 },
      leaves: { minutes: 20_000 - 570 - 8_998 - 120, minor: null },
      otherOpenTasks: 4,
    });
  });

  it('says n/a of what nobody knows', async () => {
    const { ask, fill } = await design();
    const never = await linked(ask.task(identityOf('HAL-99')));
    expect(never.task).toBeNull();
    expect(never.draws[0]).toMatchObject({ takes: none, takenSoFar: none, leaves: none });
    await fill.task({ key: 'HAL-98', ...theTimes({ spent: 60 }) }, { draws: drawing('design') });
    const unestimated = await linked(ask.task(identityOf('HAL-98')));
    expect(unestimated.draws[0]).toMatchObject({
      takes: none,
      takenSoFar: { minutes: 60, minor: 75_00 },
      leaves: none,
    });
    expect(unestimated.draws[0]?.budget.sum.unestimated).toBe(1);
  });

  it('with a fixed price takes the price, not its hours', async () => {
    const { ask, fill } = await design();
    const price = drawing('design', { minutes: null, minor: 1_000_00 });
    await fill.task({ key: 'HAL-60', ...theTimes({ spent: 600 }) }, { draws: price });
    const [draw] = (await linked(ask.task(identityOf('HAL-60')))).draws;
    expect(draw?.stated.minor).toBe(1_000_00);
    expect(draw?.takes.minor).toBe(1_000_00);
    expect(draw?.takenSoFar.minor).toBe(0);
    expect(draw?.leaves.minor).toBe(1_440_00);
  });

  it('has the goals that were captured from it, in the project or still in the inbox', async () => {
    const { ask, fill } = await design();
    const quote = (url: string) => ({
      text: 'x',
      url,
      pageTitle: null,
      prefix: '',
      suffix: '',
      fragmentUrl: null,
      at: 1,
      speakerId: null,
    });
    const { url } = identityOf('HAL-12');
    await fill.goal({ id: 'here', projectId: null, quote: quote(`${url}?focusedId=1`) });
    await fill.goal({ id: 'elsewhere', quote: quote(`${url}3`) });
    const view = await linked(ask.task(identityOf('HAL-12')));
    expect(view.capturedHere.map(({ id }) => id)).toEqual(['here']);
  });

  it('counts every change, however many there were', async () => {
    const { ask, fill } = await design();
    const { id } = (await linked(ask.task(identityOf('HAL-12')))).task ?? { id: '' };
    const { changes } = await linked(ask.task(identityOf('HAL-12')));
    for (let count = 0; count < 101; count += 1)
      await fill.write('tag.note', (writer) => writer.edit('tags', id, { note: `${count}` }));
    expect((await linked(ask.task(identityOf('HAL-12')))).changes).toBe(changes + 101);
  });

  it('keeps a closed goal in sight where it is served', async () => {
    const { ask, fill } = await design();
    await fill.write('goal.state', (writer) => writer.edit('goals', 'g2', { state: 'achieved' }));
    const numbers = async (key: string) =>
      (await linked(ask.task(identityOf(key)))).goals.map(({ number }) => number);
    expect(await numbers('HAL-12')).toEqual([1, null]);
    expect(await numbers('HAL-9')).toEqual([1]);
  });
});

describe('finding the project', () => {
  it('goes by place: the same key on another host is another task', async () => {
    const { ask } = await design();
    expect((await ask.task(identityOf('HAL-12'))).state).toBe('linked');
    const elsewhere = { ...identityOf('HAL-12'), host: 'other.atlassian.net' };
    expect((await ask.task(elsewhere)).state).toBe('no-project');
    expect((await ask.task(identityOf('HAL-12', 'OTHER'))).state).toBe('linked');
    expect((await ask.task(identityOf('NEW-1', 'OTHER'))).state).toBe('no-project');
    expect(await ask.launcher(elsewhere)).toEqual({ linked: false, level: null, goalNumbers: [] });
  });

  it('falls back on where the task was last seen, where the address does not tell', async () => {
    const { ask, fill } = await design();
    await fill.task({ key: '4711', area: null });
    const known = await linked(ask.task(identityOf('4711', null)));
    expect(known.place.id).toBe('jira:acme.atlassian.net:ACME');
    expect((await ask.task(identityOf('4712', null))).state).toBe('no-project');
  });

  it('shows neither tag nor spend of the project that the place belonged to before', async () => {
    const { ask, fill } = await design();
    await fill.budget({ id: 'total', limit: { minutes: 60_000, minor: null } });
    const before = await linked(ask.task(identityOf('HAL-12')));
    const own = theTimes({ spent: 100, remaining: 50 });
    await fill.task({ key: 'OLD-1', projectId: 'p2', ...own }, { projectId: 'p2', goals: ['g9'] });
    const view = await linked(ask.task(identityOf('OLD-1')));
    expect(view.tag).toBeNull();
    const total = view.draws.find(({ always }) => always);
    expect(total?.otherOpenTasks).toBe(4);
    expect(total?.otherOpen).toEqual({ minutes: 960 + 1332, minor: 1_200_00 + 1_665_00 });
    expect(total?.takes.minutes).toBe(150);
    const spentBefore = before.draws.find(({ always }) => always)?.budget.sum.spent.minutes;
    expect(total?.leaves.minutes).toBe(60_000 - (spentBefore ?? 0) - 150);
  });

  it('ends with the project', async () => {
    const { ask, fill } = await design();
    await fill.write('project.trash', (writer) => writer.trash('projects', 'p1'));
    expect(await ask.task(identityOf('HAL-12'))).toEqual({ state: 'no-project', candidates: [] });
  });

  it('offers every project, those of the same host or client first', async () => {
    const { ask, fill } = await design();
    await fill.project({ id: 'p0', clientId: 'c0', name: 'Alpha' }, 'Aldern');
    await fill.project({ id: 'p2', name: 'Care retainer' });
    const view = await ask.task(identityOf('NEW-1', 'NEW'));
    if (view.state !== 'no-project') throw new Error('It is linked.');
    expect(view.candidates.map(({ name, likely, places }) => [name, likely, places])).toEqual([
      ['Care retainer', true, 0],
      ['Website relaunch', true, 1],
      ['Alpha', false, 0],
    ]);
  });
});
