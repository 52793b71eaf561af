/** Jira Data Center's board and issue navigator. Evidence 2. */
import { columns, each, ICON, type ShownTask, type View } from './view.ts';

const HOST = 'https://dc.example/jira';
const HEAD = `<meta name="application-name" content="JIRA"><meta name="ajs-base-url" content="${HOST}"><meta name="ajs-context-path" content="/jira">`;

/** Its key is cut in the middle; only the address and the tooltip are whole. */
const card = ({
  key,
  id,
  title,
}: ShownTask) => `<div class="card ghx-issue js-issue" data-task="${key}" data-issue-id="${id}" data-issue-key="${key}">
  <div class="ghx-issue-content"><div class="ghx-issue-fields"><span class="ghx-type" title="Task">${ICON}</span>
    <div class="ghx-key"><a href="/jira/browse/${key}" title="${key}" class="js-key-link">SH…-${key.split('-')[1]}</a></div>
    <div class="ghx-summary" title="${title}"><span class="ghx-inner">${title}</span></div></div>
  <div class="ghx-extra-fields"><div class="ghx-extra-field-row"><span class="ghx-extra-field" data-tooltip="Original Estimate: 1h"><span class="ghx-extra-field-content">1h</span></span></div></div></div>
  <div class="corner ghx-avatar">${ICON}</div><div class="ghx-end"><div class="ghx-corner"><span class="badge aui-badge" title="Remaining Time Estimate">0.5h</span></div></div>
  <div class="ghx-grabber"></div></div>`;

const board = (tasks: readonly ShownTask[]) =>
  `<div id="gh"><header><h1 id="ghx-board-name">Shop</h1></header><div id="ghx-work"><div id="ghx-pool"><div class="ghx-swimlane"><ul class="board ghx-columns">${columns(
    tasks,
    (some) => `<li class="column ghx-column" data-column-id="1">${each(some, card)}</li>`,
  )}</ul></div></div></div></div>`;

/** The page itself scrolls. */
const row = ({
  key,
  id,
  title,
}: ShownTask) => `<tr class="issuerow" rel="${id}" data-task="${key}" data-issuekey="${key}">
  <td class="issuetype">${ICON}</td><td class="issuekey"><a class="issue-link" data-issue-key="${key}" href="/jira/browse/${key}">${key}</a></td>
  <td class="summary"><p><a class="issue-link" data-issue-key="${key}" href="/jira/browse/${key}">${title}</a></p></td>
  <td class="status"><span class="badge">Open</span></td><td class="issue_actions"><a href="#">${ICON}</a></td></tr>`;

const navigator = (tasks: readonly ShownTask[]) =>
  `<header><h1 class="search-title">Search</h1></header><div id="content"><table id="issuetable"><thead><tr><th>T</th><th>Key</th><th>Summary</th><th>Status</th><th></th></tr></thead><tbody>${each(tasks, row)}</tbody></table></div>`;

export const JIRA_DC_VIEWS: readonly View[] = [
  {
    name: 'Jira Data Center, board',
    kind: 'board',
    url: `${HOST}/secure/RapidBoard.jspa?rapidView=3&projectKey=SHOP`,
    evidence: '2',
    head: HEAD,
    body: board,
  },
  {
    name: 'Jira Data Center, navigator',
    kind: 'search',
    url: `${HOST}/issues/?jql=project=SHOP`,
    evidence: '2',
    head: HEAD,
    body: navigator,
  },
];
