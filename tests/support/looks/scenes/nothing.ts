/** As just installed: what every screen says before there is anything. */

import type { ChromiumTab } from '../../chromium-tab.ts';
import { own, POPUP, panel, press, type Scene, type Ways } from '../scene.ts';

const empty = (page: string) =>
  own(`nothing-${page}`, `dashboard.html#/${page}`, 'main .empty', { lies: 'nothing' });

const welcome = (name: string, how: Ways<ChromiumTab>) =>
  own(name, 'welcome.html', 'form', { lies: 'nothing', ...how });

export const NOTHING_SCENES: readonly Scene[] = [
  own('nothing-popup', 'popup.html', 'main .btn', { ...POPUP, lies: 'nothing' }),
  own('nothing-popup-tool', 'popup.html', 'main .btn-primary', {
    ...POPUP,
    lies: 'nothing',
    // Over a page of a tool that Planseat knows.
    before: () => {
      const { chrome } = globalThis as unknown as { chrome?: { tabs?: object } };
      if (chrome?.tabs)
        Object.assign(chrome.tabs, {
          query: async () => [{ id: 1, url: 'https://acme.atlassian.net/browse/HAL-12' }],
        });
    },
  }),
  ...['projects', 'clients', 'people', 'inbox', 'history'].map(empty),
  own('nothing-data', 'dashboard.html#/data', 'main .card .btn', { lies: 'nothing' }),
  welcome('welcome', {}),
  welcome('welcome-own-server', {
    after: press('[aria-expanded=false]', 'form [inputmode=url]'),
    shows: 'form [inputmode=url]',
  }),
  panel('nothing-panel', '/browse/HAL-12', 'form', { lies: 'nothing' }),
];
