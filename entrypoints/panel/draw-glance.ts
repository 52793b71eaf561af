/** Draws the panel on a task as far as it needs no React: what the whole panel shows, in the same places, down to the goals. */

import { MOSCOW_CLASS } from '../../components/goal/moscow-class.ts';
import { statusReasons, statusSource } from '../../components/status/status-words.ts';
import { TONE_OF } from '../../components/status/tone.ts';
import { oldestAsOf } from '../../components/task/details.ts';
import type { Shown } from '../../lib/core/shown.ts';
import type { Task, TaskIdentity } from '../../lib/core/task.ts';
import type { Language } from '../../lib/language/language.ts';
import type { GoalView, ProjectHead, TaskView } from '../../lib/workspace/views.ts';
import { element } from '../start/element.ts';

export type Linked = Extract<TaskView, { state: 'linked' }>;

/** The whole panel shows more at a press; these are what it begins with. */
const MOST_GOALS = 9;

export interface Drawn {
  panel: HTMLElement;
  /** Each goal's row, in their order. */
  rows: ReadonlyMap<GoalView, HTMLElement>;
}

export function drawGlance(
  language: Language,
  of: { view: Linked; identity: TaskIdentity; shown: Shown; singleKeys: boolean },
): Drawn {
  const { view, identity, shown, singleKeys } = of;
  const served = view.tag?.goals ?? [];
  const goals = view.goals.filter(({ goal }, at) => at < MOST_GOALS || served.includes(goal.id));
  const rows = new Map(
    goals.map((one) => [one, drawGoal(language, one, served.includes(one.goal.id))]),
  );
  const body = element(
    'main',
    'panel-body',
    drawFacts(language, identity, shown, view.task),
    drawGoals(language, rows),
  );
  const head = drawHead(language, view.project);
  const panel = element('div', 'panel panel-fill glance', element('span', 'ruled'), head, body);
  if (singleKeys) panel.append(drawFoot(language));
  body.setAttribute('aria-busy', 'true');
  return { panel, rows };
}

/** The place of a button that comes with the whole. */
const button = (size = '') => element('span', `iconbtn ${size}`);

function styled(made: HTMLElement, css: string): HTMLElement {
  made.style.cssText = css;
  return made;
}

function drawHead(language: Language, project: ProjectHead): HTMLElement {
  const { t } = language;
  const line = (className: string, text: string) =>
    styled(element('span', className, element('bdi', '', text)), 'display:block');
  const title = element('h1', 'grow', line('', project.name), line('asof', project.clientName));
  const { level } = project.status;
  const badge = element(
    'span',
    `status status-${TONE_OF[level]}`,
    element('span', `icon ${level}`),
    t(`level.${level}`),
  );
  const { text, more } = statusReasons(language, project);
  const words = element(
    'p',
    'small grow',
    text,
    more > 0 ? element('span', 'faint', ` ${t('panel:status.more', { count: more })}`) : null,
    line('asof', statusSource(language, project)),
  );
  return element(
    'header',
    'panel-head stack stack-1',
    element(
      'div',
      'row',
      element('span', 'icon logo'),
      styled(title, 'line-height:18px'),
      button(),
      button(),
    ),
    styled(
      element('div', 'row row-t', badge, styled(words, 'padding-block-start:3px')),
      'padding-block-start:4px;padding-inline-end:8px',
    ),
  );
}

function drawFacts(
  { t, format }: Language,
  identity: TaskIdentity,
  { tool }: Shown,
  task: Task | null,
): HTMLElement {
  const { status, due, assignee, title } = task ?? {};
  const isolated = (className: string, text: string) =>
    element('span', className, element('bdi', '', text));
  const asOf = task && oldestAsOf(task);
  const reading = t('panel:task.reading', { key: identity.key });
  const windows = [
    [t('panel:task.estimate'), task?.estimate],
    [t('panel:task.spent'), task?.spent],
    [t('panel:task.remaining'), task?.remaining],
  ] as const;
  const facts = element(
    'section',
    'sec sec-task',
    styled(
      element(
        'div',
        'row wrap',
        isolated('med tlink small', identity.key),
        status?.value ? isolated('tag', status.value) : null,
        due?.value
          ? element('span', 'asof', t('panel:task.due', { day: format.day(due.value) }))
          : null,
        assignee
          ? element('bdi', 'small muted push', assignee.value ?? t('panel:task.unassigned'))
          : null,
      ),
      'column-gap:8px;row-gap:0;margin-block-end:2px',
    ),
    element('h2', 'task-title', title?.value ? element('bdi', '', title.value) : '…'),
    styled(
      element(
        'dl',
        'readouts',
        ...windows.map(([label, seen]) =>
          element(
            'div',
            '',
            element('dt', '', label),
            element('dd', '', seen ? format.hoursShort(seen.value) : '…'),
          ),
        ),
      ),
      'margin-block:8px 4px',
    ),
    element(
      'div',
      'row between',
      element('span', ''),
      styled(
        element(
          'span',
          'row asof',
          asOf ? t('panel:task.source', { tool, when: format.moment(asOf) }) : reading,
          button('iconbtn-sm'),
        ),
        'gap:2px',
      ),
    ),
  );
  facts.setAttribute('aria-label', identity.key);
  return facts;
}

function drawGoals({ t }: Language, rows: Drawn['rows']): HTMLElement {
  const highest = Math.min(9, [...rows.keys()].filter(({ number }) => number !== null).length);
  const press = element('span', 'asof', t('panel:serves.press'), ' ', element('kbd', 'kbd', '1'));
  if (highest > 1) press.append('–', element('kbd', 'kbd', String(highest)));
  press.setAttribute('aria-hidden', 'true');
  const list = element('div', 'goals', ...rows.values());
  list.setAttribute('role', 'group');
  list.setAttribute('aria-label', t('panel:serves.title'));
  return element(
    'section',
    'sec',
    element(
      'div',
      'sec-h',
      element('h2', 'h-sub', t('panel:serves.title')),
      highest > 0 ? press : null,
    ),
    list,
  );
}

function drawGoal({ t }: Language, { goal, number }: GoalView, checked: boolean): HTMLElement {
  const row = element(
    'button',
    'goal',
    element('span', 'key', String(number ?? '–')),
    element('span', 'txt', element('bdi', '', goal.statement)),
    goal.moscow && element('span', MOSCOW_CLASS[goal.moscow], t(`moscow.${goal.moscow}`)),
  );
  row.setAttribute('role', 'checkbox');
  row.setAttribute('aria-checked', String(checked));
  if (number !== null && number < 10) row.setAttribute('aria-keyshortcuts', String(number));
  return row;
}

function drawFoot({ t }: Language): HTMLElement {
  const cap = (name: string) => element('kbd', 'kbd', name);
  const key = (name: string, word: string) => element('span', '', cap(name), ` ${word}`);
  return element(
    'footer',
    'panel-foot',
    element('span', '', cap('1'), '–', cap('9'), ` ${t('panel:keys.goal')}`),
    key('/', t('panel:keys.find')),
    key('N', t('panel:keys.note')),
  );
}
