/** The popup's summary of every project: what it needs to be painted, and no more. */
import { NOT_STATED } from '../core/amount.ts';
import { budgetSlice, burnSide, noSpentKnown, SIDES } from '../core/budget.ts';
import type { BudgetConstraint } from '../core/constraint.ts';
import { isOpenGoal } from '../core/goal.ts';
import type { Passed } from '../core/news.ts';
import { nextDate } from '../core/next-date.ts';
import type { Day, Instant } from '../core/record.ts';
import { compareAttention } from '../core/status.ts';
import { thresholdsReached } from '../core/tolerance.ts';
import type { Reader } from '../storage/store.ts';
import { type ProjectFacts, readProject } from './project-facts.ts';
import { budgetView, goalViews, statusView } from './project-views.ts';
import type { Summed } from './summed.ts';
import type { ProjectSummary, Summary } from './views.ts';

/** The one that covers the whole project; else the first that was made. Budgets without a limit are none. */
function mainBudget(facts: ProjectFacts): BudgetConstraint | null {
  const limited = facts.budgets.filter(
    ({ limit }) => limit.minor !== null || limit.minutes !== null,
  );
  return limited.find(({ covers }) => covers === 'project') ?? limited[0] ?? null;
}

type BudgetLine = Pick<ProjectSummary, 'burn' | 'forecastRatio' | 'left' | 'made'>;

function budgetLine(facts: ProjectFacts): BudgetLine {
  const main = mainBudget(facts);
  if (!main) return { burn: null, forecastRatio: null, left: null, made: null };
  const view = budgetView(facts, main);
  const { burn, overRatio, sum } = view;
  const side = burnSide(view);
  const [limit, spent] = [main.limit[side], sum.spent[side]];
  const made =
    burn[side] === null || limit === null || spent === null
      ? null
      : {
          budgetName: main.name,
          side,
          limit,
          spent,
          forecast: sum.forecast[side],
          spentUnknown: sum.spentUnknown[side],
        };
  // Of a budget of which nobody knows what was spent, nobody knows what is left.
  const left = { ...NOT_STATED, [side]: noSpentKnown(sum, side) ? null : view.left[side] };
  return { burn: burn[side], forecastRatio: overRatio[side], left, made };
}

/** A threshold counts for money and hours alike: reached on either side, it is reached. */
function passed(facts: ProjectFacts): Passed[] {
  return facts.budgets.flatMap((budget) => {
    const { spent } = facts.sum(budgetSlice(budget));
    const reached = SIDES.flatMap((side) =>
      thresholdsReached(budget.thresholds, spent[side], budget.limit[side]),
    );
    return [...new Set(reached)]
      .sort((a, b) => a - b)
      .map((percent) => ({ budgetId: budget.id, budgetName: budget.name, percent }));
  });
}

export function projectSummary(facts: ProjectFacts): ProjectSummary {
  const { project, client } = facts;
  const status = statusView(facts);
  const goals = goalViews(facts).filter(({ goal }) => isOpenGoal(goal));
  return {
    id: project.id,
    name: project.name,
    clientId: project.clientId,
    clientName: client?.name ?? '',
    level: status.level,
    overridden: status.override !== null,
    overrideReason: status.override?.reason ?? null,
    reasons: status.reasons,
    asOf: status.asOf,
    currency: project.currency,
    ...budgetLine(facts),
    nextCheckInOn: project.nextCheckInOn,
    nextDate: nextDate(project, facts.timelines, facts.today),
    endsOn: project.endsOn,
    goals: goals.length,
    goalsNotOnTrack: goals.filter(({ level }) => level === 'at-risk' || level === 'off-track')
      .length,
    passed: passed(facts),
  };
}

/** Ids first: projects that need attention alike then stand in one order, however the list was made. */
function inOrder(projects: readonly ProjectSummary[]): ProjectSummary[] {
  return [...projects].sort((a, b) => (a.id < b.id ? -1 : 1)).sort(compareAttention);
}

export async function summaryView(reader: Reader, at: Instant, today: Day): Promise<Summary> {
  const [projects, inbox] = await Promise.all([reader.all('projects'), reader.inbox()]);
  const facts = await Promise.all(projects.map((project) => readProject(reader, project, today)));
  return { version: 1, at, projects: inOrder(facts.map(projectSummary)), inbox: inbox.length };
}

/**
 * The same from one made earlier: only the projects touched since are read. All are where nobody can tell which those are,
 * and where the day is another one, since every status may depend on it.
 */
export async function summarySince(
  reader: Reader,
  last: Summed | null,
  at: Instant,
  today: Day,
): Promise<Summed> {
  const { mark, projects: touched } = await reader.touchedSince(last?.mark ?? null);
  if (!last || !touched || last.day !== today)
    return { summary: await summaryView(reader, at, today), mark, day: today };
  const [records, inbox] = await Promise.all([
    Promise.all(touched.map((id) => reader.get('projects', id))),
    reader.inbox(),
  ]);
  const living = records.filter((record) => record !== null);
  const facts = await Promise.all(living.map((project) => readProject(reader, project, today)));
  const others = last.summary.projects.filter(({ id }) => !touched.includes(id));
  const projects = inOrder([...others, ...facts.map(projectSummary)]);
  return { summary: { version: 1, at, projects, inbox: inbox.length }, mark, day: today };
}
