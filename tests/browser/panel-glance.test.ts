// @vitest-environment happy-dom
/** The panel's first glance: shown for the task that the page tells of, and never in the way of the whole panel. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { firstGlance, type Glanced, lookAhead } from '../../entrypoints/panel/first-glance.ts';
import { type TaskIdentity, taskId } from '../../lib/core/task.ts';
import type { TaskGlance } from '../../lib/core/task-glance.ts';
import { addressAhead } from '../../lib/messages/read-ahead.ts';
import { fakePage, identity, shown } from '../support/panel-fixture.ts';

const other: TaskIdentity = { ...identity, key: 'HAL-14', url: `${identity.url}-14` };

const glances: Glanced[] = [];
let asked: TaskIdentity[];
let answer: (of: TaskIdentity) => Promise<TaskGlance | null>;

const glanceOf = (of: TaskIdentity): TaskGlance => ({
  identity: of,
  lang: 'de',
  dir: 'ltr',
  look: { theme: 'dark', density: 'compact', singleKeys: true },
  project: {
    name: 'Website',
    clientName: 'Halden',
    level: 'at-risk',
    levelWord: 'Gefährdet',
    reasons: '',
    more: null,
    source: '',
  },
  task: { title: of.key, status: null, due: null, assignee: null, windows: [], asOf: '' },
  goals: [
    { id: 'goal-1', number: 1, statement: 'Fewer calls', moscow: null, ended: null, serves: true },
    { id: 'goal-2', number: 2, statement: 'Paid sooner', moscow: null, ended: null, serves: false },
  ],
  words: { serves: 'Ziele', press: 'Drücken', goal: 'Ziel', find: 'Suchen', note: 'Notiz' },
});

beforeEach(() => {
  document.body.innerHTML = '<div id="root"></div>';
  asked = [];
  answer = async (of) => glanceOf(of);
  vi.stubGlobal('browser', undefined);
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'planseat',
      async sendMessage({ ask }: { ask: { identity: TaskIdentity } }) {
        asked.push(ask.identity);
        return { answer: { glance: await answer(ask.identity) } };
      },
    },
  });
  location.hash = addressAhead('', identity);
});
afterEach(() => {
  // The document is every file's: no key of theirs is for this glance.
  for (const one of glances.splice(0)) one.presses.stop();
  vi.unstubAllGlobals();
  location.hash = '';
});

const look = async (page = fakePage(shown)) => {
  const ready = vi.fn();
  const glance = await firstGlance(page, lookAhead(), ready);
  if (glance) glances.push(glance);
  return { page, ready, glance };
};
const titles = () => [...document.querySelectorAll('.task-title')].map((one) => one.textContent);

it('asks once, ahead, and shows the goals in the user’s language and look', async () => {
  const { ready, glance } = await look();
  expect(asked).toEqual([identity]);
  expect(document.querySelectorAll('[role=checkbox]')).toHaveLength(2);
  expect(document.documentElement.lang).toBe('de');
  expect(document.documentElement.dataset).toMatchObject({ theme: 'dark', density: 'compact' });
  expect(ready).toHaveBeenCalledOnce();
  expect(glance && taskId(glance.identity)).toBe(taskId(identity));
});

it('shows the task that the page tells of, whatever the address named', async () => {
  const { glance } = await look(fakePage({ ...shown, identity: other }));
  expect(asked).toEqual([identity, other]);
  expect(titles()).toEqual(['HAL-14']);
  expect(glance?.identity.key).toBe('HAL-14');
});

it('goes when the page goes on', async () => {
  const { page } = await look();
  expect(titles()).toEqual(['HAL-12']);
  page.show({ ...shown, identity: other });
  expect(titles()).toEqual([]);
});

it.each([
  ['the worker knows no goals of it', async () => null],
  ['the worker cannot say', () => Promise.reject(new Error('The data cannot be opened.'))],
  // Another window holds the data back: the whole panel says so.
  ['the worker does not answer', () => new Promise<never>(() => {})],
])('leaves it to the whole panel where %s', async (_, how) => {
  answer = how;
  const { ready, glance } = await look();
  expect(glance).toBeNull();
  expect(ready).not.toHaveBeenCalled();
  expect(document.body.textContent).toBe('');
});

it('leaves a document, and a page without a task, to the whole panel', async () => {
  expect((await look(fakePage({ ...shown, document: true }))).glance).toBeNull();
  expect((await look(fakePage({ ...shown, identity: null }))).glance).toBeNull();
});
