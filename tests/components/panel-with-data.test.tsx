// @vitest-environment happy-dom
/** The panel over the real workspace and storage: from nothing at all to a tagged ticket, with numbers checked by hand. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PanelHost } from '../../components/screens/panel-host.ts';
import { PanelScreen } from '../../components/screens/panel-screen.tsx';
import { type OpenWorkspace, openWorkspace } from '../../lib/workspace/open.ts';
import { expectAccessible, mount } from '../support/mount.tsx';
import * as given from '../support/panel-fixture.ts';

let workspace: OpenWorkspace;
let made = 0;

beforeEach(() => {
  const hearers = new Set<() => void>();
  made += 1;
  workspace = openWorkspace({
    name: `panel-${made}`,
    bell: {
      ring: () => {
        for (const hear of hearers) hear();
      },
      hear: (listen, signal) => {
        hearers.add(listen);
        signal.addEventListener('abort', () => hearers.delete(listen));
      },
    },
  });
});

afterEach(() => {
  cleanup();
  workspace.close();
});

test('make the project inside the ticket, write a goal, tag, see the budget, undo', async () => {
  const shelf = new Map<string, unknown>();
  const host: PanelHost = {
    ...given.fakeHost(given.fakePage(given.shown)),
    readDraft: async (key) => shelf.get(key) ?? null,
    keepDraft: async (key, value) => {
      shelf.set(key, value);
    },
  };
  const { user } = await mount(<PanelScreen host={host} />, workspace);

  await user.type(await screen.findByLabelText('Client'), 'Halden Museum');
  await user.clear(screen.getByLabelText('Currency'));
  await user.type(screen.getByLabelText('Currency'), 'EUR');
  await user.type(screen.getByLabelText('Budget in money'), '2,000');
  await user.type(screen.getByLabelText('Bill rate per hour'), '75{Enter}');

  // 9 h 30 m spent and 16 h to do, at 75 EUR: 1,912.50 of 2,000, which leaves 87.50.
  expect(await screen.findByText('87.50 EUR')).toBeTruthy();
  expect(screen.getAllByText('1,912.50 EUR').length).toBeGreaterThan(0);
  expect(screen.getByText('inside the budget')).toBeTruthy();

  await user.type(screen.getByRole('combobox'), 'Families find what is on today{Enter}');
  const goal = await screen.findByRole('checkbox', { name: /Families find/ });
  await waitFor(() => expect(goal.getAttribute('aria-checked')).toBe('true'));

  await user.keyboard('{Escape}1');
  await waitFor(() => expect(goal.getAttribute('aria-checked')).toBe('false'));
  const messages = () => screen.getByRole('region', { name: 'Messages' }).textContent ?? '';
  const untagged = 'Goal 1 taken off HAL-12';
  expect(messages()).toContain(untagged);
  await user.keyboard('z');
  await waitFor(() => expect(goal.getAttribute('aria-checked')).toBe('true'));
  // What is undone offers no undo any more.
  await waitFor(() => expect(messages()).toContain('Undone'));
  expect(messages()).not.toContain(untagged);

  await user.click(screen.getByRole('button', { name: 'Project menu' }));
  await user.click(await screen.findByRole('menuitem', { name: /Take this place out/ }));
  await waitFor(() => expect(screen.queryByRole('checkbox', { name: /Families/ })).toBeNull());
  await user.keyboard('z');
  await screen.findByRole('checkbox', { name: /Families find/ });

  await user.click(screen.getByRole('button', { name: /changes$/ }));
  expect(await screen.findByText('Goal written and task tagged')).toBeTruthy();
  await expectAccessible();
});
