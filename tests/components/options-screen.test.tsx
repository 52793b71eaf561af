// @vitest-environment happy-dom
/** Options and welcome: what the browser really allows and has, said and changed; and bad addresses. */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OptionsScreen } from '../../components/screens/options-screen.tsx';
import { WelcomeScreen } from '../../components/screens/welcome-screen.tsx';
import { expectAccessible, mount } from '../support/mount.tsx';
import { type FakeOptions, fakeOptions } from '../support/options-fixture.ts';

let host: FakeOptions;
beforeEach(() => {
  host = fakeOptions();
});
afterEach(cleanup);

const open = (how = {}) => mount(<OptionsScreen host={host} />, null, how);

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

  test('a hidden button is brought back', async () => {
    host.hidden = ['acme.atlassian.net'];
    const { user } = await open();
    await user.click(
      await screen.findByRole('button', { name: 'Show again on acme.atlassian.net' }),
    );
    await waitFor(() => expect(screen.queryByText('Hidden buttons')).toBeNull());
    expect(host.hidden).toEqual([]);
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
  test('names the keys that are set, and sees the pin', async () => {
    host.isPinned = true;
    await mount(<WelcomeScreen host={host} />, null);
    expect(await screen.findByRole('heading', { name: 'Press Alt+P' })).toBeTruthy();
    expect(await screen.findByText('The icon is pinned.')).toBeTruthy();
    await expectAccessible();
  });

  test('promises no key that is not set', async () => {
    host.keys = '';
    await mount(<WelcomeScreen host={host} />, null);
    expect(await screen.findByRole('heading', { name: 'Press the Planseat button' })).toBeTruthy();
    expect(screen.getByText(/No shortcut is set for the panel/)).toBeTruthy();
  });

  test('adds a server of one’s own', async () => {
    const { user } = await mount(<WelcomeScreen host={host} />, null, { language: 'de' });
    await user.click(await screen.findByText('Dein Tracker läuft auf einem eigenen Server?'));
    await user.type(screen.getByLabelText('Adresse'), 'redmine.example{Enter}');
    expect(await screen.findByText(/ist hinzugefügt/)).toBeTruthy();
  });
});
