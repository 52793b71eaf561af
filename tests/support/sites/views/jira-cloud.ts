/** Jira Cloud's views besides its software board (jira-board.ts). Evidence 1.3 to 1.6. */
import { columns, each, ICON, type ShownTask, type View } from './view.ts';

const HOST = 'https://acme.atlassian.net';
const HEAD =
  '<meta name="application-name" content="JIRA"><meta name="ajs-cloud-id" content="00000000-0000-4000-8000-000000000000">';
const TABLE = 'native-issue-table';
const CELL = `${TABLE}.common.ui.issue-cells`;
const BACKLOG = 'software-backlog.card-list.card';

const around = (inside: string) =>
  `<div id="jira-frontend"><header id="ak-project-view-navigation"><h1>Acme shop</h1></header><main id="ak-main-content">${inside}</main></div>`;

/** An empty link lies over the whole card and takes its clicks; the key is bare text. */
const businessCard = ({ key, title }: ShownTask) => `<div role="listitem">
  <div class="card" data-task="${key}" data-testid="board.content.cell.card" data-vc="business-board-card">
    <a draggable="true" class="over" aria-label="${key} ${title}. Use the enter key to load the work item." href="/browse/${key}"></a>
    <div><span>${title}<span> <button type="button" class="on-hover">${ICON}<span class="sr">Edit summary</span></button></span></span>
      <div class="corner"><button type="button">${ICON}</button></div></div>
    <div class="foot">${ICON}<div>${key}</div><button type="button" class="avatar" aria-label="Assignee"></button></div>
  </div></div>`;

const businessBoard = (tasks: readonly ShownTask[]) =>
  around(
    `<div class="board" data-testid="board.content.board-wrapper">${columns(
      tasks,
      (some) =>
        `<section class="column" data-testid="board.content.cell"><h2 data-testid="board.content.cell.column-header.name">Column</h2>${each(some, businessCard)}</section>`,
    )}</div>`,
  );

/** Two links with the key: one for screen readers, one to be seen. */
const backlogRow = ({ key, title }: ShownTask) => `<div class="line" data-task="${key}"
  data-testid="${BACKLOG}.content-container.${key}"><div class="line-in" data-testid="${BACKLOG}.card-contents.card-container">
    ${ICON}<div data-testid="${BACKLOG}.card-contents.accessible-card-key">
      <a class="sr" href="/browse/${key}" data-testid="${BACKLOG}.card-contents.screen-reader-key">${key}<div>${title}</div></a>
      <a aria-hidden="true" tabindex="-1" data-testid="${BACKLOG}.card-contents.key" href="/browse/${key}">${key}</a></div>
    <div class="rest" data-testid="${BACKLOG}.summary-field.summary-field-static.content">${title}</div>
    <button type="button">To do</button><span class="badge" data-testid="${BACKLOG}.estimate-field-wrapper">3</span>
    <button type="button" class="avatar" aria-label="Assignee"></button></div></div>`;

const backlog = (tasks: readonly ShownTask[]) =>
  around(
    `<div class="scroller" data-testid="software-backlog.backlog-content.scrollable">${each(tasks, backlogRow)}</div>`,
  );

const tableOf = (rows: string, heads: string) =>
  `<div class="scroller" data-testid="${TABLE}.ui.scroll-container.scroll-container"><table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`;

const mergedCell = ({ key, title }: ShownTask) => `<div class="line-in" data-vc="merged-cell"
  data-testid="${TABLE}.ui.row.issue-row.merged-cell"><div role="presentation">${ICON}</div>
  <div data-testid="${CELL}.issue-key.action-container"><div data-vc="${TABLE}-ui-issue-key-cell"><a aria-label="${key} is not resolved"
    data-testid="${CELL}.issue-key.issue-key-cell" href="/browse/${key}">${key}</a></div></div>
  <div class="rest" data-testid="${CELL}.issue-summary.action-container"><div class="field" data-testid="issue-field-inline-edit-read-view-container.ui.container">
    <button type="button" class="over" aria-label="Edit Summary"></button><span data-testid="${CELL}.issue-summary.issue-summary-cell">${title}</span></div></div></div>`;

const STATUS = 'issue.fields.status.common.ui.status-lozenge.2';
const listRow = (
  task: ShownTask,
) => `<tr role="row" data-task="${task.key}" data-testid="${TABLE}.ui.issue-row">
  <td class="stays first"><label><input type="checkbox" aria-label="Work item: ${task.key}"></label></td>
  <td class="stays second">${mergedCell(task)}</td>
  <td><button type="button" data-testid="${STATUS}"><span data-testid="${STATUS}--text">To Do</span></button></td>
  ${['Reporter', 'Priority', 'Resolution', 'Created', 'Updated', 'Due', 'Parent', 'Labels'].map((name) => `<td class="wide"><span>${name} of it</span></td>`).join('')}</tr>`;

/** Its first columns stay while the others scroll sideways. */
const list = (tasks: readonly ShownTask[]) =>
  around(
    tableOf(
      each(tasks, listRow),
      `<th class="stays first"></th><th class="stays second">Work</th><th>Status</th>${'<th>More</th>'.repeat(8)}`,
    ),
  );

const searchRow = (
  task: ShownTask,
) => `<tr role="row" data-task="${task.key}" data-testid="${TABLE}.ui.issue-row">
  <td><input type="checkbox" aria-label="Work item: ${task.key}"></td><td>${mergedCell(task)}</td>
  <td><button type="button" data-testid="${STATUS}"><span data-testid="${STATUS}--text">To Do</span></button></td></tr>`;

const search = (tasks: readonly ShownTask[]) =>
  around(tableOf(each(tasks, searchRow), '<th></th><th>Work</th><th>Status</th>'));

/** Beside each row a bar; after the title an empty division that is filled on hover. */
const timelineRow = (
  { key, title }: ShownTask,
  at: number,
) => `<tr role="row" data-task="${key}" data-testid="${TABLE}.ui.issue-row">
  <td class="stays first wide"><div class="line-in" data-testid="${TABLE}.ui.row.issue-row.merged-cell">${ICON}
    <a aria-label="${key} is not resolved" data-testid="${CELL}.issue-key.issue-key-cell" href="/browse/${key}">${key}</a>
    <button type="button" class="bare" data-testid="timeline.timeline-table.summary-cell-content.summary-button">${title}</button>
    <div data-testid="timeline.timeline-table.summary-cell-content.action-buttons-wrapper"></div></div></td>
  <td class="days"><div class="bar" style="margin-inline-start:${40 * at}px"></div></td></tr>`;

const timeline = (tasks: readonly ShownTask[]) =>
  around(tableOf(tasks.map(timelineRow).join(''), '<th class="stays first">Work</th><th></th>'));

const softwareTimelineRow = ({
  key,
  id,
  title,
}: ShownTask) => `<div class="line" data-task="${key}" role="row"
  data-testid="software-timeline.ui.timeline-table.components.list-item.container-${id}"><div class="line-in">${ICON}
  <a href="/browse/${key}">${key}</a><span class="rest">${title}</span><button type="button" class="on-hover">${ICON}</button></div></div>`;

const softwareTimeline = (tasks: readonly ShownTask[]) =>
  around(
    `<div class="sides"><div class="scroller side">${each(tasks, softwareTimelineRow)}</div><div class="scroller"><div class="days"></div></div></div>`,
  );

/** Cards without any link, which are buttons themselves. */
const calendarCard = ({
  key,
  title,
}: ShownTask) => `<div class="day"><button type="button" role="link" class="card" data-task="${key}"
  aria-label="${key}" data-testid="calendar.ui.calendar-unscheduled-panel.calendar-card.calendar-card-container"><div>${title}</div>
  <div class="foot">${ICON}<div>${key}</div><span class="badge"><span data-testid="common-components-status-lozenge.status-lozenge--text">To Do</span></span></div></button></div>`;

const calendar = (tasks: readonly ShownTask[]) =>
  around(`<div class="calendar">${each(tasks, calendarCard)}</div>`);

const inProject = (path: string) => `${HOST}/jira/core/projects/ACME/${path}`;
const view = (
  name: string,
  kind: View['kind'],
  url: string,
  evidence: string,
  body: View['body'],
): View => ({ name: `Jira Cloud, ${name}`, kind, url, evidence, head: HEAD, body });

export const JIRA_CLOUD_VIEWS: readonly View[] = [
  view('business board', 'board', inProject('board'), '1.3', businessBoard),
  view(
    'backlog',
    'backlog',
    `${HOST}/jira/software/c/projects/ACME/boards/7/backlog`,
    '1.4',
    backlog,
  ),
  view('list', 'list', `${HOST}/jira/software/c/projects/ACME/list`, '1.5', list),
  view('timeline', 'timeline', inProject('timeline'), '1.5', timeline),
  view(
    'software timeline',
    'timeline',
    `${HOST}/jira/software/projects/ACME/boards/7/timeline`,
    '1.5',
    softwareTimeline,
  ),
  view('calendar', 'calendar', inProject('calendar'), '1.5', calendar),
  view('search', 'search', `${HOST}/issues/?jql=project=ACME`, '1.5', search),
];
