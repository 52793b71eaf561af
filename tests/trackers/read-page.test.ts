/** Reading off the page: the visible, the right task's, and nothing but text, whatever the page holds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TASK_DETAILS } from '../../lib/core/task.ts';
import { trackers } from '../../lib/trackers/catalogue.ts';
import { findTask, readPage } from '../../lib/trackers/read-page.ts';
import { defineTracker, type Tracker } from '../../lib/trackers/tracker.ts';
import { openPage } from './open-page.ts';

const NOW = 1_790_000_000_000;
const url = 'https://tool.example/task/7';
const identity = { tracker: 'tool', host: 'tool.example', key: '7', url, area: null };

const tool = (page: Tracker['page'], more: Partial<Tracker> = {}): Tracker =>
  defineTracker({
    id: 'tool',
    name: 'Tool',
    hosts: [],
    signature: [],
    addresses: [{ on: 'path', pattern: /^\/task\/(?<key>\d{1,9})$/ }],
    canonical: ({ root, key }) => `${root}/task/${key}`,
    page,
    lacks: [],
    ...more,
  });
const place = (css: string) => [{ css, seen: 'test' }];
const open = (body: string) => openPage(`<!doctype html><html><body>${body}</body></html>`, url);
const read = (tracker: Tracker, body: string) => readPage(tracker, identity, open(body), NOW);

describe('the first visible hit', () => {
  const tracker = tool({ title: [...place('.new'), ...place('.old')] });

  it('wins over hidden copies, and newer selectors over older', () => {
    const body =
      '<b class="old">old</b><b class="new" style="display:none">copy</b><b class="new">new</b><b class="new">2nd</b>';
    expect(read(tracker, body).details.title).toEqual({ value: 'new', asOf: NOW, source: 'page' });
    expect(read(tracker, '<b class="old">old</b>').details.title?.value).toBe('old');
  });

  it('is no title while it is empty', () => {
    expect(read(tracker, '<b class="new"> </b><b class="old">old</b>').details.title?.value).toBe(
      'old',
    );
    expect(read(tracker, '<b class="new"></b>').unread.title).toBe('not-on-page');
  });

  it('is a field of a form where the tool shows one, and what is left out is left out', () => {
    const form = tool({
      title: [{ css: 'textarea', read: 'value', seen: 'test' }],
      status: [{ css: 'p', without: 'button', seen: 'test' }],
    });
    const reading = read(form, '<textarea>Typed</textarea><p>Open <button>change</button></p>');
    expect([reading.details.title?.value, reading.details.status?.value]).toEqual([
      'Typed',
      'Open',
    ]);
  });
});

describe('values', () => {
  const tracker = tool({
    estimate: place('.e'),
    due: place('.d'),
    assignee: place('.a'),
    labels: place('.l'),
    done: place('.x'),
  });

  it('are empty where the place is, not understood where the text is not, not on the page where there is no place', () => {
    const { details, unread } = read(
      tracker,
      '<i class="e">1d 2h</i><i class="d">2026-11-30</i><i class="a"></i><i class="x">closed</i>',
    );
    expect(details.due?.value).toBe('2026-11-30');
    expect(details.assignee).toEqual({ value: null, asOf: NOW, source: 'page' });
    expect(unread).toMatchObject({
      estimate: 'not-understood',
      done: 'not-understood',
      labels: 'not-on-page',
      title: 'not-on-page',
    });
    expect(unread.due).toBeUndefined();
  });

  it('that a tool does not have are no trouble', () => {
    expect(read({ ...tracker, lacks: TASK_DETAILS }, '').unread).toEqual({});
  });

  it('are all of the labels', () => {
    expect(read(tracker, '<i class="l">a</i><i class="l">b</i>').details.labels?.value).toEqual([
      'a',
      'b',
    ]);
  });

  it('are text, cleaned and capped, however the page means them', () => {
    const named = tool({ title: place('h1') });
    const huge = `<h1>\u202eevil &lt;script&gt; ${'x'.repeat(1_000_000)}</h1>`;
    const title = read(named, huge).details.title?.value;
    expect(title).toMatch(/^evil <script> x+$/);
    expect(title).toHaveLength(2000);
  });
});

describe('another task on the page', () => {
  const tracker = tool(
    { key: [{ css: '[data-key]', read: '@data-key', seen: 'test' }], title: place('h1') },
    { within: ['.pane'] },
  );
  const one = (key: number) => `<div data-key="${key}"></div><h1>Task ${key}</h1>`;

  it('gives nothing', () => {
    const reading = read(tracker, one(8));
    expect(reading.details.title).toBeNull();
    expect(reading.unread.title).toBe('not-on-page');
  });

  it('gives nothing either beside the right one, if nothing tells them apart', () => {
    expect(read(tracker, one(7) + one(8)).details.title).toBeNull();
  });

  it('is passed over where the right one has a pane of its own', () => {
    expect(read(tracker, `${one(8)}<div class="pane">${one(7)}</div>`).details.title?.value).toBe(
      'Task 7',
    );
    const own =
      '<div class="pane" data-key="8"><h1>Task 8</h1></div><div class="pane" data-key="7"><h1>Task 7</h1></div>';
    expect(read(tracker, own).details.title?.value).toBe('Task 7');
  });

  it('may be any, where a page that names tasks names none', () => {
    expect(read(tracker, '<h1>Whose?</h1>').details.title).toBeNull();
  });
});

describe('a hostile page', () => {
  it('that takes the place of methods gives nothing, and throws nothing', () => {
    const tracker = tool({ title: place('form') }, { within: ['form'] });
    const page = open('<form>x</form>');
    const form = page.querySelector('form');
    Object.assign(form ?? {}, {
      checkVisibility: 'clobbered',
      closest: 'clobbered',
      textContent: {},
    });
    Object.defineProperty(page, 'querySelectorAll', { value: 'clobbered' });
    expect(findTask(tracker, '7', page)).toBe(page);
    expect(readPage(tracker, identity, page, NOW).details.title).toBeNull();
  });

  it('never makes reading throw, nor gives values of the wrong type', () => {
    const classes = trackers
      .flatMap(({ page }) => Object.values(page).flat())
      .flatMap((one) => one?.css.match(/(?<=[.#])[\w-]+|(?<==")[^"]+/g) ?? []);
    const element = fc.record({
      tag: fc.constantFrom('div', 'h1', 'a', 'input', 'textarea', 'form', 'time', 'svg'),
      name: fc.constantFrom(...classes),
      text: fc.string({ unit: 'binary', maxLength: 80 }),
    });
    const markup = fc
      .array(element, { maxLength: 12 })
      .map((some) =>
        some
          .map(
            ({ tag, name, text }) =>
              `<${tag} id="${name}" class="${name}" data-testid="${name}" href="/browse/ACME-1" data-task-id="7" value="${text}">${text}`,
          )
          .join(''),
      );
    fc.assert(
      fc.property(
        fc.oneof(markup, fc.string({ unit: 'binary' })),
        fc.constantFrom(...trackers),
        (html, tracker) => {
          const { details, unread } = readPage(
            tracker,
            { ...identity, tracker: tracker.id, key: 'ACME-1' },
            openPage(html, url),
            NOW,
          );
          for (const one of TASK_DETAILS) {
            const value = details[one]?.value ?? null;
            if (one === 'labels') expect(value === null || Array.isArray(value)).toBe(true);
            else if (one === 'done') expect([true, false, null]).toContain(value);
            else if (one === 'estimate' || one === 'spent' || one === 'remaining')
              expect(value ?? 0).toSatisfy(Number.isSafeInteger);
            else if (one !== 'parent') expect(typeof (value ?? '')).toBe('string');
            if (!details[one] && !tracker.lacks.includes(one)) expect(unread[one]).toBeTruthy();
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
