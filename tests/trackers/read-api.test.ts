/** What an API may answer, and what is said of it: never data where there is none. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { trackerFor, trackers } from '../../lib/trackers/catalogue.ts';
import { type Got, readApi, SLOWEST } from '../../lib/trackers/read-api.ts';
import { identify } from '../../lib/trackers/recognise.ts';

const NOW = 1_790_000_000_000;
const url = 'https://acme.atlassian.net/browse/ACME-12';

function jira() {
  const tracker = trackerFor(url);
  const identity = tracker && identify(tracker, url);
  if (!tracker || !identity) throw new Error('Jira is known');
  return { tracker, identity };
}

const fields = {
  summary: 'Let guests pay',
  status: { name: 'In Arbeit', statusCategory: { key: 'indeterminate' } },
  project: { key: 'ACME', name: 'Acme shop' },
  parent: { key: 'ACME-3', fields: { summary: 'Checkout' } },
  assignee: { displayName: 'Ada Muster' },
  labels: ['checkout'],
  duedate: '2026-11-30',
  timetracking: {
    originalEstimate: '1d',
    originalEstimateSeconds: 25_200,
    remainingEstimateSeconds: 3_600,
    timeSpentSeconds: 5_430,
  },
  timeoriginalestimate: 25_200,
  timeestimate: 3_600,
  timespent: 5_430,
};
const issue = (more: object = {}) => ({ key: 'ACME-12', fields: { ...fields, ...more } });

const json = (answer: unknown): Got => ({
  status: 200,
  type: 'application/json;charset=UTF-8',
  text: typeof answer === 'string' ? answer : JSON.stringify(answer),
  finalUrl: '',
});

const noting = (asked: string[], got: Got) => async (at: string) => {
  asked.push(at);
  return got;
};

async function ask(got: Got | (() => Promise<Got>), signal = new AbortController().signal) {
  const { tracker, identity } = jira();
  const get = typeof got === 'function' ? got : () => Promise.resolve(got);
  const reading = await readApi(tracker, identity, get, NOW, signal);
  if (!reading) throw new Error('Jira has an API');
  return reading;
}

const values = (details: object) =>
  Object.fromEntries(Object.entries(details).map(([name, seen]) => [name, seen?.value]));

afterEach(() => vi.useRealTimers());

describe('an issue of Jira', () => {
  it('is asked for where its address says, with the session and nothing else', async () => {
    const { tracker, identity } = jira();
    const asked: string[] = [];
    await readApi(
      tracker,
      identity,
      noting(asked, json(issue())),
      NOW,
      new AbortController().signal,
    );
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(
      /^https:\/\/acme\.atlassian\.net\/rest\/api\/3\/issue\/ACME-12\?fields=summary,/,
    );
  });

  it('is asked for below a path with REST version 2 on Data Center', async () => {
    const own =
      'https://tools.example:8443/jira/secure/RapidBoard.jspa?rapidView=1&selectedIssue=SHOP-8';
    const tracker = trackerFor(own, { 'tools.example:8443': 'jira-dc' });
    const identity = tracker && identify(tracker, own);
    const asked: string[] = [];
    const get = noting(asked, json({ key: 'SHOP-8', fields }));
    const reading =
      tracker &&
      identity &&
      (await readApi(tracker, identity, get, NOW, new AbortController().signal));
    expect(asked[0]).toMatch(/^https:\/\/tools\.example:8443\/jira\/rest\/api\/2\/issue\/SHOP-8\?/);
    expect(reading?.details.title?.value).toBe('Let guests pay');
  });

  it('tells all details, times by their seconds and rounded to the minute, half up', async () => {
    const { details, area, areaName, unread, trouble } = await ask(json(issue()));
    expect(values(details)).toEqual({
      title: 'Let guests pay',
      status: 'In Arbeit',
      done: false,
      assignee: 'Ada Muster',
      estimate: 420,
      spent: 91,
      remaining: 60,
      due: '2026-11-30',
      parent: { key: 'ACME-3', title: 'Checkout' },
      labels: ['checkout'],
    });
    expect(details.spent).toMatchObject({ asOf: NOW, source: 'api' });
    expect({ area, areaName, unread, trouble }).toEqual({
      area: 'ACME',
      areaName: 'Acme shop',
      unread: {},
      trouble: null,
    });
  });

  it('tells never set from zero, and both from time tracking switched off', async () => {
    const never = await ask(
      json(
        issue({
          timetracking: {},
          timeoriginalestimate: null,
          timeestimate: null,
          timespent: null,
        }),
      ),
    );
    // Nobody logged any time: that is 0, and not unknown.
    expect(never.details).toMatchObject({
      estimate: { value: null },
      spent: { value: 0 },
      remaining: { value: null },
    });
    const zero = await ask(
      json(
        issue({
          timetracking: { remainingEstimateSeconds: 0 },
          timeoriginalestimate: null,
          timeestimate: 0,
          timespent: null,
        }),
      ),
    );
    expect(zero.details).toMatchObject({
      estimate: { value: null },
      spent: { value: 0 },
      remaining: { value: 0 },
    });
    const { timetracking, timeoriginalestimate, timeestimate, timespent, ...without } = fields;
    const inside = { ...without, timetracking: { remainingEstimateSeconds: 60 } };
    const partly = await ask(json({ key: 'ACME-12', fields: inside }));
    expect(partly.details).toMatchObject({ estimate: { value: null }, remaining: { value: 1 } });
    expect(partly.unread).toEqual({});
    for (const more of [{}, { timetracking: {} }]) {
      const off = await ask(json({ key: 'ACME-12', fields: { ...without, ...more } }));
      expect(off.unread).toEqual({
        estimate: 'not-offered',
        spent: 'not-offered',
        remaining: 'not-offered',
      });
      expect([off.details.estimate, off.details.spent, off.details.remaining]).toEqual([
        null,
        null,
        null,
      ]);
    }
  });

  it('is empty where a field is null, not offered where it is absent', async () => {
    const empty = await ask(
      json(issue({ assignee: null, duedate: null, parent: undefined, labels: [] })),
    );
    expect(values(empty.details)).toMatchObject({
      assignee: null,
      due: null,
      parent: null,
      labels: [],
    });
    expect(empty.unread).toEqual({});
    const absent = await ask(json(issue({ assignee: undefined, duedate: undefined })));
    expect(absent.unread).toEqual({ assignee: 'not-offered', due: 'not-offered' });
  });

  it.each(['done', 'new', 'indeterminate'])('of status category %s', async (key) => {
    const { details } = await ask(json(issue({ status: { name: 'x', statusCategory: { key } } })));
    expect(details.done?.value).toBe(key === 'done');
  });

  it('with values of another type says so of each, and keeps the rest', async () => {
    const odd = {
      status: { name: 7 },
      labels: 'a',
      duedate: '30.11.26',
      assignee: {},
      timetracking: { timeSpentSeconds: -60, originalEstimateSeconds: '1d' },
    };
    const { details, unread, trouble } = await ask(json(issue(odd)));
    for (const one of ['status', 'labels', 'due', 'assignee', 'spent', 'estimate'] as const) {
      expect([one, unread[one], details[one]]).toEqual([one, 'not-understood', null]);
    }
    expect(details.title?.value).toBe('Let guests pay');
    expect(trouble).toBeNull();
  });
});

describe('no issue', () => {
  const html = '<!doctype html><title>Log in</title>';
  it.each<[string, Got, string]>([
    [
      'a login page where JSON was due',
      { status: 200, type: 'text/html', text: html, finalUrl: url },
      'logged-out',
    ],
    ['a redirect', { status: 302, type: '', text: '', finalUrl: '' }, 'logged-out'],
    ['401', { status: 401, type: 'application/json', text: '{}', finalUrl: url }, 'logged-out'],
    ['403', { status: 403, type: 'text/html', text: html, finalUrl: url }, 'forbidden'],
    ['404', { status: 404, type: 'application/json', text: '{}', finalUrl: url }, 'gone'],
    ['410', { status: 410, type: '', text: '', finalUrl: url }, 'gone'],
    ['429', { status: 429, type: '', text: '', finalUrl: url }, 'unreachable'],
    [
      '500',
      { status: 500, type: 'application/json', text: JSON.stringify(issue()), finalUrl: url },
      'unreachable',
    ],
    ['503', { status: 503, type: 'text/html', text: html, finalUrl: url }, 'unreachable'],
    ['400', { status: 400, type: 'application/json', text: '{}', finalUrl: url }, 'not-understood'],
    ['not JSON', json('{"key":"ACME-12",'), 'not-understood'],
    ['nothing', json(''), 'not-understood'],
    ['a list', json([issue()]), 'not-understood'],
    ['null', json(null), 'not-understood'],
    [
      'an object of another shape',
      json({ key: 'ACME-12', fields: { summary: { type: 'doc' } } }),
      'not-understood',
    ],
    ['the answer for another issue', json({ key: 'ACME-13', fields }), 'not-understood'],
    ['more than 2 MB', json({ ...issue(), fill: 'x'.repeat(2_000_001) }), 'not-understood'],
    ['too big for the worker', { failed: 'too-big' }, 'not-understood'],
    ['refused by the worker', { failed: 'refused' }, 'forbidden'],
    ['unreachable', { failed: 'unreachable' }, 'unreachable'],
    ['too slow for the worker', { failed: 'too-slow' }, 'too-slow'],
  ])('%s', async (_, got, trouble) => {
    const reading = await ask(got);
    expect(reading.trouble).toBe(trouble);
    expect(Object.values(reading.details).filter(Boolean)).toEqual([]);
    expect(reading.areaName).toBeNull();
  });

  it('when the connection breaks', async () => {
    expect((await ask(() => Promise.reject(new TypeError('Failed to fetch')))).trouble).toBe(
      'unreachable',
    );
  });

  it('when it takes longer than a planner waits; the request is then given up', async () => {
    vi.useFakeTimers();
    const { tracker, identity } = jira();
    let given: AbortSignal | undefined;
    const never = (_: string, signal: AbortSignal) => {
      given = signal;
      return new Promise<Got>(() => {});
    };
    const reading = readApi(tracker, identity, never, NOW, new AbortController().signal);
    await vi.advanceTimersByTimeAsync(SLOWEST - 1);
    expect(given?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect((await reading)?.trouble).toBe('too-slow');
    expect(given?.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('rejects, and stops the request, when nobody wants to know any more', async () => {
    const leave = new AbortController();
    const reading = ask(() => new Promise<Got>(() => {}), leave.signal);
    leave.abort(new Error('another task'));
    await expect(reading).rejects.toThrow('another task');
  });
});

describe('hostile answers', () => {
  it('with names that objects inherit change nothing', async () => {
    const text = `{"__proto__":{"polluted":1},"key":"ACME-12","fields":{"summary":"x","__proto__":{"duedate":"2026-01-01"},"constructor":{"prototype":{"polluted":1}}}}`;
    const { details } = await ask(json(text));
    expect(details.title?.value).toBe('x');
    expect(details.due).toBeNull();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('with huge and marked texts come out clean', async () => {
    const { details } = await ask(
      json(issue({ summary: `<img onerror=x>\u202e${'y'.repeat(1_000_000)}` })),
    );
    expect(details.title?.value).toMatch(/^<img onerror=x>y+$/);
    expect(details.title?.value).toHaveLength(2000);
  });

  const anyIssue = fc.record(
    Object.fromEntries(
      Object.keys(fields).map((name) => [
        name,
        fc.oneof(fc.jsonValue(), fc.constant(fields[name as keyof typeof fields])),
      ]),
    ),
    { requiredKeys: [] },
  );
  it('never throw, and never give values of the wrong type', async () => {
    const body = fc.oneof(
      fc.string(),
      fc.json(),
      anyIssue.map((one) => JSON.stringify({ key: 'ACME-12', fields: one })),
    );
    await fc.assert(
      fc.asyncProperty(
        body,
        fc.constantFrom(...trackers.filter((one) => one.api?.answers !== 'text')),
        async (text, tracker) => {
          const identity = { ...jira().identity, tracker: tracker.id };
          const reading = await readApi(
            tracker,
            identity,
            async () => json(text),
            NOW,
            new AbortController().signal,
          );
          const { title, spent, done, labels } = reading?.details ?? {};
          expect(['string', 'object', 'undefined']).toContain(typeof (title?.value ?? undefined));
          expect(spent?.value ?? 0).toSatisfy(Number.isSafeInteger);
          expect([true, false, null]).toContain(done?.value ?? null);
          expect(Array.isArray(labels?.value ?? [])).toBe(true);
        },
      ),
    );
  });
});
