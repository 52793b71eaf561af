/** Asana's list, board and home page: no card shows its number. Evidence 3. */
import { columns, each, ICON, type ShownTask, type View } from './view.ts';

const HOST = 'https://app.asana.com/1/1200';

/** The name's cell stays while the others scroll sideways; its field is as wide as its words. */
const row = ({ key, title }: ShownTask) => `<div class="SpreadsheetRow line" data-task="${key}">
  <div class="SpreadsheetGridTaskNameCell stays first"><div role="checkbox" tabindex="0" aria-checked="false" aria-label="Mark complete">${ICON}</div>
    <div class="SpreadsheetTaskName"><div class="shadow" aria-hidden="true">${title}</div><textarea rows="1" class="SpreadsheetTaskName-input" id="Pot.1201_${key}">${title}</textarea></div>
    <button type="button" class="on-hover SpreadsheetTaskName-details">Details</button></div>
  ${['Assignee', 'Due date', 'Priority', 'Status', 'Tags'].map((name) => `<div class="cell">${name}</div>`).join('')}</div>`;

const heading = (name: string) =>
  `<div class="SpreadsheetRow line"><h3 class="stays first">${name}</h3></div>`;

const list = (tasks: readonly ShownTask[]) =>
  `<header><h1>Website</h1></header><main id="asana_main_page"><div class="scroller"><div class="broad">${heading('To do')}${each(tasks, row)}${heading('Add task')}</div></div></main>`;

const card = ({
  key,
  title,
}: ShownTask) => `<div class="BoardCardLayout card" data-task="${key}" data-task-id="${key}" draggable="true">
  <div class="BoardCardLayout-actionButtons corner on-hover"><button type="button">${ICON}</button></div>
  <div><span class="BoardCard-taskName">${title}</span></div><div class="foot"><button type="button" class="avatar" aria-label="Assignee"></button><span>Tomorrow</span></div></div>`;

const board = (tasks: readonly ShownTask[]) =>
  `<header><h1>Website</h1></header><main id="asana_main_page"><div class="board">${columns(
    tasks,
    (some) => `<section class="column"><h3>Column</h3>${each(some, card)}</section>`,
  )}</div></main>`;

const homeRow = ({
  key,
  title,
}: ShownTask) => `<div class="ItemRow ClickableTaskRow TaskRow MyTasksWidgetTaskRow-task line-in" data-task="${key}" data-task-id="${key}" role="listitem">
  <div class="ItemRowTwoColumnStructure-left"><div role="checkbox" aria-checked="false" aria-label="Mark complete" tabindex="0">${ICON}</div>
    <div role="button" class="TaskName TaskRow-taskName" id="TaskNameButton-${key}" tabindex="0"><div tabindex="-1" id="${key}" class="TaskName">${title}</div></div></div>
  <div class="ItemRowTwoColumnStructure-right"><div class="PotPillsContainer"><a class="badge PotPillsContainer-potPillLink" href="https://app.asana.com/1/1200/project/1201/list/9"><span>Website</span></a></div>
    <div data-testid="due-date-container-button-wrapper"><div role="button" tabindex="0"><div data-testid="DueDate"><span>Tomorrow</span></div></div></div></div></div>`;

const home = (tasks: readonly ShownTask[]) =>
  `<main><h1>Home</h1><div class="widget" role="list">${each(tasks, homeRow)}</div></main>`;

const view = (name: string, kind: View['kind'], path: string, body: View['body']): View => ({
  name: `Asana, ${name}`,
  kind,
  url: `${HOST}/${path}`,
  evidence: '3',
  head: '',
  body,
});

export const ASANA_VIEWS: readonly View[] = [
  view('list', 'list', 'project/1201/list/9', list),
  view('board', 'board', 'project/1201/board/9', board),
  view('home', 'home', 'home', home),
];
