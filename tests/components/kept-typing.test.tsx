// @vitest-environment happy-dom
/** Whatever is typed into a form is offered again after the screen went away, until it is saved or thrown away. */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { describe, expect, test } from 'vitest';
import { DashboardScreen } from '../../components/screens/dashboard-screen.tsx';
import { OptionsScreen } from '../../components/screens/options-screen.tsx';
import { PanelScreen } from '../../components/screens/panel-screen.tsx';
import { projectRoute, type Route, writeRoute } from '../../components/screens/route.ts';
import { atTheMuseum, museum, workspace } from '../support/at-museum.ts';
import { fakeData } from '../support/data-fixture.ts';
import { expectAccessible, mount } from '../support/mount.tsx';
import { ticket } from '../support/museum.ts';
import { fakeOptions } from '../support/options-fixture.ts';
import * as given from '../support/panel-fixture.ts';
import { type FakeShelf, fakeShelf } from '../support/shelf.ts';

const AGAIN = 'What you typed here earlier was not saved. Here it is again.';

let shelf: FakeShelf;

atTheMuseum(() => {
  shelf = fakeShelf();
});

function dashboard(route: Route): ReactNode {
  window.location.hash = writeRoute(route);
  const host = {
    placeOf: () => ({ tracker: 'jira', host: 'new.example', area: 'NEW', name: '' }),
    toolName: () => 'Jira',
    data: fakeData(workspace.keeping),
  };
  return <DashboardScreen host={host} />;
}
const panel = () => (
  <PanelScreen host={{ ...given.fakeHost(given.fakePage(given.shown)), ...shelf }} />
);
const settings = () => dashboard(projectRoute(museum.project, 'settings'));

interface Place {
  what: string;
  at: () => ReactNode;
  /** The button that opens the form; null: it stands there. */
  opener: string | RegExp | null;
  field: string;
  typed: string;
  /** What throws it away. */
  away: 'Cancel' | 'Discard it';
  save: string;
  /** Filled before it can be saved. */
  rest?: readonly [field: string, text: string];
}

const PLACES: readonly Place[] = [
  {
    what: 'the project’s settings',
    at: settings,
    opener: null,
    field: 'Name',
    typed: 'Relaunch, second',
    away: 'Discard it',
    save: 'Save settings',
  },
  {
    what: 'the address of a place',
    at: settings,
    opener: null,
    field: 'Address of a ticket, board or document',
    typed: 'https://new.example/browse/NEW-1',
    away: 'Discard it',
    save: 'Link place',
  },
  {
    what: 'a new client',
    at: () => dashboard({ page: 'clients' }),
    opener: 'Add client',
    field: 'Name',
    typed: 'City of Ald',
    away: 'Cancel',
    save: 'Save client',
  },
  {
    what: 'a client',
    at: () => dashboard({ page: 'clients' }),
    opener: 'Edit Halden Museum',
    field: 'Name',
    typed: 'Halden Museum of',
    away: 'Cancel',
    save: 'Save client',
  },
  {
    what: 'a new person',
    at: () => dashboard({ page: 'people' }),
    opener: 'Add person',
    field: 'Name',
    typed: 'Mir',
    away: 'Cancel',
    save: 'Save person',
  },
  {
    what: 'a person',
    at: () => dashboard({ page: 'people' }),
    opener: 'Edit Helene Vogt',
    field: 'Name',
    typed: 'Helene Vogt-',
    away: 'Cancel',
    save: 'Save person',
  },
  {
    what: 'a new project',
    at: () => dashboard({ page: 'projects' }),
    opener: 'Add project',
    field: 'Client',
    typed: 'City of Aldern',
    away: 'Cancel',
    save: 'Add project',
    rest: ['Project', 'Citizens’ desk'],
  },
  {
    what: 'what a ticket takes',
    at: panel,
    opener: 'State an amount',
    field: 'Amount',
    typed: '7',
    away: 'Discard it',
    save: 'Save the amount',
  },
  {
    what: 'a site of one’s own',
    at: () => <OptionsScreen host={fakeOptions()} />,
    opener: null,
    field: 'Address',
    typed: 'redmine.example',
    away: 'Discard it',
    save: 'Allow and add',
  },
];

/** The screen as it is opened anew, with the form open. */
async function come(place: Pick<Place, 'at' | 'opener' | 'field'>) {
  cleanup();
  const { user } = await mount(place.at(), workspace, { drafts: shelf });
  if (place.opener !== null) {
    const [opener] = await screen.findAllByRole('button', { name: place.opener });
    await user.click(opener as HTMLElement);
  }
  return { user, field: await fieldOf(place.field) };
}
const fieldOf = async (label: string) => {
  const found = await screen.findAllByLabelText<HTMLInputElement>(label);
  return found.at(-1) as HTMLInputElement;
};
async function write(user: UserEvent, field: HTMLInputElement, text: string) {
  await user.clear(field);
  await user.type(field, text);
}
/** Two buttons of one name: the one that opened the window, and the one in it. */
async function press(user: UserEvent, name: string) {
  await user.click(screen.getAllByRole('button', { name }).at(-1) as HTMLElement);
}
const nothingKept = () => waitFor(() => expect([...shelf.kept.keys()]).toEqual([]));

describe.each(PLACES)('$what', (place) => {
  test('is offered again when it was left in the middle, and is gone once it is thrown away', async () => {
    const first = await come(place);
    const before = first.field.value;
    await write(first.user, first.field, place.typed);
    expect(screen.queryByText(AGAIN)).toBeNull();
    const again = await come(place);
    expect(await screen.findByText(AGAIN)).toBeTruthy();
    expect(again.field.value).toBe(place.typed);
    await expectAccessible();
    await press(again.user, place.away);
    await nothingKept();
    const last = await come(place);
    expect(last.field.value).toBe(before);
    expect(screen.queryByText(AGAIN)).toBeNull();
  });

  test('is not offered again once it is saved', async () => {
    const { user, field } = await come(place);
    if (place.rest) await write(user, await fieldOf(place.rest[0]), place.rest[1]);
    await write(user, field, place.typed);
    expect(shelf.kept.size).toBe(1);
    await press(user, place.save);
    await nothingKept();
    const opener = place.opener === 'Edit Helene Vogt' ? `Edit ${place.typed}` : place.opener;
    await come({
      ...place,
      opener: opener === 'Edit Halden Museum' ? `Edit ${place.typed}` : opener,
    });
    expect(screen.queryByText(AGAIN)).toBeNull();
  });
});

describe('kept typing over what changed meanwhile', () => {
  const clientId = async () => (await workspace.ask.clients())[0]?.id ?? '';
  const CHANGES = [
    {
      what: 'the project’s settings',
      opener: null,
      meanwhile: () => workspace.act.editProject(museum.project, { name: 'Theirs' }),
    },
    {
      what: 'a client',
      opener: 'Edit Theirs',
      meanwhile: async () => workspace.act.editClient(await clientId(), { name: 'Theirs' }),
    },
    {
      what: 'a person',
      opener: 'Edit Theirs',
      meanwhile: () => workspace.act.editPerson(museum.helene, { name: 'Theirs' }),
    },
  ] as const;

  test.each(CHANGES)('$what: the person is asked', async ({ what, opener, meanwhile }) => {
    const place = PLACES.find((one) => one.what === what) as Place;
    const first = await come(place);
    await write(first.user, first.field, 'Mine');
    cleanup();
    await meanwhile();
    const { user, field } = await come({ ...place, opener });
    await waitFor(() => expect(field.value).toBe('Mine'));
    await press(user, place.save);
    expect(await screen.findByRole('heading', { name: /^Two versions of/ })).toBeTruthy();
    expect(screen.getAllByRole('radio')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Keep this choice' }));
    await nothingKept();
  });

  test('a goal: the person is asked', async () => {
    const place = {
      at: () => dashboard({ ...projectRoute(museum.project), goal: museum.goals[0] ?? '' }),
      opener: null,
      field: 'In the client’s words',
    };
    const first = await come(place);
    await write(first.user, first.field, 'Mine');
    cleanup();
    await workspace.act.editGoal(museum.goals[0] ?? '', { statement: 'Theirs', moscow: 'could' });
    const { user, field } = await come(place);
    await waitFor(() => expect(field.value).toBe('Mine'));
    await press(user, 'Save goal');
    expect(await screen.findByRole('heading', { name: /^Two versions of/ })).toBeTruthy();
    expect(within(screen.getByRole('dialog')).getAllByRole('radio')).toHaveLength(2);
  });

  test('a constraint: the person is asked', async () => {
    const place = {
      at: () => dashboard(projectRoute(museum.project)),
      opener: 'Edit Content freeze',
      field: 'Name',
    };
    const first = await come(place);
    await write(first.user, first.field, 'Mine');
    cleanup();
    const [key = ''] = shelf.kept.keys();
    await workspace.act.editConstraint(key.replace('constraint:', ''), { name: 'Theirs' });
    const { user, field } = await come({ ...place, opener: 'Edit Theirs' });
    await waitFor(() => expect(field.value).toBe('Mine'));
    await press(user, 'Save constraint');
    expect(await screen.findByRole('heading', { name: /^Two versions of/ })).toBeTruthy();
  });

  test('what a ticket takes: the person is asked', async () => {
    const place = PLACES.find(({ at }) => at === panel) as Place;
    const first = await come(place);
    await write(first.user, first.field, '7');
    const [key = ''] = shelf.kept.keys();
    const constraintId = key.split(':').at(-1) ?? '';
    cleanup();
    const amount = { minutes: 180, minor: null };
    await workspace.act.setDraw(ticket('HAL-12'), constraintId, { constraintId, amount });
    const { user } = await come(place);
    await waitFor(async () => expect((await fieldOf('Amount')).value).toBe('7'));
    await press(user, place.save);
    expect(await screen.findByRole('heading', { name: /^Two versions of/ })).toBeTruthy();
  });

  test('a status set by hand: the person is asked', async () => {
    const REASON = 'Reason, for everybody to read';
    const place = { at: panel, opener: / Show how it is worked out\.$/, field: REASON };
    const first = await come(place);
    await write(first.user, first.field, 'Mine');
    cleanup();
    await workspace.act.overrideStatus(museum.project, {
      level: 'off-track',
      reason: 'Theirs',
      by: 'Bo',
    });
    const { user, field } = await come(place);
    await waitFor(() => expect(field.value).toBe('Mine'));
    await write(user, await fieldOf('Your name'), 'Ann');
    await press(user, 'Set the status');
    expect(await screen.findByRole('heading', { name: /^Two versions of/ })).toBeTruthy();
  });
});

test('a goal’s state, its scores and a score that is not yet added are kept, and saved together', async () => {
  const goal = museum.goals[0] ?? '';
  const place = {
    at: () => dashboard({ ...projectRoute(museum.project), goal }),
    opener: null,
    field: 'Score, 0 to 10',
  };
  const { user, field } = await come(place);
  await user.selectOptions(await fieldOf('State'), 'agreed');
  await write(user, field, '4');
  await press(user, 'Add score');
  await write(user, field, '9');
  const again = await come(place);
  expect(await screen.findByText(AGAIN)).toBeTruthy();
  expect(again.field.value).toBe('9');
  await press(again.user, 'Save goal');
  await nothingKept();
  const saved = (await workspace.ask.project(museum.project))?.goals.find(
    (one) => one.goal.id === goal,
  );
  expect(saved?.goal.state).toBe('agreed');
  expect(saved?.goal.clientScores.map(({ score }) => score).slice(-2)).toEqual([4, 9]);
});
