/** What Z takes back, wherever it is pressed. */
import { expect, test } from 'vitest';
import { makeQueries } from '../../lib/workspace/queries.ts';
import { deskWithProject, desk as emptyDesk, identity, reading, seen } from './commands-support.ts';
import { watched } from './support.ts';

test('is nothing where nothing was done', async () => {
  const { ask, act } = emptyDesk();
  expect(await ask.lastDeed()).toBeNull();
  // Read from a tracker, and so written by us, but done by nobody.
  await act.rememberTask(reading('ACME-1', 1, { title: seen('Checkout', 1) }));
  expect(await ask.lastDeed()).toBeNull();
});

test('is the newest deed that stands, however many tasks were read since', async () => {
  const { ask, act, goalId, clock } = await deskWithProject();
  const tagged = await act.toggleGoal(identity('ACME-1'), goalId);
  for (let at = 0; at < 120; at += 1) {
    clock.now += 1_000;
    await act.rememberTask(reading(`ACME-${at}`, clock.now, { title: seen(`${at}`, clock.now) }));
  }
  expect(await ask.lastDeed()).toEqual({ entryId: tagged.entryId, deed: 'tag.goals' });
  await act.undo(tagged.entryId);
  // Not the undoing itself: the deed before it.
  expect((await ask.lastDeed())?.deed).toBe('goal.create');
});

test('is the unlinking of a place, which belongs to no task', async () => {
  const { ask, act, taskOf, projectId } = await deskWithProject();
  await act.rememberTask(reading('ACME-1', 1, { title: seen('Checkout', 1) }));
  const view = await ask.task(identity('ACME-1'));
  if (view.state !== 'linked') throw new Error('The task is not linked.');
  await act.unlinkPlace(view.place.id);
  const last = await ask.lastDeed();
  expect(last?.deed).toBe('place.unlink');
  await act.undo(last?.entryId ?? '');
  expect((await ask.task(identity('ACME-1'))).state).toBe('linked');
  expect((await taskOf('ACME-1'))?.projectId).toBe(projectId);
});

test('is never what another installation did', async () => {
  const { store, ask } = await deskWithProject();
  expect(await ask.lastDeed()).not.toBeNull();
  const elsewhere = watched(store, (name, member) =>
    name === 'actor' ? async () => 'bbbbbbbbbbbb' : member,
  );
  const there = makeQueries({ store: elsewhere, now: () => 1, today: () => '2026-06-11' });
  expect(await there.lastDeed()).toBeNull();
});
