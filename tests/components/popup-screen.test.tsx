// @vitest-environment happy-dom
/** The popup: painted at once, worst first by client, by keys alone; the summary to copy; the capture field. */
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PopupScreen } from '../../components/screens/popup-screen.tsx';
import type { CopyLine } from '../../lib/core/backup.ts';
import type { Loss } from '../../lib/core/loss.ts';
import { Refusal } from '../../lib/core/refusal.ts';
import { SAMPLE_PROJECT } from '../../lib/core/sample.ts';
import type { ClientSafe, ProjectSummary, Summary } from '../../lib/workspace/views.ts';
import { type FakeWorkspace, fakeWorkspace } from '../support/fake-workspace.ts';
import { expectAccessible, mount, settle } from '../support/mount.tsx';
import { type FakePopup, fakePopup, project, summary } from '../support/popup-fixture.ts';

const safe: ClientSafe = {
  toDiscuss: false,
  projectName: 'Author portal',
  clientName: 'Brandt Verlag',
  level: 'off-track',
  on: '2026-06-11',
  asOf: null,
  goals: [],
  reasons: [],
  dates: [],
  nextCheckInOn: null,
};

let host: FakePopup;
let workspace: FakeWorkspace;

beforeEach(() => {
  host = fakePopup();
  workspace = fakeWorkspace({
    summary: async () => summary,
    clientSafe: async () => safe,
    captureChoices: async () => ({ projects: [], lastProjectId: null }),
  });
});
afterEach(cleanup);

const open = (first: Summary | null = summary, how = {}) =>
  mount(<PopupScreen first={first} capture={null} host={host} />, workspace, how);

const NEARLY_FULL = { used: 85, quota: 100, persisted: true, at: 0 };

describe('the list', () => {
  test('answers the key that was pressed before it was there, once', async () => {
    const keys = [new KeyboardEvent('keydown', { key: 'd' })];
    const pressed = () => keys.shift() ?? null;
    await mount(
      <PopupScreen first={summary} capture={null} host={host} pressed={pressed} />,
      workspace,
    );
    expect(host.opened).toHaveLength(1);
  });

  test('takes no focus from who is writing already when it comes', async () => {
    let answer = (_: Summary) => {};
    workspace.answers.summary = () =>
      new Promise((told) => {
        answer = told;
      });
    const { user } = await open(null);
    const field = screen.getByRole('textbox', { name: 'Capture what the client said' });
    await user.type(field, 'Invo');
    await act(async () => answer(summary));
    await screen.findByText('Author portal');
    await user.keyboard('ices');
    expect(field).toHaveProperty('value', 'Invoices');
  });

  test('says in time that the room runs out, and leads to where something can be done', async () => {
    host.roomNow = NEARLY_FULL;
    const { user } = await open();
    const note = await screen.findByText(/Storage is 85 % full/);
    expect(note).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Data and backup' }));
    expect(host.opened).toEqual(['dashboard.html#/data']);
  });

  test('is painted from the stored summary before anything is answered', async () => {
    workspace.answers.summary = () => new Promise(() => {});
    await open();
    expect(screen.getByText('Author portal')).toBeTruthy();
  });

  test('is grouped by client in the order of need, each with reasons, burn, date and goals', async () => {
    await open();
    const clients = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
    expect(clients).toEqual(['Brandt Verlag', 'Halden Museum']);
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent ?? '');
    expect(rows[0]).toContain('Author portalOff track');
    expect(rows[0]).toContain('14');
    expect(rows[0]).toContain('1 of 3 goals not on track');
    // Each project is as old as its own figures; when the popup reckoned says nothing of them.
    expect(rows[0]).toMatch(/as of 9\sJun/);
    expect(rows[1]).not.toContain('as of');
    expect(screen.getByRole('contentinfo').textContent).not.toContain('as of');
    expect(rows[1]).toContain('Editorial retainerOn track');
    expect(rows[1]).toContain('No budget');
    expect(rows[2]).toContain('Set by a person: Waiting for the texts');
    expect(rows[2]).toMatch(/23\sJun/);
    expect(screen.getByRole('img', { name: /Burn 105.9/ })).toBeTruthy();
    expect(screen.getByText('2 of 3 need attention')).toBeTruthy();
    await expectAccessible();
  });

  test('counts as the badge does: neither what nobody knows yet, nor the sample', async () => {
    const fresh = project('fresh', { level: 'not-enough-data' });
    const sample = project(SAMPLE_PROJECT, { level: 'off-track' });
    const of = (...projects: ProjectSummary[]) => {
      workspace.answers.summary = async () => ({ ...summary, projects });
      return open(null);
    };
    const { unmount } = await of(fresh, sample);
    expect(screen.getByText('0 of 1 need attention')).toBeTruthy();
    unmount();
    await of(sample);
    expect(screen.queryByText(/need attention/)).toBeNull();
  });

  test('says of the burn what it is made of, one press away', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: /^18,768.EUR of 24,000.EUR$/ }));
    const made = await screen.findByRole('dialog', { name: 'How much of the budget is spent' });
    const rows = [...made.querySelectorAll('dt')].map((label) => [
      label.textContent,
      label.nextElementSibling?.textContent?.replace(/\s/g, ' '),
    ]);
    expect(rows).toEqual([
      ['Budget', 'Total'],
      ['Limit', '24,000 EUR'],
      ['Spent', '18,768 EUR'],
      ['Forecast', '27,360 EUR'],
      ['Burn', '78.2 %'],
    ]);
    expect(made.textContent).toMatch(/1 task/);
    expect(made.textContent).toMatch(/as of 9\sJun/);
    await expectAccessible(made);
  });

  test('goes on from the live answer', async () => {
    await open();
    workspace.answers.summary = async () => ({
      ...summary,
      projects: summary.projects.slice(0, 1),
    });
    workspace.ring();
    await waitFor(() => expect(screen.queryByText('Website relaunch')).toBeNull());
  });

  test('moves by arrows, opens by Enter, comes back by Escape, closes by Escape', async () => {
    const { user } = await open();
    expect(document.activeElement?.textContent).toContain('Author portal');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('Website relaunch');
    await user.keyboard('{Enter}');
    expect(screen.getByRole('heading', { name: 'Website relaunch' })).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('heading', { name: 'Halden Museum' })).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(host.closed).toBe(1);
  });

  test('? shows the keys', async () => {
    const { user } = await open();
    await user.keyboard('?');
    expect(screen.getByRole('dialog', { name: 'Keys' })).toBeTruthy();
    await expectAccessible();
  });

  test('single keys that are off do nothing', async () => {
    const { user } = await open(summary, { singleKeys: false });
    await user.keyboard('c');
    await settle();
    expect(host.copied).toEqual([]);
  });

  test('speaks German', async () => {
    await open(summary, { language: 'de' });
    expect(screen.getByText('Zu beachten: 2 von 3')).toBeTruthy();
  });
});

describe('the client-safe summary', () => {
  test('C copies it at once, and says what is not in it', async () => {
    const { user } = await open();
    await user.keyboard('c');
    await waitFor(() => expect(host.copied).toHaveLength(1));
    expect(host.copied[0]?.text).toContain('Author portal: off track');
    expect(screen.getByText(/Copied. Client-safe/)).toBeTruthy();
    await expectAccessible();
  });

  test('is copied as mail and as Markdown when that is chosen, as it was edited', async () => {
    const { user } = await open();
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    const text = screen.getByRole('textbox', { name: 'Client-safe summary' });
    await user.clear(text);
    await user.type(text, 'Dear *Helene*');
    await user.click(screen.getByRole('radio', { name: 'Markdown' }));
    await user.click(screen.getByRole('radio', { name: 'E‑mail' }));
    expect(host.copied).toEqual([
      { text: 'Dear \\*Helene\\*', html: null },
      { text: 'Dear *Helene*', html: '<p>Dear *Helene*</p>' },
    ]);
    await user.click(screen.getByRole('button', { name: 'Undo my edits' }));
    expect((text as HTMLTextAreaElement).value).toContain('Author portal');
  });

  test('a refused clipboard is said, and the text stays to be copied by hand', async () => {
    host.refuseCopy = true;
    const { user } = await open();
    await user.keyboard('c');
    expect(await screen.findByText(/The summary was not copied/)).toBeTruthy();
    expect(screen.getByLabelText('Client-safe summary').textContent).toContain('Author portal');
  });

  test('a project that is gone is said', async () => {
    workspace.answers.clientSafe = async () => null;
    const { user } = await open();
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/no longer there/)).toBeTruthy();
  });
});

describe('without projects', () => {
  const none: Summary = { ...summary, projects: [], inbox: 1 };
  beforeEach(() => {
    workspace.answers.summary = async () => none;
  });

  test('makes the first one from the page in front, where that is a tracker', async () => {
    let opened = 0;
    host.panel = async () => {
      opened += 1;
    };
    const { user } = await open(none);
    await user.click(await screen.findByRole('button', { name: 'Make a project from this page' }));
    expect(opened).toBe(1);
    await expectAccessible();
  });

  test('says where it would work, where it is none', async () => {
    const { user } = await open(none);
    await user.click(await screen.findByRole('button', { name: 'Add a site' }));
    expect(host.opened).toEqual(['options.html']);
  });
});

describe('data that the browser lost', () => {
  const none: Summary = { ...summary, projects: [], inbox: 0 };
  const copy: CopyLine = {
    id: 'c',
    at: Date.UTC(2026, 5, 10, 18),
    reason: 'daily',
    dataVersion: 2,
    records: 7,
    size: 900,
  };
  beforeEach(() => {
    workspace.answers.summary = async () => none;
  });

  test('is told with the backup that is left, and leads to where it comes back', async () => {
    workspace.answers.loss = async () => ({ copy });
    const { user } = await open(none);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('The browser has lost Planseat’s data.');
    expect(alert.textContent).toMatch(/The automatic backup of .*Jun.* is still there/);
    expect(screen.queryByText('No projects yet')).toBeNull();
    await expectAccessible();
    await user.click(within(alert).getByRole('button', { name: 'Data and backup' }));
    expect(host.opened).toEqual(['dashboard.html#/data']);
  });

  test('never looks like a beginning, not even while it is asked', async () => {
    const asked: ((loss: Loss | null) => void)[] = [];
    workspace.answers.loss = () => new Promise((resolve) => void asked.push(resolve));
    await open(none);
    await waitFor(() => expect(asked).toHaveLength(1));
    await settle();
    expect(screen.queryByText('No projects yet')).toBeNull();
    asked[0]?.(null);
    expect(await screen.findByText('No projects yet')).toBeTruthy();
  });
});

describe('trouble', () => {
  test('with the storage is said, and what is stored stays on screen', async () => {
    workspace.answers.summary = async () => {
      throw new Refusal('storage-blocked', 'blocked');
    };
    await open();
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText(/older version/)).toBeTruthy();
    expect(screen.getByText('Author portal')).toBeTruthy();
  });

  test('of newer data says that nothing was changed', async () => {
    workspace.answers.summary = async () => {
      throw new Refusal('data-newer', 'newer');
    };
    await open(null);
    expect(screen.getByRole('alert').textContent).toContain('newer than this Planseat');
    expect(screen.getByRole('alert').textContent).toContain('Nothing was changed');
  });
});

describe('the capture field', () => {
  test('is reached by /, keeps what is typed, and saves by Enter', async () => {
    const { user } = await open();
    await user.keyboard('/');
    await user.keyboard('Schools book a tour');
    expect(host.kept?.captured?.text).toBe('Schools book a tour');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Kept in your inbox')).toBeTruthy();
    expect(workspace.deeds).toHaveLength(1);
    expect(workspace.deeds[0]?.name).toBe('captureGoal');
    expect(workspace.deeds[0]?.given[0]).toMatchObject({
      projectId: null,
      statement: 'Schools book a tour',
      quote: { text: 'Schools book a tour', url: null },
    });
    expect(host.kept).toBeNull();
    await expectAccessible();
  });
});
