// @vitest-environment happy-dom
/** A ticket whose project lies in the trash: the panel says so before another is made, and brings it back as it was. */
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PanelScreen } from '../../components/screens/panel-screen.tsx';
import { atTheMuseum, museum, workspace } from '../support/at-museum.ts';
import { expectAccessible, mount } from '../support/mount.tsx';
import * as given from '../support/panel-fixture.ts';

atTheMuseum();

const openPanel = () =>
  mount(<PanelScreen host={given.fakeHost(given.fakePage(given.shown))} />, workspace);

test('the project is brought back from the ticket, with its goals on it', async () => {
  await workspace.act.trash('projects', museum.project);
  const { user } = await openPanel();
  expect(
    await screen.findByText(/belongs to “Website relaunch”, which is in the trash/),
  ).toBeTruthy();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Bring back “Website relaunch”' }));
  const goal = await screen.findByRole('checkbox', { name: /Families find/ });
  expect(goal.getAttribute('aria-checked')).toBe('true');
});

test('nothing is said of it where the project is not in the trash, or would come back without the place', async () => {
  const [place] = (await workspace.ask.project(museum.project))?.places ?? [];
  if (!place) throw new Error('The museum has a place.');
  expect(await workspace.ask.trashedOwner(place)).toBeNull();
  await workspace.act.unlinkPlace(place.id);
  await workspace.act.trash('projects', museum.project);
  expect(await workspace.ask.trashedOwner(place)).toBeNull();
  await openPanel();
  await screen.findByLabelText('Client');
  await waitFor(() => expect(screen.queryByText(/in the trash/)).toBeNull());
});
