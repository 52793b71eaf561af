// @vitest-environment happy-dom
/** Z, the same in every screen that writes: the newest deed, one for each press, and a word where there is none. */
import { cleanup, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DashboardHost } from '../../components/screens/dashboard-host.ts';
import { DashboardScreen } from '../../components/screens/dashboard-screen.tsx';
import { OptionsScreen } from '../../components/screens/options-screen.tsx';
import { PanelScreen } from '../../components/screens/panel-screen.tsx';
import { PopupScreen } from '../../components/screens/popup-screen.tsx';
import { WelcomeScreen } from '../../components/screens/welcome-screen.tsx';
import { type FakeWorkspace, fakeWorkspace } from '../support/fake-workspace.ts';
import { mount, settle } from '../support/mount.tsx';
import { fakeOptions } from '../support/options-fixture.ts';
import * as given from '../support/panel-fixture.ts';
import { fakePopup, summary } from '../support/popup-fixture.ts';

const dashboard = {
  placeOf: () => null,
  toolName: () => 'Jira',
  data: { room: async () => null },
} as unknown as DashboardHost;

const panel = () => given.fakeHost(given.fakePage(given.shown));

const SCREENS: [string, () => ReactNode][] = [
  ['dashboard', () => <DashboardScreen host={dashboard} />],
  ['options', () => <OptionsScreen host={fakeOptions()} />],
  ['welcome', () => <WelcomeScreen host={fakeOptions()} />],
  ['popup', () => <PopupScreen first={summary} capture={null} host={fakePopup()} />],
  ['panel on a task without a project', () => <PanelScreen host={panel()} />],
];

let workspace: FakeWorkspace;
beforeEach(() => {
  window.location.hash = '';
  workspace = fakeWorkspace({
    summary: async () => summary,
    clients: async () => [],
    loss: async () => null,
    captureChoices: async () => ({ projects: [], lastProjectId: null }),
    task: async () => ({ state: 'no-project', candidates: [] }),
    lastDeed: async () => ({ entryId: 'newest', deed: 'place.unlink' }),
  });
});
afterEach(cleanup);

const undone = () =>
  workspace.deeds.filter(({ name }) => name === 'undo').map((deed) => deed.given[0]);
/** What is shown for all to see, not only said. */
const shown = () => screen.queryByRole('region', { name: 'Messages' })?.textContent ?? '';

describe.each(SCREENS)('Z in the %s', (_, made) => {
  test('takes back the newest deed', async () => {
    const { user } = await mount(made(), workspace);
    await user.keyboard('z');
    expect(undone()).toEqual(['newest']);
    expect(shown()).toContain('Undone: Place taken out');
  });

  test('says so where there is nothing', async () => {
    workspace.answers.lastDeed = async () => null;
    const { user } = await mount(made(), workspace);
    await user.keyboard('z');
    expect(undone()).toEqual([]);
    expect(shown()).toContain('Nothing to undo');
  });

  test('says that nothing was taken back where all of it was changed since', async () => {
    const kept = [{ kind: 'tags' as const, recordId: 't', field: 'goals' }];
    workspace.commands.undo = async () => ({ entryId: '', id: '', kept });
    const { user } = await mount(made(), workspace);
    await user.keyboard('z');
    expect(shown()).toContain('Not undone: Place taken out. 1 field changed since then was kept.');
    expect(shown()).not.toContain('Undone:');
  });

  test('takes back one at a time, however fast it is pressed', async () => {
    let finish = () => {};
    workspace.commands.undo = () =>
      new Promise((done) => {
        finish = () => done({ entryId: 'undoing', id: '', kept: [] });
      });
    const { user } = await mount(made(), workspace);
    await user.keyboard('zzz');
    expect(undone()).toEqual(['newest']);
    finish();
    await settle();
    await user.keyboard('z');
    expect(undone()).toEqual(['newest', 'newest']);
  });
});
