/** Which addresses of Redmine mean which issue, and how its hours and days are understood (evidence, section 14). */
import { describe, expect, it } from 'vitest';
import type { TaskDetail } from '../../lib/core/task.ts';
import { redmine } from '../../lib/trackers/adapters/redmine.ts';
import { readPage } from '../../lib/trackers/read-page.ts';
import { identify } from '../../lib/trackers/recognise.ts';
import { openPage } from './open-page.ts';

const root = 'https://redmine.acme.example:3000';

describe('addresses', () => {
  it.each(['', '/redmine', '/tools/pm'])('below "%s"', (path) => {
    const url = `${root}${path}/issues/12`;
    const identity = {
      tracker: 'redmine',
      host: 'redmine.acme.example:3000',
      key: '12',
      area: null,
    };
    for (const tail of ['', '/', '?tab=history#note-4', '#change-9', '/time_entries'])
      expect(identify(redmine, url + tail)).toEqual({ ...identity, url });
  });

  it.each([
    '/issues',
    '/issues/',
    '/issues/new',
    '/issues/0',
    '/issues/012',
    '/issues/12.pdf',
    '/issues/12x',
    '/issues/12345678901',
    '/projects/shop/issues',
    '/projects/shop/issues/gantt',
    '/time_entries?issue_id=12',
    '/',
  ])('%s means no issue', (path) => {
    expect(identify(redmine, root + path)).toBeNull();
  });
});

const row = (name: string, value: string) =>
  `<div class="${name} attribute"><div class="value">${value}</div></div>`;

function read(rows: string, { head = '', menu = '', form = '' } = {}) {
  const html = `<body class="controller-issues action-show"><div id="main-menu">${menu}</div>
    <div class="issue details"><div class="subject"><div><h3>Title</h3></div></div>${head}
    <div class="attributes">${rows}</div></div>${form}</body>`;
  const url = `${root}/issues/12`;
  const identity = identify(redmine, url);
  if (!identity) throw new Error('No issue');
  const { details, unread } = readPage(redmine, identity, openPage(html, url), 1);
  return (detail: TaskDetail) => unread[detail] ?? details[detail]?.value;
}

describe('hours', () => {
  it.each([
    ['4.50 h', 270],
    ['4,50 Std', 270],
    ['4:30 h', 270],
    ['0:05 h', 5],
    ['0.00 h', 0],
    ['0.33 h', 20],
    ['2.08 h', 125],
    ['1234.50 h', 74_070],
    ['20.50 小时', 1230],
    ['20:30時間', 1230],
    ['4.00 h (Total: 20.50 h)', 240],
    ['(Total: 20.50 h)', null],
    ['', null],
    ['about 4', 'not-understood'],
    ['1,234.50 h', 'not-understood'],
  ])('an estimate of "%s"', (shown, minutes) => {
    expect(read(row('estimated-hours', shown))('estimate')).toBe(minutes);
  });

  const tab = '<ul><li><a class="time-entries" href="#">Spent time</a></li></ul>';
  it.each([
    ['its own part', row('spent-time', '<a href="#">4:00 h</a>'), tab, 240],
    ['its own of a total', row('spent-time', '4:00 h (Total: <a href="#">20:30 h</a>)'), tab, 240],
    ['only the subtasks', row('spent-time', ' (Total: <a href="#">20:30 h</a>)'), tab, 0],
    ['no row, and hours may be seen', '', tab, 0],
    ['no row, and hours may not be seen', '', '', 'not-on-page'],
  ])('spent: %s', (_, rows, menu, minutes) => {
    expect(read(rows, { menu })('spent')).toBe(minutes);
  });
});

describe('days', () => {
  const made = (title: string, from: string) =>
    `<p class="author"><a title="${title}" href="/projects/shop/activity?from=${from}">long ago</a></p>`;
  const monthFirst = made('01/17/2026 09:00 AM', '2026-01-17');
  const dayFirst = made('17/01/2026 09:00', '2026-01-17');

  it.each([
    ['2026-12-05', '', '2026-12-05'],
    ['2026/12/05', '', '2026-12-05'],
    ['2026.12.05.', '', '2026-12-05'],
    ['05.12.2026 (Fällig in 13 Tagen)', '', '2026-12-05'],
    ['05-12-2026', '', '2026-12-05'],
    ['25/12/2026', '', '2026-12-25'],
    ['12/25/2026', '', '2026-12-25'],
    ['12/12/2026', '', '2026-12-12'],
    ['12/05/2026 (Due in 13 days)', monthFirst, '2026-12-05'],
    ['12/05/2026', dayFirst, '2026-05-12'],
    ['12/05/2026', made('11/11/2026 09:00 AM', '2026-11-11'), 'not-understood'],
    ['12/05/2026', made('11/11/2026', '2026-11-11') + dayFirst, '2026-05-12'],
    ['12/05/2026', '', 'not-understood'],
    ['5 Dec 2026', monthFirst, 'not-understood'],
    ['31.02.2026', '', 'not-understood'],
    ['', '', null],
  ])('%s', (shown, head, day) => {
    expect(read(row('due-date', shown), { head })('due')).toBe(day);
  });

  it('come from the folded form where there is one, as it was sent and not as it is being edited', () => {
    const field = '<input id="issue_due_date" type="date" value="2026-12-05">';
    const form = `<div style="display: none"><form id="issue-form">${field}</form></div>`;
    expect(read(row('due-date', '5 Dec 2026'), { form })('due')).toBe('2026-12-05');
  });
});

describe('people', () => {
  it.each([
    ['-', null],
    ['<a class="user" href="/users/1">Bo Beispiel</a>', 'Bo Beispiel'],
    ['<span class="avatar">BB</span><a href="/users/1">Bo Beispiel</a>', 'Bo Beispiel'],
    ['Gone Person', 'Gone Person'],
  ])('%s', (shown, name) => {
    expect(read(row('assigned-to', shown))('assignee')).toBe(name);
  });
});
