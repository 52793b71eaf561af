// @vitest-environment happy-dom
/** A goal that was closed while tickets serve it: the ticket says so, and lets it be taken off. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { PanelScreen } from '../../components/screens/panel-screen.tsx';
import { freshWorkspace } from '../support/here.ts';
import { expectAccessible, mount } from '../support/mount.tsx';
import { makeMuseum } from '../support/museum.ts';
import * as given from '../support/panel-fixture.ts';

const workspace = freshWorkspace();
afterEach(() => {
  cleanup();
  workspace.close();
});

test('a closed goal that the ticket serves says that it is closed', async () => {
  const museum = await makeMuseum(workspace);
  await workspace.act.editGoal(museum.goals[1] ?? '', { state: 'dropped' });
  const host = given.fakeHost(given.fakePage(given.shown));
  const { user } = await mount(<PanelScreen host={host} />, workspace);
  const goal = await screen.findByRole('checkbox', { name: /Families find.*Dropped/ });
  expect(screen.queryAllByRole('checkbox', { name: /Dropped|Agreed|Captured/ })).toHaveLength(1);
  await expectAccessible();
  await user.click(goal);
  await waitFor(() => expect(screen.queryByRole('checkbox', { name: /Families/ })).toBeNull());
});
