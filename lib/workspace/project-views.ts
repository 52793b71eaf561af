/** A project's budgets, dates, goals and status as screens are shown them. */
import { budgetSlice, weighBudget } from '../core/budget.ts';
import type { BudgetConstraint, TimelineConstraint } from '../core/constraint.ts';
import {
  budgetFindings,
  confidenceFindings,
  goalFindings,
  timelineFindings,
} from '../core/findings.ts';
import { goalNumbers } from '../core/goal-order.ts';
import { expectedScore, goalLevel, goalScore } from '../core/goal-progress.ts';
import type { Instant } from '../core/record.ts';
import { ruleStatus, standingOverride } from '../core/rule.ts';
import { weighTimeline } from '../core/timeline.ts';
import { type ProjectFacts, timelineFacts } from './project-facts.ts';
import type { BudgetView, GoalView, ProjectHead, StatusView, TimelineView } from './views.ts';

export function budgetView(facts: ProjectFacts, constraint: BudgetConstraint): BudgetView {
  const slice = budgetSlice(constraint);
  const { measured } = facts.tally(slice);
  const sum = facts.sum(slice);
  const numbers = weighBudget(constraint, sum, measured, facts.project.tolerances);
  return { constraint, sum, ...numbers, asOf: measured === 0 ? null : facts.asOf };
}

export function timelineView(facts: ProjectFacts, constraint: TimelineConstraint): TimelineView {
  const { daysToSpare, level } = weighTimeline(constraint, timelineFacts(facts));
  return { constraint, latestDue: facts.latestDue, daysToSpare, level };
}

/** All goals in their order; those that are closed have no number. */
export function goalViews(facts: ProjectFacts): GoalView[] {
  const numbers = goalNumbers(facts.goals);
  return facts.goals.map((goal) => ({
    goal,
    number: numbers.get(goal.id) ?? null,
    score: goalScore(goal.measure),
    expected: expectedScore(goal.measure, facts.today),
    level: goalLevel(goal, facts.today),
    sum: facts.sum(`goal:${goal.id}`),
  }));
}

/** The oldest of what the status rests on: the times of the tasks, and where a date is to be kept, the latest due day. */
function statusAsOf(facts: ProjectFacts): Instant | null {
  const due = facts.timelines.length > 0 ? facts.dueAsOf : null;
  const times = [facts.asOf, due].filter((time) => time !== null);
  return times.length === 0 ? null : Math.min(...times);
}

export function statusView(facts: ProjectFacts): StatusView {
  const { project, goals } = facts;
  const dates = timelineFacts(facts);
  const rule = ruleStatus(
    {
      budget: facts.budgets.flatMap((budget) => {
        const slice = budgetSlice(budget);
        const { measured } = facts.tally(slice);
        return budgetFindings(budget, facts.sum(slice), measured, project.tolerances);
      }),
      timeline: facts.timelines.flatMap((constraint) => timelineFindings(constraint, dates)),
      goals: goalFindings(goals, facts.today),
      confidence: confidenceFindings(goals),
    },
    statusAsOf(facts),
  );
  const override = standingOverride(facts.overrides, project.id);
  return {
    level: override?.level ?? rule.level,
    reasons: rule.reasons,
    dimensions: rule.dimensions,
    asOf: rule.asOf,
    override,
    ruleLevel: rule.level,
  };
}

export function projectHead(facts: ProjectFacts): ProjectHead {
  const { project, client } = facts;
  return {
    id: project.id,
    name: project.name,
    clientId: project.clientId,
    clientName: client?.name ?? '',
    currency: project.currency,
    billRate: project.billRate,
    nextCheckInOn: project.nextCheckInOn,
    status: statusView(facts),
  };
}
