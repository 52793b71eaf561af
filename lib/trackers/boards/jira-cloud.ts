/** Boards and lists of Jira Cloud: one card on software boards, another on business boards, one table everywhere else. Evidence: 1.3 to 1.5. */
import { KEY, KEY_IN_LINK } from '../jira.ts';
import type { Boards } from '../tracker.ts';

const id = (tail: string) => `[data-testid$="${tail}"]`;
const PROJECT = '^/jira/(?:software|core|servicedesk)/(?:c/)?projects/(?<area>[A-Za-z]\\w{0,99})';
const view = (names: string) =>
  new RegExp(`${PROJECT}(?:/boards/\\d{1,12})?/(?:${names})(?:/custom/\\d{1,12})?/?$`);
/** What is read aloud begins with the key, in every language. */
const SPOKEN = new RegExp(`^(${KEY})(?![\\w-])`);
const OVERLAY = '[data-testid="board.content.cell.card"]';
const CARD = '[data-testid="platform-board-kit.ui.card.card"]';
const BACKLOG = '[data-testid^="software-backlog.card-list.card.content-container."]';
const ROW = 'tr[data-testid="native-issue-table.ui.issue-row"]';
const CALENDAR = 'button[role="link"][data-testid*="calendar-card-container"]';
const SUMMARY = { css: id('issue-summary.issue-summary-cell'), seen: '2026-08' } as const;

export const jiraCloudBoards: Boards = {
  addresses: [
    { on: 'path', pattern: new RegExp(`${PROJECT}/(?:boards/\\d{1,12}|board)/?$`), kind: 'board' },
    { on: 'path', pattern: view('backlog'), kind: 'backlog' },
    { on: 'path', pattern: view('list|issues|queues'), kind: 'list' },
    { on: 'path', pattern: view('timeline|roadmap'), kind: 'timeline' },
    { on: 'path', pattern: view('calendar'), kind: 'calendar' },
    { on: 'path', pattern: new RegExp(`^/issues(?:/${KEY})?/?$`), kind: 'search' },
    {
      on: 'path',
      pattern: /^\/browse\/(?<area>[A-Za-z]\w{0,99})-[1-9]\d{0,11}\/?$/,
      kind: 'children',
    },
  ],
  cards: [
    {
      css: CARD,
      key: [
        { css: CARD, read: '@id', part: new RegExp(`^card-(${KEY})$`), seen: '2026-08' },
        { css: `${id('ui.key.key')} a`, read: '@href', part: KEY_IN_LINK, seen: '2026-08' },
      ],
      title: [
        { css: id('single-line-text.container.box'), seen: '2026-08' },
        { css: '[data-component-selector$="card-content.content-section"] span', seen: '2025-11' },
      ],
      estimate: [
        { css: id('ui.estimate.badge'), seen: '2026-08' },
        { css: id('ui.original-estimate.badge'), seen: '2026-08' },
      ],
      after: [id('ui.key.key')],
      seen: '2026-08',
    },
    {
      css: OVERLAY,
      key: [
        { css: 'a[href*="/browse/"]', read: '@href', part: KEY_IN_LINK, seen: '2026-04' },
        { css: 'a[href*="/browse/"]', read: '@aria-label', part: SPOKEN, seen: '2026-04' },
      ],
      title: [{ css: 'a ~ div > span', without: 'button', seen: '2026-04' }],
      // The key is bare text in a division without a name: it is found by what it says.
      after: [],
      seen: '2026-04',
    },
    {
      css: BACKLOG,
      key: [
        {
          css: BACKLOG,
          read: '@data-testid',
          part: new RegExp(`\\.content-container\\.(${KEY})$`),
          seen: '2026-08',
        },
        {
          css: `a${id('card-contents.key')}`,
          read: '@href',
          part: KEY_IN_LINK,
          seen: '2026-08',
        },
      ],
      title: [{ css: id('summary-field.summary-field-static.content'), seen: '2026-08' }],
      estimate: [{ css: id('estimate-field-wrapper'), seen: '2026-08' }],
      after: [`a${id('card-contents.key')}`],
      seen: '2026-08',
    },
    {
      css: ROW,
      key: [
        {
          css: `a${id('issue-key.issue-key-cell')}`,
          read: '@href',
          part: KEY_IN_LINK,
          seen: '2026-08',
        },
        {
          css: `a${id('issue-key.issue-key-cell')}`,
          read: '@aria-label',
          part: SPOKEN,
          seen: '2026-08',
        },
      ],
      title: [SUMMARY, { css: id('summary-cell-content.summary-button'), seen: '2026-04' }],
      status: [
        { css: '[data-testid*="status-lozenge"][data-testid$="--text"]', seen: '2026-08' },
        { css: '[data-testid*="common.ui.status-lozenge"]', seen: '2026-04' },
      ],
      after: [`a${id('issue-key.issue-key-cell')}`],
      seen: '2026-08',
    },
    {
      css: CALENDAR,
      key: [
        { css: CALENDAR, read: '@aria-label', part: new RegExp(`^(${KEY})$`), seen: '2026-04' },
      ],
      status: [{ css: id('status-lozenge--text'), seen: '2026-04' }],
      after: [],
      seen: '2026-04',
    },
    {
      css: '[data-testid*="timeline-table.components.list-item.container-"]',
      key: [{ css: 'a[href*="/browse/"]', read: '@href', part: KEY_IN_LINK, seen: 'inferred' }],
      after: ['a[href*="/browse/"]'],
      seen: '2026-08',
    },
  ],
  container: [
    '[data-testid="board.content.board-wrapper"]',
    '[data-testid="software-board.board"]',
    '[data-testid="software-backlog.backlog-content.scrollable"]',
    '[data-testid="native-issue-table.ui.scroll-container.scroll-container"]',
    '#ak-main-content',
    'main, [role="main"]',
  ],
  name: [
    { css: '[data-testid="horizontal-nav-header.ui.project-header.header"] h1', seen: '2026-04' },
    { css: '#ak-project-view-navigation h1', seen: '2026-04' },
  ],
};
