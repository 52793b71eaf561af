/** Draws the panel on a task as far as it needs no React: what the whole panel shows, in the same places, down to the goals. */
import { MOSCOW_CLASS } from '../../components/goal/moscow-class.ts';
import { TONE_OF } from '../../components/status/tone.ts';
import type { GlanceGoal, TaskGlance } from '../../lib/core/task-glance.ts';
import { element } from '../start/element.ts';

export interface Drawn {
  panel: HTMLElement;
  /** Each goal's row, in their order. */
  rows: ReadonlyMap<GlanceGoal, HTMLElement>;
}

export function drawGlance(glance: TaskGlance): Drawn {
  const { identity, project, task, goals, words, look } = glance;
  const rows = new Map(goals.map((goal) => [goal, drawGoal(goal, look.singleKeys)]));
  const body = element(
    'main',
    'panel-body',
    drawFacts(identity.key, task),
    drawGoals(words, rows, look.singleKeys),
  );
  const panel = element(
    'div',
    'panel panel-fill glance',
    element('span', 'ruled'),
    drawHead(project),
    body,
    look.singleKeys ? drawFoot(words) : null,
  );
  body.setAttribute('aria-busy', 'true');
  return { panel, rows };
}

/** The place of a button that comes with the whole. */
const button = (size = '') => element('span', `iconbtn ${size}`);

function styled(made: HTMLElement, css: string): HTMLElement {
  made.style.cssText = css;
  return made;
}

const line = (className: string, text: string) =>
  styled(element('span', className, element('bdi', '', text)), 'display:block');

function drawHead(project: TaskGlance['project']): HTMLElement {
  const { name, clientName, level, levelWord, reasons, more, source } = project;
  const title = element('h1', 'grow', line('', name), line('asof', clientName));
  const badge = element(
    'span',
    `status status-${TONE_OF[level]}`,
    element('span', `icon ${level}`),
    levelWord,
  );
  const words = element(
    'p',
    'small grow',
    reasons,
    more === null ? null : element('span', 'faint', ` ${more}`),
    line('asof', source),
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

function drawFacts(key: string, task: TaskGlance['task']): HTMLElement {
  const { title, status, due, assignee, windows, asOf } = task;
  const isolated = (className: string, text: string) =>
    element('span', className, element('bdi', '', text));
  const facts = element(
    'section',
    'sec sec-task',
    styled(
      element(
        'div',
        'row wrap',
        isolated('med tlink small', key),
        status && isolated('tag tag-said', status),
        due && element('span', 'asof', due),
        assignee && element('bdi', 'small muted push', assignee),
      ),
      'column-gap:8px;row-gap:0;margin-block-end:2px',
    ),
    element('h2', 'task-title', title ? element('bdi', '', title) : '…'),
    styled(
      element(
        'dl',
        'readouts',
        ...windows.map(({ name, hours }) =>
          element('div', '', element('dt', '', name), element('dd', '', hours ?? '…')),
        ),
      ),
      'margin-block:8px 4px',
    ),
    element(
      'div',
      'row between',
      element('span', ''),
      styled(element('span', 'row asof', asOf, button('iconbtn-sm')), 'gap:2px'),
    ),
  );
  facts.setAttribute('aria-label', key);
  return facts;
}

function drawGoals(
  words: TaskGlance['words'],
  rows: Drawn['rows'],
  singleKeys: boolean,
): HTMLElement {
  const highest = Math.min(9, [...rows.keys()].filter(({ number }) => number !== null).length);
  const press = element('span', 'asof', words.press, ' ', element('kbd', 'kbd', '1'));
  if (highest > 1) press.append('–', element('kbd', 'kbd', String(highest)));
  press.setAttribute('aria-hidden', 'true');
  const list = element('div', 'goals', ...rows.values());
  list.setAttribute('role', 'group');
  list.setAttribute('aria-label', words.serves);
  return element(
    'section',
    'sec',
    element(
      'div',
      'sec-h',
      element('h2', 'h-sub', words.serves),
      singleKeys && highest > 0 ? press : null,
    ),
    list,
  );
}

function drawGoal(
  { number, statement, moscow, ended, serves }: GlanceGoal,
  singleKeys: boolean,
): HTMLElement {
  const row = element(
    'button',
    'goal',
    element('span', 'key', String(number ?? '–')),
    element('span', 'txt', element('bdi', '', statement)),
    moscow && element('span', MOSCOW_CLASS[moscow.is], moscow.word),
    ended && element('span', 'tag', ended),
  );
  row.setAttribute('role', 'checkbox');
  row.setAttribute('aria-checked', String(serves));
  if (singleKeys && number !== null && number < 10)
    row.setAttribute('aria-keyshortcuts', String(number));
  return row;
}

function drawFoot({ goal, find, note }: TaskGlance['words']): HTMLElement {
  const cap = (name: string) => element('kbd', 'kbd', name);
  const key = (name: string, word: string) => element('span', '', cap(name), ` ${word}`);
  return element(
    'footer',
    'panel-foot',
    element('span', '', cap('1'), '–', cap('9'), ` ${goal}`),
    key('/', find),
    key('N', note),
  );
}
