/** Every screen of Planseat with the worked example in it, and how to get there; for pictures, and for looking over all of them. */
import type { Quote } from '../../../lib/core/goal.ts';
import type { Chromium } from '../chromium.ts';
import type { ChromiumScreen } from '../chromium-screen.ts';
import type { ChromiumTab } from '../chromium-tab.ts';
import { storedIn } from '../flows/stored.ts';
import { until } from '../screen.ts';
import { ACME, type Web } from '../web.ts';

export interface Shown {
  tab: ChromiumTab;
  screen: ChromiumScreen;
}

export interface Scene {
  name: string;
  /** Widths of the window, or of the panel. */
  widths: readonly number[];
  height: number;
  /** In a tracker's page: the window is wider than the panel. */
  inPage: boolean;
  open(browser: Chromium, project: string, size: Size): Promise<Shown>;
}

export interface Size {
  width: number;
  height: number;
}

/** How wide a tracker's page is that the panel lies over. */
export const PAGE_WIDTH = 1000;

const PANEL = [320, 480] as const;
const PAGE = [400, 1280] as const;

/** A page of our own; ready when `ready` is there. */
function own(
  name: string,
  path: (project: string) => string,
  ready: string,
  how: {
    widths?: readonly number[];
    height?: number;
    after?: (tab: ChromiumTab) => Promise<void>;
  } = {},
): Scene {
  const { widths = PAGE, height = 900 } = how;
  return {
    name,
    widths,
    height,
    inPage: false,
    async open(browser, project, size) {
      const tab = await browser.own(path(project));
      await tab.page.setViewportSize(size);
      await present(tab, ready);
      await how.after?.(tab);
      return { tab, screen: tab };
    },
  };
}

/** The panel beside a page of the suite's Jira, opened by itself because it was left open there. */
function panel(
  name: string,
  address: string,
  ready: string,
  after?: (screen: ChromiumScreen) => Promise<void>,
): Scene {
  return {
    name,
    widths: PANEL,
    height: 1400,
    inPage: true,
    async open(browser, _project, { height }) {
      const tab = await browser.open(`https://${ACME}${address}`);
      await tab.page.setViewportSize({ width: PAGE_WIDTH, height });
      const screen = (await tab.panel()) as ChromiumScreen;
      await present(screen, ready);
      await after?.(screen);
      return { tab, screen };
    },
  };
}

export async function present(screen: ChromiumScreen, selector: string): Promise<void> {
  await until(selector, async () => screen.frame.locator(selector).first().isVisible());
}

/** A screen hears its keys a moment after it is drawn. */
async function openKeys(screen: ChromiumScreen): Promise<void> {
  await until('the keys', async () => {
    await screen.press('?');
    return screen.frame.locator('dialog').first().isVisible();
  });
}

/**
 * Presses until something shows. The panel takes no press in its first half second in sight, so that no page can steal one.
 */
const press = (selector: string, shows: string) => async (screen: ChromiumScreen) => {
  await present(screen, selector);
  const shown = screen.frame.locator(shows).first();
  await until(shows, async () => {
    if (await shown.isVisible()) return true;
    await screen.frame.locator(selector).filter({ visible: true }).last().click();
    return shown.waitFor({ timeout: 600 }).then(
      () => true,
      () => false,
    );
  });
};
const dashboard = (
  name: string,
  hash: (project: string) => string,
  ready = 'h1',
  after?: (tab: ChromiumTab) => Promise<void>,
) =>
  own(
    `dashboard-${name}`,
    (project) => `dashboard.html#/${hash(project)}`,
    ready,
    after ? { after } : {},
  );
const POPUP = { widths: [380], height: 600 } as const;

/** The client's words as a page gave them: those that a goal of the example was made of, with their source. */
const captured: Scene = {
  name: 'capture',
  widths: [380, 480],
  height: 600,
  inPage: false,
  async open(browser, _project, size) {
    const tab = await browser.own('options.html');
    const goals = (await storedIn(tab, 'goals')) as unknown as { quote: Quote | null }[];
    const quote = goals.map((goal) => goal.quote).find((one) => one?.url);
    if (!quote) throw new Error('No goal of the example has a quote with its source');
    await tab.run(async (said) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { session: { set(of: object): Promise<void> } } };
      };
      const read = { ...said, at: Date.now(), noText: null, cut: false };
      const capture = { state: 'read', captured: read, tabId: null };
      await chrome.storage.session.set({ capture });
    }, quote);
    await tab.close();
    return own('capture', () => 'popup.html#capture', 'textarea').open(browser, '', size);
  },
};

export const SCENES: readonly Scene[] = [
  own('popup', () => 'popup.html', 'main:not([aria-busy]) li', POPUP),
  own('popup-project', () => 'popup.html', 'main:not([aria-busy]) li', {
    ...POPUP,
    after: press(':nth-match([data-project], 2)', '[role=radiogroup]'),
  }),
  own('popup-keys', () => 'popup.html', 'main:not([aria-busy]) li', {
    ...POPUP,
    after: openKeys,
  }),
  captured,
  panel('panel-task', '/browse/HAL-12', '[role=checkbox]'),
  panel('panel-task-over', '/browse/HAL-14', '[role=checkbox]', press('.explain', '.pop')),
  panel('panel-task-out', '/browse/HAL-20', '[role=checkbox]'),
  panel('panel-keys', '/browse/HAL-12', '[role=checkbox]', async (screen) => {
    await screen.frame.locator('h1').first().click();
    await openKeys(screen);
  }),
  panel('panel-status', '/browse/HAL-12', 'button.status', press('button.status', 'dialog')),
  panel(
    'panel-menu',
    '/browse/HAL-12',
    '[role=checkbox]',
    press('[aria-haspopup=menu]', '[role=menu]'),
  ),
  panel('panel-no-project', '/browse/NEW-1', '[role=radio]'),
  panel('panel-new-project', '/browse/NEW-1', '[role=radio]', press('main .row > .btn', 'form')),
  dashboard('goals', (id) => `project/${id}`, 'table'),
  dashboard(
    'goal-editor',
    (id) => `project/${id}`,
    'table',
    press('tbody tr:first-child th .grow > button', 'dialog'),
  ),
  dashboard('tasks', (id) => `project/${id}/tasks`, 'main table, main [role=row]'),
  dashboard('history', (id) => `project/${id}/history`, 'main li, main table'),
  dashboard('settings', (id) => `project/${id}/settings`, 'form'),
  dashboard('projects', () => 'projects', 'table'),
  dashboard('clients', () => 'clients', 'main li, main table'),
  dashboard('people', () => 'people', 'main li, main table'),
  dashboard('inbox', () => 'inbox', 'main li, main article'),
  dashboard('trash', () => 'trash'),
  dashboard('data', () => 'data'),
  own('options', () => 'options.html', 'select'),
  own('welcome', () => 'welcome.html', 'h1'),
  // Last: what it reads of the board goes into the records.
  panel('panel-board', '/jira/software/c/projects/HAL/boards/7', 'main section'),
];

/** The tickets of the example in the suite's Jira, and one of no project. */
export function fillJira(web: Web, tell: (words: string) => string): void {
  const project = { key: 'HAL', name: tell('Halden') };
  const hours = (estimate: number, spent: number, remaining: number) => ({
    estimate: estimate * 3600,
    spent: spent * 3600,
    remaining: remaining * 3600,
  });
  const status = { name: tell('In progress'), category: 'indeterminate' as const };
  const set = (key: string, summary: string, times: object) =>
    web.jira.set(ACME, key, {
      summary: tell(summary),
      project,
      status,
      assignee: tell('Noor Haddad'),
      ...times,
    });
  set('HAL-12', 'Event filter by date, age and language', hours(24, 9.5, 16));
  set('HAL-14', 'Ticket shop: basket and payment', hours(120, 100, 118));
  set('HAL-20', 'Intranet phone list', hours(8, 6, 3));
  web.jira.set(ACME, 'NEW-1', { summary: tell('A page for the sponsors') });
}
