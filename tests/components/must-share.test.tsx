// @vitest-environment happy-dom
/** Too much that must be done: said under the goals, with how the share is made, and only where it is too much. */
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { GoalsPage } from '../../components/project/goals-page.tsx';
import { atTheMuseum, museum, workspace } from '../support/at-museum.ts';
import { expectAccessible, mount } from '../support/mount.tsx';

atTheMuseum();

async function openGoals() {
  const page = await workspace.ask.project(museum.project);
  if (!page) throw new Error('The museum is gone.');
  const nothing = () => undefined;
  const heard = { onUnit: nothing, onGoal: nothing, onFilter: nothing };
  return mount(
    <main>
      <GoalsPage page={page} unit={null} goalId={null} {...heard} />
    </main>,
    workspace,
  );
}

test('more than 60 % is said, and explains itself', async () => {
  const { user } = await openGoals();
  // Estimates of 32, 120, 60 and half of 24 hours for the two that must be; 48 and the other half for the rest.
  expect(screen.getByText(/^Planned hours that “Must” takes: /).textContent).toMatch(
    /: 78\.9\s%\. More than 60\s% leaves little room/,
  );
  await user.click(screen.getByRole('button', { name: /^78\.9\s%$/ }));
  expect((await screen.findByRole('dialog')).textContent).toMatch(/Must224\sh.*goals284\sh/);
  await expectAccessible();
});

test('nothing is said up to that, nor of goals that are closed', async () => {
  const [tickets = '', today = ''] = museum.goals;
  await workspace.act.editGoal(tickets, { moscow: 'should' });
  const { unmount } = await openGoals();
  expect(screen.queryByText(/“Must” takes/)).toBeNull();
  unmount();
  await workspace.act.editGoal(tickets, { moscow: 'must', state: 'achieved' });
  await workspace.act.editGoal(today, { moscow: 'could' });
  await openGoals();
  expect(screen.queryByText(/“Must” takes/)).toBeNull();
});
