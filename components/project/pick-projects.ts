/** Which projects a table shows, in which order. */
import { compareNames } from '../../lib/core/name-order.ts';
import { compareBadness, type Level } from '../../lib/core/status.ts';
import type { ProjectSummary } from '../../lib/workspace/views.ts';
import type { Sort } from '../basics/sort-head.tsx';

export const PROJECT_COLUMNS = ['project', 'status', 'burn', 'left', 'goals', 'checkIn'] as const;
export type ProjectColumn = (typeof PROJECT_COLUMNS)[number];

export interface ProjectsAsk {
  query: string;
  level: Level | 'all';
  sort: Sort<ProjectColumn>;
}

export const EVERY_PROJECT: ProjectsAsk = {
  query: '',
  level: 'all',
  sort: { by: 'status', down: false },
};

type Sortable = string | number | null;

/** What is left is compared as a share of the budget: sums of different currencies and hours have no common order. */
const KEYS: Readonly<Record<ProjectColumn, (project: ProjectSummary, at: number) => Sortable>> = {
  project: ({ name }) => name,
  // As they come, those that need attention first.
  status: (_, at) => at,
  burn: ({ burn }) => burn,
  left: ({ burn }) => (burn === null ? null : 1 - burn),
  goals: ({ goals }) => goals,
  checkIn: ({ nextCheckInOn }) => nextCheckInOn,
};

const plain = (text: string) => text.normalize('NFKC').toLocaleLowerCase();

function compare(a: Sortable, b: Sortable, down: boolean): number {
  // What is not known comes last, whichever way.
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order =
    typeof a === 'number' && typeof b === 'number' ? a - b : compareNames(String(a), String(b));
  return down ? -order : order;
}

export function pickProjects(
  projects: readonly ProjectSummary[],
  { query, level, sort }: ProjectsAsk,
): ProjectSummary[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const fits = ({ name, clientName, level: own }: ProjectSummary) => {
    const text = plain(`${name} ${clientName}`);
    return (level === 'all' || own === level) && words.every((word) => text.includes(word));
  };
  const keyed = projects
    .map((project, at) => ({ project, key: KEYS[sort.by](project, at) }))
    .filter(({ project }) => fits(project));
  const way = sort.down ? -1 : 1;
  keyed.sort((a, b) =>
    sort.by === 'status'
      ? way * compareBadness(a.project.level, b.project.level)
      : compare(a.key, b.key, sort.down),
  );
  return keyed.map(({ project }) => project);
}
