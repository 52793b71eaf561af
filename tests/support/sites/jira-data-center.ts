/** Jira Data Center under a context path, on a host that the user adds: issue page and REST v2 (EVIDENCE 2). */
import { type Issue, JiraState, jiraApi } from './jira-state.ts';
import { type Answer, type Asked, asText, html, SESSION, type Site, STRICT } from './site.ts';
import { JIRA_DC_VIEWS } from './views/jira-data-center.ts';
import { viewAt } from './views/view.ts';

export const DC_CONTEXT = '/jira';

export class JiraDataCenter extends JiraState implements Site {
  strict = false;

  constructor(readonly hosts: readonly string[]) {
    super();
  }

  answer(asked: Asked): Answer {
    const rest = jiraApi(this, asked, DC_CONTEXT);
    if (rest) return rest;
    const view = viewAt(JIRA_DC_VIEWS, asked, (number) => `SHOP-${number}`);
    if (view) return view;
    const key = /^\/jira\/browse\/([A-Z][A-Z0-9_]+-\d+)$/.exec(asked.path)?.[1];
    const issue = key === undefined ? null : this.find(asked.host, key);
    if (!issue) return { status: 404, type: 'text/html', body: html('Issue not found', '<body>') };
    return {
      type: 'text/html;charset=UTF-8',
      headers: { 'set-cookie': SESSION, ...(this.strict ? STRICT : {}) },
      body: html(`[${issue.key}] ${issue.summary} - Jira`, page(issue), head(asked.host, issue)),
    };
  }
}

const head = (host: string, issue: Issue): string => `<meta name="application-name" content="JIRA">
  <meta name="ajs-base-url" content="https://${host}${DC_CONTEXT}"><meta name="ajs-context-path" content="${DC_CONTEXT}">
  <meta name="ajs-issue-key" content="${issue.key}">`;

function page(issue: Issue): string {
  const value = (id: string, text: string | null) =>
    text === null ? '' : `<span id="${id}">${asText(text)}</span>`;
  const hours = (seconds: number | null) => (seconds === null ? null : `${seconds / 3600}h`);
  return `<body id="jira"><header id="header"><nav>Dashboards</nav></header><div id="issue-content">
    <a id="project-name-val" href="${DC_CONTEXT}/browse/${issue.project.key}">${asText(issue.project.name)}</a>
    <a class="issue-link" id="key-val" data-issue-key="${issue.key}" rel="${issue.id}" href="${DC_CONTEXT}/browse/${issue.key}">${issue.key}</a>
    <h1 id="summary-val">${asText(issue.summary)}</h1><div id="details-module">${value('type-val', 'Story')}${value('status-val', issue.status.name)}</div>
    <div id="people-module">${value('assignee-val', issue.assignee ?? 'Unassigned')}</div>
    ${issue.due ? `<time id="due-date" datetime="${issue.due}">${issue.due}</time>` : ''}
    ${value('tt_single_values_orig', hours(issue.estimate))}${value('tt_single_values_remain', hours(issue.remaining))}${value('tt_single_values_spent', hours(issue.spent))}
    </div></body>`;
}
