/** The panel beside one ticket or document, and the browser's own side panel. */
import type { Chromium } from '../../chromium.ts';
import type { ChromiumScreen } from '../../chromium-screen.ts';
import { ChromiumTab } from '../../chromium-tab.ts';
import { cover, OVER_CORNER } from '../../flows/covers.ts';
import { storedIn } from '../../flows/stored.ts';
import { until } from '../../screen.ts';
import { MAIL } from '../../sites/plain-pages.ts';
import { ACME } from '../../web.ts';
import {
  inSight,
  openKeys,
  PANEL,
  panel,
  pointAt,
  present,
  press,
  type Scene,
  type Shown,
  steps,
} from '../scene.ts';
import { almostFull, leaveNews, refuseWrites } from './kept.ts';

const TICKET = '/browse/HAL-12';
/** Of the whole panel: its first glance has goals too. */
const GOALS = 'main:not([aria-busy]) [role=checkbox]';
const DOCUMENT =
  'https://docs.google.com/document/d/1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789_-abcd/edit';
const FIRST_GOAL = '.goals [role=checkbox]';
/** To the project that has the goals, whichever language sorts it where. */
async function link(screen: ChromiumScreen, browser: Chromium): Promise<void> {
  const own = await browser.own('options.html');
  const goals = await storedIn(own, 'goals');
  const projects = await storedIn(own, 'projects');
  await own.close();
  const { name } = projects.find(({ id }) => goals.some((goal) => goal.projectId === id)) ?? {};
  const pick = `main .pick:has-text("${String(name)}")`;
  await press(pick, `${pick}[aria-checked=true]`)(screen);
  await press('main .btn-primary', FIRST_GOAL)(screen);
}

const ticket = (name: string, how: Parameters<typeof panel>[3] = {}) =>
  panel(name, TICKET, GOALS, how);

/** The browser's own side panel, beside the page in front. */
function side(name: string, address: string, shows: string): Scene {
  return {
    ...{ name, lies: 'example', writes: false, widths: PANEL, height: 640, inPage: false, shows },
    async open(browser, _project, size): Promise<Shown> {
      const front = await browser.open(address);
      const { page } = await browser.openSide();
      await front.front();
      page.once('close', () => void front.close());
      const tab = new ChromiumTab(page, browser.id);
      await page.setViewportSize(size);
      await present(tab, shows);
      return { tab, screen: tab };
    },
  };
}

export const PANEL_SCENES: readonly Scene[] = [
  ticket('panel-task'),
  panel('panel-task-over', '/browse/HAL-14', GOALS, {
    after: press('.explain', '.pop'),
    shows: '.pop',
  }),
  panel('panel-task-out', '/browse/HAL-20', GOALS),
  panel('panel-no-goals', '/browse/BRA-1', 'main [role=combobox]'),
  ticket('panel-keys', {
    async after(screen) {
      await screen.frame.locator('h1').first().click();
      await openKeys(screen);
    },
    shows: 'dialog',
  }),
  ticket('panel-status', { after: press('button.status', 'dialog'), shows: 'dialog' }),
  ticket('panel-menu', {
    after: press('[aria-haspopup=menu]', '[role=menu]'),
    shows: '[role=menu]',
  }),
  ticket('panel-history', {
    after: press('main .linkish.accent', 'dialog li .btn'),
    shows: 'dialog li .btn',
  }),
  ticket('panel-find-goal', {
    writes: true,
    async after(screen) {
      await present(screen, 'main [role=combobox]');
      const letters = await screen.frame.locator('.goals bdi').first().innerText();
      await screen.frame.locator('main [role=combobox]').fill(letters.slice(0, 2));
    },
    shows: '[role=listbox]',
  }),
  ticket('panel-state-amount', {
    writes: true,
    after: steps(
      press('main .iconbtn[aria-expanded=false]', 'main form'),
      (screen) => screen.frame.locator('main form input[inputmode]').fill('-'),
      press('main form [type=submit]', '[aria-invalid=true]'),
    ),
    shows: '[aria-invalid=true]',
  }),
  ticket('panel-undo', {
    writes: true,
    after: steps(press(FIRST_GOAL, '.toast'), pointAt('.toast')),
    shows: '.toast',
  }),
  ticket('panel-not-saved', {
    before: refuseWrites,
    async after(screen) {
      // Whoever has scrolled down must see that it failed.
      const main = screen.frame.locator('main');
      await main.evaluate((panel) => panel.scrollTo(0, panel.scrollHeight));
      await until('the panel to take presses', () =>
        screen.run(() => !('unsettled' in document.documentElement.dataset), null),
      );
      await screen.frame.locator('h1').first().click();
      await screen.press('s');
      await inSight('main [role=alert]')(screen);
    },
    shows: 'main [role=alert]',
  }),
  ticket('panel-news', { writes: true, prepare: leaveNews, shows: '.note li' }),
  ticket('panel-room', { before: almostFull, shows: 'main .note' }),
  // Nobody has such a ticket: its address is all that can be read.
  panel('panel-not-read', '/browse/HAL-99', GOALS, {
    writes: true,
    after: press('main .note .linkish', 'main .note li'),
    shows: 'main .note li',
  }),
  ticket('panel-covered', {
    after: (screen) => screen.page.evaluate(cover, OVER_CORNER),
    shows: '[role=alert]',
  }),
  ticket('panel-updated', {
    async after(screen) {
      await screen.run(() => {
        // What an update takes away from a page that it leaves behind.
        Object.assign(globalThis, { chrome: {}, browser: undefined });
      }, null);
      await screen.frame.locator('h1').first().click();
    },
    shows: 'dialog',
  }),
  panel('panel-no-project', '/browse/NEW-1', '[role=radio]'),
  panel('panel-new-project', '/browse/NEW-1', '[role=radio]', {
    after: press('main .row > .btn', 'form'),
    shows: 'form',
  }),
  panel('panel-new-project-faults', '/browse/NEW-1', '[role=radio]', {
    writes: true,
    after: steps(
      press('main .row > .btn', 'form'),
      (screen) => screen.frame.locator('form input').first().fill(''),
      press('form [type=submit]', '[aria-invalid=true]'),
    ),
    shows: '[aria-invalid=true]',
  }),
  panel('panel-no-ticket', '/jira/your-work', 'main .btn'),
  side('side-panel', `https://${ACME}${TICKET}`, GOALS),
  side('side-panel-unknown', MAIL.url, 'main .btn'),
  panel('panel-document-new', DOCUMENT, '[role=radio]'),
  panel('panel-document', DOCUMENT, '[role=radio]', {
    writes: true,
    after: link,
    shows: FIRST_GOAL,
  }),
  panel('panel-document-words', DOCUMENT, '[role=radio]', {
    writes: true,
    async after(screen, browser) {
      await link(screen, browser);
      await press('main .btn-primary', 'main form')(screen);
      const words = await screen.frame.locator('.goals bdi').first().innerText();
      for (const field of await screen.frame.locator('main form textarea').all())
        await field.fill(words);
    },
    shows: 'main form',
  }),
];
