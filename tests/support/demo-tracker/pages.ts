/** The demonstration's pages, in the structure of a Redmine, so that Planseat reads them as it reads one. */
import { type Issue, issues, mail, project } from './project.ts';

const LIST = `/projects/${project.identifier}/issues`;
const HOURS = `/projects/${project.identifier}/time_entries`;
const MAIL = '/mail';

const text = (raw: string) =>
  raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const time = (minutes: number) =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')} h`;
const linkTo = (issue: Issue) =>
  `<a class="issue" href="/issues/${issue.id}">${issue.kind} #${issue.id}</a>: ${text(issue.subject)}`;
const isClosed = (issue: Issue) => issue.state === 'Closed';

/** A day, so many days from today, as `YYYY-MM-DD`. */
const dayFrom = (today: Date, days: number) => {
  const day = new Date(Date.UTC(today.getFullYear(), today.getMonth(), today.getDate() + days));
  return day.toISOString().slice(0, 10);
};

function frame(title: string, chosen: string, content: string, kind = ''): string {
  const tab = (href: string, name: string, css: string) =>
    `<li><a class="${css}${href === chosen ? ' selected' : ''}" href="${href}">${name}</a></li>`;
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="description" content="Redmine">
  <title>${text(title)}</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/look.css">
</head>
<body class="project-${project.identifier} has-main-menu ${kind}">
  <p id="demonstration"><strong>Demonstration tracker</strong> It comes with Planseat. Project, people and hours are made up.</p>
  <div id="header">
    <h1><span class="current-project">${text(project.name)}</span></h1>
    <div id="main-menu"><ul>
      ${tab(LIST, 'Issues', 'issues')}${tab(HOURS, 'Spent time', 'time-entries')}${tab(MAIL, 'Mail from the client', 'mail')}
    </ul></div>
  </div>
  <div id="content">${content}</div>
</body>
</html>`;
}

const attribute = (name: string, label: string, value: string) =>
  `<div class="${name} attribute"><div class="label">${label}:</div><div class="value">${value}</div></div>`;

/** An issue with all that lies below it. */
const family = (issue: Issue): Issue[] => [
  issue,
  ...issues.filter(({ parent }) => parent === issue.id).flatMap(family),
];

/** Its own, and the total where that is more, as Redmine shows it; nothing where there is none at all. */
function ownAndTotal(issue: Issue, of: (one: Issue) => number | null): string {
  const own = of(issue);
  const total = family(issue).reduce((sum, one) => sum + (of(one) ?? 0), 0);
  if (total === 0) return '';
  if (total === own) return time(total);
  return `${own ? time(own) : ''} (Total: ${time(total)})`;
}

export function issuePage(id: number, today: Date): string | null {
  const issue = issues.find((one) => one.id === id);
  if (!issue) return null;
  const parent = issues.find((one) => one.id === issue.parent);
  const children = issues.filter((one) => one.parent === id);
  const spent = ownAndTotal(issue, (one) => one.spent || null);
  const due = issue.dueIn === null ? '' : dayFrom(today, issue.dueIn);
  const css = [
    'issue',
    isClosed(issue) && 'closed',
    parent && 'child',
    children.length && 'parent',
    'details',
  ];
  const subject = `<div><h3>${text(issue.subject)}</h3></div>`;
  return frame(
    `${issue.kind} #${id}: ${issue.subject} - ${project.name} - Demonstration tracker`,
    LIST,
    `<h2>${issue.kind} #${id}</h2>
    <div class="${css.filter(Boolean).join(' ')}">
      <div class="subject">${parent ? `<div><p>${linkTo(parent)}</p>${subject}</div>` : subject}</div>
      <p class="author">Added on ${dayFrom(today, -issue.age)}</p>
      <div class="attributes">
        ${attribute('status', 'Status', issue.state)}
        ${attribute('due-date', 'Due date', due)}
        ${attribute('assigned-to', 'Assignee', issue.assignee === null ? '-' : text(issue.assignee))}
        ${attribute(
          'estimated-hours',
          'Estimated time',
          ownAndTotal(issue, (one) => one.estimate),
        )}
        ${spent ? attribute('spent-time', 'Spent time', spent) : ''}
      </div>
      <div class="description">${issue.description.map((line) => `<p>${text(line)}</p>`).join('')}</div>
      ${children.length ? `<div id="issue_tree"><h4>Subtasks</h4><ul>${children.map((one) => `<li>${linkTo(one)}</li>`).join('')}</ul></div>` : ''}
    </div>`,
    'controller-issues action-show',
  );
}

function row(issue: Issue, today: Date): string {
  const cell = (name: string, value: string) => `<td class="${name}">${value}</td>`;
  const due = issue.dueIn === null ? '' : dayFrom(today, issue.dueIn);
  return `<tr id="issue-${issue.id}" class="issue${isClosed(issue) ? ' closed' : ''}${issue.parent ? ' child' : ''}">
    ${cell('id', `<a href="/issues/${issue.id}">${issue.id}</a>`)}
    ${cell('status', issue.state)}
    ${cell('subject', `<a href="/issues/${issue.id}">${text(issue.subject)}</a>`)}
    ${cell('assigned_to', text(issue.assignee ?? ''))}
    ${cell('estimated_hours', issue.estimate === null ? '' : time(issue.estimate))}
    ${cell('spent_hours', issue.spent ? time(issue.spent) : '')}
    ${cell('due_date', due)}</tr>`;
}

function table(names: readonly string[], rows: string): string {
  const head = names.map((name) => `<th scope="col">${name}</th>`).join('');
  return `<table class="list issues"><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`;
}

export function listPage(today: Date): string {
  const names = ['#', 'Status', 'Subject', 'Assignee', 'Estimated time', 'Spent time', 'Due date'];
  const rows = issues.map((issue) => row(issue, today)).join('');
  const title = `Issues - ${project.name} - Demonstration tracker`;
  return frame(title, LIST, `<h2>Issues</h2>${table(names, rows)}`);
}

export function hoursPage(): string {
  const worked = issues.filter(({ spent }) => spent);
  const total = worked.reduce((sum, { spent }) => sum + spent, 0);
  const rows = worked.map((one) => `<tr><td>${linkTo(one)}</td><td>${time(one.spent)}</td></tr>`);
  const list = table(['Issue', 'Spent time'], rows.join(''));
  return frame(
    `Spent time - ${project.name} - Demonstration tracker`,
    HOURS,
    `<h2>Spent time</h2><p>Total: ${time(total)}</p>${list}`,
  );
}

export function mailPage(today: Date): string {
  const { from, role, subject, daysAgo, paragraphs } = mail;
  return frame(
    `${subject} - Mail - Demonstration tracker`,
    MAIL,
    `<article class="letter"><h2>${text(subject)}</h2>
    <p class="author"><strong>${text(from)}</strong>, ${text(role)}, ${dayFrom(today, -daysAgo)}</p>
    ${paragraphs.map((line) => `<p>${text(line)}</p>`).join('\n')}</article>`,
  );
}

export const addresses = { list: LIST, hours: HOURS, mail: MAIL };
