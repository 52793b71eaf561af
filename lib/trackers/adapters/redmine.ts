/**
 * Redmine, on hosts that the user adds. Its REST answers nothing to the user's session, so details are read off its own
 * page, by class names only: captions are in any of fifty languages. What it calls "% done" is no re-estimate of the work
 * left, so `remaining` is a detail that Redmine does not have.
 */
import type { Day } from '../../core/record.ts';
import type { ParentTask } from '../../core/task.ts';
import { redmineBoards } from '../boards/redmine.ts';
import { readPage } from '../read-page.ts';
import { defineTracker, type Tracker } from '../tracker.ts';
import { dayOf, plain, wholeMinutes } from '../values.ts';

const issue = 'div.issue.details';
const attribute = (name: string) => `${issue} .${name}.attribute .value`;
/** Its tab is shown to whoever may see time entries: where it is and the row is not, nothing was spent. */
const timeTab = (menu: string) => `body.controller-issues.action-show ${menu} a.time-entries`;

/** `4.50 h`, `4,50 Std`, `4:30 h`; the unit is localised and always the hour. */
function minutes(text: string): number | null {
  const [, hours, colon, decimals] =
    /^(\d{1,6})(?::(\d\d)|[.,](\d{1,2}))?(?![\d.,:])/.exec(text) ?? [];
  if (!hours) return null;
  return wholeMinutes(Number(colon ?? 0) + Number(`${hours}.${decimals ?? 0}`) * 60);
}

/** Is the day before the month where days are shown? Told by a date that the page has in both forms; null: not told. */
function isDayFirst(page: Document): boolean | null {
  for (const link of page.querySelectorAll('a[title][href*="/activity?from="]')) {
    const [, month, day] = /from=\d{4}-(\d\d)-(\d\d)/.exec(link.getAttribute('href') ?? '') ?? [];
    const [, first, second] = /^(\d\d)\D(\d\d)\D/.exec(link.getAttribute('title') ?? '') ?? [];
    if (first !== second)
      return first === day && second === month ? true : first === month ? false : null;
  }
  return null;
}

/** A day as Redmine shows it, in a form of the user's language or of the house's choice; null where it may mean two days. */
function day(text: string, element: Element): Day | null {
  const [, first = '', mark, second = '', last = ''] =
    /^(\d{1,4})([-./])(\d\d)\2(\d{2,4})\b/.exec(text) ?? [];
  if (first.length === 4) return dayOf(`${first}-${second}-${last}`);
  const days = [`${last}-${second}-${first}`, `${last}-${first}-${second}`].map(dayOf);
  const [dayFirst = null, monthFirst = null] = days;
  if (mark !== '/' || !monthFirst || first === second) return dayFirst;
  if (!dayFirst) return monthFirst;
  const told = isDayFirst(element.ownerDocument);
  return told === null ? null : told ? dayFirst : monthFirst;
}

/** Ancestors stand above the title, the parent last: a link "Feature #12", a colon, its title. */
function parent(_: string, element: Element): ParentTask | null {
  const link = [...(element.closest('.subject')?.querySelectorAll('p') ?? [])]
    .at(-1)
    ?.querySelector('a');
  const [, key] = /\/issues\/(\d{1,10})$/.exec(link?.getAttribute('href') ?? '') ?? [];
  return key
    ? { key, title: plain(link?.nextSibling?.textContent ?? '').replace(/^: ?/, '') }
    : null;
}

export const redmine: Tracker = defineTracker({
  id: 'redmine',
  name: 'Redmine',
  hosts: [],
  signature: ['meta[name="description"][content="Redmine"]'],
  base: /^((?:\/[\w.~-]+){0,4}?)\/(?:issues|projects)(?:[/.]|$)/,
  addresses: [{ on: 'path', pattern: /^\/issues\/(?<key>[1-9]\d{0,9})(?:\/|$)/ }],
  canonical: ({ root, key }) => `${root}/issues/${key}`,
  page: {
    title: [{ css: `${issue} .subject h3`, seen: 'Redmine 5.0' }],
    status: [{ css: attribute('status'), seen: 'Redmine 5.0' }],
    done: [{ css: issue, read: '@class', seen: 'Redmine 5.0' }],
    assignee: [
      {
        css: attribute('assigned-to'),
        without: '.avatar',
        part: /^-$|^(.+)$/,
        seen: 'Redmine 5.0',
      },
      { css: attribute('assigned-to'), means: '', seen: 'Redmine 5.0: a dash is nobody' },
    ],
    // `4.00 h (Total: 20.50 h)`: the task's own stands before the bracket; only a total: its own is empty.
    estimate: [{ css: attribute('estimated-hours'), part: /^([^(]*)/, seen: 'Redmine 5.0' }],
    spent: [
      { css: attribute('spent-time'), part: /^([^(]+)/, seen: 'Redmine 5.0' },
      { css: attribute('spent-time'), means: '0', seen: 'Redmine 5.0: only a total' },
      { css: timeTab('#main-menu'), means: '0', seen: 'Redmine 5.0: no row for zero' },
      { css: timeTab('.js-project-menu'), means: '0', seen: 'Redmine 5.0: narrow windows' },
    ],
    due: [
      { css: '#issue-form #issue_due_date', read: '@value', hidden: true, seen: 'Redmine 5.0' },
      { css: attribute('due-date'), seen: 'Redmine 5.0' },
    ],
    parent: [
      { css: `${issue} .subject p`, seen: 'Redmine 5.0' },
      { css: `${issue}:not(.child) .subject`, means: '', seen: 'Redmine 5.0' },
    ],
    area: [{ css: 'body', read: '@class', part: /(?:^| )project-([\w-]+)/, seen: 'Redmine 5.0' }],
    areaName: [{ css: '#header h1 .current-project', seen: 'Redmine 5.0' }],
  },
  parse: { minutes, day, parent, done: (text) => / closed( |$)/.test(text) },
  api: {
    url: ({ root, key }) => `${root}/issues/${key}`,
    answers: 'text',
    understand(answer, at) {
      const page = new DOMParser().parseFromString(String(answer), 'text/html');
      if (!page.querySelector(issue)) return null;
      const nobody = { tracker: '', host: '', key: '', url: '', area: null };
      const { identity, areaName, details, unread } = readPage(redmine, nobody, page, at);
      return { key: null, area: identity.area, areaName, details, unread };
    },
  },
  boards: redmineBoards,
  parts: [{ on: 'path', pattern: /^\/projects\/(?!new(?:\/|$))(?<area>[\w-]{1,100})(?:\/|$)/ }],
  lacks: ['remaining', 'labels'],
});
