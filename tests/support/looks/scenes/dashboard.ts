/** The dashboard, its pages and their windows. */
import type { ChromiumTab } from '../../chromium-tab.ts';
import { choose, own, pointAt, press, type Scene, steps, type Ways } from '../scene.ts';
import { leaveNews, refuseWrites, titleOf } from './kept.ts';

const dashboard = (
  name: string,
  hash: string | ((project: string) => string),
  ready = 'h1',
  how: Ways<ChromiumTab> = {},
) =>
  own(
    `dashboard-${name}`,
    (project) => `dashboard.html#/${typeof hash === 'string' ? hash : hash(project)}`,
    ready,
    how,
  );

const FIRST_GOAL = 'tbody tr:first-child th .grow > button';
const LIST = 'main li, main table';
const goals = (id: string) => `project/${id}`;
const action = (at: number) => `h1 ~ span .btn:nth-child(${at})`;
const dialog = (selector: string) => ({ after: press(selector, 'dialog'), shows: 'dialog' });
const SAVE = 'dialog form > .row .btn-primary';
const WRONG = 'dialog [aria-invalid=true]';

/** A new constraint of one of the four kinds. */
const newConstraint = (name: string, kind: number, shows: string, then: typeof SAVE | null) =>
  dashboard(name, goals, 'table', {
    writes: true,
    after: steps(
      press(action(2), 'dialog'),
      press(`dialog [role=radiogroup] > :nth-child(${kind})`, shows),
      ...(then ? [press(then, WRONG)] : []),
    ),
    shows: then ? WRONG : shows,
  });

/** Rewords the goal that stands first, and gives it another priority. */
async function reword(tab: ChromiumTab, words: string, moscow: number): Promise<void> {
  await press(FIRST_GOAL, 'dialog textarea')(tab);
  await tab.frame.locator('dialog textarea').first().fill(words);
  await choose('dialog .pair select', moscow)(tab);
}

export const DASHBOARD_SCENES: readonly Scene[] = [
  dashboard('goals', goals, 'table'),
  dashboard('goal-editor', goals, 'table', dialog(FIRST_GOAL)),
  dashboard('goal-new', goals, 'table', {
    after: steps(press(action(1), 'dialog'), press(SAVE, WRONG)),
    shows: WRONG,
    writes: true,
  }),
  dashboard('goal-history', goals, 'table', {
    after: steps(
      press(FIRST_GOAL, 'dialog'),
      press('dialog form > .row .btn:nth-child(3)', 'dialog dialog li .btn'),
    ),
    shows: 'dialog dialog li .btn',
  }),
  dashboard('goal-conflict', goals, 'table', {
    writes: true,
    async after(tab, browser) {
      const other = await browser.own((await tab.url()).replace(/^.*?\/(?=dashboard)/, ''));
      await reword(other, await titleOf(other, 'HAL-3'), 2);
      await tab.front();
      await reword(tab, await titleOf(tab, 'HAL-7'), 3);
      await other.front();
      await other.frame.locator(SAVE).click();
      await other.frame.locator('.toast').waitFor();
      await other.close();
      await tab.front();
      await press(SAVE, 'dialog table')(tab);
    },
    shows: 'dialog table',
  }),
  dashboard('goal-not-saved', goals, 'table', {
    writes: true,
    before: refuseWrites,
    async after(tab) {
      await reword(tab, await titleOf(tab, 'HAL-3'), 2);
      await press(SAVE, 'dialog [role=alert]')(tab);
    },
    shows: 'dialog [role=alert]',
  }),
  dashboard('goal-found-again', goals, 'table', {
    writes: true,
    async after(tab) {
      await reword(tab, await titleOf(tab, 'HAL-3'), 2);
      await tab.page.reload();
    },
    shows: 'dialog .note',
  }),
  dashboard(
    'constraint-editor',
    goals,
    'table',
    dialog('main .grid-2 > :first-child section:first-child li:first-child button'),
  ),
  newConstraint('constraint-budget', 1, 'dialog [inputmode]', SAVE),
  newConstraint('constraint-timeline', 2, 'dialog [type=date]', null),
  newConstraint('constraint-stakeholder', 3, 'dialog textarea[aria-describedby]', SAVE),
  newConstraint('constraint-priority', 4, 'dialog [type=date]', SAVE),
  dashboard('status', goals, 'table', dialog('.status')),
  dashboard('news', goals, 'table', { writes: true, prepare: leaveNews, shows: '.note li' }),
  dashboard('undo', goals, 'table', {
    writes: true,
    after: steps(
      press(FIRST_GOAL, 'dialog'),
      press('dialog form > .row .btn:last-child', '.toast'),
      pointAt('.toast'),
    ),
    shows: '.toast',
  }),
  dashboard('tasks', (id) => `project/${id}/tasks`, 'main table, main [role=row]'),
  dashboard('tasks-none', (id) => `project/${id}/tasks?q=zzz`, 'main .empty'),
  dashboard('export', (id) => `project/${id}/tasks`, LIST, dialog(action(1))),
  dashboard('history', (id) => `project/${id}/history`, LIST),
  dashboard('settings', (id) => `project/${id}/settings`, 'form'),
  dashboard('settings-money', (id) => `project/${id}/settings`, 'form', {
    writes: true,
    async after(tab) {
      const fields = tab.frame.locator('main form').first().locator('input');
      await fields.locator('xpath=self::*[@maxlength="3"]').fill('USD');
      await press('main form [type=submit]', 'main form .note')(tab);
    },
    shows: 'main form .note',
  }),
  dashboard('gone', 'project/nothing-of-this-name', 'main .empty'),
  dashboard('projects', 'projects', 'table'),
  dashboard('projects-none', 'projects?q=zzz', 'main .empty'),
  dashboard('new-project', 'projects', 'table', dialog(action(1))),
  dashboard('new-project-faults', 'projects', 'table', {
    writes: true,
    after: steps(press(action(1), 'dialog'), press(SAVE, WRONG)),
    shows: WRONG,
  }),
  dashboard('clients', 'clients', LIST),
  dashboard(
    'client-editor',
    'clients',
    LIST,
    dialog('main li:first-child > .ibtn, main li > button'),
  ),
  dashboard('people', 'people', LIST),
  dashboard('person-editor', 'people', LIST, dialog('main li > button')),
  dashboard('inbox', 'inbox', 'main li, main article'),
  dashboard('everything', 'history', LIST),
  dashboard('trash', 'trash', 'main .empty'),
  dashboard('trash-filled', 'inbox', 'main li', {
    writes: true,
    async after(tab) {
      await press('main li .btn-quiet', '.toast')(tab);
      await tab.go((await tab.url()).replace(/#.*/, '#/trash'));
    },
    shows: 'main li .btn',
  }),
];
