/** Redmine's lists, Gantt chart, calendar and subtasks, as its own templates make them. Evidence: section 14. */
import type { Boards, Place } from '../tracker.ts';

const IN_PROJECT = '^(?:/projects/(?<area>[\\w-]{1,100}))?/issues';
const ROW = 'table.issues tr.issue[id^="issue-"]';
const SUBJECT = '.gantt_subjects .issue-subject[id^="issue-"]';
const DAY = 'table.cal div.issue';
const SEEN = 'Redmine 5.0';

const own = (css: string): Place => ({ css, read: '@id', part: /^issue-(\d{1,10})$/, seen: SEEN });
const link = (css: string): Place => ({
  css,
  read: '@href',
  part: /\/issues\/(\d{1,10})(?:[?#]|$)/,
  seen: SEEN,
});
/** The box that its context menu selects a task by. */
const box: Place = { css: 'input[name="ids[]"]', read: '@value', seen: SEEN };
const area: Place = {
  css: 'td.project a',
  read: '@href',
  part: /\/projects\/([\w-]{1,100})$/,
  seen: SEEN,
};

export const redmineBoards: Boards = {
  addresses: [
    { on: 'path', pattern: new RegExp(`${IN_PROJECT}/gantt/?$`), kind: 'timeline' },
    { on: 'path', pattern: new RegExp(`${IN_PROJECT}/calendar/?$`), kind: 'calendar' },
    { on: 'path', pattern: new RegExp(`${IN_PROJECT}/?$`), kind: 'list' },
    { on: 'path', pattern: /^\/issues\/[1-9]\d{0,9}\/?$/, kind: 'children' },
  ],
  cards: [
    {
      css: ROW,
      key: [own(ROW), link('td.id a'), link('td.subject a'), box],
      title: [{ css: 'td.subject', seen: SEEN }],
      status: [{ css: 'td.status', seen: SEEN }],
      estimate: [{ css: 'td.estimated_hours', seen: SEEN }],
      spent: [{ css: 'td.spent_hours', seen: SEEN }],
      area: [area],
      after: ['td.id a', 'td.subject a'],
      seen: SEEN,
    },
    {
      css: SUBJECT,
      key: [own(SUBJECT), link('a.issue'), box],
      title: [{ css: SUBJECT, read: '@title', seen: SEEN }],
      after: ['a.issue'],
      seen: SEEN,
    },
    {
      css: DAY,
      key: [link('a.issue'), box],
      title: [
        { css: 'a.issue', read: '@title', seen: SEEN },
        { css: DAY, without: '.tip,a', part: /^(?:: ?)?(.+)$/, seen: SEEN },
      ],
      after: ['a.issue'],
      seen: SEEN,
    },
    {
      css: '#issue_tree tr.issue',
      key: [box, link('td.subject a.issue')],
      title: [{ css: 'td.subject', without: 'a', part: /^(?:: ?)?(.+)$/, seen: SEEN }],
      status: [{ css: 'td.status', seen: SEEN }],
      after: ['td.subject a.issue'],
      seen: SEEN,
    },
  ],
  container: ['table.issues', '.gantt-table', 'table.cal', '#issue_tree', '#content'],
  name: [{ css: '#header h1 .current-project', seen: SEEN }],
};
