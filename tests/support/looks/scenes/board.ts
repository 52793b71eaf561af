/** The panel beside a board. What it reads of the board goes into the records. */
import { panel, press, type Scene } from '../scene.ts';

const BOARD = '/jira/software/c/projects/HAL/boards/7';

const board = (name: string, how: Parameters<typeof panel>[3] = {}) =>
  panel(name, BOARD, '[role=option]', { writes: true, ...how });

export const BOARD_SCENES: readonly Scene[] = [
  board('panel-board'),
  board('panel-board-no-goal', {
    after: press('main li:first-child [aria-pressed=false]', 'main [aria-pressed=true]'),
    shows: 'main [aria-pressed=true]',
  }),
  board('panel-board-selected', {
    async after(screen) {
      // Select mode on the page, three of the list, and a goal for them.
      await press('main .sec-h [aria-pressed=false]', 'main .sec-h [aria-pressed=true]')(screen);
      const rows = screen.frame.locator('[role=option]');
      for (const at of [0, 1, 2]) await rows.nth(at).click({ modifiers: ['Control'] });
      await press('[role=group] [aria-pressed=false]', '[role=group] [aria-pressed=true]')(screen);
    },
    shows: '[role=group] [aria-pressed=true]',
  }),
  board('panel-board-tagged', {
    async after(screen) {
      await screen.frame.locator('[role=option]').first().click();
      await press('[role=group] [aria-pressed=false]', '[role=group] [aria-pressed=true]')(screen);
      await press('section .btn-primary', '.toast')(screen);
      await screen.frame.locator('.toast').hover();
    },
    shows: '.toast',
  }),
  panel('panel-board-no-project', '/jira/software/c/projects/NEW/boards/7', '[role=radio]', {
    writes: true,
  }),
];
