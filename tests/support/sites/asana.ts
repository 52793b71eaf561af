/** Asana as the suite serves it: old and new addresses, one task pane reused for every task, and API 1.0 (EVIDENCE 3). */
import {
  type Answer,
  type ApiMood,
  type Asked,
  asText,
  dataBlock,
  html,
  isLoggedIn,
  json,
  SESSION,
  type Site,
  STRICT,
} from './site.ts';
import { ASANA_VIEWS } from './views/asana.ts';
import { viewAt } from './views/view.ts';

export interface AsanaTask {
  gid: string;
  name: string;
  completed: boolean;
  due: string | null;
  assignee: string | null;
  project: { gid: string; name: string };
  section: string;
  parent: { gid: string; name: string } | null;
  tags: readonly string[];
  /** Minutes; null: the plan has no time tracking, so the field is missing. */
  actualMinutes: number | null;
  estimateMinutes: number | null;
}

export class Asana implements Site {
  readonly hosts = ['app.asana.com'];
  strict = false;
  mood: ApiMood = 'fine';
  /** How long the pane still shows the last task after the address has changed. */
  paneLag = 150;
  private readonly tasks = new Map<string, AsanaTask>();

  set(gid: string, change: Partial<AsanaTask>): void {
    this.tasks.set(gid, { ...(this.tasks.get(gid) ?? plainTask(gid)), ...change });
  }

  clear(): void {
    this.tasks.clear();
    this.mood = 'fine';
    this.strict = false;
  }

  answer(asked: Asked): Answer {
    if (asked.path.startsWith('/api/1.0/tasks/')) return this.api(asked);
    const view = viewAt(ASANA_VIEWS, asked, (number) => String(1300 + number));
    if (view) return view;
    if (!/^\/[01]\//.test(asked.path)) return { status: 404, type: 'text/html', body: 'Not found' };
    const task = [...asked.path.matchAll(/\d+/g)]
      .map(([gid]) => this.tasks.get(gid))
      .find((one) => one !== undefined);
    return {
      type: 'text/html;charset=UTF-8',
      headers: { 'set-cookie': SESSION, ...(this.strict ? STRICT : {}) },
      body: html(
        `● ${task?.name ?? 'My workspace'} - Asana`,
        this.page(task ?? null),
        '<link rel="stylesheet" href="/-/pages/site.css">',
      ),
    };
  }

  private api(asked: Asked): Answer {
    if (this.mood === 'slow') return { manner: 'hold' };
    if (this.mood === 'logged-out' || !isLoggedIn(asked))
      return json(errors('Not Authorized'), 401);
    if (this.mood === 'forbidden') return json(errors('Forbidden'), 403);
    if (this.mood === 'not-json') return { type: 'text/html', body: html('Asana', '<body>') };
    const task = this.tasks.get(asked.path.slice('/api/1.0/tasks/'.length));
    if (!task || this.mood === 'gone') return json(errors('task: Unknown object'), 404);
    return json({ data: answerFor(task) });
  }

  private page(task: AsanaTask | null): string {
    const buttons = [...this.tasks.values()]
      .map(
        (one) =>
          `<button type="button" data-go="${one.gid}" data-project="${one.project.gid}">Open ${asText(one.name)}</button>`,
      )
      .join('');
    return `<body class="DesignTokenThemeSelectors-theme--lightMode"><nav><a href="/0/1200/1200">My workspace</a></nav>
      <div class="Board">${buttons}</div>${task ? pane(task) : ''}
      ${dataBlock('tasks', { lag: this.paneLag, tasks: Object.fromEntries(this.tasks) })}
      <script src="/-/pages/asana.js"></script></body>`;
  }
}

const errors = (message: string) => ({ errors: [{ message, help: 'For more information…' }] });

function plainTask(gid: string): AsanaTask {
  return {
    gid,
    name: `Task ${gid}`,
    completed: false,
    due: null,
    assignee: null,
    project: { gid: '1201', name: 'Acme shop' },
    section: 'Doing',
    parent: null,
    tags: [],
    actualMinutes: null,
    estimateMinutes: null,
  };
}

function answerFor(task: AsanaTask): unknown {
  const custom = {
    gid: '900',
    name: 'Estimated time',
    type: 'number',
    resource_subtype: 'number',
    format: 'duration',
    precision: 0,
    is_formula_field: false,
    created_by: null,
    number_value: task.estimateMinutes,
    display_value: task.estimateMinutes === null ? null : String(task.estimateMinutes),
  };
  return {
    gid: task.gid,
    name: task.name,
    completed: task.completed,
    due_on: task.due,
    due_at: null,
    start_on: null,
    assignee: task.assignee === null ? null : { gid: '77', name: task.assignee },
    parent: task.parent,
    memberships: [{ project: task.project, section: { gid: '55', name: task.section } }],
    tags: task.tags.map((name, at) => ({ gid: String(60 + at), name })),
    custom_fields: [custom],
    ...(task.actualMinutes === null ? {} : { actual_time_minutes: task.actualMinutes }),
    permalink_url: `https://app.asana.com/1/1200/project/${task.project.gid}/task/${task.gid}`,
  };
}

function pane(task: AsanaTask): string {
  return `<div class="TaskPane" data-task-id="${task.gid}"><div class="TaskPaneToolbar"></div>
    <div class="TaskPaneTitle"><textarea aria-label="Task Name" rows="1">${asText(task.name)}</textarea></div>
    <div class="TaskProjects-project"><span class="TaskProjectTokenPill-name">${asText(task.project.name)}</span></div></div>`;
}
