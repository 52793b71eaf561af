/** Asana: old (`/0/…`) and new (`/1/…`) addresses, the one task pane, and API 1.0 with the user's session. */
import type { Unread } from '../../core/task.ts';
import { asanaBoards } from '../boards/asana.ts';
import { type ApiAnswer, defineTracker, seen } from '../tracker.ts';
import { at as within } from '../values.ts';

const FIELDS = [
  'name',
  'completed',
  'due_on',
  'assignee.name',
  'parent.name',
  'memberships.project.name',
  'memberships.section.name',
  'tags.name',
  'custom_fields.format',
  'custom_fields.number_value',
  'custom_fields.is_formula_field',
  'custom_fields.created_by',
  'actual_time_minutes',
];

const list = (from: unknown): unknown[] => (Array.isArray(from) ? from : []);
const text = (from: unknown): string | null => (typeof from === 'string' ? from : null);

/**
 * Asana keeps its "Estimated time" among the custom fields, under a localised name: a duration in minutes that nobody made.
 * A duration of somebody's own making is taken where it is the only one; of several, none.
 */
function estimateOf(task: unknown): number | null | Unread {
  const durations = list(within(task, 'custom_fields')).filter(
    (one) => within(one, 'format') === 'duration' && within(one, 'is_formula_field') !== true,
  );
  const own = durations.filter((one) => within(one, 'created_by') === null);
  const [field, ...more] = own.length ? own : durations;
  if (!field) return 'not-offered';
  const value = within(field, 'number_value');
  return more.length ? 'not-understood' : typeof value === 'number' ? Math.round(value) : null;
}

function understand(answer: unknown, at: number): ApiAnswer | null {
  const task = within(answer, 'data');
  const key = text(within(task, 'gid'));
  const title = text(within(task, 'name'));
  if (key === null || title === null) return null;
  const [place] = list(within(task, 'memberships'));
  const parent = text(within(task, 'parent', 'gid'));
  const spent = within(task, 'actual_time_minutes');
  const estimate = estimateOf(task);
  const unread: NonNullable<ApiAnswer['unread']> = {};
  if (typeof estimate === 'string') unread.estimate = estimate;
  // A plan without time tracking leaves the field out; with it, null is "nobody wrote any time down".
  if (spent === undefined) unread.spent = 'not-offered';
  const told = <T>(value: T | null) => seen(value, at, 'api');
  return {
    key,
    area: text(within(place, 'project', 'gid')),
    areaName: text(within(place, 'project', 'name')),
    details: {
      title: told(title),
      // Asana has no field for the state; teams keep it as the section that the task stands in.
      status: told(text(within(place, 'section', 'name'))),
      done: told(within(task, 'completed') === true),
      assignee: told(text(within(task, 'assignee', 'name'))),
      estimate: typeof estimate === 'string' ? null : told(estimate),
      spent:
        spent === undefined
          ? null
          : told(spent === null ? 0 : typeof spent === 'number' ? spent : null),
      due: told(text(within(task, 'due_on'))),
      parent: told(
        parent === null ? null : { key: parent, title: text(within(task, 'parent', 'name')) ?? '' },
      ),
      labels: told(list(within(task, 'tags')).flatMap((tag) => text(within(tag, 'name')) ?? [])),
    },
    unread,
  };
}

export const asana = defineTracker({
  id: 'asana',
  name: 'Asana',
  hosts: ['https://app.asana.com/*'],
  signature: [],
  addresses: [
    { on: 'query', pattern: /[?&]child=(?<key>\d{2,20})(?:&|$)/ },
    {
      on: 'path',
      pattern: /^\/1\/\d+\/project\/(?<area>\d{2,20})\/task\/(?<key>\d{2,20})(?:\/|$)/,
    },
    { on: 'path', pattern: /^\/1\/\d+(?:\/[\w-]+){0,4}\/task\/(?<key>\d{2,20})(?:\/|$)/ },
    { on: 'path', pattern: /^\/0\/(?:home|inbox|search)\/\d+\/(?<key>\d{2,20})(?:\/|$)/ },
    { on: 'path', pattern: /^\/0\/(?:0|(?<area>\d{2,20}))\/(?<key>\d{2,20})\/f$/ },
    { on: 'path', pattern: /^\/0\/0\/(?<key>\d{2,20})\/?$/ },
    // Two numbers are a task in a project, or a page of a team or workspace.
    { on: 'path', pattern: /^\/0\/(?<area>\d{2,20})\/(?<key>\d{2,20})\/?$/, unsure: true },
  ],
  confirm: ['.TaskPane[data-task-id]'],
  canonical: ({ root, key }) => `${root}/0/0/${key}`,
  page: {
    key: [{ css: '.TaskPane[data-task-id]', read: '@data-task-id', seen: 'extensions 2026-04' }],
    title: [
      { css: '.TaskPaneTitle textarea', read: 'value', seen: 'extensions 2026-04' },
      { css: '.TaskPane .TitleInput textarea', read: 'value', seen: 'extensions 2026-04' },
    ],
    labels: [{ css: '.TaskPane .TaskTagTokenPills-potPill', seen: 'extensions 2026-03' }],
    areaName: [{ css: '.TaskPane .TaskProjectTokenPill-name', seen: 'extensions 2026-03' }],
  },
  within: ['.TaskPane[data-task-id]'],
  pane: { css: '.TaskPane', attribute: 'data-task-id' },
  api: {
    url: ({ root, key }) => `${root}/api/1.0/tasks/${key}?opt_fields=${FIELDS}`,
    understand,
  },
  boards: asanaBoards,
  parts: [{ on: 'path', pattern: /^\/(?:1\/\d{2,20}\/project|0)\/(?<area>\d{2,20})(?:\/|$)/ }],
  lacks: ['remaining'],
});
