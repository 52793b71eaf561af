// @vitest-environment happy-dom
/** One look at a task: what the API tells, what the page fills in, and how long either is waited for. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { trackerFor } from '../../lib/trackers/catalogue.ts';
import type { Get, Got } from '../../lib/trackers/read-api.ts';
import { readTask } from '../../lib/trackers/read-task.ts';
import { identify } from '../../lib/trackers/recognise.ts';
import { defineTracker } from '../../lib/trackers/tracker.ts';

const url = 'https://acme.atlassian.net/jira/software/projects/ACME/boards/1?selectedIssue=ACME-12';
const known = trackerFor(url);
const id = known && identify(known, url);
if (!known || !id) throw new Error('Jira is known');
const [jira, identity] = [known, id];

const panel = (key: string, title: string) =>
  `<a data-testid="x.breadcrumbs.current-issue.item" href="/browse/${key}">${key}</a>
   <h1 data-testid="x.foundation.summary.heading">${title}</h1>
   <b data-testid="x.status-view.status-button.status-button">Page status</b>`;
const box = (inside: string) => `<div data-testid="x.issue-layout.compact-layout">${inside}</div>`;

const json = (fields: object): Got => ({
  status: 200,
  type: 'application/json',
  text: JSON.stringify({ key: 'ACME-12', fields }),
  finalUrl: '',
});
const answer =
  (got: Got): Get =>
  async () =>
    got;
const forbidden = answer({ status: 403, type: 'text/html', text: '', finalUrl: '' });
const full = {
  summary: 'API title',
  status: { name: 'API status', statusCategory: { key: 'done' } },
  assignee: null,
  labels: [],
  duedate: null,
  timeoriginalestimate: 3600,
  timeestimate: null,
  timespent: null,
};

let clock = 0;
const look = (get: Get, signal = new AbortController().signal, tracker = jira) =>
  readTask(tracker, identity, { page: document, get, now: () => ++clock, signal });

beforeEach(() => {
  vi.useFakeTimers();
  clock = 0;
  document.body.innerHTML = '';
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('readTask', () => {
  it('takes the API first, detail by detail, and does not wait for a page that has nothing to add', async () => {
    document.body.innerHTML = box(panel('ACME-12', 'Page title'));
    const { details, unread, trouble } = await look(answer(json(full)));
    expect(details.title).toMatchObject({ value: 'API title', source: 'api' });
    expect(details.done?.value).toBe(true);
    expect(details.due).toMatchObject({ value: null, source: 'api' });
    expect({ unread, trouble }).toEqual({ unread: {}, trouble: null });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('fills in from the page what the API does not tell, each as of its own time', async () => {
    document.body.innerHTML = box(panel('ACME-12', 'Page title'));
    const { details } = await look(answer(json({ ...full, status: undefined })));
    expect(details.status).toEqual({ value: 'Page status', asOf: 2, source: 'page' });
    expect(details.title).toEqual({ value: 'API title', asOf: 1, source: 'api' });
  });

  it('says why the rest could not be read where the API is in trouble', async () => {
    document.body.innerHTML = box(panel('ACME-12', 'Page title'));
    const { details, unread, trouble } = await look(forbidden);
    expect(trouble).toBe('forbidden');
    expect(details.title).toMatchObject({ value: 'Page title', source: 'page' });
    expect(unread).toMatchObject({ estimate: 'forbidden', spent: 'forbidden', due: 'forbidden' });
    expect(unread.title).toBeUndefined();
  });

  it('never reads a task that is gone off a page that still shows it', async () => {
    document.body.innerHTML = box(panel('ACME-12', 'Page title'));
    const { details, trouble } = await look(
      answer({ status: 404, type: '', text: '', finalUrl: '' }),
    );
    expect(trouble).toBe('gone');
    expect(Object.values(details).filter(Boolean)).toEqual([]);
  });

  it('waits for the pane to show this task, and takes nothing of the one before', async () => {
    document.body.innerHTML = box(panel('ACME-11', 'The one before'));
    const reading = look(forbidden);
    await vi.advanceTimersByTimeAsync(600);
    document.body.innerHTML = box(panel('ACME-12', 'Page title'));
    await vi.advanceTimersByTimeAsync(200);
    expect((await reading).details.title?.value).toBe('Page title');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('sees at once when the pane itself goes on to this task, long before it would look again', async () => {
    document.body.innerHTML = box(panel('ACME-11', 'The one before'));
    const reading = look(forbidden);
    await vi.advanceTimersByTimeAsync(1_800);
    const pane = document.body.firstElementChild;
    if (pane) pane.innerHTML = panel('ACME-12', 'Page title');
    await vi.advanceTimersByTimeAsync(150);
    expect(vi.getTimerCount()).toBe(0);
    expect((await reading).details.title?.value).toBe('Page title');
  });

  it('gives up after five seconds, with nothing of another task', async () => {
    document.body.innerHTML = box(panel('ACME-11', 'The one before'));
    const reading = look(forbidden);
    await vi.advanceTimersByTimeAsync(5_000);
    const { details, unread } = await reading;
    expect(details.title).toBeNull();
    expect(unread.title).toBe('forbidden');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('watches no more than the pane, and nothing where there is none', async () => {
    const observe = vi.spyOn(MutationObserver.prototype, 'observe');
    document.body.innerHTML = box(panel('ACME-11', 'The one before'));
    const reading = look(forbidden);
    await vi.advanceTimersByTimeAsync(5_000);
    await reading;
    const watched = observe.mock.calls.map(([node]) => node);
    expect(watched).toHaveLength(1);
    expect((watched[0] as Element).getAttribute('data-testid')).toBe(
      'x.issue-layout.compact-layout',
    );
    observe.mockClear();
    document.body.innerHTML = '<h1>Nothing here</h1>';
    const none = look(forbidden);
    await vi.advanceTimersByTimeAsync(5_000);
    await none;
    expect(observe).not.toHaveBeenCalled();
  });

  it('rejects and leaves nothing running when another task is looked at', async () => {
    const leave = new AbortController();
    const reading = look(forbidden, leave.signal);
    const rejected = expect(reading).rejects.toThrow();
    await vi.advanceTimersByTimeAsync(100);
    leave.abort();
    await rejected;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('says so where a tool without an API shows nothing', async () => {
    const { api, ...silent } = jira;
    const reading = look(forbidden, undefined, defineTracker(silent));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await reading).toMatchObject({
      trouble: 'not-on-page',
      unread: { title: 'not-on-page' },
    });
  });
});
