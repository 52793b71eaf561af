/**
 * The warden of boards: a page in pages/ whose expectation has a `board` is read as it says: which view, and which tasks.
 * Every tracker with boards has such a page for each kind of card it knows.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { trackerFor, trackers } from '../../lib/trackers/catalogue.ts';
import {
  boardAt,
  cardsOf,
  keyAttributes,
  kindOf,
  readBoardName,
  readCard,
  readKey,
} from '../../lib/trackers/read-board.ts';
import type { CardKind } from '../../lib/trackers/tracker.ts';
import { openPage } from './open-page.ts';

const folder = new URL('./pages/', import.meta.url);
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => {
    const html = readFileSync(new URL(name, folder), 'utf8');
    const [, json = 'null'] = /id="expected">([^<]*)</.exec(html) ?? [];
    return { name, html, id: name.split('--')[0] ?? '', expected: JSON.parse(json) };
  })
  .filter(({ expected }) => expected?.board);

function open(url: string, id: string, html: string) {
  const page = openPage(html, url);
  const tracker = trackerFor(url, { [new URL(url).host]: id }, page);
  if (!tracker) throw new Error(`${url} belongs to a tracker`);
  return { page, tracker, cards: [...page.querySelectorAll(cardsOf(tracker))] };
}

const found = new Set<CardKind>();

describe.each(pages)('$name', ({ html, id, expected }) => {
  it('is the view its address means, with the tasks it shows', () => {
    const { url, board } = expected;
    const { page, tracker, cards } = open(url, id, html);
    expect(boardAt(tracker, url)).toEqual({ kind: board.kind, area: board.area });
    if (board.name !== undefined) expect(readBoardName(tracker, page, board.kind)).toBe(board.name);
    const keys = cards.map((card) => ({ card, found: readKey(tracker, card) }));
    expect(keys.filter((one) => one.found === 'disagree').length).toBe(board.disagree ?? 0);
    const tasks = keys.flatMap(({ card, found: key }) => {
      if (!key || key === 'disagree') return [];
      const kind = kindOf(tracker, card);
      if (kind) found.add(kind);
      const task = readCard(tracker, card, { key: key.key, area: board.area, url, inView: true });
      if (!task) return [];
      const { identity, title, status, estimate, spent } = task;
      return [{ key: identity.key, title, status, estimate, spent, area: identity.area }];
    });
    expect(tasks).toEqual(board.tasks);
  });
});

describe('addresses', () => {
  const acme = 'https://acme.atlassian.net';
  it.each([
    [`${acme}/jira/software/projects/ACME/boards/8`, 'board'],
    [`${acme}/jira/software/c/projects/ACME/boards/8?selectedIssue=ACME-3`, 'board'],
    [`${acme}/jira/software/c/projects/ACME/boards/8/timeline`, 'timeline'],
    [`${acme}/jira/core/projects/ACME/list?sortBy=x`, 'list'],
    [`${acme}/jira/servicedesk/projects/ACME/queues/custom/12`, 'list'],
    [`${acme}/browse/ACME-12`, 'children'],
    [`${acme}/jira/your-work`, undefined],
    [`${acme}/jira/software/c/projects/ACME/boards/8/reports/burnup`, undefined],
    ['https://app.asana.com/1/99/project/1201/task/1301', 'list'],
    ['https://app.asana.com/1/99/inbox/4', undefined],
    ['https://docs.google.com/document/d/1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789/edit', undefined],
  ])('%s is %s', (url, kind) => {
    const tracker = trackerFor(url);
    expect(tracker && boardAt(tracker, url)?.kind).toBe(kind);
  });
});

describe('every kind of card', () => {
  const known = trackers.flatMap(({ id, boards }) =>
    (boards?.cards ?? []).map((kind) => ({ id, kind })),
  );

  it.each(known)('of $id names attributes to watch for: $kind.css', ({ id }) => {
    const tracker = trackers.find((one) => one.id === id);
    expect(tracker && keyAttributes(tracker).length).toBeGreaterThan(0);
  });

  it('has a page of its own, but for those that nobody has seen whole', () => {
    const unseen = known.filter(({ kind }) => !found.has(kind)).map(({ kind }) => kind.css);
    expect(unseen).toEqual(
      [
        '[data-testid*="timeline-table.components.list-item.container-"]',
        '.issue-list li[data-key]',
        '#issue_tree tr.issue',
      ].filter((css) => unseen.includes(css)),
    );
  });
});

const captured = new URL('../../../shared/trackers/pages/', import.meta.url);
const names = existsSync(captured) ? readdirSync(captured) : [];

describe.skipIf(!names.length)('captured pages', () => {
  const file = (name: string) => readFileSync(new URL(name, captured), 'utf8');
  const read = (name: string, url: string, id: string, html = file(name)) => {
    const { tracker, cards } = open(url, id, html);
    return cards.map((card) => {
      const key = readKey(tracker, card);
      return key && key !== 'disagree'
        ? readCard(tracker, card, { key: key.key, area: null, url, inView: true })
        : key;
    });
  };
  const only = (front: string) =>
    names.filter((name) => name.startsWith(front) && name.endsWith('.html'));

  it.each(only('jira-cloud--business-board'))('%s: the card of the business board', (name) => {
    const url = 'https://acme.atlassian.net/jira/core/projects/AUT/board';
    expect(read(name, url, 'jira')).toMatchObject([
      { identity: { key: 'AUT-1', area: 'AUT' }, title: 'This is a test' },
    ]);
  });

  it.each(only('jira-cloud--business-list'))('%s: the row of the list', (name) => {
    const url = 'https://acme.atlassian.net/jira/core/projects/AUT/list';
    // The table alone: the page's other markup is more than the stand-in for a browser takes.
    const [table = ''] = /<table[\s\S]*<\/table>/.exec(file(name)) ?? [];
    expect(read(name, url, 'jira', table)).toMatchObject([
      { identity: { key: 'AUT-1' }, title: 'This is a test', status: 'To Do' },
    ]);
  });

  it.each(only('jira-cloud--fragments'))('%s: a board card and a search row', (name) => {
    const url = 'https://acme.atlassian.net/issues/?jql=x';
    const keys = read(name, url, 'jira').map(
      (one) => one && one !== 'disagree' && one.identity.key,
    );
    expect(keys).toEqual(['RDC-21496', 'RDC-29578']);
  });

  it.each(only('asana--home-widget'))('%s: the tasks of the widget', (name) => {
    const tasks = read(name, 'https://app.asana.com/1/99/home', 'asana');
    expect(tasks.length).toBe(2);
    expect(tasks[0]).toMatchObject({
      identity: { key: '1211955922970158', area: '1211955922970143' },
      title: 'Draft project brief',
    });
  });

  it.each(only('asana--home'))(
    '%s: the home has no name, whatever the page greets with',
    (name) => {
      const url = 'https://app.asana.com/1/99/home';
      const { page, tracker } = open(url, 'asana', file(name));
      expect(page.querySelector('h1')?.textContent).toMatch(/^Good /);
      expect(readBoardName(tracker, page, boardAt(tracker, url)?.kind ?? 'board')).toBe('');
    },
  );

  it.each(only('jira-dc--rapidboard'))('%s: a card with its key cut in the middle', (name) => {
    const url = 'https://issues.example/secure/RapidBoard.jspa?rapidView=1';
    expect(read(name, url, 'jira-dc')).toMatchObject([
      { identity: { key: 'SRSP-6068' }, title: '500 error for path api/getContacts' },
    ]);
  });
});
