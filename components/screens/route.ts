/** The dashboard's addresses: what is shown and how it is narrowed stands in the hash, so that it can be kept and sent. */
import type { Id } from '../../lib/core/record.ts';
import { LEVELS } from '../../lib/core/status.ts';
import { TASK_COLUMNS, type TaskColumn } from '../../lib/workspace/task-list.ts';
import type { Sort } from '../basics/sort-head.tsx';
import { EVERY_PROJECT, PROJECT_COLUMNS, type ProjectsAsk } from '../project/pick-projects.ts';

export const PROJECT_PARTS = ['goals', 'tasks', 'history', 'settings'] as const;
export type ProjectPart = (typeof PROJECT_PARTS)[number];
export const PAGES = [
  'projects',
  'clients',
  'people',
  'inbox',
  'history',
  'trash',
  'data',
] as const;
export type PageName = (typeof PAGES)[number];

export type Unit = 'money' | 'hours';

export type Route =
  | {
      page: 'project';
      id: Id;
      part: ProjectPart;
      unit: Unit | null;
      /** `all`, `no-goal`, `out-of-scope` or a goal's id. */
      filter: string;
      query: string;
      /** How the tasks are sorted. */
      sort: Sort<TaskColumn>;
      /** A goal whose editor is open; null: none. */
      goal: Id | null;
    }
  /** `asked`: how the table of projects is narrowed and sorted; left out: not at all. */
  | { page: PageName; asked?: ProjectsAsk };

const NEWEST: Sort<TaskColumn> = { by: 'asOf', down: true };

/** `spent` or `-spent`; anything else is as usual. */
function readSort<C extends string>(
  text: string | null,
  columns: readonly C[],
  usual: Sort<C>,
): Sort<C> {
  const by = columns.find((column) => column === text?.replace(/^-/, ''));
  return by && text ? { by, down: text.startsWith('-') } : usual;
}

const writeSort = ({ by, down }: Sort<string>) => (down ? `-${by}` : by);

const START: Route = { page: 'projects' };

export function projectRoute(
  id: Id,
  part: ProjectPart = 'goals',
): Extract<Route, { page: 'project' }> {
  return {
    page: 'project',
    id,
    part,
    unit: null,
    filter: 'all',
    query: '',
    sort: NEWEST,
    goal: null,
  };
}

/** Understands a hash; whatever is not understood leads to the start. */
export function readRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?', 2);
  const [first = '', second = '', third = ''] = path.split('/').filter(Boolean).map(decode);
  if (first !== 'project') return readAcross(first, search);
  if (!second) return START;
  const asked = new URLSearchParams(search);
  const unit = asked.get('unit');
  return {
    page: 'project',
    id: second,
    part: PROJECT_PARTS.find((part) => part === third) ?? 'goals',
    unit: unit === 'money' || unit === 'hours' ? unit : null,
    filter: asked.get('filter') ?? 'all',
    query: asked.get('q') ?? '',
    sort: readSort(asked.get('sort'), TASK_COLUMNS, NEWEST),
    goal: asked.get('goal'),
  };
}

function readAcross(first: string, search: string): Route {
  const page = PAGES.find((one) => one === first) ?? 'projects';
  const asked = new URLSearchParams(search);
  if (page !== 'projects' || asked.size === 0) return { page };
  return {
    page,
    asked: {
      query: asked.get('q') ?? '',
      level: LEVELS.find((level) => level === asked.get('level')) ?? 'all',
      sort: readSort(asked.get('sort'), PROJECT_COLUMNS, EVERY_PROJECT.sort),
    },
  };
}

function writeProjects({ query, level, sort }: ProjectsAsk): string {
  const asked = new URLSearchParams();
  if (query) asked.set('q', query);
  if (level !== 'all') asked.set('level', level);
  if (writeSort(sort) !== writeSort(EVERY_PROJECT.sort)) asked.set('sort', writeSort(sort));
  return asked.size === 0 ? '' : `?${asked.toString()}`;
}

export function writeRoute(route: Route): string {
  if (route.page !== 'project')
    return `#/${route.page}${route.asked ? writeProjects(route.asked) : ''}`;
  const asked = new URLSearchParams();
  if (route.unit) asked.set('unit', route.unit);
  if (route.filter !== 'all') asked.set('filter', route.filter);
  if (route.query) asked.set('q', route.query);
  if (writeSort(route.sort) !== writeSort(NEWEST)) asked.set('sort', writeSort(route.sort));
  if (route.goal) asked.set('goal', route.goal);
  const search = asked.toString();
  const part = route.part === 'goals' ? '' : `/${route.part}`;
  return `#/project/${encodeURIComponent(route.id)}${part}${search ? `?${search}` : ''}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
