// @vitest-environment happy-dom
/** The ways back on screen: trash, steps of a record's history, and two versions of one goal; each with axe. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ConstraintEditor } from '../../components/constraint/constraint-editor.tsx';
import { GoalEditor } from '../../components/goal/goal-editor.tsx';
import { HistoryPage } from '../../components/history/history-page.tsx';
import { TrashPage } from '../../components/history/trash-page.tsx';
import type { Goal } from '../../lib/core/goal.ts';
import { atTheMuseum, museum, workspace } from '../support/at-museum.ts';
import { expectAccessible, mount } from '../support/mount.tsx';
import { readingOf, ticket } from '../support/museum.ts';

const EVERYTHING = { all: true } as const;

atTheMuseum();

async function goalNow(): Promise<Goal> {
  const page = await workspace.ask.project(museum.project);
  const goal = page?.goals[0]?.goal;
  if (!goal) throw new Error('The museum has a goal.');
  return goal;
}

describe('the trash', () => {
  test('lists what is there and brings it back', async () => {
    const goal = await goalNow();
    await workspace.act.trash('goals', goal.id);
    const { user } = await mount(
      <main>
        <TrashPage />
      </main>,
      workspace,
    );
    expect(await screen.findByText(goal.statement)).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: `Bring back “${goal.statement}”` }));
    expect(await screen.findByText('The trash is empty')).toBeTruthy();
    expect((await goalNow()).id).toBe(goal.id);
  });

  test('says which place a project comes back without, since another has it by now', async () => {
    const { act, ask } = workspace;
    const [place] = (await ask.project(museum.project))?.places ?? [];
    if (!place) throw new Error('The museum has a place.');
    const next = { client: { name: 'Next' }, name: 'Next', currency: 'EUR', billRate: 0, place };
    const dates = { startsOn: null, endsOn: null };
    const budget = { budget: { minutes: null, minor: null }, budgetName: 'Budget' };
    await act.trash('projects', museum.project);
    await act.makeProject({ ...next, ...dates, ...budget });
    await mount(
      <main>
        <TrashPage />
      </main>,
      workspace,
    );
    expect(
      await screen.findByText(`Comes back without “${place.name}”, which belongs to “Next” by now`),
    ).toBeTruthy();
    await expectAccessible();
  });
});

describe('the history of everything', () => {
  test('tells no change of nothing into nothing', async () => {
    const reading = readingOf('HAL-12', 'Event filter', {
      estimate: 24,
      spent: 9.5,
      remaining: 16,
    });
    const none = { value: null, asOf: reading.at + 1, source: 'api' as const };
    // Looked for, and not there: before, nobody had looked.
    const details = { ...reading.details, due: none, parent: none };
    await workspace.act.rememberTask({ ...reading, at: reading.at + 1, details });
    await mount(
      <main>
        <HistoryPage title="History" ask={EVERYTHING} />
      </main>,
      workspace,
    );
    expect(await screen.findByText(/Due: .+ → nothing/)).toBeTruthy();
    expect(screen.queryByText(/nothing → nothing/)).toBeNull();
  });

  test('has words for every record it speaks of, whatever went to the trash, and no ids', async () => {
    const { act, ask } = workspace;
    const { project, goals, helene } = museum;
    const [budget = ''] = museum.budgets;
    const client = (await ask.project(project))?.client.id ?? '';
    await act.takeSeat(project, 'planner', helene);
    for (const minutes of [600, 1200]) {
      const amount = { minutes, minor: null };
      await act.setDraw(ticket('HAL-99'), budget, { constraintId: budget, amount });
    }
    await act.trash('people', helene);
    await act.trash('goals', goals[0] ?? '');
    await act.trash('projects', project);
    const { container } = await mount(
      <main>
        <HistoryPage title="History of everything" ask={EVERYTHING} />
      </main>,
      workspace,
    );
    const seats = await screen.findByText(/^Seats, Planner: Ana Ferreira → /);
    expect(seats.textContent).toBe('Seats, Planner: Ana Ferreira → Helene Vogt');
    expect(screen.getByText(/^Draws on: .+ \(10\sh\) → .+ \(20\sh\)$/)).toBeTruthy();
    const ids = [project, client, helene, ...goals, ...museum.budgets];
    expect(ids.filter((one) => container.textContent?.includes(one))).toEqual([]);
    await expectAccessible();
  });
});

describe('the history of a goal', () => {
  test('steps back to any point from its editor', async () => {
    const goal = await goalNow();
    await workspace.act.editGoal(goal.id, { statement: 'Second words' });
    await workspace.act.editGoal(goal.id, { statement: 'Third words' });
    const { user } = await mount(
      <GoalEditor
        goal={await goalNow()}
        number={1}
        projectId={museum.project}
        people={[]}
        onClose={() => undefined}
      />,
      workspace,
    );
    await user.click(screen.getByRole('button', { name: 'History' }));
    const dialog = await screen.findByRole('dialog', { name: 'History of “Third words”' });
    const back = await within(dialog).findAllByRole('button', { name: /^Back to here/ });
    // The newest step has none: there it stands already.
    expect(back).toHaveLength(within(dialog).getAllByRole('button', { name: /^Undo/ }).length - 1);
    await expectAccessible(dialog);
    await user.click(back[0] ?? dialog);
    await waitFor(async () => expect((await goalNow()).statement).toBe('Second words'));
  });
});

describe('two windows on one goal', () => {
  async function conflict(opened: Goal) {
    let closed = 0;
    const { user } = await mount(
      <GoalEditor
        goal={opened}
        number={1}
        projectId={museum.project}
        people={[]}
        onClose={() => {
          closed += 1;
        }}
      />,
      workspace,
    );
    await workspace.act.editGoal(opened.id, { statement: 'Theirs', moscow: 'could' });
    const field = screen.getByLabelText('In the client’s words');
    await user.clear(field);
    await user.type(field, 'Mine');
    await user.click(screen.getByRole('button', { name: 'Save goal' }));
    await screen.findByRole('heading', { name: /^Two versions of/ });
    return { user, closed: () => closed };
  }

  test('only the field that both changed is asked about; mine is taken, theirs of the other stays', async () => {
    const { user, closed } = await conflict(await goalNow());
    expect(screen.getAllByRole('radio')).toHaveLength(2);
    await expectAccessible(screen.getByRole('dialog'));
    await user.click(screen.getByRole('button', { name: 'Keep this choice' }));
    await waitFor(() => expect(closed()).toBe(1));
    expect(await goalNow()).toMatchObject({ statement: 'Mine', moscow: 'could' });
  });

  test('theirs is taken: mine is in the history all the same', async () => {
    const { user, closed } = await conflict(await goalNow());
    await user.click(screen.getByRole('radio', { name: /The other window’s: Theirs$/ }));
    await user.click(screen.getByRole('button', { name: 'Keep this choice' }));
    await waitFor(() => expect(closed()).toBe(1));
    const goal = await goalNow();
    expect(goal).toMatchObject({ statement: 'Theirs', moscow: 'could' });
    const lines = await workspace.ask.history({ recordId: goal.id }, 10);
    const told = lines.flatMap(({ changes }) => changes.map(({ after }) => after));
    expect(told).toContain('Mine');
  });

  test('decided later: the form is there again with what was typed', async () => {
    const { user, closed } = await conflict(await goalNow());
    await user.click(screen.getByRole('button', { name: 'Decide later' }));
    expect(screen.getByLabelText<HTMLTextAreaElement>('In the client’s words').value).toBe('Mine');
    expect(closed()).toBe(0);
    expect(await goalNow()).toMatchObject({ statement: 'Theirs' });
  });
});

test('two windows on one constraint: who is new is called by the name that was typed', async () => {
  const page = await workspace.ask.project(museum.project);
  const constraint = page?.stakeholders[0]?.constraint;
  const ana = page?.people.find(({ name }) => name === 'Ana Ferreira');
  if (!page || !constraint || !ana) throw new Error('The museum has both.');
  const { user } = await mount(
    <ConstraintEditor
      constraint={constraint}
      project={page.project}
      people={page.people}
      onClose={() => undefined}
    />,
    workspace,
  );
  await workspace.act.editConstraint(constraint.id, { personId: ana.id });
  await user.selectOptions(screen.getByLabelText('Person'), 'Somebody new');
  // The constraint has a name too, and it stands first.
  await user.type(screen.getAllByLabelText('Name').at(-1) ?? document.body, 'Rosa');
  await user.click(screen.getByRole('button', { name: 'Save constraint' }));
  expect(await screen.findByRole('radio', { name: /: Rosa$/ })).toBeTruthy();
  expect(screen.getByRole('radio', { name: /: Ana Ferreira$/ })).toBeTruthy();
});
