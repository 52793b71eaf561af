// @vitest-environment happy-dom
/** The panel on a board over the real workspace: what it counts, how cards are selected, and that many are tagged in one step. */
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { shortKeys } from '../../components/board/short-keys.ts';
import { PanelScreen } from '../../components/screens/panel-screen.tsx';
import { type OpenWorkspace, openWorkspace } from '../../lib/workspace/open.ts';
import type { BoardShown, BoardTask } from '../../lib/workspace/page.ts';
import type { Workspace } from '../../lib/workspace/workspace.ts';
import { expectAccessible, mount } from '../support/mount.tsx';
import * as given from '../support/panel-fixture.ts';

// Real storage and a whole screen, on machines that do much else.
vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });

const HOST = 'acme.atlassian.net';
let workspace: OpenWorkspace;
let page: given.FakePage;
let board: BoardShown;
let made = 0;

beforeEach(() => {
  const hearers = new Set<() => void>();
  made += 1;
  workspace = openWorkspace({
    name: `board-${made}`,
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
  page = given.fakePage({ ...given.shown, identity: null });
});

afterEach(() => {
  cleanup();
  workspace.close();
});

const identity = (key: string) => ({
  tracker: 'jira',
  host: HOST,
  key,
  url: `https://${HOST}/browse/${key}`,
  area: key.split('-')[0] ?? null,
});

const card = (key: string, title: string, more: Partial<BoardTask> = {}): BoardTask => ({
  identity: identity(key),
  title,
  status: 'To do',
  estimate: null,
  spent: null,
  inView: true,
  ...more,
});

const CARDS = [
  card('HAL-38', 'Move the old press archive', { spent: 1200 }),
  card('HAL-57', 'Cookie notice, new wording', { spent: 180 }),
  card('HAL-12', 'Event filter by date'),
  card('HAL-55', 'Weekly call with the print office'),
];

const FIRST: BoardShown = {
  kind: 'board',
  area: 'HAL',
  name: 'Sprint 8',
  tasks: CARDS,
  full: false,
  trouble: null,
  selecting: false,
  selected: [],
  chips: true,
  at: given.AT,
};

/** As the page does: what is asked for is done, and told. */
function show(more: Partial<BoardShown> = {}) {
  board = { ...board, ...more };
  page.showBoard(board);
}

const host = () =>
  given.fakeHost({
    ...page,
    board: {
      ...page.board,
      select: (keys) => {
        page.board.select(keys);
        show({ selected: keys });
      },
      selecting: (on) => {
        page.board.selecting(on);
        show({ selecting: on });
      },
    },
  });

async function project() {
  const { act } = workspace;
  const { id: projectId } = await act.makeProject({
    client: { name: 'Halden Museum' },
    name: 'Website relaunch',
    currency: 'EUR',
    billRate: 7500,
    startsOn: null,
    endsOn: null,
    budget: { minutes: null, minor: null },
    budgetName: 'Whole project',
    place: { tracker: 'jira', host: HOST, area: 'HAL', name: 'Halden' },
  });
  const goals: string[] = [];
  for (const statement of [
    'Visitors buy tickets',
    'Families find what is on',
    'Staff edit pages',
  ]) {
    const quote = null;
    const { id } = await act.captureGoal({ projectId, statement, quote, moscow: null });
    goals.push(id);
  }
  await act.toggleGoal(identity('HAL-12'), goals[1] ?? '');
  return { projectId, goals };
}

async function open(
  more: Partial<BoardShown> = {},
  how: Parameters<typeof mount>[2] = {},
  over: Workspace = workspace,
) {
  board = FIRST;
  show(more);
  const mounted = await mount(<PanelScreen host={host()} />, over, how);
  await screen.findByRole('heading', { level: 1 });
  return mounted;
}

const tagOf = async (key: string) => {
  const view = await workspace.ask.task(identity(key));
  return view.state === 'linked' ? view.tag : null;
};
const option = (name: RegExp) => screen.getByRole('option', { name });
const selected = () =>
  screen
    .queryAllByRole('option', { selected: true })
    .map((one) => one.dataset.key)
    .join(' ');
const hasSelected = (words: string) =>
  waitFor(() =>
    expect(screen.getByRole('region', { name: 'Selected cards' }).textContent).toContain(words),
  );
const said = () => screen.getAllByRole('status').map((region) => region.textContent);

describe('a board of a project', () => {
  test('counts coverage of this board, and spend by goal of the whole project', async () => {
    await project();
    const { user } = await open();
    expect(await screen.findByText('3 tickets with no goal')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('board “Sprint 8”');
    expect(
      screen.getByRole('img', { name: '1 of 4 tickets serve a goal; 3 serve none' }),
    ).toBeTruthy();
    // 23 h on two cards, at 75 EUR; the third card tells no hours.
    expect(screen.getByText(/23 h spent, 1,725 EUR/).textContent).toContain(
      'not known for 1 ticket',
    );
    expect(screen.getByText('2 goals with no ticket here')).toBeTruthy();
    expect(screen.getByText(/whole project, EUR/)).toBeTruthy();
    // What the cards tell is kept, so that the whole project's bars know it too.
    await waitFor(() =>
      expect(screen.getByRole('img', { name: /^No goal: 1,725\sEUR, 100\s%$/ })).toBeTruthy(),
    );
    await expectAccessible();
    // Each amount says what it is made of: 23 h at the rate.
    const [bar] = screen.getAllByRole('button', { name: '1,725' });
    await user.click(bar as HTMLElement);
    const made = await screen.findByRole('dialog', { name: 'Spent' });
    expect(made.textContent).toMatch(/23.h.*75.EUR.*as of/);
  });

  test('spend that no tracker tells is no 0: it is n/a, and said under the bars', async () => {
    await project();
    await open({ tasks: CARDS.map((one) => ({ ...one, estimate: 60, spent: null })) });
    expect(
      await screen.findByText(/time spent on 4 tasks is not known and is left out/),
    ).toBeTruthy();
    expect(screen.getByRole('img', { name: /^No goal: n\/a, n\/a$/ })).toBeTruthy();
    expect(
      screen.getByRole('img', { name: /^Families find what is on: n\/a, n\/a$/ }),
    ).toBeTruthy();
    // No ticket serves it, so nothing was spent on it.
    expect(screen.getByRole('img', { name: /^Visitors buy tickets: 0.EUR, n\/a$/ })).toBeTruthy();
  });

  test('the hours of a coverage row open their formula, by keyboard too, and narrow nothing', async () => {
    await project();
    await workspace.act.setScope(identity('HAL-57'), 'out');
    const { user } = await open();
    const hours = await screen.findByRole('button', { name: /^23.h spent, 1,725.EUR/ });
    expect(document.querySelectorAll('button button')).toHaveLength(0);
    hours.focus();
    await user.keyboard('{Enter}');
    const made = await screen.findByRole('dialog', { name: 'Spent' });
    // Three tickets, of one of which nothing is known; 23 h at the rate.
    expect(made.textContent).toMatch(/23.h.*75.EUR.*Tasks3.*1 task is not known.*as of/);
    await expectAccessible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(hours));
    expect(screen.getAllByRole('option')).toHaveLength(4);
    expect(page.closed).toBe(0);
    await user.click(screen.getByRole('button', { name: /^3.h spent, 225.EUR$/ }));
    expect((await screen.findByRole('dialog', { name: 'Spent' })).textContent).toMatch(
      /3.h.*75.EUR/,
    );
    const row = screen.getByRole('button', { name: '1 ticket out of scope' }).closest('li');
    expect(row?.textContent).toMatch(/HAL-57: 3.h spent, 225.EURAsk for a change order$/);
  });

  test('a row of the coverage narrows the list, and takes the keyboard there', async () => {
    await project();
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: /3 tickets with no goal/ }));
    expect(screen.getAllByRole('option')).toHaveLength(3);
    expect(document.activeElement).toBe(screen.getByRole('listbox'));
    await user.keyboard('{Escape}');
    expect(screen.getAllByRole('option')).toHaveLength(4);
    await user.click(screen.getByRole('button', { name: /2 goals with no ticket/ }));
    expect(screen.getByText('3 Staff edit pages')).toBeTruthy();
    expect(page.closed).toBe(0);
  });

  test('by keys alone: walk, select a range, choose a goal, tag, undo', async () => {
    const { goals } = await project();
    const { user } = await open();
    const list = await screen.findByRole('listbox');
    list.focus();
    await user.keyboard(' {Shift>}{ArrowDown}{/Shift}');
    expect(selected()).toBe('HAL-38 HAL-57');
    await user.keyboard('{ArrowDown}{ArrowDown} ');
    expect(selected()).toBe('HAL-38 HAL-57 HAL-55');
    expect(screen.getByRole('region', { name: 'Selected cards' }).textContent).toContain(
      '3 tickets selected',
    );
    expect(said()).toContain('3 tickets selected');
    await user.keyboard('3');
    expect(screen.getByRole('button', { name: 'Goal 3' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    expect(screen.getByRole('button', { name: /^Tag 3 tickets with goal 3/ })).toBeTruthy();
    await expectAccessible();
    await user.keyboard('{Enter}');
    await waitFor(async () => expect((await tagOf('HAL-55'))?.goals).toEqual([goals[2]]));
    expect((await tagOf('HAL-38'))?.goals).toEqual([goals[2]]);
    await waitFor(() => expect(said()).toContain('3 tickets tagged with goal 3'));
    expect(selected()).toBe('');
    expect(await screen.findByText('Every ticket here serves a goal')).toBeTruthy();
    // One step back for all three.
    await user.keyboard('z');
    await waitFor(async () => expect(await tagOf('HAL-55')).toBeNull());
    expect((await tagOf('HAL-38'))?.goals ?? []).toEqual([]);
    expect((await tagOf('HAL-12'))?.goals).toEqual([goals[1]]);
  });

  test('Z takes back the newest deed, also where the view has not been drawn anew since', async () => {
    const { goals } = await project();
    // A view that is never told of changes: as stale as one can be.
    const { user } = await open({}, {}, { ...workspace, onChange: () => {} });
    (await screen.findByRole('listbox')).focus();
    await user.keyboard(' 3{Enter}');
    await waitFor(async () => expect((await tagOf('HAL-38'))?.goals).toEqual([goals[2]]));
    await user.keyboard('z');
    await waitFor(async () => expect((await tagOf('HAL-38'))?.goals ?? []).toEqual([]));
    expect((await tagOf('HAL-12'))?.goals).toEqual([goals[1]]);
  });

  test('a press toggles, Shift takes the range, and the page is told', async () => {
    await project();
    const { user } = await open();
    await screen.findByRole('listbox');
    await user.click(option(/HAL-57/));
    await user.keyboard('{Shift>}');
    await user.click(option(/HAL-55/));
    await user.keyboard('{/Shift}');
    expect(page.boardDeeds.at(-1)).toEqual(['select', ['HAL-57', 'HAL-12', 'HAL-55']]);
    await user.click(option(/HAL-12/));
    expect(selected()).toBe('HAL-57 HAL-55');
    await user.click(screen.getByRole('button', { name: /^Clear/ }));
    expect(selected()).toBe('');
    expect(said()).toContain('No ticket selected');
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  test('found by letters, all found selected; all in sight is asked of the page', async () => {
    await project();
    const { user } = await open();
    await screen.findByRole('listbox');
    await user.keyboard('/');
    await user.keyboard('WORDING');
    expect(screen.getAllByRole('option')).toHaveLength(1);
    await user.keyboard('{Enter}');
    await user.keyboard('{Escape}{Escape}');
    expect(selected()).toBe('HAL-57');
    await user.click(screen.getByRole('button', { name: 'All 4 read' }));
    expect(selected().split(' ')).toHaveLength(4);
    await user.click(screen.getByRole('button', { name: 'All in sight' }));
    expect(page.boardDeeds.at(-1)).toEqual(['selectInView']);
    await user.type(screen.getByRole('textbox', { name: 'Find a ticket' }), 'nothing like it');
    expect(screen.getByText('No ticket here is called like that.')).toBeTruthy();
  });

  test('after all were taken by a button, the keys that are shown work: Enter tags', async () => {
    const { goals } = await project();
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'All 4 read' }));
    await hasSelected('4 tickets selected');
    expect(document.activeElement).toBe(screen.getByRole('listbox'));
    await user.keyboard('3{Enter}');
    await waitFor(async () => expect((await tagOf('HAL-55'))?.goals).toEqual([goals[2]]));
    await user.click(screen.getByRole('button', { name: 'All in sight' }));
    expect(document.activeElement).toBe(screen.getByRole('listbox'));
  });

  test('what all of them serve is taken off; scope and Escape work on the selection', async () => {
    await project();
    const { user } = await open({ selected: ['HAL-12'] });
    await hasSelected('1 ticket selected');
    await user.keyboard('2');
    expect(screen.getByRole('button', { name: /^Take goal 2 off 1 ticket/ })).toBeTruthy();
    await user.keyboard('{Enter}');
    await waitFor(async () => expect((await tagOf('HAL-12'))?.goals).toEqual([]));
    show({ selected: ['HAL-38', 'HAL-57'] });
    await hasSelected('2 tickets selected');
    await user.keyboard('s');
    await waitFor(async () => expect((await tagOf('HAL-57'))?.scope).toBe('out'));
    expect(await screen.findByText('2 tickets out of scope')).toBeTruthy();
    show({ selected: ['HAL-38'] });
    await hasSelected('1 ticket selected');
    await user.keyboard('{Escape}');
    expect(page.boardDeeds.at(-1)).toEqual(['select', []]);
    expect(page.closed).toBe(0);
    await user.keyboard('{Escape}');
    expect(page.closed).toBe(1);
  });

  test('select mode and chips are switched on the page', async () => {
    await project();
    const { user } = await open();
    const onPage = await screen.findByRole('button', { name: 'Select on the page' });
    await user.click(onPage);
    expect(page.boardDeeds.at(-1)).toEqual(['selecting', true]);
    expect(onPage.getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByText(/Clicks on cards now select them/)).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: `Show chips on ${HOST}` }));
    expect(page.boardDeeds.at(-1)).toEqual(['showChips', false]);
  });

  test('cards of no project are left as they are, and said', async () => {
    const { goals } = await project();
    const { user } = await open({
      tasks: [...CARDS, card('PAY-1', 'Of another team')],
      selected: ['HAL-38', 'PAY-1'],
    });
    expect(await screen.findByText(/1 card belongs to another project or to none/)).toBeTruthy();
    await user.keyboard('1{Enter}');
    await waitFor(async () => expect((await tagOf('HAL-38'))?.goals).toEqual([goals[0]]));
    expect(await tagOf('PAY-1')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Link “PAY”' }));
    expect(screen.getByText(/PAY is a part of Jira/)).toBeTruthy();
    await expectAccessible();
  });

  test('more than nine goals: the rest is in a menu', async () => {
    const { projectId } = await project();
    for (let number = 4; number <= 11; number += 1)
      await workspace.act.captureGoal({
        projectId,
        statement: `Goal of rank ${number}`,
        quote: null,
        moscow: null,
      });
    const { user } = await open({ selected: ['HAL-38'] });
    await user.click(await screen.findByRole('button', { name: 'More goals' }));
    await user.click(await screen.findByRole('menuitem', { name: '11 Goal of rank 11' }));
    await user.click(await screen.findByRole('button', { name: /^Tag 1 ticket with goal 11/ }));
    await waitFor(async () => expect((await tagOf('HAL-38'))?.goals).toHaveLength(1));
  });

  test('in German', async () => {
    await project();
    await open({ selected: ['HAL-38'] }, { language: 'de' });
    expect(await screen.findByText('3 Aufgaben ohne Ziel')).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Ausgewählte Karten' }).textContent).toContain(
      '1 Aufgabe ausgewählt',
    );
    await expectAccessible();
  });
});

test('a view that could not be read says so; the project stands there all the same', async () => {
  await project();
  await open({ tasks: [], trouble: 'not-understood' });
  expect(await screen.findByText(/This view could not be read/)).toBeTruthy();
  expect(await screen.findByRole('heading', { name: 'Spend by goal' })).toBeTruthy();
  expect(screen.queryByRole('listbox')).toBeNull();
  await expectAccessible();
});

test('a board of no project: the project is made here, and its tickets are counted at once', async () => {
  const { user } = await open();
  await user.type(await screen.findByLabelText('Client'), 'Halden Museum{Enter}');
  expect(await screen.findByText('4 tickets with no goal')).toBeTruthy();
  await expectAccessible();
});

test('an empty list of a known tool says what is there', async () => {
  await open({ tasks: [], trouble: 'no-cards', area: null });
  expect(await screen.findByText(/No ticket was found in this view/)).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('No ticket read here');
  await expectAccessible();
});

test('titles of the page are text, whatever they are', async () => {
  await project();
  const title = `<img src=x onerror="alert(1)">\u202E ${'long'.repeat(5_000)}`;
  await open({ tasks: [card('HAL-1', title, { status: title })], name: title });
  const row = await screen.findByRole('option');
  expect(within(row).queryByRole('img')).toBeNull();
  expect(row.textContent).toContain('<img src=x');
  expect(screen.getByRole('heading', { level: 1 }).textContent?.length).toBeLessThan(200);
});

test('keys are written short: what is the same is said once', () => {
  const list = (items: readonly string[]) => items.join(', ');
  expect(shortKeys(['HAL-38', 'HAL-57', 'PAY-1', 'PAY-2'], list, 8)).toBe('HAL-38, 57, PAY-1, 2');
  expect(shortKeys(['1204', '1205'], list, 8)).toBe('1204, 1205');
  expect(shortKeys(['A-1', 'A-2', 'A-3'], list, 2)).toBe('A-1, 2, …');
});
