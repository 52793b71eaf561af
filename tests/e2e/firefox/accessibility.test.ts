/** WCAG 2.2 AA in Firefox: axe in the main screens, in both themes. Chromium's suite looks at every screen and state. */
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { FirefoxScreen } from '../../support/firefox-screen.ts';
import type { FirefoxTab } from '../../support/firefox-tab.ts';
import { openTicket } from '../../support/flows/steps.ts';
import { makeRows, pour } from '../../support/looks/records-of.ts';
import { fillWeb } from '../../support/looks/scenes.ts';
import { until } from '../../support/screen.ts';
import { ACME } from '../../support/web.ts';
import { withFirefox } from '../../support/with-firefox.ts';

/** What the pages of the extension take for the system's theme. */
const THEME = 'layout.css.prefers-color-scheme.content-override';
const THEMES = { dark: 0, light: 1 };

interface Shown {
  tab: FirefoxTab;
  screen: FirefoxScreen;
}

describe('the main screens', () => {
  const bench = withFirefox();
  let project = '';

  beforeAll(async () => {
    if ('missing' in inject('firefox')) return;
    fillWeb(bench.web, (words) => words);
    const rows = await makeRows('en');
    project = rows.project;
    const desk = await bench.browser.own('options.html');
    await desk.has('heading', 'Options');
    await pour(desk, rows);
    await desk.close();
  });

  const turn = (theme: keyof typeof THEMES) =>
    bench.browser.inBrowser(`() => {
      Services.prefs.setIntPref(${JSON.stringify(THEME)}, ${THEMES[theme]});
      return null;
    }`);

  const own = (path: string) => async (): Promise<Shown> => {
    const tab = await bench.browser.own(path.replace('PROJECT', project));
    return { tab, screen: tab };
  };
  const beside = (path: string, key: string) => async (): Promise<Shown> => {
    const { tab } = await openTicket(bench.browser, `https://${ACME}${path}`, key);
    return { tab, screen: await tab.panel() };
  };

  it.each([
    ['the popup', own('popup.html'), '[data-project]'],
    ['the panel on a ticket', beside('/browse/HAL-12', 'HAL-12'), '[role=checkbox]'],
    [
      'the panel on a board',
      beside('/jira/software/c/projects/HAL/boards/7', 'serve'),
      '[role=option]',
    ],
    ['a project on the dashboard', own('dashboard.html#/project/PROJECT'), 'table'],
    ['the options', own('options.html'), 'select'],
    ['the welcome page', own('welcome.html'), 'main a, main button'],
  ])('%s, light and dark', async (_, open, shows) => {
    await turn('light');
    const { tab, screen } = await open();
    await until(shows, () =>
      screen.run(
        (it) => document.querySelector(`main:not([aria-busy]) :is(${it})`) !== null,
        shows,
      ),
    );
    const isDark = () => screen.run(() => matchMedia('(prefers-color-scheme: dark)').matches, null);
    expect(await isDark()).toBe(false);
    expect(await screen.violations()).toEqual([]);
    await turn('dark');
    await until('the dark theme', isDark);
    expect(await screen.violations(true)).toEqual([]);
    await tab.close();
  });
});
