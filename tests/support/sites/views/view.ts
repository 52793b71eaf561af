/**
 * Views of many tasks as the suite serves them: own markup with the structure of what was captured or described, each
 * saying where, and a layout of our own (pages/views.css, views-own.css). A card says by `data-task` which task it is, for tests alone.
 */
import type { BoardKind } from '../../../../lib/core/board.ts';
import { type Answer, type Asked, asText, html, SESSION } from '../site.ts';

export interface ShownTask {
  key: string;
  /** Of its tracker's own: Jira's numeric id. */
  id: number;
  title: string;
}

export interface View {
  name: string;
  /** The section of the evidence that its structure follows. */
  evidence: string;
  url: string;
  kind: BoardKind;
  /** What the tracker says of itself at the page's head. */
  head: string;
  body(tasks: readonly ShownTask[]): string;
}

const TITLES = [
  'Event filter by date',
  'Ticket shop',
  'Page editor: blocks and preview',
  'Staff directory',
  'Timed tickets for special exhibitions, of two lines on a card',
  'Opening hours',
  'Newsletter',
  'Map of the rooms',
  'Search',
];

export const SHOWN = TITLES.length;

export const shownTasks = (keyOf: (number: number) => string): ShownTask[] =>
  TITLES.map((title, at) => ({ key: keyOf(at + 1), id: 10_001 + at, title: asText(title) }));

/** The tasks by threes, as columns hold them. */
export const columns = (
  tasks: readonly ShownTask[],
  one: (tasks: readonly ShownTask[]) => string,
) => [0, 3, 6].map((from) => one(tasks.slice(from, from + 3))).join('');

export const each = (tasks: readonly ShownTask[], one: (task: ShownTask) => string) =>
  tasks.map(one).join('');

export const ICON = '<svg class="icon" viewBox="0 0 16 16"><rect width="16" height="16" /></svg>';

/** Null: none of these views. */
export function viewAt(
  views: readonly View[],
  asked: Asked,
  keyOf: (number: number) => string,
): Answer | null {
  const view = views.find(({ url }) => {
    const { hostname, pathname } = new URL(url);
    return hostname === asked.host && pathname === asked.path;
  });
  if (!view) return null;
  const link = ['views', 'views-own']
    .map((name) => `<link rel="stylesheet" href="/-/pages/${name}.css">`)
    .join('');
  return {
    type: 'text/html;charset=UTF-8',
    headers: { 'set-cookie': SESSION },
    body: html(
      view.name,
      `<body id="jira" class="views">${view.body(shownTasks(keyOf))}<script src="/-/pages/views.js"></script></body>`,
      view.head + link,
    ),
  };
}
