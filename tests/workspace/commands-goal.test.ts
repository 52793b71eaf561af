import { expect, test } from 'vitest';
import { desk, deskWithProject, NEW_GOAL } from './commands-support.ts';

test('goals get numbers in the order they came, and are put in another', async () => {
  const { act, ask, projectId, goalId } = await deskWithProject();
  const { id: second } = await act.captureGoal({ ...NEW_GOAL, projectId, statement: 'Second' });
  await act.moveGoal(second, 1);
  const order = (await ask.project(projectId))?.goals.map(({ goal }) => goal.id);
  expect(order).toEqual([second, goalId]);
  await expect(act.moveGoal(second, 0)).rejects.toMatchObject({ trouble: 'bad-input' });
  await act.setGoalState(second, 'agreed');
  expect((await ask.project(projectId))?.goals[0]?.goal.state).toBe('agreed');
});

test('a goal waits in the inbox until it gets a project, where it comes last', async () => {
  const { act, ask, projectId, goalId } = await deskWithProject();
  const { id } = await act.captureGoal(NEW_GOAL);
  expect((await ask.inbox()).map(({ goal }) => goal.id)).toEqual([id]);
  await act.editGoal(id, { projectId });
  expect(await ask.inbox()).toEqual([]);
  expect((await ask.project(projectId))?.goals.map(({ goal }) => goal.id)).toEqual([goalId, id]);
  expect((await ask.captureChoices()).lastProjectId).toBe(projectId);
});

test('a quote is kept to the letter; what the page says around it is bounded', async () => {
  const { act, store } = desk();
  const text = `  „Näh" \u202Eabc\u202C 👩‍👩‍👧 <b>no</b>\n${'x'.repeat(90_000)}`;
  const quote = {
    text,
    url: 'https://mail.example/1',
    pageTitle: 'T'.repeat(1_000_000),
    prefix: 'as said ',
    suffix: ' so',
    fragmentUrl: `https://mail.example/1#:~:text=${'x'.repeat(30_000)}`,
    at: 5,
    speakerId: null,
  };
  const { id } = await act.captureGoal({ ...NEW_GOAL, quote });
  const goal = await store.read((reader) => reader.get('goals', id));
  expect(goal?.quote?.text).toBe(text);
  expect(goal?.quote?.pageTitle).toHaveLength(2_000);
  expect(goal?.quote?.fragmentUrl).toBeNull();
  const long = act.captureGoal({ ...NEW_GOAL, quote: { ...quote, text: 'x'.repeat(100_001) } });
  await expect(long).rejects.toMatchObject({ trouble: 'bad-input', field: 'quote' });
  const wordy = act.captureGoal({ ...NEW_GOAL, statement: 'x'.repeat(2_001) });
  await expect(wordy).rejects.toMatchObject({ trouble: 'bad-input', field: 'statement' });
});

test.each([
  [{ statement: ' ' }, 'statement'],
  [{ clientScores: [{ score: 11, on: '2026-06-01', personId: null }] }, 'clientScores'],
  [{ clientScores: [{ score: Number.NaN, on: '2026-06-01', personId: null }] }, 'clientScores'],
  [
    {
      measure: {
        what: 'x',
        unit: '%',
        baseline: Number.POSITIVE_INFINITY,
        target: 1,
        current: null,
        by: null,
        from: null,
      },
    },
    'measure',
  ],
  [{ reviewOn: '2026-13-01' }, 'reviewOn'],
])('a goal edited to %j is refused at its field', async (fields, field) => {
  const { act, goalId } = await deskWithProject();
  await expect(act.editGoal(goalId, fields)).rejects.toMatchObject({ trouble: 'bad-input', field });
});

test('a goal with a measure and a review date is one step in the history', async () => {
  const { act, store, projectId } = await deskWithProject();
  const measure = {
    what: 'Tours booked by e-mail',
    unit: '%',
    baseline: 35,
    target: 10,
    current: null,
    by: null,
    from: null,
  };
  const asked = { ...NEW_GOAL, projectId, measure, reviewOn: '2026-07-01' };
  const { id } = await act.captureGoal(asked);
  const [goal, entries] = await store.read(async (reader) => [
    await reader.get('goals', id),
    await reader.history({ recordId: id }, 10),
  ]);
  expect(goal).toMatchObject({ measure, reviewOn: '2026-07-01' });
  expect(entries.map(({ deed }) => deed)).toEqual(['goal.create']);
  await expect(act.captureGoal({ ...asked, reviewOn: '2026-02-30' })).rejects.toMatchObject({
    trouble: 'bad-input',
    field: 'reviewOn',
  });
});
