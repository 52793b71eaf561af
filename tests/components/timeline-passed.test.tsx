// @vitest-environment happy-dom
/** A date that has passed with work still open: the panel says that, rather than that no due date is known. */
import { cleanup, screen } from '@testing-library/react';
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

test('a date that has passed is said to have passed', async () => {
  const { project: projectId } = await makeMuseum(workspace);
  await workspace.act.makeConstraint({
    kind: 'timeline',
    projectId,
    name: 'Last season',
    hard: true,
    note: '',
    date: '2020-03-01',
  });
  await mount(<PanelScreen host={given.fakeHost(given.fakePage(given.shown))} />, workspace);
  const row = (await screen.findByText('Last season')).closest('.timeline');
  expect(row?.textContent).toMatch(/hard; passed [\d,]+ days ago, with work still open/);
  expect(row?.textContent).not.toMatch(/no due date|late/);
  await expectAccessible();
});
