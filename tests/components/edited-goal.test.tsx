// @vitest-environment happy-dom
/** A goal's editor while the goal is moved to the trash elsewhere; and what the browser's back button finds of it. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DashboardHost } from '../../components/screens/dashboard-host.ts';
import { DashboardScreen } from '../../components/screens/dashboard-screen.tsx';
import { projectRoute, writeRoute } from '../../components/screens/route.ts';
import type { OpenWorkspace } from '../../lib/workspace/open.ts';
import { fakeData } from '../support/data-fixture.ts';
import { freshWorkspace } from '../support/here.ts';
import { expectAccessible, mount } from '../support/mount.tsx';
import { type Museum, makeMuseum } from '../support/museum.ts';

let workspace: OpenWorkspace;
let museum: Museum;

beforeEach(async () => {
  workspace = freshWorkspace();
  museum = await makeMuseum(workspace);
});
afterEach(() => {
  cleanup();
  workspace.close();
});

const WORDS = 'In the client’s words';

async function openGoal() {
  window.location.hash = writeRoute(projectRoute(museum.project));
  const host = { placeOf: () => null, toolName: () => 'Jira' };
  const data = fakeData(workspace.keeping);
  const { user } = await mount(
    <DashboardScreen host={{ ...host, data } satisfies DashboardHost} />,
    workspace,
  );
  await user.click(await screen.findByRole('button', { name: /^Visitors buy tickets/ }));
  return { user, field: await screen.findByLabelText<HTMLTextAreaElement>(WORDS) };
}

test('stays with what is typed, says on saving that the goal is gone, and saves once it is back', async () => {
  const { user, field } = await openGoal();
  await user.type(field, ', and more');
  const typed = field.value;
  const [id = ''] = museum.goals;
  const { entryId } = await workspace.act.trash('goals', id);
  const table = () => screen.getByRole('table', { hidden: true }).textContent ?? '';
  await waitFor(() => expect(table()).not.toContain('Visitors buy tickets'));
  expect(screen.getByLabelText<HTMLTextAreaElement>(WORDS).value).toBe(typed);
  await user.click(screen.getByRole('button', { name: 'Save goal' }));
  expect(await screen.findAllByText(/What this was about is no longer there/)).not.toEqual([]);
  expect(screen.getByLabelText<HTMLTextAreaElement>(WORDS).value).toBe(typed);
  await expectAccessible();
  await workspace.act.undo(entryId);
  await user.click(screen.getByRole('button', { name: 'Save goal' }));
  await waitFor(() => expect(screen.queryByLabelText(WORDS)).toBeNull());
  const page = await workspace.ask.project(museum.project);
  expect(page?.goals[0]?.goal.statement).toBe(typed);
});

test('is gone with its goal where it was moved to the trash here', async () => {
  const { user } = await openGoal();
  await user.click(screen.getByRole('button', { name: 'Move goal to trash' }));
  await waitFor(() => expect(screen.queryByLabelText(WORDS)).toBeNull());
  expect(window.location.hash).toBe(writeRoute(projectRoute(museum.project)));
});

test('closed, it leaves no step that would open it again', async () => {
  const { user } = await openGoal();
  const opened = window.history.length;
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByLabelText(WORDS)).toBeNull());
  expect(window.history.length).toBe(opened);
});
