// @vitest-environment happy-dom
/** Data and backup over the real storage: out into a file, in after a preview, automatic copies, damage, and what is said of each; axe. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { DataPage } from '../../components/data/data-page.tsx';
import { Refusal, type Trouble } from '../../lib/workspace/workspace.ts';
import { atTheMuseum, museum, workspace } from '../support/at-museum.ts';
import { type FakeData, fakeData } from '../support/data-fixture.ts';
import { expectAccessible, mount } from '../support/mount.tsx';

let host: FakeData;

atTheMuseum(() => {
  host = fakeData(workspace.keeping);
});

const open = (how: { language?: 'en' | 'de' } = {}) =>
  mount(
    <main>
      <DataPage host={host} />
    </main>,
    workspace,
    how,
  );

type User = Awaited<ReturnType<typeof open>>['user'];
const choose = (user: User, text: string, name = 'other.json') =>
  user.upload(
    screen.getByLabelText('Backup file'),
    new File([text], name, { type: 'application/json' }),
  );

/** A backup of the museum as it is now, as text. */
const backup = async () => (await workspace.keeping.backUp()).file.text();

describe('out', () => {
  test('room, last backup and history are told; a backup is saved and remembered', async () => {
    const { user } = await open();
    expect(await screen.findByText(/41\.2.MB of 1.GB/)).toBeTruthy();
    expect(screen.getAllByText('never')).toHaveLength(2);
    expect(await screen.findByText(/all of it, \d+ entr/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Back up now' }));
    await waitFor(() => expect(host.saved).toHaveLength(1));
    expect(host.saved[0]?.name).toMatch(/^planseat-\d{4}-\d\d-\d\d-\d{4}\.json$/);
    expect(JSON.parse((await host.saved[0]?.file.text()) ?? '')).toMatchObject({
      format: 'planseat-backup',
    });
    expect(await screen.findByText(new RegExp(`, ${host.saved[0]?.name}`))).toBeTruthy();
    await expectAccessible();
  });

  test('the browser is asked to keep the data, and its answer is said', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Ask the browser to keep it' }));
    expect(
      await screen.findByText('The browser keeps this data until you remove it.'),
    ).toBeTruthy();
  });

  test.each([
    [0.79, null],
    [0.85, 'Storage is 85 % full.'],
    [0.92, 'Storage is 92 % full.'],
  ])('storage at %d', async (ratio, words) => {
    host.roomNow = { used: ratio * 1e9, quota: 1e9, persisted: true, at: 0 };
    await open();
    await screen.findByText('The browser keeps this data until you remove it.');
    const said = screen.queryByText(/^Storage is/)?.textContent?.replaceAll('\u00a0', ' ') ?? null;
    expect(said).toBe(words);
  });
});

describe('in', () => {
  test('nothing changes before the preview was seen; then it is one step that undo takes back', async () => {
    const text = await backup();
    const [goal] = (await workspace.ask.project(museum.project))?.goals ?? [];
    await workspace.act.editGoal(goal?.goal.id ?? '', { statement: 'Changed since' });
    const statement = async () =>
      (await workspace.ask.project(museum.project))?.goals[0]?.goal.statement;
    const { user } = await open();
    await choose(user, text);
    const card = await screen.findByRole('region', { name: /^Backup of/ });
    expect(within(card).getByRole('row', { name: /^Goals 0 1 / })).toBeTruthy();
    expect(await statement()).toBe('Changed since');
    expect(within(card).getByText(/0 records here would change/)).toBeTruthy();
    await expectAccessible();
    await user.click(within(card).getByRole('radio', { name: 'Replace' }));
    expect(within(card).getByText(/1 record here would change/)).toBeTruthy();
    await user.click(within(card).getByRole('button', { name: /Replace everything/ }));
    expect(await screen.findAllByText('Everything replaced with the backup')).not.toHaveLength(0);
    expect(await statement()).toBe(goal?.goal.statement);
    expect(await screen.findByText(/^before an import, /)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Undo/ }));
    await waitFor(async () => expect(await statement()).toBe('Changed since'));
  });

  test('a file of which all is here already says so', async () => {
    const text = await backup();
    const { user } = await open();
    await choose(user, text);
    expect(await screen.findByText(/Everything in it is here already/)).toBeTruthy();
  });

  test('data changed while somebody looks: it is shown again, and nothing is done', async () => {
    const text = await backup();
    await workspace.act.makeClient('Newer');
    const { user } = await open();
    await choose(user, text);
    const button = await screen.findByRole('button', { name: 'Merge this backup in' });
    await workspace.act.makeClient('Newest');
    await user.click(button);
    expect(await screen.findByText(/The data changed while you were looking/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Merge this backup in' })).toBeTruthy();
  });

  test.each([
    ['', 'There is nothing in this file.'],
    ['{"a":1}', 'It was made by another program.'],
    ['<html>', 'It is not a backup of Planseat.'],
  ])('another file (%s) is refused in a sentence', async (text, sentence) => {
    const { user } = await open();
    await choose(user, text);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('other.json was not imported.');
    expect(alert.textContent).toContain(sentence);
    expect(alert.textContent).toContain('Nothing was changed.');
    await expectAccessible();
  });

  test('what cannot be read is listed, and can be saved', async () => {
    const text = (await backup()).replace('"goals":[', '"goals":[{"id":"odd","statement":7},');
    const { user } = await open();
    await choose(user, text);
    expect(await screen.findByText('1 record cannot be read.')).toBeTruthy();
    const [line] = screen.getAllByText('odd');
    expect(line?.closest('li')?.textContent).toMatch(/^Goal: odd“Made” is missing or cannot/);
    expect(screen.getByText(/This file was changed after it was made/)).toBeTruthy();
    expect(screen.queryByRole('columnheader', { name: 'Only here' })).toBeNull();
    expect(screen.getByRole('columnheader', { name: 'Unreadable' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save a copy' }));
    expect(await host.saved[0]?.file.text()).toContain('odd');
  });

  test('of many that cannot be read the first are told by what they call themselves, and no technical word is shown', async () => {
    const odd = [
      '{"id":"a","statement":"Tickets","rank":"first"}',
      '{"id":"b","statement":"Tours","state":"won"}',
      '{"id":"c","statement":"Shop","surprise":1}',
      '7',
      '[]',
      '{}',
      '{"id":"d","name":"Last"}',
    ];
    const text = (await backup()).replace('"goals":[', `"goals":[${odd.join(',')},`);
    const { user } = await open();
    await choose(user, text);
    const title = await screen.findByText('7 records cannot be read.');
    const note = title.closest('.note') as HTMLElement;
    expect(within(note).getByText('Tickets')).toBeTruthy();
    expect(within(note).getAllByText('without a name')).toHaveLength(2);
    expect(within(note).getByText('and 2 more, which the copy has as well')).toBeTruthy();
    expect(note.textContent).not.toMatch(/invalid|unrecognized|_|undefined|null/);
    await expectAccessible();
  });
});

describe('automatic backups', () => {
  test('are listed, looked into and downloaded', async () => {
    await workspace.keeping.keepDaily();
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: /^Download the backup of/ }));
    await waitFor(() => expect(host.saved[0]?.name).toMatch(/automatic\.json$/));
    await user.click(screen.getByRole('button', { name: /^Look inside the backup of/ }));
    expect(await screen.findByText(/Everything in it is here already/)).toBeTruthy();
  });

  test('stay within reach where the data does not open, and the data can be saved as it lies there', async () => {
    await workspace.keeping.keepDaily();
    host = fakeData({
      ...workspace.keeping,
      state: () => Promise.reject(new Refusal('migration-failed', 'It failed.')),
    });
    const { user } = await open();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('The data cannot be opened.');
    expect(await screen.findByRole('button', { name: /^Download the backup of/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Look inside/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Back up now' })).toBeNull();
    await user.click(within(alert).getByRole('button', { name: 'Save a copy of the data' }));
    await waitFor(() => expect(host.saved[0]?.name).toMatch(/raw\.json$/));
    await expectAccessible();
  });
});

describe('starting anew from a backup', () => {
  /** Data that does not open, until something is begun anew. */
  const closed = (trouble: Trouble, startAnew: (id: string) => Promise<void>) => {
    let opens = false;
    host = fakeData({
      ...workspace.keeping,
      state: () =>
        opens ? workspace.keeping.state() : Promise.reject(new Refusal(trouble, 'It failed.')),
      async startAnew(id) {
        await startAnew(id);
        opens = true;
      },
    });
  };

  test('is offered where the data does not open, asks once more, and says what is kept', async () => {
    const copy = await workspace.keeping.keepDaily();
    const started: string[] = [];
    closed('migration-failed', async (id) => void started.push(id));
    const { user } = await open();
    await user.click(
      await screen.findByRole('button', { name: /^Start anew from it: the backup of/ }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Start anew from a backup?' });
    expect(dialog.textContent).toContain('is kept first, as it lies there');
    expect(started).toEqual([]);
    await expectAccessible();
    await user.click(within(dialog).getByRole('button', { name: 'Start anew' }));
    expect(await screen.findByRole('button', { name: 'Back up now' })).toBeTruthy();
    expect(started).toEqual([copy?.id]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getAllByText(/^Started anew from the backup of/)).not.toHaveLength(0);
  });

  test('says where it did not come to it', async () => {
    await workspace.keeping.keepDaily();
    closed('storage-refused', () => Promise.reject(new Refusal('storage-full', 'Full.')));
    const { user } = await open();
    await user.click(
      await screen.findByRole('button', { name: /^Start anew from it: the backup of/ }),
    );
    await user.click(await screen.findByRole('button', { name: 'Start anew' }));
    const dialog = screen.getByRole('dialog');
    expect((await within(dialog).findByRole('alert')).textContent).toContain(
      'Nothing was started anew.',
    );
  });

  test.each(['data-newer', 'storage-blocked', 'storage-full'] as const)(
    'is not offered where something else helps: %s',
    async (trouble) => {
      await workspace.keeping.keepDaily();
      closed(trouble, () => Promise.resolve());
      await open();
      expect(await screen.findByRole('button', { name: /^Download the backup of/ })).toBeTruthy();
      expect(screen.queryByRole('button', { name: /^Start anew/ })).toBeNull();
    },
  );
});

test('in German, too', async () => {
  await open({ language: 'de' });
  expect(await screen.findByRole('button', { name: 'Jetzt sichern' })).toBeTruthy();
  await expectAccessible();
});
