// @vitest-environment happy-dom
/** Options and welcome: what the browser really allows and has, said and changed; and bad addresses. */
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TrackerTab } from '../../components/screens/options-host.ts';
import { OptionsScreen } from '../../components/screens/options-screen.tsx';
import { WelcomeScreen } from '../../components/screens/welcome-screen.tsx';
import { SAMPLE_PROJECT } from '../../lib/core/sample.ts';
import type { Summary } from '../../lib/workspace/views.ts';
import { Refusal } from '../../lib/workspace/workspace.ts';
import { type FakeWorkspace, fakeWorkspace } from '../support/fake-workspace.ts';
import { expectAccessible, mount } from '../support/mount.tsx';
import { type FakeOptions, fakeOptions } from '../support/options-fixture.ts';
import { project } from '../support/popup-fixture.ts';

let host: FakeOptions;
beforeEach(() => {
  host = fakeOptions();
});
afterEach(cleanup);

let workspace: FakeWorkspace;
const withSample = (there: boolean) => ({
  summary: async (): Promise<Summary> => ({
    version: 1,
    at: 1,
    projects: there ? [project(SAMPLE_PROJECT, {})] : [],
    inbox: 0,
  }),
});
beforeEach(() => {
  workspace = fakeWorkspace({ ...withSample(false), clients: async () => [] });
});

const open = (how = {}) => mount(<OptionsScreen host={host} />, workspace, how);
const welcome = (how = {}) => mount(<WelcomeScreen host={host} />, workspace, how);

describe('settings', () => {
  test('language, theme and single keys are kept at once', async () => {
    const { user } = await open();
    await user.selectOptions(await screen.findByLabelText('Language'), 'Deutsch');
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    await user.click(screen.getByLabelText('Single keys'));
    expect(host.now).toMatchObject({ language: 'de', theme: 'dark', singleKeys: false });
    expect(screen.getByText('Single keys are off.')).toBeTruthy();
    expect(screen.queryByText('Tag goal 1 to 9')).toBeNull();
    await expectAccessible();
  });

  test('speak German', async () => {
    await open({ language: 'de' });
    expect(await screen.findByLabelText('Farbschema')).toBeTruthy();
  });
});

describe('sites', () => {
  const lineOf = async (host: string) =>
    (await screen.findByText(host)).closest('li') as HTMLElement;

  test('each says whether it may be read; taking back and allowing are seen at once', async () => {
    const { user } = await open();
    const jira = await lineOf('*.atlassian.net');
    expect(within(jira).getByText('Allowed')).toBeTruthy();
    await user.click(within(jira).getByRole('button', { name: 'Take back *.atlassian.net' }));
    expect(await screen.findByText(/no longer read. What you wrote/)).toBeTruthy();
    await waitFor(() => expect(within(jira).getByText('Not allowed')).toBeTruthy());
    host.says = false;
    await user.click(screen.getByRole('button', { name: 'Allow app.asana.com' }));
    expect(await screen.findByText(/was told no/)).toBeTruthy();
    host.says = true;
    await user.click(screen.getByRole('button', { name: 'Allow app.asana.com' }));
    await waitFor(async () =>
      expect(within(await lineOf('app.asana.com')).getByText('Allowed')).toBeTruthy(),
    );
  });

  test('a permission withdrawn in the browser is seen at once', async () => {
    await open();
    await lineOf('*.atlassian.net');
    host.lines = host.lines.map((line) => ({ ...line, allowed: false }));
    host.ring();
    await waitFor(() => expect(screen.getAllByText('Not allowed')).toHaveLength(2));
  });

  test('a server is added by its address alone, or with its tool', async () => {
    const { user } = await open();
    await user.type(await screen.findByLabelText('Address'), 'redmine.example/issues/3{Enter}');
    expect(await screen.findByText(/redmine.example is added/)).toBeTruthy();
    expect(host.asked).toEqual([{ origin: 'https://redmine.example', tool: null }]);
    await user.type(screen.getByLabelText('Address'), 'http://localhost:3000');
    expect(screen.getByText(/not encrypted/)).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Tool'), 'Redmine');
    await user.click(screen.getByRole('button', { name: 'Allow and add' }));
    await waitFor(() =>
      expect(host.asked.at(-1)).toEqual({ origin: 'http://localhost:3000', tool: 'redmine' }),
    );
    await expectAccessible();
  });

  test.each([
    ['', /Write the address/],
    ['not an address', /not a web address/],
    ['javascript:alert(1)', /not a web address/],
  ])('%j is not asked for', async (typed, said) => {
    const { user } = await open();
    const field = await screen.findByLabelText('Address');
    if (typed) await user.type(field, typed);
    await user.click(screen.getByRole('button', { name: 'Allow and add' }));
    expect(screen.getByRole('alert').textContent).toMatch(said);
    expect(host.asked).toEqual([]);
    expect((field as HTMLInputElement).value).toBe(typed);
  });

  test('a refusal is said, and the address stays', async () => {
    host.says = false;
    const { user } = await open();
    const field = await screen.findByLabelText<HTMLInputElement>('Address');
    await user.type(field, 'redmine.example{Enter}');
    expect(await screen.findByText(/You can ask again/)).toBeTruthy();
    expect(field.value).toBe('redmine.example');
  });

  test('button and chips are turned on and off per site', async () => {
    host.looksNow = [{ host: 'acme.atlassian.net', launcher: false, chips: true }];
    const { user } = await open();
    const site = within(await screen.findByRole('group', { name: 'acme.atlassian.net' }));
    await user.click(site.getByLabelText('Button at the edge'));
    await user.click(site.getByLabelText('Chips on boards'));
    expect(host.looksNow).toEqual([{ host: 'acme.atlassian.net', launcher: true, chips: false }]);
  });

  test('is offered no chips where its tool has no boards', async () => {
    host.looksNow = [{ host: 'docs.google.com', launcher: true, chips: null }];
    await open();
    const site = within(await screen.findByRole('group', { name: 'docs.google.com' }));
    expect(site.getByLabelText('Button at the edge')).toBeTruthy();
    expect(site.queryByLabelText('Chips on boards')).toBeNull();
  });
});

describe('notifications', () => {
  const box = () => screen.findByLabelText<HTMLInputElement>('Browser notification');

  test('of the browser are asked for when they are chosen; a refusal leaves them off', async () => {
    host.says = false;
    const { user } = await open();
    await user.click(await box());
    expect(await screen.findByText(/shows no notifications/)).toBeTruthy();
    expect(host.now.news.browser).toBe(false);
    host.says = true;
    await user.click(await box());
    await waitFor(() => expect(host.now.news.browser).toBe(true));
    await expectAccessible();
  });

  test('withdrawn in the browser are seen at once, and can be asked for again', async () => {
    host.granted = true;
    host.now = { ...host.now, news: { ...host.now.news, browser: true } };
    const { user } = await open();
    await waitFor(async () => expect((await box()).checked).toBe(true));
    host.granted = false;
    act(() => host.ring());
    expect(await screen.findByText(/taken back in the browser/)).toBeTruthy();
    expect((await box()).checked).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Ask again' }));
    await waitFor(async () => expect((await box()).checked).toBe(true));
  });

  test('allowed in the browser after a refusal, the refusal is no longer said', async () => {
    host.says = false;
    const { user } = await open();
    await user.click(await box());
    expect(await screen.findByText(/shows no notifications/)).toBeTruthy();
    host.granted = true;
    act(() => host.ring());
    await waitFor(() => expect(screen.queryByText(/shows no notifications/)).toBeNull());
  });

  test('the number at the button and the notes are a choice each', async () => {
    const { user } = await open();
    await user.click(await screen.findByLabelText('Number on the toolbar button'));
    await user.click(screen.getByLabelText(/Note in the panel/));
    expect(host.now.news).toEqual({ badge: false, panel: false, browser: false });
  });
});

test('density and theme changed in another window are shown at once', async () => {
  await open();
  await screen.findByRole('radio', { name: 'Comfortable', checked: true });
  host.now = { ...host.now, density: 'compact' };
  act(() => host.ring());
  await screen.findByRole('radio', { name: 'Compact', checked: true });
});

describe('the sample', () => {
  test('goes in and out by one press each', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Add the sample project' }));
    workspace.answers = { ...workspace.answers, ...withSample(true) };
    act(() => workspace.ring());
    await user.click(await screen.findByRole('button', { name: 'Remove the sample project' }));
    expect(workspace.deeds.map(({ name }) => name)).toEqual(['addSample', 'removeSample']);
    const undo = screen.getAllByRole('button', { name: /Undo/ }).at(-1);
    if (undo) await user.click(undo);
    expect(workspace.deeds.at(-1)).toEqual({ name: 'undo', given: ['entry-2'] });
  });

  test('is said where it cannot be put in', async () => {
    workspace.commands.addSample = () => Promise.reject(new Refusal('storage-full', 'full'));
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Add the sample project' }));
    expect(await screen.findByText(/was not added/)).toBeTruthy();
  });
});

test('shortcuts are shown as the browser has them', async () => {
  host.keys = '';
  await open();
  const line = (await screen.findByText('Open or collapse the panel')).closest('li');
  expect(line?.textContent).toContain('not set');
  expect(screen.getByText('Something newer')).toBeTruthy();
  expect(screen.getByText(/taken by another extension/)).toBeTruthy();
  expect(screen.getByText(/browser’s page for extension shortcuts/)).toBeTruthy();
});

describe('welcome', () => {
  const TAB: TrackerTab = {
    tabId: 7,
    title: '[HAL-12] Make the checkout shorter',
    tool: 'Jira',
    place: { tracker: 'jira', host: 'acme.atlassian.net', area: 'HAL', name: '' },
  };

  test('names the keys that are set, and sees the pin', async () => {
    host.isPinned = true;
    await welcome();
    expect(await screen.findByText('The icon is pinned.')).toBeTruthy();
    expect(screen.getByText(/Open the panel on a tracker/).textContent).toContain('AltP');
    await expectAccessible();
  });

  test('promises no key that is not set', async () => {
    host.keys = '';
    host.tabs = [TAB];
    await welcome();
    expect(await screen.findByText(/No shortcut is set for the panel/)).toBeTruthy();
    expect(screen.getByText(/press the Planseat button there/)).toBeTruthy();
  });

  test('tools are switched on and off, and a refusal is said', async () => {
    const { user } = await welcome();
    const asana = await screen.findByRole('switch', { name: 'Allow Planseat on Asana' });
    host.says = false;
    await user.click(asana);
    expect(await screen.findByText(/was told no/)).toBeTruthy();
    host.says = true;
    await user.click(asana);
    await waitFor(() => expect(asana.getAttribute('aria-checked')).toBe('true'));
    await user.click(asana);
    await waitFor(() => expect(asana.getAttribute('aria-checked')).toBe('false'));
  });

  test('makes the first project from the page that is open, and goes there', async () => {
    host.tabs = [TAB];
    const { user } = await welcome();
    await user.type(await screen.findByLabelText('Client'), 'Halden Museum');
    await user.click(screen.getByRole('button', { name: 'Make the project and link “Jira HAL”' }));
    await waitFor(() => expect(host.went).toEqual([7]));
    expect(workspace.deeds[0]?.given[0]).toMatchObject({
      client: { name: 'Halden Museum' },
      name: 'HAL',
      place: TAB.place,
    });
  });

  test('makes it without a page just as well, and shows it', async () => {
    host.tabs = [TAB];
    const { user } = await welcome();
    await user.click(await screen.findByRole('radio', { name: /Without a page/ }));
    await user.type(screen.getByLabelText('Client'), 'Halden Museum');
    await user.type(screen.getByLabelText('Project'), 'Audio guide{Enter}');
    await waitFor(() => expect(host.went).toEqual(['dashboard.html#/project/made']));
  });

  test('shows the sample', async () => {
    const { user } = await welcome();
    await user.click(await screen.findByRole('button', { name: 'Try with sample data' }));
    await waitFor(() => expect(host.went).toEqual([`dashboard.html#/project/${SAMPLE_PROJECT}`]));
  });

  test('adds a server of one’s own', async () => {
    const { user } = await welcome({ language: 'de' });
    await user.click(await screen.findByRole('button', { name: 'Hinzufügen' }));
    await user.type(screen.getByLabelText('Adresse'), 'redmine.example{Enter}');
    expect(await screen.findByText(/ist hinzugefügt/)).toBeTruthy();
  });
});
