// @vitest-environment happy-dom
/** The panel's first glance says what the whole panel says when it takes its place. */
import { cleanup } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { PanelScreen } from '../../components/screens/panel-screen.tsx';
import { glanceAt } from '../../entrypoints/background/task-glance.ts';
import { drawGlance } from '../../entrypoints/panel/draw-glance.ts';
import { DEFAULT_SETTINGS } from '../../lib/core/settings.ts';
import { MOST_GLANCE_GOALS } from '../../lib/core/task-glance.ts';
import { openLanguage } from '../../lib/language/language.ts';
import type { TaskView } from '../../lib/workspace/views.ts';
import { fakeWorkspace } from '../support/fake-workspace.ts';
import { mount } from '../support/mount.tsx';
import * as given from '../support/panel-fixture.ts';

afterEach(cleanup);

const { identity, linked } = given;

const glanceIn = async (code: string, view: TaskView = linked, settings = DEFAULT_SETTINGS) =>
  glanceAt(view, { identity, settings, language: await openLanguage(code, [code]) });

/** Where what stands on the glance must stand on the whole: its own parts, each in its text. */
const PARTS = ['h1', '.panel-head p', '.goals', '.readouts', '.task-title', '.panel-foot kbd'];

const textsOf = (root: Element) =>
  PARTS.map((css) => root.querySelector(css)?.textContent?.replaceAll(/\s+/g, ' ') ?? null);

/** The first of the goals that the ticket serves was dropped meanwhile. */
const withClosed: typeof linked = {
  ...linked,
  goals: linked.goals.map((view) =>
    view.goal.id === linked.tag?.goals[0]
      ? { ...view, number: null, goal: { ...view.goal, state: 'dropped' as const } }
      : view,
  ),
};

it.each([
  ['en', linked],
  ['de', linked],
  ['de', withClosed],
] as const)('in the words of the whole panel (%s)', async (code, view) => {
  const page = given.fakePage(given.shown);
  const workspace = fakeWorkspace({ task: async () => view, clients: async () => [] });
  const host = given.fakeHost(page);
  const { container } = await mount(<PanelScreen host={host} />, workspace, { language: code });
  const glance = await glanceIn(code, view);
  if (!glance) throw new Error('There is no glance');
  // As it comes from the worker.
  const { panel } = drawGlance(JSON.parse(JSON.stringify(glance)));
  const texts = textsOf(panel);
  expect(texts).not.toContain(null);
  expect(texts).toEqual(textsOf(container));
  const checked = (root: Element) =>
    [...root.querySelectorAll('[role=checkbox]')].map((one) => one.getAttribute('aria-checked'));
  expect(checked(panel)).toEqual(checked(container));
  expect(checked(panel)).toContain('true');
});

it('names people’s words apart from ours, and says from when the figures are', async () => {
  const glance = await glanceIn('ar');
  expect(glance?.dir).toBe('rtl');
  expect(glance?.task.asOf).toContain('Jira');
  expect(glance?.task.assignee).toBe('Noor Haddad');
});

it('without single keys names none', async () => {
  const glance = await glanceIn('en', linked, { ...DEFAULT_SETTINGS, singleKeys: false });
  if (!glance) throw new Error('There is no glance');
  const { panel } = drawGlance(glance);
  expect(panel.querySelector('footer, kbd, [aria-keyshortcuts]')).toBeNull();
});

it('has no more goals than the whole begins with, but each that is served', async () => {
  const [first] = given.goals;
  if (!first) throw new Error('The example has goals');
  const goals = Array.from({ length: 30 }, (_, at) => ({
    ...first,
    number: at + 1,
    goal: { ...first.goal, id: `goal-${at + 1}` },
  }));
  const tag = linked.tag && { ...linked.tag, goals: ['goal-30'] };
  const glance = await glanceIn('en', { ...linked, goals, tag });
  expect(glance?.goals.length).toBe(MOST_GLANCE_GOALS + 1);
  expect(glance?.goals.at(-1)).toMatchObject({ id: 'goal-30', serves: true });
});

it.each([
  ['of no project', given.unlinked],
  ['of a project without goals', { ...linked, goals: [] }],
])('there is none of a task %s', async (_, view) => {
  expect(await glanceIn('en', view)).toBeNull();
});
