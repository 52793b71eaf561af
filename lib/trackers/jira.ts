/** What Jira Cloud and Jira Data Center have in common: keys, and the REST answer for one issue. */
import type { ParentTask, TaskDetail, TaskDetails, Unread } from '../core/task.ts';
import { type ApiAnswer, seen } from './tracker.ts';
import { at as under, wholeMinutes } from './values.ts';

/** `ACME-12`, as part of a pattern. Project keys hold no hyphen, so that every repetition ends at a sure place. */
export const KEY = '[A-Za-z][A-Za-z0-9_]{0,99}-[1-9]\\d{0,11}';

const wholeKey = new RegExp(`^${KEY}$`);

export function keyOf(raw: string): string | null {
  return wholeKey.test(raw) ? raw.toUpperCase() : null;
}

export function areaOfKey(key: string): string {
  return key.slice(0, key.lastIndexOf('-'));
}

/** `?selectedIssue=ACME-12`, behind whichever other parameters: the panel or dialog of any view. */
export const selectedIssue = new RegExp(`[?&]selectedIssue=(?<key>${KEY})(?=&|$)`);
/** An issue's own page, and one opened in a queue or a portal. */
export const issuePage = new RegExp(
  `^/(?:browse|issues|servicedesk/customer/portal/\\d{1,9})/(?<key>${KEY})/?$`,
);
export const inProject = new RegExp(
  `^/(?:jira/[a-z-]{1,30}/)?(?:c/)?projects/[A-Za-z]\\w{0,99}/(?:issues|queues|section)(?:/[\\w-]{1,99}){0,4}/(?<key>${KEY})/?$`,
);

/** Pages of a project, whichever of them, and old boards. */
export const projectPages = [
  {
    on: 'path',
    pattern: /^\/(?:jira\/[a-z-]{1,30}\/)?(?:c\/)?projects\/(?<area>[A-Za-z]\w{0,99})(?:\/|$)/,
  },
  { on: 'path', pattern: /^\/browse\/(?<area>[A-Za-z]\w{0,99})\/?$/ },
  { on: 'query', pattern: /[?&]projectKey=(?<area>[A-Za-z]\w{0,99})(?=&|$)/ },
] as const;

export const FIELDS =
  'summary,status,project,parent,assignee,labels,duedate,timetracking,timeoriginalestimate,timeestimate,timespent';

/** The key in an address, for links that lead to an issue. */
export const KEY_IN_LINK = new RegExp(`/browse/(${KEY})(?:[/?#]|$)`);

/** A parent as the page links to it. Its own key is taken off its words. */
export function parentOf(text: string, element: Element): ParentTask | null {
  const link = `${element.getAttribute('href') ?? ''}`;
  const key = keyOf(element.getAttribute('data-issue-key') ?? KEY_IN_LINK.exec(link)?.[1] ?? '');
  if (!key) return null;
  return { key, title: text.startsWith(key) ? text.slice(key.length).trim() : text };
}

/** Each time twice: inside `timetracking`, absent while never set, and flat beside it, null while never set. */
const TIMES = {
  estimate: ['originalEstimateSeconds', 'timeoriginalestimate'],
  remaining: ['remainingEstimateSeconds', 'timeestimate'],
  spent: ['timeSpentSeconds', 'timespent'],
} as const;

type Noted = Record<string, unknown>;

/** Details read one by one: what is absent is not offered here, null is empty, another type is not understood. */
function note(details: Noted, unread: Noted, detail: TaskDetail, raw: unknown, at: number): void {
  if (raw === undefined) unread[detail] = 'not-offered';
  else details[detail] = seen(raw, at, 'api');
}

function noteTimes(fields: unknown, details: Noted, unread: Noted, at: number): void {
  const raws = Object.entries(TIMES).map(
    ([detail, [inside, flat]]) =>
      [detail, under(fields, 'timetracking', inside) ?? under(fields, flat)] as const,
  );
  // Where any of them is told, time tracking is on: an estimate that is absent was never set, and nobody logged any time.
  const isOn = raws.some(([, raw]) => raw !== undefined);
  for (const [detail, said] of raws) {
    const raw = isOn ? (said ?? (detail === 'spent' ? 0 : null)) : said;
    // Never the texts beside them: a "1d" is 7 hours on one site and 8 on another. Odd seconds round to the minute.
    const minutes = typeof raw === 'number' ? wholeMinutes(raw / 60) : raw;
    if (minutes === null && raw !== null) unread[detail] = 'not-understood';
    else note(details, unread, detail as TaskDetail, minutes, at);
  }
}

/** The answer to `/rest/api/{2,3}/issue/KEY`, whose versions say all of this alike. */
export function understandIssue(answer: unknown, at: number): ApiAnswer | null {
  const [key, fields] = [under(answer, 'key'), under(answer, 'fields')];
  const title = under(fields, 'summary');
  if (typeof key !== 'string' || typeof title !== 'string') return null;
  const details: Noted = {};
  const unread: Noted = {};
  const say = (detail: TaskDetail, raw: unknown) => note(details, unread, detail, raw, at);
  const category = under(fields, 'status', 'statusCategory', 'key');
  const assignee = under(fields, 'assignee');
  const parent = under(fields, 'parent') ?? null;
  say('title', title);
  say('status', under(fields, 'status', 'name'));
  say('done', typeof category === 'string' ? category === 'done' : undefined);
  say('assignee', assignee && (under(assignee, 'displayName') ?? false));
  say('due', under(fields, 'duedate'));
  say('labels', under(fields, 'labels'));
  say('parent', parent && { key: under(parent, 'key'), title: under(parent, 'fields', 'summary') });
  noteTimes(fields, details, unread, at);
  const area = under(fields, 'project', 'key');
  const name = under(fields, 'project', 'name');
  return {
    key,
    details: details as Partial<TaskDetails>,
    area: typeof area === 'string' ? area : null,
    areaName: typeof name === 'string' ? name : null,
    unread: unread as Partial<Record<TaskDetail, Unread>>,
  };
}
