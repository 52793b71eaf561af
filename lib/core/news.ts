/** News: a status that got worse, a threshold that was passed. Each is told once, however often it is worked out again. */
import type { Currency } from './amount.ts';
import type { Day, Id, Instant } from './record.ts';
import { isSample } from './sample.ts';
import type { Level, Reason } from './status.ts';

/** A budget's threshold that its burn has reached. */
export interface Passed {
  budgetId: Id;
  budgetName: string;
  percent: number;
}

/** A project as the news look at it. */
export interface Watched {
  id: Id;
  name: string;
  clientName: string;
  currency: Currency;
  level: Level;
  /** Set by hand: whoever did it knows. */
  overridden: boolean;
  reasons: readonly Reason[];
  passed: readonly Passed[];
}

/** One piece of news, with all that its words need. */
export interface News {
  /** Says what happened, so that the same is never told twice. */
  id: string;
  projectId: Id;
  projectName: string;
  clientName: string;
  currency: Currency;
  at: Instant;
  what:
    | { is: 'worse'; level: Level; reasons: readonly Reason[] }
    | { is: 'passed'; budgetName: string; percent: number };
  /** It does not hold by now, and is not shown until it does again. */
  over?: true;
}

/**
 * What was told of one project: each event's name, with the day since which it no longer holds; null: it still does.
 * An event that is over is forgotten on a later day. Undoing and doing again within a day therefore tells nothing twice,
 * while a status that gets worse again next week is news again.
 */
export type Told = Readonly<Record<string, Day | null>>;
export type Memory = Readonly<Record<Id, Told>>;

const BAD: Readonly<Record<Level, number>> = {
  'not-enough-data': 0,
  'on-track': 0,
  'at-risk': 1,
  'off-track': 2,
};
const LEVEL_EVENTS = ['at-risk', 'off-track'] as const;

const passedName = ({ budgetId, percent }: Passed) => `${budgetId} ${percent}`;

/** Is it no longer so? Null: nothing is known of its project, which lies in the trash. */
export function isOver(news: News, projects: readonly Watched[]): boolean | null {
  const project = projects.find(({ id }) => id === news.projectId);
  if (!project) return null;
  const { what } = news;
  if (what.is === 'worse') return BAD[project.level] < BAD[what.level];
  return !project.passed.some((one) => news.id === `${project.id} ${passedName(one)}`);
}

/** The events that hold for a project now. What is off track is at risk as well. */
function standing(project: Watched): Set<string> {
  const levels = LEVEL_EVENTS.filter((level) => BAD[project.level] >= BAD[level]);
  return new Set([...levels, ...project.passed.map(passedName)]);
}

function remembered(told: Told, now: ReadonlySet<string>, today: Day): Told {
  const kept = Object.entries(told).flatMap(([event, over]): [string, Day | null][] => {
    if (now.has(event)) return [[event, null]];
    if (over === null) return [[event, today]];
    return over < today ? [] : [[event, over]];
  });
  const fresh = [...now].filter((event) => !Object.hasOwn(told, event));
  return Object.fromEntries([...kept, ...fresh.map((event): [string, null] => [event, null])]);
}

/** The highest of each budget's thresholds that was not told: of 80 and 100 passed at once, 100 says it. */
function passedNews(project: Watched, told: Told): Passed[] {
  const highest = new Map<Id, Passed>();
  for (const passed of project.passed) {
    if (Object.hasOwn(told, passedName(passed))) continue;
    const before = highest.get(passed.budgetId);
    if (!before || before.percent < passed.percent) highest.set(passed.budgetId, passed);
  }
  return [...highest.values()];
}

function newsOf(project: Watched, told: Told, at: Instant): News[] {
  const { id, name, clientName, currency, level, reasons } = project;
  const about = { projectId: id, projectName: name, clientName, currency, at };
  const worse = BAD[level] > 0 && !project.overridden && !Object.hasOwn(told, level);
  const passed = passedNews(project, told).map(
    (one): News => ({
      ...about,
      id: `${id} ${passedName(one)}`,
      what: { is: 'passed', budgetName: one.budgetName, percent: one.percent },
    }),
  );
  if (!worse) return passed;
  return [{ ...about, id: `${id} ${level}`, what: { is: 'worse', level, reasons } }, ...passed];
}

/**
 * What there is to tell, and what is remembered of it. A project seen for the first time is only taken note of: what it is
 * like on its first day, or after an update or a restored backup, is no change. The sample is never news.
 */
export function lookForNews(
  memory: Memory | null,
  projects: readonly Watched[],
  now: { at: Instant; today: Day },
): { news: News[]; memory: Memory } {
  const real = projects.filter(({ id }) => !isSample(id));
  const news = real.flatMap((project) => {
    const told = memory?.[project.id];
    return told ? newsOf(project, told, now.at) : [];
  });
  const next = real.map((project): [Id, Told] => [
    project.id,
    remembered(memory?.[project.id] ?? {}, standing(project), now.today),
  ]);
  // A project in the trash is remembered: back from there it has nothing new to say.
  const gone = Object.entries(memory ?? {}).filter(([id]) => !real.some((one) => one.id === id));
  return { news, memory: Object.fromEntries([...gone, ...next]) };
}
