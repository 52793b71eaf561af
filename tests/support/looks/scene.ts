/** One screen of Planseat and how to get there; how pages of our own and panels beside a tracker's page become one. */
import type { Chromium } from '../chromium.ts';
import type { ChromiumScreen } from '../chromium-screen.ts';
import type { ChromiumTab } from '../chromium-tab.ts';
import { until } from '../screen.ts';
import { ACME } from '../web.ts';

export interface Shown {
  tab: ChromiumTab;
  screen: ChromiumScreen;
}

export interface Size {
  width: number;
  height: number;
}

/** What lies in the browser: the worked example; nothing, as just installed; or the example was there and is lost. */
export type Lies = 'example' | 'nothing' | 'lost';

export interface Scene {
  name: string;
  lies: Lies;
  /** Widths of the window, or of the panel. */
  widths: readonly number[];
  height: number;
  /** In a tracker's page: the window is wider than the panel. */
  inPage: boolean;
  /** It is over when this is no longer to be seen. */
  shows: string;
  /** It changes what lies there, or leaves something behind: the next scene begins with all of it anew. */
  writes: boolean;
  open(browser: Chromium, project: string, size: Size): Promise<Shown>;
}

/** What a scene may say of itself beyond where it is. */
export interface Ways<S> {
  lies?: Lies;
  writes?: boolean;
  widths?: readonly number[];
  height?: number;
  /** Runs in every document of the tab, before anything of ours does. */
  before?: () => void;
  /** What the browser holds besides, in extension storage. */
  prepare?: (browser: Chromium, project: string) => Promise<void>;
  after?: (screen: S, browser: Chromium) => Promise<void>;
  /** What `after` brings about. */
  shows?: string;
}

/** How wide a tracker's page is that the panel lies over. */
export const PAGE_WIDTH = 1000;
/** The hosts beside whose pages the panel stands open by itself. */
export const PANEL_HOSTS = [ACME, 'docs.google.com'] as const;

const PAGE = [400, 1280] as const;
export const PANEL = [320, 480] as const;
/** As the browser shows it, and no other way. */
export const POPUP = { widths: [380], height: 600 } as const;

/** A page of our own; ready when `ready` is there. */
export function own(
  name: string,
  path: string | ((project: string) => string),
  ready: string,
  how: Ways<ChromiumTab> = {},
): Scene {
  const { lies = 'example', writes = false, widths = PAGE, height = 900, shows = ready } = how;
  return {
    ...{ name, lies, writes, widths, height, shows },
    inPage: false,
    async open(browser, project, size) {
      await how.prepare?.(browser, project);
      const address = typeof path === 'string' ? path : path(project);
      const tab = await openAt(browser, `chrome-extension://${browser.id}/${address}`, how.before);
      await tab.page.setViewportSize(size);
      await present(tab, ready);
      await how.after?.(tab, browser);
      await present(tab, shows);
      return { tab, screen: tab };
    },
  };
}

/** The panel beside a page of a tracker, opened by itself because it was left open there. */
export function panel(
  name: string,
  address: string,
  ready: string,
  how: Ways<ChromiumScreen> = {},
): Scene {
  const { lies = 'example', writes = false, widths = PANEL, height = 1400, shows = ready } = how;
  const url = address.startsWith('/') ? `https://${ACME}${address}` : address;
  return {
    ...{ name, lies, writes, widths, height, shows },
    inPage: true,
    async open(browser, project, size) {
      await how.prepare?.(browser, project);
      const tab = await openAt(browser, url, how.before);
      await tab.page.setViewportSize({ width: PAGE_WIDTH, height: size.height });
      const screen = (await tab.panel()) as ChromiumScreen;
      await present(screen, ready);
      await how.after?.(screen, browser);
      await present(screen, shows);
      return { tab, screen };
    },
  };
}

async function openAt(browser: Chromium, url: string, before?: () => void): Promise<ChromiumTab> {
  if (!before) return browser.open(url);
  const tab = await browser.open('about:blank');
  await tab.page.addInitScript(before);
  await tab.go(url);
  return tab;
}

export async function present(screen: ChromiumScreen, selector: string): Promise<void> {
  await until(selector, async () => screen.frame.locator(selector).first().isVisible());
}

/** One step after another. */
export const steps =
  <S extends ChromiumScreen>(...all: readonly ((screen: S) => Promise<void>)[]) =>
  async (screen: S): Promise<void> => {
    for (const step of all) await step(screen);
  };

/** A screen hears its keys a moment after it is drawn. */
export async function openKeys(screen: ChromiumScreen): Promise<void> {
  await until('the keys', async () => {
    await screen.press('?');
    return screen.frame.locator('dialog').first().isVisible();
  });
}

/**
 * Presses until something shows. The panel takes no press in its first half second in sight, so that no page can steal one.
 */
export const press =
  (selector: string, shows: string) =>
  async (screen: ChromiumScreen): Promise<void> => {
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

/** Points at it, and stays there: a message goes away by itself only where nobody does. */
export const pointAt =
  (selector: string) =>
  (screen: ChromiumScreen): Promise<void> =>
    screen.frame.locator(selector).first().hover();

/** Not only there, but where it is seen without scrolling. */
export const inSight =
  (selector: string) =>
  async (screen: ChromiumScreen): Promise<void> => {
    await until(`${selector} in sight`, () =>
      screen.frame
        .locator(selector)
        .first()
        .evaluate((one) => {
          const { top, bottom } = one.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }),
    );
  };

/** Chooses the option at a place of a native list. */
export const choose =
  (selector: string, index: number) =>
  async (screen: ChromiumScreen): Promise<void> => {
    await screen.frame.locator(selector).first().selectOption({ index });
  };
