/** The popup's summary of every project: what it needs to be painted, and no more. */
import { budgetSlice, SIDES } from '../core/budget.ts';
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
import type { ProjectSummary, Summary } from './views.ts';

/** The one that covers the whole project; else the first that was made. Budgets without a limit are none. */
function mainBudget(facts: ProjectFacts): BudgetConstraint | null {
  const limited = facts.budgets.filter(
    ({ limit }) => limit.minor !== null || limit.minutes !== null,
  );
  return limited.find(({ covers }) => covers === 'project') ?? limited[0] ?? null;
}

function budgetLine(facts: ProjectFacts): Pick<ProjectSummary, 'burn' | 'forecastRatio' | 'left'> {
  const main = mainBudget(facts);
  if (!main) return { burn: null, forecastRatio: null, left: null };
  const { burn, overRatio, left } = budgetView(facts, main);
  const side = burn.minor === null ? 'minutes' : 'minor';
  return { burn: burn[side], forecastRatio: overRatio[side], left };
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

export async function summaryView(reader: Reader, at: Instant, today: Day): Promise<Summary> {
  const [projects, inbox] = await Promise.all([reader.all('projects'), reader.inbox()]);
  const facts = await Promise.all(projects.map((project) => readProject(reader, project, today)));
  return {
    version: 1,
    at,
    projects: facts.map(projectSummary).sort(compareAttention),
    inbox: inbox.length,
  };
}
