// @vitest-environment happy-dom
/** The dashboard over the real storage: numbers checked by hand, editors, undo, addresses; each page with axe. */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { DashboardHost } from '../../components/screens/dashboard-host.ts';
import { DashboardScreen } from '../../components/screens/dashboard-screen.tsx';
import { projectRoute, type Route, writeRoute } from '../../components/screens/route.ts';
import { Refusal } from '../../lib/core/refusal.ts';
import type { Room } from '../../lib/core/room.ts';
import type { Workspace } from '../../lib/workspace/workspace.ts';
import { atTheMuseum, museum, workspace } from '../support/at-museum.ts';
import { fakeData } from '../support/data-fixture.ts';
import { expectAccessible, mount } from '../support/mount.tsx';
import { makeMore } from '../support/museum.ts';

const host = {
  placeOf: (address) =>
    address.startsWith('https://')
      ? { tracker: 'jira', host: new URL(address).host, area: 'SHOP', name: '' }
      : null,
  toolName: () => 'Jira',
} satisfies Omit<DashboardHost, 'data'>;

atTheMuseum(() => makeMore(workspace));

function open(
  route: Route,
  how: { language?: 'en' | 'de'; workspace?: Workspace; room?: Room } = {},
) {
  window.location.hash = writeRoute(route);
  const data = fakeData(workspace.keeping);
  if (how.room) data.roomNow = how.room;
  return mount(<DashboardScreen host={{ ...host, data }} />, how.workspace ?? workspace, how);
}
const atMuseum = (part?: Parameters<typeof projectRoute>[1]) => projectRoute(museum.project, part);
const pageNow = async () => {
  const page = await workspace.ask.project(museum.project);
  if (!page) throw new Error('The museum is gone.');
  return page;
};
const rowOf = async (name: RegExp) => screen.findByRole('row', { name });
/** The text of a row's cell under a column, found by the column's words; rows of sums begin with a wide head. */
function cell(row: HTMLElement, column: string): string {
  const heads = screen.getAllByRole('columnheader');
  const fromEnd = heads.length - heads.findIndex((head) => head.textContent?.includes(column));
  const cells = within(row).getAllByRole<HTMLTableCellElement>('cell');
  let left = fromEnd;
  for (const one of [...cells].reverse()) {
    left -= one.colSpan;
    if (left <= 0) return (one.textContent ?? '').replaceAll('\u00a0', ' ');
  }
  throw new Error(`No cell under ${column}`);
}

test.each<[string, () => Route]>([
  ['projects', () => ({ page: 'projects' })],
  ['clients', () => ({ page: 'clients' })],
  ['the page of a project', () => atMuseum()],
])('says on %s in time that the room runs out', async (_, route) => {
  await open(route(), { room: { used: 85, quota: 100, persisted: true, at: 0 } });
  expect(await screen.findByText(/Storage is 85 % full/)).toBeTruthy();
});

describe('goals and constraints', () => {
  test('spend by goal and budget, checked by hand at 75 EUR an hour', async () => {
    await open(atMuseum());
    const tickets = await rowOf(/Visitors buy tickets/);
    // 32 h of HAL-3 for discovery and 100 h of HAL-14 for the build; 118 h are to do.
    expect(cell(tickets, 'Total')).toBe('9,900.00');
    expect(cell(tickets, 'Discovery')).toBe('2,400');
    expect(cell(tickets, 'Design')).toBe('0.00');
    expect(cell(tickets, 'Build')).toBe('7,500.00');
    expect(cell(tickets, 'Open work')).toBe('8,850');
    // Half of HAL-12's 9 h 30 m; the other half went to goal 2, with 58 h 30 m of HAL-7.
    expect(cell(await rowOf(/Schools book/), 'Build')).toBe('356.25');
    expect(cell(await rowOf(/Families find/), 'Total')).toBe('4,743.75');
    expect(cell(await rowOf(/^– No goal/), 'Build')).toBe('450.00');
    const spent = await rowOf(/^Spent/);
    expect(cell(spent, 'Total')).toBe('17,475.00');
    expect(cell(spent, 'Design')).toBe('6,412.50');
    expect(cell(spent, 'Open work')).toBe('14,175');
    // 8,662.50 + (16 + 118 + 3) h × 75 = 18,937.50 of 18,000.
    expect(cell(await rowOf(/^Forecast/), 'Build')).toBe('18,937.505.2 % over');
    await expectAccessible();
  });

  test('what was spent on a closed goal keeps its row, so that the rows add up to the whole', async () => {
    const [first] = (await pageNow()).goals;
    if (!first) throw new Error('The museum has goals.');
    await workspace.act.editGoal(first.goal.id, { state: 'dropped' });
    await open(atMuseum());
    const closed = await rowOf(/^– Visitors buy tickets.*Dropped/);
    expect(cell(closed, 'Total')).toBe('9,900.00');
    expect(cell(closed, 'Build')).toBe('7,500.00');
    expect(within(closed).queryByRole('button', { name: /^Move goal/ })).toBeNull();
    expect(await rowOf(/^1 Families find/)).toBeTruthy();
    await expectAccessible();
  });

  test('a project whose goals are all closed is not said to have none yet', async () => {
    for (const { goal } of (await pageNow()).goals)
      await workspace.act.editGoal(goal.id, { state: 'dropped' });
    await open(atMuseum());
    expect(await screen.findByText('No open goal')).toBeTruthy();
    expect(screen.queryByText('No goals yet')).toBeNull();
  });

  test('the same in hours, kept in the address', async () => {
    const { user } = await open(atMuseum());
    await user.click(await screen.findByRole('radio', { name: 'Hours' }));
    expect(cell(await rowOf(/Visitors buy tickets/), 'Total')).toBe('132 h');
    expect(window.location.hash).toContain('unit=hours');
  });

  test('a budget in hours alone is shown in hours first, though hours have a price', async () => {
    const projects = (await workspace.ask.clients()).flatMap((client) => client.projects);
    const portal = projects.find(({ name }) => name === 'Author portal');
    await open(projectRoute(portal?.id ?? ''));
    expect(cell(await rowOf(/^Spent/), 'Total')).toBe('44 h');
    expect(screen.queryByText('no limit in this unit')).toBeNull();
  });

  test('a number explains itself', async () => {
    const { user } = await open(atMuseum());
    const row = await rowOf(/^Forecast/);
    await user.click(within(row).getByRole('button', { name: '18,937.50' }));
    expect(await screen.findByText('spent + remaining estimate')).toBeTruthy();
    expect(screen.getByText(/8,662.50\sEUR/)).toBeTruthy();
    expect(screen.getByText(/10,275\sEUR/)).toBeTruthy();
  });

  test('goals are ordered by their buttons, and Z takes it back', async () => {
    const { user } = await open(atMuseum());
    await user.click(await screen.findByRole('button', { name: 'Move goal 2 up' }));
    await waitFor(async () =>
      expect((await pageNow()).goals[0]?.goal.statement).toMatch(/^Families/),
    );
    await user.keyboard('z');
    await waitFor(async () =>
      expect((await pageNow()).goals[0]?.goal.statement).toMatch(/^Visitors/),
    );
  });

  test('the tickets that serve no goal are one press away', async () => {
    const { user } = await open(atMuseum());
    const row = await rowOf(/^– No goal/);
    await user.click(within(row).getByRole('button', { name: 'Show them' }));
    expect(await screen.findByText('Intranet phone list')).toBeTruthy();
    expect(screen.queryByText(/Ticket shop/)).toBeNull();
    expect(window.location.hash).toContain('/tasks?filter=no-goal');
  });

  test('speaks German', async () => {
    await open(atMuseum(), { language: 'de' });
    expect(
      await screen.findByRole('heading', { name: 'Ziele und Rahmenbedingungen' }),
    ).toBeTruthy();
    expect(cell(await rowOf(/^Aufgewendet/), 'Total')).toBe('17.475,00');
  });
});

describe('the goal editor', () => {
  test('changes statement, state, measure and score in one step, and undo takes all of it back', async () => {
    const { user } = await open(atMuseum());
    await user.click(await screen.findByRole('button', { name: /^Schools book/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Goal 4' });
    expect(within(dialog).getByText(/every second school class/)).toBeTruthy();
    expect(within(dialog).getByText('Helene Vogt', { selector: 'bdi' })).toBeTruthy();
    await expectAccessible();
    await user.selectOptions(within(dialog).getByLabelText('State'), 'Agreed');
    await user.click(within(dialog).getByLabelText('It has a measure'));
    await user.type(within(dialog).getByLabelText('What is measured'), 'Tours booked by e‑mail');
    await user.type(within(dialog).getByLabelText('Baseline'), '35');
    await user.type(within(dialog).getByLabelText('Target'), '10');
    await user.type(within(dialog).getByLabelText('Score, 0 to 10'), '5');
    await user.click(within(dialog).getByRole('button', { name: 'Add score' }));
    await user.click(within(dialog).getByRole('button', { name: 'Save goal' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const goalNow = async () => (await pageNow()).goals[3]?.goal;
    expect(await goalNow()).toMatchObject({
      state: 'agreed',
      measure: { baseline: 35, target: 10, current: null },
      clientScores: [{ score: 5 }],
    });
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () =>
      expect(await goalNow()).toMatchObject({ state: 'captured', measure: null, clientScores: [] }),
    );
  });

  test('says what is at fault at its field, and keeps what was typed', async () => {
    const { user } = await open(atMuseum());
    await user.click(await screen.findByRole('button', { name: 'Add goal' }));
    const dialog = await screen.findByRole('dialog', { name: 'New goal' });
    await user.click(within(dialog).getByLabelText('It has a measure'));
    await user.type(within(dialog).getByLabelText('Baseline'), 'a few');
    await user.type(within(dialog).getByLabelText('Target'), '10');
    await user.click(within(dialog).getByRole('button', { name: 'Save goal' }));
    const faults = within(dialog)
      .getAllByRole('alert')
      .map((one) => one.textContent);
    expect(faults).toEqual([
      'A goal needs at least a few words.',
      'Say what is measured, or switch the measure off.',
      'This is not a number. Write it like 1,240.5.',
    ]);
    expect(within(dialog).getByLabelText<HTMLInputElement>('Baseline').value).toBe('a few');
    expect(within(dialog).getByLabelText('Baseline').getAttribute('aria-invalid')).toBe('true');
    expect((await pageNow()).goals).toHaveLength(5);
  });

  test('the trash gives back', async () => {
    const { user } = await open({ ...atMuseum(), goal: museum.goals[4] ?? null } as Route);
    const dialog = await screen.findByRole('dialog', { name: 'Goal 5' });
    await user.click(within(dialog).getByRole('button', { name: 'Move goal to trash' }));
    await waitFor(async () => expect((await pageNow()).goals).toHaveLength(4));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect((await pageNow()).goals).toHaveLength(5));
  });

  test('a refused write is said in the window, and the text is still there', async () => {
    const refusing = { ...workspace, act: { ...workspace.act } };
    refusing.act.captureGoal = () => Promise.reject(new Refusal('storage-refused', 'no'));
    const { user } = await open(atMuseum(), { workspace: refusing });
    await user.click(await screen.findByRole('button', { name: 'Add goal' }));
    const dialog = await screen.findByRole('dialog');
    const field = within(dialog).getByLabelText<HTMLTextAreaElement>('In the client’s words');
    await user.type(field, 'Everything works');
    await user.click(within(dialog).getByRole('button', { name: 'Save goal' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain(
      'Everything saved before is safe. Your text is still here.',
    );
    expect(field.value).toBe('Everything works');
  });
});

describe('the constraint editor', () => {
  const openNew = async () => {
    const { user } = await open(atMuseum());
    await user.click(await screen.findByRole('button', { name: 'Add constraint' }));
    const dialog = await screen.findByRole('dialog', { name: 'New constraint' });
    return {
      user,
      dialog,
      save: () => user.click(within(dialog).getByRole('button', { name: /^Save/ })),
    };
  };

  test('a budget without an amount is kept, and said to say nothing yet', async () => {
    const { user, dialog, save } = await openNew();
    expect(within(dialog).getByText(/Neither money nor hours/)).toBeTruthy();
    await user.type(within(dialog).getByLabelText('Name'), 'Travel');
    await user.type(within(dialog).getByLabelText('Money'), '0');
    expect(within(dialog).queryByText(/Neither money nor hours/)).toBeNull();
    await save();
    await waitFor(async () => expect((await pageNow()).budgets).toHaveLength(5));
    expect((await pageNow()).budgets.at(-1)?.constraint.limit).toEqual({ minor: 0, minutes: null });
  });

  test('a stakeholder may be somebody new', async () => {
    const { user, dialog, save } = await openNew();
    await user.click(within(dialog).getByRole('radio', { name: 'Stakeholder' }));
    await user.type(within(dialog).getByLabelText('Name'), 'The board');
    await user.selectOptions(within(dialog).getByLabelText('Person'), 'Somebody new');
    await save();
    expect(within(dialog).getAllByRole('alert')[0]?.textContent).toBe('A name is needed.');
    const [, name] = within(dialog).getAllByLabelText('Name');
    if (name) await user.type(name, 'Jonas Weil');
    await user.type(within(dialog).getByLabelText('Position'), 'Wants it before the summer');
    await save();
    expect(await screen.findByText('Wants it before the summer')).toBeTruthy();
    expect(await screen.findByText('Jonas Weil', { selector: 'bdi' })).toBeTruthy();
  });

  test('a date and a priority change, each with its own faults', async () => {
    const { user, dialog, save } = await openNew();
    await user.click(within(dialog).getByRole('radio', { name: 'Timeline' }));
    await user.type(within(dialog).getByLabelText('Name'), 'Press day');
    await save();
    expect(within(dialog).getByRole('alert').textContent).toBe('A date is needed.');
    await user.click(within(dialog).getByRole('radio', { name: 'Priority change' }));
    await user.type(within(dialog).getByLabelText('Priority now'), 'Press first');
    await user.type(within(dialog).getByLabelText('Money'), '-5');
    await save();
    expect(within(dialog).getByRole('alert').textContent).toBe('This cannot be below 0.');
    await expectAccessible();
  });
});

describe('project settings', () => {
  test('a new rate says first what it does to the numbers', async () => {
    const { user } = await open(atMuseum('settings'));
    const rate = await screen.findByLabelText('Bill rate per hour');
    await user.clear(rate);
    await user.type(rate, '100');
    // 233 h spent: 17,475 at 75, 23,300 at 100. 422 h forecast: 31,650 and 42,200.
    expect(screen.getByText(/Spent: 17,475\sEUR becomes 23,300\sEUR/)).toBeTruthy();
    expect(screen.getByText(/Forecast: 31,650\sEUR becomes 42,200\sEUR/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save settings' }));
    await waitFor(async () => expect((await pageNow()).project.billRate).toBe(10_000));
    expect((await pageNow()).all.spent.minor).toBe(2_330_000);
    await expectAccessible();
  });

  test('another currency is not promised while there are amounts: Save says what, why and what to do', async () => {
    const { user } = await open(atMuseum('settings'));
    const currency = await screen.findByLabelText('Currency');
    await user.clear(currency);
    await user.type(currency, 'JPY');
    expect(screen.getByText(/stays EUR while this project holds amounts/)).toBeTruthy();
    expect(screen.getByText('Budget “Total”')).toBeTruthy();
    expect(screen.getByText('Bill rate per hour', { selector: 'bdi' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save settings' }));
    expect((await screen.findByRole('alert')).textContent).toContain('still amounts');
    expect(currency.getAttribute('aria-invalid')).toBe('true');
    expect((await pageNow()).project).toMatchObject({ currency: 'EUR', billRate: 7500 });
    await expectAccessible();
  });

  test('where no amount stands, the currency is changed, a new rate along with it', async () => {
    for (const { constraint } of (await pageNow()).budgets)
      await workspace.act.editConstraint(constraint.id, { limit: { minutes: 60, minor: null } });
    for (const { id } of (await pageNow()).priorities)
      await workspace.act.editConstraint(id, { cost: { minutes: null, minor: null } });
    const { moneyHeld } = await pageNow();
    expect(moneyHeld).toEqual([]);
    const { user } = await open(atMuseum('settings'));
    const currency = await screen.findByLabelText('Currency');
    await user.clear(currency);
    await user.type(currency, 'JPY');
    const rate = screen.getByLabelText('Bill rate per hour');
    await user.clear(rate);
    await user.type(rate, '12000');
    expect(screen.queryByText(/stays EUR/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Save settings' }));
    await waitFor(async () =>
      expect((await pageNow()).project).toMatchObject({ currency: 'JPY', billRate: 12_000 }),
    );
  });

  test('seats are taken, places linked and unlinked', async () => {
    const { user } = await open(atMuseum('settings'));
    await user.selectOptions(await screen.findByLabelText('Client Rep'), 'Ana Ferreira');
    await waitFor(async () => expect((await pageNow()).seats.clientRep?.name).toBe('Ana Ferreira'));
    await user.type(screen.getByLabelText(/^Address of a ticket/), 'nonsense{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('No tool that Planseat knows');
    await user.clear(screen.getByLabelText(/^Address of a ticket/));
    await user.type(
      screen.getByLabelText(/^Address of a ticket/),
      'https://acme.atlassian.net/browse/SHOP-1{Enter}',
    );
    await waitFor(async () => expect((await pageNow()).places).toHaveLength(2));
    await user.click(await screen.findByRole('button', { name: 'Unlink SHOP' }));
    await waitFor(async () => expect((await pageNow()).places).toHaveLength(1));
  });

  test('the project comes back from the trash', async () => {
    const { user } = await open(atMuseum('settings'));
    await user.click(await screen.findByRole('button', { name: 'Move project to trash' }));
    expect(await screen.findByRole('heading', { name: 'Projects' })).toBeTruthy();
    expect(await workspace.ask.project(museum.project)).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await workspace.ask.project(museum.project)).not.toBeNull());
    expect((await pageNow()).goals).toHaveLength(5);
  });
});

describe('the other pages', () => {
  test('tasks are filtered and searched, by the address too', async () => {
    const { user } = await open(atMuseum('tasks'));
    expect(await screen.findByText('6 tasks')).toBeTruthy();
    const line = within(await rowOf(/HAL-3 /));
    const [spent, forecast] = line.getAllByRole('button');
    for (const [button, title] of [
      [spent, 'Spent'],
      [forecast, 'Forecast'],
    ] as const) {
      await user.click(button as HTMLElement);
      const made = await screen.findByRole('dialog', { name: title });
      expect(made.textContent).toMatch(/32.h.*as of/);
      await user.keyboard('{Escape}');
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    }
    await user.type(screen.getByLabelText('Search titles and keys'), 'shop');
    await waitFor(() => expect(screen.getByText('1 task')).toBeTruthy());
    expect(window.location.hash).toContain('q=shop');
    await user.type(screen.getByLabelText('Search titles and keys'), ' nowhere');
    expect(await screen.findByText('No task matches')).toBeTruthy();
    await expectAccessible();
    cleanup();
    await open({ ...atMuseum('tasks'), filter: 'out-of-scope' } as Route);
    expect(await screen.findByText('1 task')).toBeTruthy();
    expect(await screen.findByText('Intranet phone list')).toBeTruthy();
  });

  test('tasks of a goal that was closed can still be chosen; a filter that means nothing narrows nothing', async () => {
    const [first] = (await pageNow()).goals;
    await workspace.act.editGoal(first?.goal.id ?? '', { state: 'achieved' });
    await open({ ...atMuseum('tasks'), filter: first?.goal.id } as Route);
    expect(await screen.findByDisplayValue(/^Achieved: Visitors buy tickets/)).toBeTruthy();
    expect(await screen.findByText('2 tasks')).toBeTruthy();
    cleanup();
    await open({ ...atMuseum('tasks'), filter: 'gone' } as Route);
    expect(await screen.findByDisplayValue('All tasks')).toBeTruthy();
    expect(await screen.findByText('6 tasks')).toBeTruthy();
  });

  test('a task that its tracker has no longer is moved to the trash, and undo brings it back', async () => {
    const { user } = await open(atMuseum('tasks'));
    await rowOf(/HAL-3 /);
    await user.click(screen.getByRole('button', { name: 'Move HAL-3 to trash' }));
    expect(await screen.findByText('5 tasks')).toBeTruthy();
    expect(screen.queryByRole('row', { name: /HAL-3 / })).toBeNull();
    expect(await screen.findAllByText('HAL-3 moved to trash; it counts nowhere now')).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: /^Undo/ }));
    expect(await screen.findByText('6 tasks')).toBeTruthy();
  });

  test('the inbox gives a goal its project', async () => {
    const { user } = await open({ page: 'inbox' });
    const choice = await screen.findByLabelText(/summer party/);
    await screen.findByRole('option', { name: 'Website relaunch (Halden Museum)' });
    await expectAccessible();
    await user.selectOptions(choice, museum.project);
    expect(await screen.findByText('Nothing is waiting')).toBeTruthy();
    expect((await pageNow()).goals).toHaveLength(6);
  });

  test('projects, worst first; a new one is made', async () => {
    const { user } = await open({ page: 'projects' });
    const rows = await screen.findAllByRole('row');
    expect(rows.slice(1).map((row) => row.textContent?.slice(0, 8))).toEqual([
      expect.stringContaining('Author'),
      expect.stringContaining('Website'),
      expect.stringContaining('Citizens'),
    ]);
    expect(rows[1]?.textContent?.replaceAll('\u00a0', ' ')).toContain('−4 h');
    await expectAccessible();
    // 44 of 40 h; each number says of what, and as of when.
    const portal = within(rows[1] as HTMLElement);
    expect(portal.getByText(/^as of/)).toBeTruthy();
    for (const [number, title] of [
      [/^110/, 'How much of the budget is spent'],
      [/^−4/, 'Left'],
    ] as const) {
      await user.click(portal.getByRole('button', { name: number }));
      const made = await screen.findByRole('dialog', { name: title });
      expect(made.textContent?.replaceAll('\u00a0', ' ')).toMatch(/Limit40 hSpent44 h.*as of/);
      await user.keyboard('{Escape}');
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      expect(document.activeElement).toBe(portal.getByRole('button', { name: number }));
    }
    await user.click(screen.getByRole('button', { name: 'Add project' }));
    const dialog = await screen.findByRole('dialog', { name: 'New project' });
    await user.type(within(dialog).getByLabelText('Client'), 'halden museum');
    await user.type(within(dialog).getByLabelText('Project'), 'Shop{Enter}');
    expect(await screen.findByRole('heading', { name: 'Goals and constraints' })).toBeTruthy();
    // The client that is there already, whatever the case.
    expect(await workspace.ask.clients()).toHaveLength(3);
  });

  test('clients and people are edited, with their faults', async () => {
    const { user } = await open({ page: 'clients' });
    await user.click(await screen.findByRole('button', { name: 'Edit Halden Museum' }));
    const name = await screen.findByLabelText('Name');
    await user.clear(name);
    await user.keyboard('{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe('A name is needed.');
    await user.type(name, 'Halden Museum of Art{Enter}');
    expect(await screen.findByText('Halden Museum of Art')).toBeTruthy();
    await expectAccessible();
    cleanup();
    await open({ page: 'people' });
    expect(await screen.findByText('Helene Vogt')).toBeTruthy();
    await expectAccessible();
  });

  test('the history undoes any step', async () => {
    const { user } = await open(atMuseum('history'));
    const undo = await screen.findAllByRole('button', { name: /Scope of a task changed/ });
    await expectAccessible();
    const made = screen.getAllByText('Goal captured')[0]?.closest('li');
    expect(made?.querySelector('ul')?.textContent).toMatch(
      /: (Quote: .+; )?(Priority: .+; )?State: captured$/,
    );
    if (undo[0]) await user.click(undo[0]);
    await waitFor(async () => expect((await pageNow()).outOfScope.tasks).toBe(0));
  });

  test('a project that is not there says where it may be', async () => {
    await open(projectRoute('nowhere'));
    expect(await screen.findByText('This project is not here')).toBeTruthy();
    const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'Open the trash' });
    expect(link.hash).toBe(writeRoute({ page: 'trash' }));
    await expectAccessible();
  });
});
