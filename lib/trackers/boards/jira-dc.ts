/** Boards, backlogs and the issue navigator of Jira Data Center. Evidence: section 2. */
import { KEY, KEY_IN_LINK } from '../jira.ts';
import type { Boards } from '../tracker.ts';

const ROW = '#issuetable tr.issuerow';
const CARD = '.ghx-issue[data-issue-key]';
const LINE = '.issue-list li[data-key]';

export const jiraDcBoards: Boards = {
  addresses: [
    {
      on: 'url',
      pattern: /\/secure\/RapidBoard\.jspa\?(?:[^#]{0,2000}&)?view=planning/,
      kind: 'backlog',
    },
    { on: 'path', pattern: /^\/secure\/RapidBoard\.jspa$/, kind: 'board' },
    { on: 'path', pattern: new RegExp(`^/issues(?:/${KEY})?/?$`), kind: 'search' },
    { on: 'url', pattern: /\/browse\/[^/?#]{1,120}\?(?:[^#]{0,2000}&)?jql=/, kind: 'search' },
    { on: 'path', pattern: /^\/projects\/(?<area>[A-Za-z]\w{0,99})\/issues\/?$/, kind: 'list' },
  ],
  cards: [
    {
      css: CARD,
      key: [
        { css: CARD, read: '@data-issue-key', seen: 'ext 2026-07' },
        // Its text is cut in the middle: only the address and its tooltip are whole.
        { css: '.ghx-key a', read: '@href', part: KEY_IN_LINK, seen: 'ext 2026-07' },
      ],
      title: [
        { css: '.ghx-summary', read: '@title', seen: 'ext 2026-07' },
        { css: '.ghx-summary .ghx-inner', seen: 'old' },
      ],
      after: ['.ghx-key a', '.ghx-key'],
      seen: 'ext 2026-07',
    },
    {
      css: ROW,
      key: [
        { css: ROW, read: '@data-issuekey', seen: 'ext' },
        { css: 'td.issuekey a', read: '@href', part: KEY_IN_LINK, seen: 'old' },
      ],
      title: [
        { css: 'td.summary a.issue-link', seen: 'old' },
        { css: 'td.summary', seen: 'old' },
      ],
      status: [{ css: 'td.status', seen: 'old' }],
      estimate: [{ css: 'td.timeoriginalestimate', seen: 'old' }],
      spent: [{ css: 'td.timespent', seen: 'old' }],
      after: ['td.issuekey a'],
      seen: 'ext',
    },
    {
      css: LINE,
      key: [
        { css: LINE, read: '@data-key', seen: 'ext' },
        { css: 'a[href*="/browse/"]', read: '@href', part: KEY_IN_LINK, seen: 'inferred' },
      ],
      title: [
        { css: '.issue-link-summary', seen: 'old' },
        { css: LINE, read: '@title', seen: 'old' },
      ],
      after: ['.issue-link-key'],
      seen: 'ext',
    },
  ],
  container: ['#ghx-pool', '#ghx-backlog', '#issuetable', '.issue-list', '#content'],
  name: [
    { css: '#ghx-board-name', seen: 'old' },
    { css: '.search-title', seen: 'old' },
  ],
};
