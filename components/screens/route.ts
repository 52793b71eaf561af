/** The dashboard's addresses: what is shown and how it is narrowed stands in the hash, so that it can be kept and sent. */
import type { Id } from '../../lib/core/record.ts';

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
      /** A goal whose editor is open; null: none. */
      goal: Id | null;
    }
  | { page: PageName };

const START: Route = { page: 'projects' };

export function projectRoute(
  id: Id,
  part: ProjectPart = 'goals',
): Extract<Route, { page: 'project' }> {
  return { page: 'project', id, part, unit: null, filter: 'all', query: '', goal: null };
}

/** Understands a hash; whatever is not understood leads to the start. */
export function readRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?', 2);
  const [first = '', second = '', third = ''] = path.split('/').filter(Boolean).map(decode);
  if (first !== 'project')
    return { page: PAGES.find((page) => page === first) ?? START.page } as Route;
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
    goal: asked.get('goal'),
  };
}

export function writeRoute(route: Route): string {
  if (route.page !== 'project') return `#/${route.page}`;
  const asked = new URLSearchParams();
  if (route.unit) asked.set('unit', route.unit);
  if (route.filter !== 'all') asked.set('filter', route.filter);
  if (route.query) asked.set('q', route.query);
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
