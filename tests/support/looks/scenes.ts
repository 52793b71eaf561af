/** Every screen of Planseat and every window over one, in each state that looks different; for pictures, and for looking over all of them. */
import type { Web } from '../web.ts';
import { ACME } from '../web.ts';
import type { Scene } from './scene.ts';
import { BOARD_SCENES } from './scenes/board.ts';
import { DASHBOARD_SCENES } from './scenes/dashboard.ts';
import { DATA_SCENES, LOST_SCENES } from './scenes/data.ts';
import { NOTHING_SCENES } from './scenes/nothing.ts';
import { OPTIONS_SCENES } from './scenes/options.ts';
import { PANEL_SCENES } from './scenes/panel.ts';
import { POPUP_SCENES } from './scenes/popup.ts';

/** In the order in which they are played: nothing, the worked example, and the example lost. */
export const SCENES: readonly Scene[] = [
  ...NOTHING_SCENES,
  ...POPUP_SCENES,
  ...PANEL_SCENES,
  ...DASHBOARD_SCENES,
  ...OPTIONS_SCENES,
  ...BOARD_SCENES,
  ...DATA_SCENES,
  ...LOST_SCENES,
];

/** The tickets and the document of the example in the suite's web, and a ticket of no project. */
export function fillWeb(web: Web, tell: (words: string) => string): void {
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
  web.jira.set(ACME, 'BRA-1', {
    summary: tell('Sign-in for authors'),
    project: { key: 'BRA', name: tell('Brandt') },
    status,
    ...hours(30, 44, 6),
  });
  web.docs.set('1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789_-abcd', tell('Re: school tours in autumn'));
}
