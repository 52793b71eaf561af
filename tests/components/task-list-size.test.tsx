// @vitest-environment happy-dom
/** A hundred thousand tasks in one list: what is drawn and asked for does not grow with them. */
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { writeTaskCsv } from '../../components/task/task-csv.ts';
import { TaskList } from '../../components/task/task-list.tsx';
import type { TaskListAsk } from '../../lib/workspace/task-list.ts';
import type { ProjectPage, TaskRow } from '../../lib/workspace/views.ts';
import { type FakeWorkspace, fakeWorkspace } from '../support/fake-workspace.ts';
import { expectAccessible, mount } from '../support/mount.tsx';
import { aProject, aSight, aTask } from '../support/records.ts';

afterEach(cleanup);

const MANY = 100_000;
const IDS = Array.from({ length: MANY }, (_, at) => `jira:acme.atlassian.net:ACME-${at}`);
const NEWEST: TaskListAsk = { filter: 'all', query: '', sort: { by: 'asOf', down: true } };

const rowOf = (id: string): TaskRow => ({
  task: aTask({ key: id.split(':').at(-1) ?? '', title: aSight(`Title of ${id}`) }),
  goals: [1],
  scope: 'in',
  stated: { minutes: null, minor: null },
  forecast: { minutes: 60, minor: null },
});

interface Asked {
  lists: { ask: TaskListAsk; signal: AbortSignal | undefined }[];
  rows: number[];
}

function many(): { workspace: FakeWorkspace; asked: Asked } {
  const asked: Asked = { lists: [], rows: [] };
  const workspace = fakeWorkspace({
    taskList: async (_, ask, signal) => {
      asked.lists.push({ ask, signal });
      return IDS;
    },
    taskRows: async (_, ids) => {
      asked.rows.push(ids.length);
      return ids.map(rowOf);
    },
  });
  return { workspace, asked };
}

const page = { project: aProject(), goals: [], closedGoals: [] } as unknown as ProjectPage;
const list = (ask = NEWEST, onAsk: (to: Partial<TaskListAsk>) => void = () => {}) => (
  <main>
    <TaskList page={page} ask={ask} onAsk={onAsk} />
  </main>
);

test('draws a screenful and asks for a page of them', async () => {
  const { workspace, asked } = many();
  await mount(list(), workspace);
  expect(await screen.findByText('100,000 tasks')).toBeTruthy();
  expect(await screen.findByText(/^Title of .*ACME-0$/)).toBeTruthy();
  expect(screen.getAllByRole('row').length).toBeLessThan(60);
  expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('100001');
  expect(asked.lists).toHaveLength(1);
  expect(asked.rows).toEqual([100]);
  await expectAccessible();
});

test('scrolled to the middle it asks for what is there, and for nothing in between', async () => {
  const { workspace, asked } = many();
  await mount(list(), workspace);
  await screen.findByText(/^Title of .*ACME-0$/);
  const scroller = screen.getByRole('region', { name: 'Tasks' });
  scroller.scrollTop = 38 * 50_000;
  fireEvent.scroll(scroller);
  expect(await screen.findByText(/^Title of .*ACME-50000$/)).toBeTruthy();
  expect(screen.getAllByRole('row').length).toBeLessThan(60);
  expect(asked.rows.reduce((sum, rows) => sum + rows, 0)).toBeLessThanOrEqual(400);
});

test('a fast typist asks once; after a write the older question is ended', async () => {
  const { workspace, asked } = many();
  const said: Partial<TaskListAsk>[] = [];
  const { user } = await mount(
    list(NEWEST, (to) => said.push(to)),
    workspace,
  );
  await screen.findByText('100,000 tasks');
  await user.type(screen.getByLabelText('Search titles and keys'), 'checkout');
  await waitFor(() => expect(said).toEqual([{ query: 'checkout' }]));
  act(() => workspace.ring());
  act(() => workspace.ring());
  await waitFor(() => expect(asked.lists).toHaveLength(3));
  expect(asked.lists.map(({ signal }) => signal?.aborted)).toEqual([true, true, false]);
});

test('a head sorts, first the way that is likelier meant', async () => {
  const { workspace } = many();
  const said: Partial<TaskListAsk>[] = [];
  const { user } = await mount(
    list(NEWEST, (to) => said.push(to)),
    workspace,
  );
  await user.click(await screen.findByRole('button', { name: 'Spent' }));
  await user.click(screen.getByRole('button', { name: 'As of' }));
  expect(said).toEqual([
    { sort: { by: 'spent', down: true } },
    { sort: { by: 'asOf', down: false } },
  ]);
});

test('a CSV of all of them is written in pages, and can be ended', async () => {
  const pages: number[] = [];
  const rows = async (ids: readonly string[]) => {
    pages.push(ids.length);
    return ids.map(rowOf);
  };
  const words = { head: ['Key', 'Title'], in: 'in', out: 'out', done: 'done', open: 'open' };
  const end = new AbortController();
  const how = { byteOrderMark: true, separator: ',', signal: end.signal, tell: () => {} } as const;
  const file = await writeTaskCsv(IDS.slice(0, 1_200), rows, words, how);
  expect(pages).toEqual([500, 500, 200]);
  const bytes = new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0));
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes).trimEnd().split('\r\n')).toHaveLength(1_201);
  end.abort();
  expect(await writeTaskCsv(IDS, rows, words, how)).toBeNull();
  expect(pages).toHaveLength(4);
});

test('hours are as old as the reading of them, in the list and in the file, however new the title is', async () => {
  const [old, fresh] = [Date.UTC(2026, 3, 2, 12), Date.UTC(2026, 4, 2, 12)];
  const about = { key: 'ACME-1', title: aSight('Read just now', fresh), seenAt: fresh };
  const rows: TaskRow[] = [
    { ...rowOf('ACME-1'), task: aTask({ ...about, spent: aSight(60, old) }) },
    { ...rowOf('ACME-2'), task: aTask({ ...about, key: 'ACME-2' }) },
  ];
  const workspace = fakeWorkspace({
    taskList: async () => ['ACME-1', 'ACME-2'],
    taskRows: async () => rows,
  });
  await mount(list(), workspace);
  await screen.findAllByText('Read just now');
  const asOf = screen
    .getAllByRole('row')
    .map((row) => row.lastElementChild?.previousElementSibling?.textContent);
  expect(asOf).toEqual(['As of', expect.stringMatching(/^2\sApr/), '–']);
  const words = { head: [], in: 'in', out: 'out', done: 'done', open: 'open' };
  const { signal } = new AbortController();
  const how = { byteOrderMark: false, separator: ',', signal, tell: () => {} } as const;
  const file = await writeTaskCsv(['ACME-1', 'ACME-2'], async () => rows, words, how);
  const cells = (await file?.text())?.trimEnd().split('\r\n').slice(1);
  expect(cells?.map((line) => line.split(',').at(-1))).toEqual([new Date(old).toISOString(), '']);
});

test.each([
  ['en', 'Export as CSV', 'Save the file', 'Key,Title,'],
  ['de', 'Als CSV exportieren', 'Datei speichern', 'Schlüssel;Titel;'],
] as const)(
  'a file that is saved in %s opens in columns there',
  async (language, open, save, head) => {
    const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:none');
    const workspace = fakeWorkspace({
      taskList: async () => ['ACME-1'],
      taskRows: async () => [rowOf('ACME-1')],
    });
    const { user } = await mount(list(), workspace, { language });
    await user.click(await screen.findByRole('button', { name: open }));
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: save }));
    await waitFor(() => expect(saved).toHaveBeenCalled());
    const file = saved.mock.calls[0]?.[0] as Blob;
    expect((await file.text()).replace('\uFEFF', '').startsWith(head)).toBe(true);
    saved.mockRestore();
  },
);
