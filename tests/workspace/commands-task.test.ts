import { expect, test } from 'vitest';
import {
  deskWithProject,
  identity,
  NEW_GOAL,
  NO_AMOUNT,
  nameOf,
  reading,
  seen,
} from './commands-support.ts';

const TASK = identity('ACME-1');
const ANY_TASK = { filter: 'all', query: '', sort: { by: 'asOf', down: true } } as const;

test('the first tag makes the tag, the task from its address, and draws on the one tagged budget', async () => {
  const { act, projectId, budgetId, goalId, tagOf, taskOf } = await deskWithProject();
  const done = await act.toggleGoal(TASK, goalId);
  expect(done).toMatchObject({ id: nameOf('ACME-1'), serves: true });
  expect(await tagOf('ACME-1')).toMatchObject({
    projectId,
    goals: [goalId],
    draws: [{ constraintId: budgetId, amount: NO_AMOUNT }],
    scope: 'in',
    note: '',
  });
  expect(await taskOf('ACME-1')).toMatchObject({ projectId, url: TASK.url, title: null });
  await act.undo(done.entryId);
  expect(await tagOf('ACME-1')).toBeNull();
  await act.toggleGoal(TASK, goalId);
  expect(await tagOf('ACME-1')).toMatchObject({ goals: [goalId] });
});

test('where two budgets are drawn on by tag, none is chosen for the planner', async () => {
  const { act, projectId, goalId, tagOf } = await deskWithProject();
  const budget = { projectId, kind: 'budget', name: 'Build', hard: true, note: '' } as const;
  await act.makeConstraint({ ...budget, limit: NO_AMOUNT, covers: 'tagged', thresholds: [] });
  await act.toggleGoal(TASK, goalId);
  expect(await tagOf('ACME-1')).toMatchObject({ draws: [] });
});

test('a budget that was taken off is not put on again by the next goal; a note alone draws on nothing', async () => {
  const { act, budgetId, goalId, projectId, tagOf } = await deskWithProject();
  await act.setNote(TASK, 'look at this');
  expect(await tagOf('ACME-1')).toMatchObject({ draws: [], note: 'look at this' });
  await act.toggleGoal(TASK, goalId);
  expect((await tagOf('ACME-1'))?.draws).toHaveLength(1);
  await act.setDraw(TASK, budgetId, null);
  await act.toggleGoal(TASK, goalId);
  const { id: second } = await act.captureGoal({ ...NEW_GOAL, projectId });
  await act.toggleGoal(TASK, second);
  expect(await tagOf('ACME-1')).toMatchObject({ goals: [second], draws: [] });
});

test('a goal written on the ticket is the project’s, and serves at once; one undo takes both back', async () => {
  const { act, ask, projectId, tagOf } = await deskWithProject();
  const done = await act.writeGoalAndTag({ ...NEW_GOAL, statement: 'Found in place' }, TASK);
  expect(await tagOf('ACME-1')).toMatchObject({ goals: [done.id] });
  expect((await ask.project(projectId))?.goals).toHaveLength(2);
  await act.undo(done.entryId);
  expect((await ask.project(projectId))?.goals).toHaveLength(1);
  expect(await tagOf('ACME-1')).toBeNull();
});

test('a goal of another project, and a task of no project, are refused', async () => {
  const { act, goalId } = await deskWithProject();
  const { id: waiting } = await act.captureGoal(NEW_GOAL);
  const refused = (field: string) => ({ trouble: 'bad-input', field });
  await expect(act.toggleGoal(TASK, waiting)).rejects.toMatchObject(refused('goal'));
  await expect(act.toggleGoal(identity('PAY-1', 'PAY'), goalId)).rejects.toMatchObject(
    refused('identity'),
  );
  await expect(
    act.toggleGoal(identity('ACME-1', 'ACME', 'other.atlassian.net'), goalId),
  ).rejects.toMatchObject(refused('identity'));
  await expect(act.toggleGoal({ ...TASK, key: '' }, goalId)).rejects.toMatchObject(
    refused('identity'),
  );
  await expect(act.toggleGoal(TASK, 'nothing')).rejects.toMatchObject({ trouble: 'gone' });
});

test('one key on two hosts is two tasks', async () => {
  const { act, store, projectId, goalId, tagOf } = await deskWithProject();
  const host = 'other.atlassian.net';
  await act.linkPlace(projectId, { tracker: 'jira', host, area: 'ACME', name: 'Other' });
  await act.toggleGoal(TASK, goalId);
  await act.setNote(identity('ACME-1', 'ACME', host), 'the other one');
  expect(await tagOf('ACME-1')).toMatchObject({ note: '' });
  const other = await store.read((reader) => reader.get('tags', nameOf('ACME-1', host)));
  expect(other).toMatchObject({ goals: [], note: 'the other one' });
});

test('amounts are stated and taken back; a whole project’s budget needs no draw without one', async () => {
  const { act, budgetId, projectId, tagOf } = await deskWithProject();
  const state = (id: string, minutes: number | null) =>
    act.setDraw(TASK, id, { constraintId: id, amount: { minutes, minor: null } });
  await state(budgetId, 90);
  await state(budgetId, 120);
  expect((await tagOf('ACME-1'))?.draws).toEqual([
    { constraintId: budgetId, amount: { minutes: 120, minor: null } },
  ]);
  const budget = { projectId, kind: 'budget', name: 'All', hard: true, note: '' } as const;
  const { id: whole } = await act.makeConstraint({
    ...budget,
    limit: { minutes: 1, minor: null },
    covers: 'project',
    thresholds: [],
  });
  await state(whole, 60);
  expect((await tagOf('ACME-1'))?.draws).toHaveLength(2);
  await state(whole, null);
  expect((await tagOf('ACME-1'))?.draws).toHaveLength(1);
  for (const minutes of [-1, 0.5, 1e9, Number.NaN]) {
    await expect(state(budgetId, minutes)).rejects.toMatchObject({
      trouble: 'bad-input',
      field: 'amount',
    });
  }
});

test('what is as it was makes no tag and no entry', async () => {
  const { act, budgetId, tagOf } = await deskWithProject();
  expect((await act.setScope(TASK, 'in')).entryId).toBe('');
  expect((await act.setNote(TASK, '')).entryId).toBe('');
  expect((await act.setDraw(TASK, budgetId, null)).entryId).toBe('');
  expect(await tagOf('ACME-1')).toBeNull();
  await act.setScope(TASK, 'out');
  expect(await tagOf('ACME-1')).toMatchObject({ scope: 'out', draws: [] });
  await expect(act.setNote(TASK, 'x'.repeat(20_001))).rejects.toMatchObject({ field: 'note' });
});

test('a look at a task keeps what it saw; the same seen again is kept without history', async () => {
  const { act, bell, clock, taskOf, store } = await deskWithProject();
  const first = clock.now;
  const details = {
    title: seen('Tills', first),
    spent: seen(60, first),
    estimate: seen<number>(null, first),
  };
  const made = await act.rememberTask(reading('ACME-1', first, details));
  expect(made?.id).toBe(nameOf('ACME-1'));
  const entries = async () =>
    (await store.read((reader) => reader.history({ all: true }, 99))).length;
  const before = await entries();
  const rings = bell.rings;
  clock.now += 60_000;
  const again = { title: seen('Tills', clock.now), spent: seen(60, clock.now) };
  expect(await act.rememberTask(reading('ACME-1', clock.now, again))).toBeNull();
  expect(await taskOf('ACME-1')).toMatchObject({
    seenAt: clock.now,
    title: { asOf: clock.now },
    estimate: { value: null, asOf: first },
  });
  expect(await entries()).toBe(before);
  expect(bell.rings).toBe(rings + 1);

  const more = { spent: seen(90, clock.now + 5) };
  clock.now += 5;
  await act.rememberTask(reading('ACME-1', clock.now, more));
  const [entry] = await store.read((reader) => reader.history({ all: true }, 1));
  expect(entry?.changes.map(({ field }) => field)).toEqual(['spent']);
});

test('a title read today does not make the numbers of last month those of today', async () => {
  const { act, ask, clock, projectId } = await deskWithProject();
  const limit = { minutes: 600, minor: null };
  const budget = { projectId, kind: 'budget', name: 'All', hard: true, note: '' } as const;
  await act.makeConstraint({ ...budget, limit, covers: 'project', thresholds: [] });
  const before = clock.now;
  await act.rememberTask(
    reading('ACME-1', before, { spent: seen(60, before), remaining: seen(30, before) }),
  );
  clock.now += 30 * 86_400_000;
  await act.rememberTask(reading('ACME-1', clock.now, { title: seen('Tills', clock.now) }));
  const page = await ask.project(projectId);
  expect(page?.head.status.asOf).toBe(before);
  const whole = page?.budgets.find(({ constraint }) => constraint.covers === 'project');
  expect(whole?.asOf).toBe(before);
  expect((await ask.summary()).projects[0]?.asOf).toBe(before);
});

test('a date to be kept is as old as the due day it is held against', async () => {
  const { act, ask, clock, projectId } = await deskWithProject();
  const timeline = { projectId, kind: 'timeline', name: 'Live', hard: true, note: '' } as const;
  await act.makeConstraint({ ...timeline, date: '2026-10-01' });
  const before = clock.now;
  await act.rememberTask(reading('ACME-1', before, { due: seen('2026-09-01', before) }));
  clock.now += 86_400_000;
  await act.rememberTask(reading('ACME-1', clock.now, { spent: seen(60, clock.now) }));
  expect((await ask.project(projectId))?.head.status.asOf).toBe(before);
});

test('a look that read nothing makes no record and erases nothing', async () => {
  const { act, bell, clock, taskOf } = await deskWithProject();
  const rings = bell.rings;
  expect(
    await act.rememberTask({ ...reading('ACME-1', clock.now), trouble: 'logged-out' }),
  ).toBeNull();
  expect(await taskOf('ACME-1')).toBeNull();
  expect(bell.rings).toBe(rings);
  await act.rememberTask(reading('ACME-1', clock.now, { title: seen('Tills', clock.now) }));
  expect(
    await act.rememberTask({ ...reading('ACME-1', clock.now + 1), trouble: 'gone' }),
  ).toBeNull();
  expect((await taskOf('ACME-1'))?.title?.value).toBe('Tills');
});

test('a hostile page cannot break the record: long texts are cut, nonsense counts as not read', async () => {
  const { act, clock, taskOf } = await deskWithProject();
  const at = clock.now;
  await act.rememberTask(
    reading('ACME-1', at, {
      title: seen(`${'👍'.repeat(500_000)}<script>`, at),
      status: seen('s'.repeat(5_000), at),
      due: seen('tomorrow', at),
      spent: seen(-60, at),
      estimate: seen(0.5, at),
      remaining: seen(1e300, at),
      labels: seen(
        Array.from({ length: 5_000 }, () => 'x'.repeat(500)),
        at,
      ),
      parent: seen({ key: 'k'.repeat(900), title: 't'.repeat(9_000) }, at),
    }),
  );
  const task = await taskOf('ACME-1');
  expect(task?.title?.value?.length).toBeLessThanOrEqual(2_000);
  expect(task?.title?.value).toMatch(/👍…$/u);
  // Half of a surrogate pair would throw.
  expect(() => encodeURIComponent(task?.title?.value ?? '')).not.toThrow();
  expect(task?.status?.value).toHaveLength(200);
  expect(task?.labels?.value).toHaveLength(200);
  expect(task?.parent?.value?.title).toHaveLength(2_000);
  expect(task).toMatchObject({ due: null, spent: null, estimate: null, remaining: null });
});

test('a time that has not come is no time: the next look is newer, whatever the clock said before', async () => {
  const { act, clock, taskOf } = await deskWithProject();
  const today = clock.now;
  clock.now += 86_400_000;
  await act.rememberTask(
    reading('ACME-1', clock.now, { spent: seen(60, clock.now), title: seen('Tills', clock.now) }),
  );
  clock.now = today;
  await act.rememberTask(reading('ACME-1', today, { spent: seen(75, today + 999_999_999) }));
  const task = await taskOf('ACME-1');
  expect(task?.spent).toMatchObject({ value: 75, asOf: today });
  expect(task?.title?.value).toBe('Tills');
  expect(task?.title?.asOf).toBeGreaterThan(0);
});

test('the place takes the name its tracker gives it', async () => {
  const { act, clock, ask } = await deskWithProject();
  const look = reading('ACME-1', clock.now, { title: seen('Tills', clock.now) });
  await act.rememberTask({ ...look, areaName: 'Shop of Acme' });
  expect(await ask.task(TASK)).toMatchObject({ place: { name: 'Shop of Acme' } });
});

test('a task in the trash counts nowhere; undo brings it back with all that was said of it', async () => {
  const { act, ask, clock, projectId, goalId, tagOf, taskOf } = await deskWithProject();
  await act.rememberTask(reading('ACME-1', clock.now, { spent: seen(600, clock.now) }));
  await act.toggleGoal(TASK, goalId);
  const spent = async () => (await ask.project(projectId))?.all.spent.minutes;
  expect(await spent()).toBe(600);
  const done = await act.trash('tasks', nameOf('ACME-1'));
  expect(await spent()).not.toBe(600);
  expect(await ask.taskList(projectId, ANY_TASK)).toEqual([]);
  expect([await taskOf('ACME-1'), await tagOf('ACME-1')]).toEqual([null, null]);
  await act.undo(done.entryId);
  expect(await spent()).toBe(600);
  expect(await tagOf('ACME-1')).toMatchObject({ goals: [goalId] });
});

test('a task in the trash that its tracker still has is known anew once it is seen, and nothing is said of it', async () => {
  const { act, ask, clock, projectId, goalId, tagOf } = await deskWithProject();
  await act.toggleGoal(TASK, goalId);
  await act.trash('tasks', nameOf('ACME-1'));
  await expect(act.trash('tasks', nameOf('ACME-1'))).rejects.toMatchObject({ trouble: 'gone' });
  await act.rememberTask(reading('ACME-1', clock.now, { spent: seen(60, clock.now) }));
  expect(await ask.taskList(projectId, ANY_TASK)).toEqual([nameOf('ACME-1')]);
  expect(await tagOf('ACME-1')).toBeNull();
  await act.toggleGoal(TASK, goalId);
  expect(await tagOf('ACME-1')).toMatchObject({ goals: [goalId], note: '' });
});
