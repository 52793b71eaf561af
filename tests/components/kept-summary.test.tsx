// @vitest-environment happy-dom
/** A client's summary that was changed in the popup: kept until it is copied, and never taken for what the project says now. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PopupScreen } from '../../components/screens/popup-screen.tsx';
import type { ClientSafe } from '../../lib/workspace/views.ts';
import { type FakeWorkspace, fakeWorkspace } from '../support/fake-workspace.ts';
import { expectAccessible, mount, settle } from '../support/mount.tsx';
import { type FakePopup, fakePopup, summary } from '../support/popup-fixture.ts';
import { type FakeShelf, fakeShelf } from '../support/shelf.ts';

const safe: ClientSafe = {
  toDiscuss: false,
  projectName: 'Author portal',
  clientName: 'Brandt Verlag',
  level: 'off-track',
  on: '2026-06-11',
  asOf: Date.UTC(2026, 5, 9, 12),
  goals: [],
  reasons: [],
  dates: [],
  nextCheckInOn: null,
};
const WORDS = 'Dear Helene, all is';
const KEPT = /^Your text of .+ was not copied yet. It was kept: here it is again\.$/;
const OVERTAKEN = /^Your text was written on .+; the project has changed since\./;

let host: FakePopup;
let workspace: FakeWorkspace;
let shelf: FakeShelf;
let now: ClientSafe;

beforeEach(() => {
  host = fakePopup();
  shelf = fakeShelf();
  now = safe;
  workspace = fakeWorkspace({ summary: async () => summary, clientSafe: async () => now });
});
afterEach(cleanup);

/** The popup opened anew, with the summary of the first project. */
async function come(key: '{Enter}' | 'c' = '{Enter}') {
  cleanup();
  const popup = <PopupScreen first={summary} capture={null} host={host} />;
  const { user } = await mount(popup, workspace, { drafts: shelf });
  await user.keyboard(key);
  await screen.findByRole('button', { name: 'Edit' });
  return user;
}
async function write(user: UserEvent) {
  await user.click(screen.getByRole('button', { name: 'Edit' }));
  const text = screen.getByRole('textbox', { name: 'Client-safe summary' });
  await user.clear(text);
  await user.type(text, WORDS);
}
const shown = () => screen.getByLabelText('Client-safe summary').textContent;

test('is there again when the popup closed, with when it was written; copied, it is let go of', async () => {
  await write(await come());
  expect(screen.queryByText(KEPT)).toBeNull();
  const user = await come();
  expect(shown()).toBe(WORDS);
  expect(screen.getByText(KEPT)).toBeTruthy();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: /^Copy C|^Copy$/ }));
  await waitFor(() => expect(host.copied.map(({ text }) => text)).toEqual([WORDS]));
  expect(screen.queryByText(KEPT)).toBeNull();
  await come();
  expect(shown()).toContain('Author portal: off track');
});

test('is kept where the clipboard refuses', async () => {
  host.refuseCopy = true;
  await write(await come());
  await come('c');
  expect(await screen.findByText(/The summary was not copied/)).toBeTruthy();
  expect(shelf.kept.size).toBe(1);
});

test('begun anew, it is let go of', async () => {
  await write(await come());
  const user = await come();
  await user.click(screen.getByRole('button', { name: 'Undo my edits' }));
  expect(shown()).toContain('Author portal: off track');
  expect(screen.queryByText(KEPT)).toBeNull();
  await come();
  expect(shown()).toContain('Author portal: off track');
});

test('is a project’s own', async () => {
  await write(await come());
  const user = await come();
  await user.keyboard('{Escape}{ArrowDown}{Enter}');
  await screen.findByRole('button', { name: 'Edit' });
  expect(shown()).not.toBe(WORDS);
});

test('overtaken by the project, it says so, is not copied unseen, and can be made anew', async () => {
  await write(await come());
  now = { ...safe, level: 'on-track' };
  const user = await come('c');
  expect(screen.getByText(OVERTAKEN).textContent).toContain('Nothing was copied.');
  expect(shown()).toBe(WORDS);
  await settle();
  expect(host.copied).toEqual([]);
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Write it from today’s figures' }));
  expect(shown()).toContain('Author portal: on track');
  expect(screen.queryByText(OVERTAKEN)).toBeNull();
  expect(shelf.kept.size).toBe(0);
});

test('another day alone, and a ticket read again on the same day, are no change of the project', async () => {
  await write(await come());
  now = { ...safe, on: '2026-06-13', asOf: Date.UTC(2026, 5, 9, 13) };
  await come('c');
  await waitFor(() => expect(host.copied.map(({ text }) => text)).toEqual([WORDS]));
  expect(screen.queryByText(OVERTAKEN)).toBeNull();
});

test('overtaken while it is being written, it says so too', async () => {
  await write(await come());
  expect(screen.queryByText(OVERTAKEN)).toBeNull();
  now = { ...safe, level: 'on-track' };
  workspace.ring();
  expect(await screen.findByText(OVERTAKEN)).toBeTruthy();
  expect(screen.queryByText(/Nothing was copied/)).toBeNull();
});
