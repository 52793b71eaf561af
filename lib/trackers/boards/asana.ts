/** Asana's lists, boards, and the tasks on its home page. No card shows its number, so chips go after the title. Evidence: section 3. */
import type { BoardKind } from '../../core/board.ts';
import type { Boards } from '../tracker.ts';

const AREA = '(?<area>\\d{2,20})';
const CARD = '.BoardCardLayout[data-task-id]';
const LINE = '.ClickableTaskRow[data-task-id]';
const view = (name: string, kind: BoardKind) => ({
  on: 'path' as const,
  pattern: new RegExp(`^/(?:1/\\d{2,20}/project|0)/${AREA}/${name}(?:/|$)`),
  kind,
});

export const asanaBoards: Boards = {
  addresses: [
    view('board', 'board'),
    view('list', 'list'),
    view('timeline', 'timeline'),
    view('calendar', 'calendar'),
    // A task open in its pane, over one of the project's views.
    {
      on: 'path',
      pattern: new RegExp(`^/1/\\d{2,20}/project/${AREA}(?:/task/\\d{2,20})?/?$`),
      kind: 'list',
    },
    { on: 'path', pattern: new RegExp(`^/0/${AREA}/\\d{2,20}/?$`), kind: 'list' },
    { on: 'path', pattern: /^\/(?:1\/\d{2,20}\/home|0\/home\/\d{2,20})(?:\/|$)/, kind: 'home' },
    { on: 'path', pattern: /^\/(?:1\/\d{2,20}|0)\/search(?:\/|$)/, kind: 'search' },
  ],
  cards: [
    {
      css: CARD,
      key: [{ css: CARD, read: '@data-task-id', seen: 'ext 2026-05' }],
      title: [{ css: '.BoardCard-taskName', seen: 'ext 2026-05' }],
      after: ['.BoardCard-taskName'],
      seen: 'ext 2026-05',
    },
    {
      // Section headings and "add task" rows look the same and have no number.
      css: '.SpreadsheetRow:has(textarea.SpreadsheetTaskName-input)',
      key: [
        {
          css: 'textarea.SpreadsheetTaskName-input',
          read: '@id',
          part: /_(\d{2,20})$/,
          seen: 'ext 2026-03',
        },
      ],
      title: [{ css: 'textarea.SpreadsheetTaskName-input', read: 'value', seen: 'ext 2026-03' }],
      after: ['.SpreadsheetTaskName'],
      seen: 'ext 2026-03',
    },
    {
      css: LINE,
      key: [
        { css: LINE, read: '@data-task-id', seen: '2025-11' },
        {
          css: '[id^="TaskNameButton-"]',
          read: '@id',
          part: /^TaskNameButton-(\d{2,20})$/,
          seen: '2025-11',
        },
      ],
      title: [{ css: '[id^="TaskNameButton-"]', seen: '2025-11' }],
      area: [
        {
          css: 'a.PotPillsContainer-potPillLink',
          read: '@href',
          part: /\/project\/(\d{2,20})(?:\/|$)/,
          seen: '2025-11',
        },
      ],
      after: ['[id^="TaskNameButton-"] > div', '[id^="TaskNameButton-"]'],
      seen: '2025-11',
    },
  ],
  container: ['main, [role="main"]', '#asana_main_page'],
  name: [{ css: 'h1', seen: 'inferred' }],
};
