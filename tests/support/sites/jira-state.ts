/** What both Jiras of the suite know: issues per host, and the REST answers in their recorded shapes (EVIDENCE 1.8, 2). */
import { type Answer, type ApiMood, type Asked, html, isLoggedIn, json } from './site.ts';

export interface Issue {
  key: string;
  id: string;
  summary: string;
  project: { key: string; name: string };
  status: { name: string; category: 'new' | 'indeterminate' | 'done' };
  assignee: string | null;
  due: string | null;
  labels: readonly string[];
  parent: { key: string; summary: string } | null;
  /** Seconds, as Jira counts; null: never set, which the answer shows by leaving the field out. */
  estimate: number | null;
  remaining: number | null;
  spent: number | null;
}

export class JiraState {
  mood: ApiMood = 'fine';
  /** What the API answers for an issue, to the letter, in place of its answer. */
  readonly raw = new Map<string, string>();
  private readonly issues = new Map<string, Map<string, Issue>>();

  /** Makes or changes an issue on a host; what is not said keeps its last value, or a plain one. */
  set(host: string, key: string, change: Partial<Issue>): void {
    const site = this.issues.get(host) ?? new Map<string, Issue>();
    this.issues.set(host, site);
    site.set(key, { ...(site.get(key) ?? plainIssue(key)), ...change });
  }

  find(host: string, key: string): Issue | null {
    return this.issues.get(host)?.get(key) ?? null;
  }

  of(host: string): Issue[] {
    return [...(this.issues.get(host)?.values() ?? [])];
  }

  clear(): void {
    this.issues.clear();
    this.raw.clear();
    this.mood = 'fine';
  }
}

function plainIssue(key: string): Issue {
  const area = key.slice(0, key.lastIndexOf('-'));
  return {
    key,
    id: String(10_000 + Number(key.slice(key.lastIndexOf('-') + 1))),
    summary: `Work on ${key}`,
    project: { key: area, name: `${area} project` },
    status: { name: 'In Progress', category: 'indeterminate' },
    assignee: null,
    due: null,
    labels: [],
    parent: null,
    estimate: null,
    remaining: null,
    spent: null,
  };
}

/** Answers for `/rest/api/…/issue/KEY` below the context path; null where the address is none of the API's. */
export function jiraApi(state: JiraState, asked: Asked, context: string): Answer | null {
  if (!asked.path.startsWith(`${context}/rest/`)) return null;
  const match = /^\/rest\/api\/(?:2|3|latest)\/issue\/([A-Z][A-Z0-9_]+-\d+)$/.exec(
    asked.path.slice(context.length),
  );
  if (state.mood === 'slow') return { manner: 'hold' };
  if (state.mood === 'flood') return { type: 'application/json', manner: 'flood' };
  if (state.mood === 'logged-out' || !isLoggedIn(asked)) return LOGIN;
  if (state.mood === 'not-json') return { type: 'application/json', body: '{"key": "ACM' };
  if (state.mood === 'forbidden') return json(NO_PERMISSION, 403);
  const issue = match?.[1] === undefined ? null : state.find(asked.host, match[1]);
  if (!issue || state.mood === 'gone') return json(NOT_FOUND, 404);
  const body = state.raw.get(issue.key);
  if (body !== undefined) return { type: 'application/json', body };
  return json(answerFor(issue, `https://${asked.host}${context}`));
}

const LOGIN: Answer = {
  type: 'text/html;charset=UTF-8',
  body: html('Log in with Atlassian account', '<body><form><input name="username"></form></body>'),
};
const NO_PERMISSION = {
  errorMessages: ['You do not have the permission to see the specified issue.'],
  errors: {},
};
const NOT_FOUND = {
  errorMessages: ['Issue does not exist or you do not have permission to see it.'],
  errors: {},
};

function answerFor(issue: Issue, root: string): unknown {
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: issue.id,
    self: `${root}/rest/api/3/issue/${issue.id}`,
    key: issue.key,
    fields: {
      summary: issue.summary,
      status: {
        name: issue.status.name,
        statusCategory: { key: issue.status.category, name: issue.status.name },
      },
      issuetype: { name: 'Story', subtask: false, hierarchyLevel: 0 },
      project: { id: '10035', ...issue.project, projectTypeKey: 'software', simplified: false },
      assignee: issue.assignee === null ? null : { displayName: issue.assignee, active: true },
      labels: issue.labels,
      duedate: issue.due,
      ...(issue.parent && {
        parent: { key: issue.parent.key, fields: { summary: issue.parent.summary } },
      }),
      timeoriginalestimate: issue.estimate,
      timeestimate: issue.remaining,
      timespent: issue.spent,
      timetracking: timetracking(issue),
    },
  };
}

/** Each pair is left out where it was never set; the text is only for people, and a day need not be 8 hours. */
function timetracking(issue: Issue): Record<string, string | number> {
  const pair = (name: string, seconds: number | null) =>
    seconds === null ? {} : { [name]: `${seconds / 60}m`, [`${name}Seconds`]: seconds };
  return {
    ...pair('originalEstimate', issue.estimate),
    ...pair('remainingEstimate', issue.remaining),
    ...pair('timeSpent', issue.spent),
  };
}
