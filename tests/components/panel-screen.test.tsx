// @vitest-environment happy-dom
/** The panel on a task: what it shows, what each key and button does, and what happens when something goes wrong. */
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PanelHost } from '../../components/screens/panel-host.ts';
import { PanelScreen } from '../../components/screens/panel-screen.tsx';
import type { TaskReading } from '../../lib/core/task.ts';
import type { TaskView } from '../../lib/workspace/views.ts';
import { Refusal } from '../../lib/workspace/workspace.ts';
import { type FakeWorkspace, fakeWorkspace } from '../support/fake-workspace.ts';
import { expectAccessible, mount, settle } from '../support/mount.tsx';
import * as given from '../support/panel-fixture.ts';

afterEach(cleanup);

let shelf: Map<string, unknown>;
let copied: string[];
let page: given.FakePage;
let workspace: FakeWorkspace;
let view: TaskView;

beforeEach(() => {
  shelf = new Map();
  copied = [];
  page = given.fakePage(given.shown);
  view = given.linked;
  workspace = fakeWorkspace({
    task: async () => view,
    clients: async () => [],
    lastDeed: async () => ({ entryId: 'newest', deed: 'tag.goals' }),
  });
  const serves = new Set(['goal-2']);
  workspace.commands.toggleGoal = async (_, goalId) => {
    if (!serves.delete(goalId)) serves.add(goalId);
    const entryId = `entry-${workspace.deeds.length}`;
    return { entryId, id: 'made', serves: serves.has(goalId) };
  };
});

const host = (): PanelHost => ({
  page,
  readDraft: async (key) => shelf.get(key) ?? null,
  keepDraft: async (key, value) => {
    shelf.set(key, value);
  },
  panelKeys: async () => 'Alt+P',
  copy: async (text) => {
    copied.push(text);
  },
  capture: null,
  room: async () => null,
  glance: null,
});

const open = (how: Parameters<typeof mount>[2] = {}) =>
  mount(<PanelScreen host={host()} />, workspace, how);

const did = (name: string) =>
  workspace.deeds.filter((deed) => deed.name === name).map((deed) => deed.given);
const said = () => screen.getAllByRole('status').map((region) => region.textContent);

describe('a task of a project', () => {
  test('says in time that the room runs out', async () => {
    const room = async () => ({ used: 85, quota: 100, persisted: true, at: 0 });
    await mount(<PanelScreen host={{ ...host(), room }} />, workspace);
    expect(await screen.findByText(/Storage is 85 % full/)).toBeTruthy();
  });

  test('shows status with reasons, facts, goals, and what it does to the budget', async () => {
    await open();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Website relaunch');
    expect(screen.getByRole('button', { name: /^Status: At risk/ })).toBeTruthy();
    expect(screen.getByText(/Content freeze: slips 11 days, from 17 Jul to 28 Jul/)).toBeTruthy();
    expect(screen.getByText('and 1 more reason')).toBeTruthy();
    expect(screen.getByText('9 h 30 m')).toBeTruthy();
    expect(screen.getByText('1 h 30 m over')).toBeTruthy();
    expect(screen.getByText('1,912.50 EUR')).toBeTruthy();
    expect(screen.getByText('1,240 EUR')).toBeTruthy();
    expect(screen.getByText('3 % over; inside tolerance')).toBeTruthy();
    expect(screen.getByText('hard; 2 days to spare')).toBeTruthy();
    const gauge = screen.getByRole('img', { name: /^Budget of 14,400/ });
    expect(gauge.getAttribute('aria-label')?.replaceAll('\u00a0', ' ')).toBe(
      'Budget of 14,400 EUR: 11,247.50 EUR spent on other tickets, 712.50 EUR spent here, ' +
        '1,200 EUR still to spend here, 1,665 EUR on other open tickets. Forecast 425 EUR over.',
    );
    await expectAccessible();
  });

  test('reads the page and keeps what was seen', async () => {
    await open();
    expect(did('rememberTask')).toEqual([[given.reading]]);
  });

  test('a number key tags, the deed is announced, and Undo undoes that very deed', async () => {
    const { user } = await open();
    await user.keyboard('3');
    expect(did('toggleGoal')).toEqual([[given.identity, 'goal-3']]);
    expect(said()).toContain('HAL-12 tagged with goal 3');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(did('undo')).toEqual([['entry-2']]);
    expect(said()).toContain('Undone: HAL-12 tagged with goal 3');
  });

  test('what is said of a second press is what it did, although the first is not drawn yet', async () => {
    const { user } = await open();
    await user.keyboard('3');
    expect(said()).toContain('HAL-12 tagged with goal 3');
    // The view stands as it was: the answer to the bell is on its way.
    await user.keyboard('3');
    expect(said()).toContain('Goal 3 taken off HAL-12');
  });

  test('a goal row is a checkbox that a press toggles', async () => {
    const { user } = await open();
    const row = screen.getByRole('checkbox', { name: /Families find/ });
    expect(row.getAttribute('aria-checked')).toBe('true');
    await user.click(row);
    expect(did('toggleGoal')).toEqual([[given.identity, 'goal-2']]);
    expect(said()).toContain('Goal 2 taken off HAL-12');
  });

  test('single keys mean nothing inside a text field, and nothing where they are turned off', async () => {
    const { user, unmount } = await open();
    await user.click(screen.getByLabelText('Note on this ticket'));
    await user.keyboard('3z');
    expect(did('toggleGoal')).toEqual([]);
    expect(did('undo')).toEqual([]);
    unmount();
    const second = await open({ singleKeys: false });
    await second.user.keyboard('3');
    expect(did('toggleGoal')).toEqual([]);
  });

  test('Z undoes the newest deed', async () => {
    const { user } = await open();
    await user.keyboard('z');
    expect(did('undo')).toEqual([['newest']]);
  });

  test('S takes the ticket out of scope', async () => {
    const { user } = await open();
    await user.keyboard('s');
    expect(did('setScope')).toEqual([[given.identity, 'out']]);
  });

  test('the slash finds a goal by letters; Enter tags it', async () => {
    const { user } = await open();
    await user.keyboard('/');
    const box = screen.getByRole('combobox', { name: /Find a goal/ });
    expect(document.activeElement).toBe(box);
    await user.type(box, 'guided tour');
    expect(within(screen.getByRole('listbox')).getAllByRole('option')).toHaveLength(2);
    await expectAccessible();
    await user.keyboard('{Enter}');
    expect(did('toggleGoal')).toEqual([[given.identity, 'goal-4']]);
  });

  test('words that fit no goal are written as a new one and the ticket is tagged with it', async () => {
    const { user } = await open();
    await user.type(screen.getByRole('combobox'), 'Donors see what their money did{Enter}');
    expect(did('writeGoalAndTag')).toEqual([
      [
        {
          projectId: 'project',
          statement: 'Donors see what their money did',
          quote: null,
          moscow: null,
        },
        given.identity,
      ],
    ]);
    expect((screen.getByRole('combobox') as HTMLInputElement).value).toBe('');
  });

  test('Escape clears the box first, then leaves it, then closes the panel', async () => {
    const { user } = await open();
    await user.type(screen.getByRole('combobox'), 'abc{Escape}');
    expect((screen.getByRole('combobox') as HTMLInputElement).value).toBe('');
    expect(page.closed).toBe(0);
    await user.keyboard('{Escape}');
    expect(page.closed).toBe(0);
    await user.keyboard('{Escape}');
    expect(page.closed).toBe(1);
  });

  test('every computed number opens its formula and inputs', async () => {
    const { user } = await open();
    await user.click(screen.getByText('1,912.50 EUR'));
    const explained = await screen.findByRole('dialog');
    expect(
      within(explained).getByText('(spent + remaining) × bill rate, rounded once'),
    ).toBeTruthy();
    expect(within(explained).getByText('75 EUR per hour')).toBeTruthy();
  });

  test('over budget it is red and said in words, and everything can still be done', async () => {
    view = {
      ...given.linked,
      draws: [
        {
          ...given.draw,
          leaves: { minutes: null, minor: -7500 },
          budget: { ...given.draw.budget, overage: { minutes: null, minor: 0 } },
        },
      ],
    };
    const { user } = await open();
    expect(screen.getByText('−75 EUR').closest('.is-over')).toBeTruthy();
    expect(screen.getByText('75 EUR more than the budget has left')).toBeTruthy();
    await user.keyboard('1');
    expect(did('toggleGoal')).toHaveLength(1);
  });

  test('an amount stated by hand is checked, then saved', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'State an amount' }));
    await user.type(screen.getByLabelText('Amount'), 'soon{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('This is not an amount');
    await user.clear(screen.getByLabelText('Amount'));
    await user.type(screen.getByLabelText('Amount'), '99999999{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('more than Planseat keeps');
    expect(did('setDraw')).toEqual([]);
    await user.clear(screen.getByLabelText('Amount'));
    await user.type(screen.getByLabelText('Amount'), '12:30{Enter}');
    expect(did('setDraw')).toEqual([
      [
        given.identity,
        'budget',
        { constraintId: 'budget', amount: { minutes: 750, minor: null } },
        { amount: { minutes: null, minor: null } },
      ],
    ]);
  });

  test('a note is kept while it is typed, saved on leaving, and offered again where it was not saved', async () => {
    const { user, unmount } = await open();
    await user.keyboard('n');
    await user.keyboard('Ask Helene');
    expect(shelf.get('note:jira:acme.atlassian.net:HAL-12')).toMatchObject({ text: 'Ask Helene' });
    unmount();
    const again = await open();
    expect(screen.getByText('A note that was not saved is here again.')).toBeTruthy();
    await again.user.click(screen.getByLabelText('Note on this ticket'));
    await again.user.keyboard('{Control>}{Enter}{/Control}');
    expect(did('setNote')).toEqual([[given.identity, 'Ask Helene', { note: '' }]]);
    expect(shelf.get('note:jira:acme.atlassian.net:HAL-12')).toBe(null);
  });

  test('what was not read is named, with why, and a tool’s own limits are no trouble', async () => {
    const { user } = await open();
    expect(screen.getByText(/Not read from the page: due date, labels\./)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show why' }));
    expect(screen.getByText('due date: not shown on this page')).toBeTruthy();
    expect(screen.queryByText(/parent/)).toBeNull();
  });

  test('the status opens how it is worked out; a status by hand needs reason and name', async () => {
    const { user } = await open();
    const badge = screen.getByRole('button', { name: /^Status: At risk/ });
    await user.click(badge);
    const dialog = screen.getByRole('dialog', { name: 'How the status is worked out' });
    await user.click(within(dialog).getByRole('button', { name: 'Set the status' }));
    expect(within(dialog).getAllByRole('alert')).toHaveLength(2);
    expect(did('overrideStatus')).toEqual([]);
    await expectAccessible(dialog);
    await user.type(within(dialog).getByLabelText('Reason, for everybody to read'), 'Texts late');
    await user.type(within(dialog).getByLabelText('Your name'), 'Ana');
    await user.click(within(dialog).getByRole('button', { name: 'Set the status' }));
    expect(did('overrideStatus')).toEqual([
      ['project', { level: 'at-risk', reason: 'Texts late', by: 'Ana' }, { override: null }],
    ]);
    expect(document.activeElement).toBe(badge);
  });

  test('every status set by hand stays to be read, with who, when and why', async () => {
    const { user } = await open();
    const word = {
      createdAt: given.AT,
      deletedAt: null,
      stamps: {},
      projectId: 'project',
      by: 'Ana',
      at: given.AT,
      endedAt: given.AT,
    };
    workspace.answers.overrides = async () => [
      { ...word, id: 'o2', reason: 'Texts late', level: 'at-risk', endedAt: null },
      { ...word, id: 'o1', reason: 'Agreed by phone', level: 'on-track' },
    ];
    await user.click(screen.getByRole('button', { name: /^Status: At risk/ }));
    await settle();
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByRole('heading', { name: 'Set by hand so far' })).toBeTruthy();
    const [standing, ended] = within(dialog).getAllByText(/^by Ana, /);
    expect(standing?.closest('li')?.textContent).toMatch(/^Texts lateAt riskby Ana, .+/);
    expect(ended?.closest('li')?.textContent).toMatch(/^Agreed by phoneOn trackby Ana, .+ to .+/);
    await expectAccessible(dialog);
  });

  test('the history lists each change in words, and undoes any of them', async () => {
    workspace.answers.history = async () => [
      {
        entryId: 'old',
        at: given.AT,
        actor: 'me',
        mine: true,
        deed: 'tag.goals',
        undone: false,
        undoable: true,
        more: 0,
        names: new Map([['goal-2', 'Families find what’s on today in two taps']]),
        changes: [
          {
            kind: 'tags',
            recordId: 'x',
            name: 'HAL-12',
            field: 'goals',
            before: [],
            after: ['goal-2'],
            currency: { before: 'EUR', after: 'EUR' },
          },
        ],
      },
    ];
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: '4 changes' }));
    await settle();
    expect(
      screen.getByText('Goals: nothing → Families find what’s on today in two taps'),
    ).toBeTruthy();
    await expectAccessible(screen.getByRole('dialog'));
    await user.click(screen.getByRole('button', { name: /^Undo: Goals of a task/ }));
    expect(did('undo')).toEqual([['old']]);
  });

  test('German throughout', async () => {
    await open({ language: 'de' });
    expect(screen.getByText('1.912,50 EUR')).toBeTruthy();
    expect(screen.getByText('Danach übrig')).toBeTruthy();
    expect(document.documentElement.lang).toBe('de');
    await expectAccessible();
  });
});

describe('navigation inside the page', () => {
  const other = {
    ...given.shown,
    identity: { ...given.identity, key: 'HAL-13', url: 'https://acme.atlassian.net/browse/HAL-13' },
  };

  test('an answer about the task before is neither shown nor kept', async () => {
    const waiting = new Map<string, (reading: TaskReading) => void>();
    page = given.fakePage(
      given.shown,
      (identity) => new Promise((resolve) => waiting.set(identity.key, resolve)),
    );
    await open();
    page.show(other);
    await settle();
    waiting.get('HAL-12')?.(given.reading);
    await settle();
    expect(did('rememberTask')).toEqual([]);
    const reading = { ...given.reading, identity: other.identity };
    waiting.get('HAL-13')?.(reading);
    await settle();
    expect(did('rememberTask')).toEqual([[reading]]);
  });

  test('a reading that is about another task than was asked is not kept', async () => {
    page = given.fakePage(given.shown, async () => ({
      ...given.reading,
      identity: other.identity,
    }));
    await open();
    expect(did('rememberTask')).toEqual([]);
  });

  test('a page without one open task says so', async () => {
    await open();
    page.show({ ...given.shown, identity: null });
    await settle();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('No ticket open');
    await expectAccessible();
  });
});

describe('when something goes wrong', () => {
  test('what was not saved is said, the text is kept, and Save again saves it', async () => {
    let refuse = true;
    workspace.commands.setNote = async () => {
      if (refuse) throw new Refusal('storage-full', 'full');
      return { entryId: 'entry', id: 'tag' };
    };
    const { user } = await open();
    await user.keyboard('n');
    await user.keyboard('Important{Control>}{Enter}{/Control}');
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('The note was not saved.');
    expect(alert.textContent).toContain('Your text is still here.');
    await expectAccessible();
    await user.click(within(alert).getByRole('button', { name: 'Copy the text' }));
    expect(copied).toEqual(['Important']);
    refuse = false;
    await user.click(within(alert).getByRole('button', { name: 'Save again' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(did('setNote').at(-1)).toEqual([given.identity, 'Important', { note: '' }]);
  });

  test('a page that cannot be read: the panel goes on with what is remembered', async () => {
    page = given.fakePage(given.shown, () => Promise.reject(new Error('gone')));
    const { user } = await open();
    expect(screen.getByText(/The page cannot be read right now/)).toBeTruthy();
    expect(screen.getByText('9 h 30 m')).toBeTruthy();
    await user.keyboard('1');
    expect(did('toggleGoal')).toHaveLength(1);
  });

  test('data that cannot be loaded: says what happened, and tries again', async () => {
    let broken = true;
    workspace.answers.task = async () => {
      if (broken) throw new Refusal('data-newer', 'newer');
      return given.linked;
    };
    const { user } = await open();
    expect(screen.getByRole('alert').textContent).toContain('newer than this Planseat');
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await settle();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Website relaunch');
  });

  test('a title with markup is text', async () => {
    const title = '<img src=x onerror=alert(1)> {{x}} $t(do.undo)';
    page = given.fakePage(given.shown, async () => ({
      ...given.reading,
      details: {
        ...given.reading.details,
        title: { value: title, asOf: given.AT + 1, source: 'page' },
      },
    }));
    await open();
    expect(screen.getByText(title)).toBeTruthy();
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('no project here yet', () => {
  test('the likely project comes first; linking keeps the focus in the panel', async () => {
    view = given.unlinked;
    const { user } = await open();
    await expectAccessible();
    workspace.commands.linkPlace = async () => {
      view = given.linked;
      return { entryId: 'entry', id: 'place' };
    };
    await user.click(screen.getByRole('radio', { name: /Care retainer/ }));
    await user.click(screen.getByRole('button', { name: /^Link “Halden” to “Care retainer”/ }));
    await settle();
    // The button is gone; the focus is not.
    expect(document.activeElement?.tagName).toBe('MAIN');
    await user.keyboard('1');
    expect(did('toggleGoal')).toHaveLength(1);
  });

  test('a number chooses, Enter links', async () => {
    view = given.unlinked;
    const { user } = await open();
    await user.keyboard('2{Enter}');
    expect(did('linkPlace')).toEqual([
      ['b', { tracker: 'jira', host: 'acme.atlassian.net', area: 'HAL', name: 'Halden' }],
    ]);
  });

  test('client, project, budget and place in one form, prefilled from the page', async () => {
    view = { state: 'no-project', candidates: [] };
    const { user } = await open();
    expect((screen.getByLabelText('Project') as HTMLInputElement).value).toBe('Halden');
    await user.click(screen.getByRole('button', { name: /^Make the project/ }));
    expect(screen.getByRole('alert').textContent).toContain('A client needs a name.');
    expect(document.activeElement).toBe(screen.getByLabelText('Client'));
    await user.type(screen.getByLabelText('Client'), 'Halden Museum');
    await user.clear(screen.getByLabelText('Currency'));
    await user.type(screen.getByLabelText('Currency'), 'eur');
    await user.type(screen.getByLabelText('Budget in money'), '14,400');
    await user.type(screen.getByLabelText('Bill rate per hour'), '75');
    await expectAccessible();
    await user.keyboard('{Enter}');
    expect(did('makeProject')).toEqual([
      [
        {
          client: { name: 'Halden Museum' },
          name: 'Halden',
          currency: 'EUR',
          billRate: 7500,
          startsOn: null,
          endsOn: null,
          budget: { minutes: null, minor: 1_440_000 },
          budgetName: 'Whole project',
          place: { tracker: 'jira', host: 'acme.atlassian.net', area: 'HAL', name: 'Halden' },
        },
      ],
    ]);
  });

  test('a page that does not tell its part of the tracker: said, and read again on demand', async () => {
    view = given.unlinked;
    const identity = { ...given.identity, area: null };
    page = given.fakePage({ ...given.shown, identity }, async () => ({
      ...given.reading,
      identity,
      trouble: 'logged-out',
    }));
    await open();
    expect(screen.getByText(/does not tell which part of Jira/)).toBeTruthy();
    expect(screen.queryByRole('radiogroup')).toBeNull();
  });
});

describe('a document', () => {
  const document_ = { ...given.shown, document: true, tool: 'Google Docs', pageTitle: 'Notes' };

  test('the client’s words come by the clipboard, verbatim, with their source', async () => {
    page = given.fakePage(document_);
    view = { ...given.linked, capturedHere: given.goals.slice(1, 2).map((one) => one.goal) };
    const { user } = await open();
    expect(screen.getByText('1 captured')).toBeTruthy();
    await expectAccessible();
    await user.keyboard('v');
    await settle();
    await user.click(screen.getByRole('button', { name: 'Save the goal' }));
    const [goal] = did('captureGoal')[0] ?? [];
    expect(goal).toMatchObject({
      projectId: 'project',
      quote: {
        text: 'Families leave before they find out what’s on today.',
        url: given.identity.url,
        pageTitle: 'Notes',
      },
    });
  });

  test('has no hours of its own: nothing is said to be taken until an amount is stated', async () => {
    page = given.fakePage(document_);
    const none = { minutes: null, minor: null };
    const draw = { ...given.draw, takes: none, leaves: none, takenSoFar: none, stated: none };
    view = { ...given.linked, draws: [draw] };
    const { user } = await open();
    expect(screen.getByText('A document has no hours of its own.')).toBeTruthy();
    expect(screen.queryByText(/^This (ticket|document)/)).toBeNull();
    expect(screen.queryByText('n/a')).toBeNull();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'State an amount' }));
    await user.type(screen.getByLabelText('Amount'), '2{Enter}');
    const [, , stated] = did('setDraw')[0] ?? [];
    expect(stated).toMatchObject({ amount: { minutes: 120, minor: null } });
  });

  test('with an amount stated it is said to take that, and never named a ticket', async () => {
    page = given.fakePage(document_);
    view = { ...given.linked, draws: [{ ...given.draw, stated: { minutes: 120, minor: null } }] };
    const { user } = await open();
    expect(screen.getByText('This document takes')).toBeTruthy();
    expect(screen.getByText('Stated: 2 h')).toBeTruthy();
    expect(screen.queryByText(/^This ticket/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Take the amount away' }));
    expect(did('setDraw')).toHaveLength(1);
  });

  test('a clipboard that the browser refuses leaves a field to paste into', async () => {
    page = given.fakePage(document_);
    page.readClipboard = () => Promise.reject(new Error('refused'));
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Capture from the clipboard' }));
    expect(screen.getByRole('alert').textContent).toContain('did not hand over the clipboard');
    expect(screen.getByLabelText('The client’s words, verbatim')).toBeTruthy();
  });
});
