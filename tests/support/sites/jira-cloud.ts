/**
 * Jira Cloud as the suite serves it: issue page, board with a modal, and REST v3.
 * Own markup with the structure of EVIDENCE 1.2 (issue view), 1.3 (board cards), 1.7 (hydration), 1.8 (REST).
 */
import { jiraBoard } from './jira-board.ts';
import { type Issue, JiraState, jiraApi } from './jira-state.ts';
import {
  type Answer,
  type Asked,
  asText,
  dataBlock,
  html,
  SESSION,
  type Site,
  STRICT,
} from './site.ts';
import { JIRA_CLOUD_VIEWS } from './views/jira-cloud.ts';
import { viewAt } from './views/view.ts';

const BASE = 'issue.views.issue-base';

export class JiraCloud extends JiraState implements Site {
  /** Serve pages under the strictest policies. */
  strict = false;
  /** What else stands at the head of its pages, before anything of ours can run, and in their headers. */
  head = '';
  headers: Record<string, string> = {};

  constructor(readonly hosts: readonly string[]) {
    super();
  }

  answer(asked: Asked): Answer {
    const rest = jiraApi(this, asked, '');
    if (rest) return rest;
    const working =
      jiraBoard(asked) ?? viewAt(JIRA_CLOUD_VIEWS, asked, (number) => `ACME-${number}`);
    if (working) return working;
    const browse = /^\/browse\/([A-Z][A-Z0-9_]+-\d+)$/.exec(asked.path);
    const board = /^\/jira\/software\/(?:c\/)?projects\/([A-Z]+)\/boards\/\d+$/.test(asked.path);
    if (!browse && !board) return { status: 404, type: 'text/html', body: html('Not found', '') };
    const key = browse?.[1] ?? null;
    const issue = key === null ? null : this.find(asked.host, key);
    const title = issue ? `[${issue.key}] ${issue.summary} - Jira` : 'Board - Acme shop - Jira';
    return {
      type: 'text/html;charset=UTF-8',
      headers: { 'set-cookie': SESSION, ...(this.strict ? STRICT : {}), ...this.headers },
      body: html(title, this.body(asked.host, issue), this.head + HEAD),
    };
  }

  private body(host: string, issue: Issue | null): string {
    const issues = this.of(host);
    const templates = issues
      .map((one) => `<template data-issue="${one.key}">${issueView(one)}</template>`)
      .join('');
    const front = issue ? issueView(issue) : '';
    const all = `<template id="board">${boardView(issues)}</template>${templates}`;
    return `<body id="jira"><div id="jira-frontend"><nav><button type="button" id="to-board">Board</button>
      ${issues.map((one) => `<button type="button" data-go="${one.key}">Go to ${one.key}</button>`).join('')}</nav>
      <main>${issue ? front : boardView(issues)}</main></div>${all}
      ${dataBlock('keys', Object.fromEntries(issues.map((one) => [one.key, one.summary])))}
      <script src="/-/pages/jira-cloud.js"></script></body>`;
  }
}

const HEAD =
  '<meta name="application-name" content="JIRA"><meta name="ajs-cloud-id" content="00000000-0000-4000-8000-000000000000"><link rel="stylesheet" href="/-/pages/site.css">';

function issueView(issue: Issue): string {
  const parent = issue.parent
    ? `<a data-testid="${BASE}.foundation.breadcrumbs.parent-issue.item" href="/browse/${issue.parent.key}">${issue.parent.key}</a>`
    : '';
  return `<section data-testid="issue.views.issue-details.issue-layout.container-left">
    <nav><a data-testid="${BASE}.foundation.breadcrumbs.project.item" href="/jira/software/projects/${issue.project.key}">${asText(issue.project.name)}</a>${parent}
    <div role="listitem" data-testid="${BASE}.foundation.breadcrumbs.breadcrumb-current-issue-container"><a data-testid="${BASE}.foundation.breadcrumbs.current-issue.item" aria-current="page" href="/browse/${issue.key}">${issue.key}</a></div></nav>
    <h1 data-testid="${BASE}.foundation.summary.heading">${asText(issue.summary)}</h1>
    <p class="prose">See also <a href="/browse/OTHER-99">OTHER-99</a>. <input aria-label="Comment" id="comment"></p></section>
  <section data-testid="issue.views.issue-details.issue-layout.container-right">
    <button type="button" data-testid="issue-field-status.ui.status-view.status-button.status-button">${asText(issue.status.name)}</button>
    <div data-testid="issue.views.field.user.assignee"><span>${asText(issue.assignee ?? 'Unassigned')}</span></div>
    ${issue.due ? `<div data-testid="issue.views.field.date-inline-edit.duedate">${issue.due}</div>` : ''}
  </section>`;
}

function boardView(issues: readonly Issue[]): string {
  const card = (
    issue: Issue,
  ) => `<div data-testid="platform-board-kit.ui.card.card" id="card-${issue.key}">
    <span>${asText(issue.summary)}</span><div data-testid="platform-card.common.ui.key.key"><a href="/browse/${issue.key}">${issue.key}</a></div>
    <button type="button" data-open="${issue.key}">Open ${issue.key}</button></div>`;
  return `<div id="ak-project-view-navigation"><h1>Acme shop</h1></div><div data-testid="board">${issues.map(card).join('')}</div>`;
}
