// @vitest-environment happy-dom
/** Where single keys are off, no screen names one: neither to the eye nor to a screen reader. */
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { PanelScreen } from '../../components/screens/panel-screen.tsx';
import { fakeWorkspace } from '../support/fake-workspace.ts';
import { mount } from '../support/mount.tsx';
import * as given from '../support/panel-fixture.ts';

afterEach(cleanup);

const caps = (root: Element) => [...root.querySelectorAll('kbd')].map((cap) => cap.textContent);
const told = (root: Element) => root.querySelectorAll('[aria-keyshortcuts]').length;

async function openPanel(task: unknown, singleKeys: boolean) {
  const workspace = fakeWorkspace({
    task: async () => task as typeof given.linked,
    clients: async () => [],
  });
  const host = given.fakeHost(given.fakePage(given.shown));
  return mount(<PanelScreen host={host} />, workspace, { singleKeys });
}

test.each([
  ['a ticket', given.linked],
  ['a ticket without a project', given.unlinked],
])('%s names its keys, and with single keys off none', async (_, task) => {
  const on = await openPanel(task, true);
  await screen.findAllByRole(task === given.linked ? 'checkbox' : 'radio');
  expect(caps(on.container)).toContain('1');
  expect(told(on.container)).toBeGreaterThan(0);
  cleanup();
  const off = await openPanel(task, false);
  const [first] = await screen.findAllByRole(task === given.linked ? 'checkbox' : 'radio');
  // The button that opens the list of them.
  expect(caps(off.container)).toEqual(['?']);
  expect(told(off.container)).toBe(0);
  expect(screen.queryByText(/press a number/)).toBeNull();
  if (first) await off.user.click(first);
  // What is said of the deed, with its undo, lies outside of the screen.
  if (task === given.linked) await screen.findByRole('button', { name: 'Undo' });
  expect(caps(document.body)).toEqual(['?']);
});
