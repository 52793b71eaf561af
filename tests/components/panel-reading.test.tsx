// @vitest-environment happy-dom
/** The panel while a ticket is being read, and when the tool gives no answer: said beside the figures, never shown as data. */
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PanelScreen } from '../../components/screens/panel-screen.tsx';
import { focusPanel } from '../../entrypoints/panel/focus-panel.ts';
import type { TaskReading, Unread } from '../../lib/core/task.ts';
import { NOTHING_SEEN } from '../../lib/core/task-reading.ts';
import type { TaskView } from '../../lib/workspace/views.ts';
import { fakeWorkspace } from '../support/fake-workspace.ts';
import { expectAccessible, mount, settle } from '../support/mount.tsx';
import * as given from '../support/panel-fixture.ts';

afterEach(cleanup);

const linked = given.linked as Extract<TaskView, { state: 'linked' }>;
let view: TaskView;
let arrive: (reading: TaskReading) => void;
/** The view comes when it is let. */
let load: (() => void) | null;

beforeEach(() => {
  view = { ...linked, task: null };
  load = null;
});

async function open(held = false) {
  const read = () => new Promise<TaskReading>((resolve) => (arrive = resolve));
  const page = given.fakePage(given.shown, read);
  const host = given.fakeHost(page);
  const task = async () => {
    if (held) await new Promise<void>((resolve) => (load = resolve));
    return view;
  };
  return mount(<PanelScreen host={host} />, fakeWorkspace({ task, clients: async () => [] }));
}

const facts = () => within(screen.getByRole('region', { name: 'HAL-12' }));
const failed = (trouble: Unread): TaskReading => ({
  ...given.reading,
  at: given.AT + 60_000,
  details: NOTHING_SEEN,
  unread: { estimate: trouble, spent: trouble, remaining: trouble },
  trouble,
});

describe('while the ticket is being read', () => {
  test('a ticket never seen before says so in place of figures', async () => {
    await open();
    expect(facts().getByText('Reading HAL-12')).toBeTruthy();
    expect(facts().queryByText('n/a')).toBeNull();
    expect(facts().queryByText('Title not read')).toBeNull();
    await expectAccessible();
    arrive(given.reading);
    await settle();
    expect(facts().queryByText('Reading HAL-12')).toBeNull();
    expect(facts().getByText('9 h 30 m')).toBeTruthy();
  });

  test('a ticket seen before keeps its figures, as of then', async () => {
    view = given.linked;
    await open();
    expect(facts().getByText('9 h 30 m')).toBeTruthy();
    expect(facts().getByText(/^Jira, as of/)).toBeTruthy();
    expect(facts().getByText('Reading HAL-12')).toBeTruthy();
  });
});

describe('when the tool gives no answer', () => {
  test.each([
    ['gone', 'the ticket is gone'],
    ['forbidden', 'you may not see it'],
    ['logged-out', 'you are logged out'],
    ['too-slow', 'the answer took too long'],
    ['not-understood', 'written in a way Planseat does not understand'],
  ] as const)(
    '%s: said right below the figures, which are those of the last look',
    async (trouble, words) => {
      view = given.linked;
      await open();
      arrive(failed(trouble));
      await settle();
      const note = facts().getByText(new RegExp(words)).textContent;
      expect(note).toMatch(
        /^Jira did not answer as expected: .*\. Figures are those of 11\sJun, 14:05\. /,
      );
      expect(screen.getAllByText(/Jira did not answer as expected/)).toHaveLength(1);
      await expectAccessible();
    },
  );

  test('with nothing seen before, no figure is shown as one', async () => {
    await open();
    arrive(failed('forbidden'));
    await settle();
    expect(facts().getAllByText('n/a')).toHaveLength(3);
    expect(facts().getByText(/you may not see it/).textContent).not.toContain('Figures');
  });
});

describe('the focus, when the panel opens', () => {
  test('goes to the panel itself, and rings no button', async () => {
    await open();
    focusPanel();
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  test('stays in the panel when its data comes', async () => {
    await open(true);
    focusPanel();
    expect(document.activeElement?.tagName).toBe('MAIN');
    load?.();
    await settle();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Website relaunch');
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  test('waits for the panel, but takes nothing from whoever is quicker', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    focusPanel();
    field.focus();
    await open();
    expect(document.activeElement).toBe(field);
    field.remove();
  });
});
