/** What one task does to a budget: what it takes, and what it leaves. */
import { type Amount, NOT_STATED, subtractAmounts } from '../core/amount.ts';
import { budgetSlice } from '../core/budget.ts';
import type { BudgetConstraint } from '../core/constraint.ts';
import { sumOf } from '../core/sum.ts';
import type { Tag } from '../core/tag.ts';
import {
  addTally,
  contributions,
  drawsOf,
  emptyTally,
  subtractTally,
  type Tally,
} from '../core/tally.ts';
import type { Task } from '../core/task.ts';
import { statedIn } from '../core/work.ts';
import type { ProjectFacts } from './project-facts.ts';
import { budgetView } from './project-views.ts';
import type { DrawView } from './views.ts';

/** What the task adds to the budget's tally; null: it is not counted there. */
function counted(budget: BudgetConstraint, task: Task | null, tag: Tag | null): Tally | null {
  const slice = budgetSlice(budget);
  const part = contributions(task, tag).find((one) => one.slice === slice);
  return part?.projectId === budget.projectId ? part : null;
}

/** What it would add, were it drawn. */
function wouldAdd(budget: BudgetConstraint, task: Task | null): Tally | null {
  if (!task) return null;
  const { projectId } = budget;
  const draws = [{ constraintId: budget.id, amount: NOT_STATED }];
  const base = { createdAt: 0, deletedAt: null, stamps: {} };
  const tag: Tag = {
    ...base,
    id: task.id,
    taskId: task.id,
    projectId,
    goals: [],
    draws,
    scope: 'in',
    note: '',
  };
  return counted(budget, { ...task, projectId, deletedAt: null }, tag);
}

/** The same work, all of it spent: so that what it leaves is rounded once, from the exact whole. */
function asSpent(part: Tally): Tally {
  return {
    ...part,
    spent: part.spent + part.remaining,
    flatSpent: part.flatSpent + part.flatRemaining,
    fixedSpent: part.fixed,
    remaining: 0,
    flatRemaining: 0,
  };
}

/** A price alone says nothing of hours. */
function hoursUnknown(part: Tally): boolean {
  return part.fixed !== 0 && part.estimate + part.spent + part.remaining === 0;
}

function takesOf(part: Tally | null, rate: number | null): { takes: Amount; takenSoFar: Amount } {
  if (!part || part.measured === 0) return { takes: NOT_STATED, takenSoFar: NOT_STATED };
  const sum = sumOf(part, rate);
  const known = (amount: Amount): Amount =>
    hoursUnknown(part) ? { ...amount, minutes: null } : amount;
  const takes = part.unestimated > 0 ? NOT_STATED : known(sum.forecast);
  return { takes, takenSoFar: known(sum.spent) };
}

/** limit − spent − what is still to come of this task; all of it, where it is not drawn yet. */
function leavesOf(
  budget: BudgetConstraint,
  whole: Tally,
  inIt: Tally | null,
  part: Tally | null,
  rate: number | null,
): Amount {
  if (!part || part.measured === 0 || part.unestimated > 0) return NOT_STATED;
  const others = inIt ? subtractTally(whole, inIt) : whole;
  const left = subtractAmounts(budget.limit, sumOf(addTally(others, asSpent(part)), rate).spent);
  return hoursUnknown(part) ? { ...left, minutes: null } : left;
}

/** A budget of the whole project sees every draw of the task, another one only its own. */
function countedStatement(budget: BudgetConstraint, tag: Tag | null): Amount {
  const draws = drawsOf(tag?.projectId === budget.projectId ? tag : null);
  const seen = ({ constraintId }: { constraintId: string }) =>
    budget.covers === 'project' || constraintId === budget.id;
  return statedIn(draws.filter(seen));
}

export function drawView(
  facts: ProjectFacts,
  constraint: BudgetConstraint,
  task: Task | null,
  tag: Tag | null,
): DrawView {
  const rate = facts.project.billRate;
  const draw = tag?.draws.find((one) => one.constraintId === constraint.id) ?? null;
  const inIt = counted(constraint, task, tag);
  const part = inIt ?? wouldAdd(constraint, task);
  const whole = facts.tally(budgetSlice(constraint));
  const others = subtractTally(whole, inIt ?? emptyTally(whole.projectId, whole.slice));
  return {
    budget: budgetView(facts, constraint),
    drawn: draw !== null,
    always: constraint.covers === 'project',
    stated: draw?.amount ?? NOT_STATED,
    counted: countedStatement(constraint, tag),
    spentUnknown: (part?.spentUnknown ?? 0) > 0,
    ...takesOf(part, rate),
    leaves: leavesOf(constraint, whole, inIt, part, rate),
    otherOpenTasks: others.open,
    otherOpen: sumOf(others, rate).remaining,
  };
}
