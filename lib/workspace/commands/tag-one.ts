/** Saying one thing of one task: a goal it serves, a budget it draws on, its scope. Nothing is written where nothing changes. */
import { isNotStated, NOT_STATED } from '../../core/amount.ts';
import type { Id } from '../../core/record.ts';
import { changedFrom } from '../../core/seen-values.ts';
import type { Draw, Scope } from '../../core/tag.ts';
import type { TaskIdentity } from '../../core/task.ts';
import type { Writer } from '../../storage/store.ts';
import type { Seen } from '../workspace.ts';
import * as check from './checks.ts';
import { firstDraws, type Owned, owned, say } from './own-tag.ts';
import { rememberProject, there } from './there.ts';

export async function serve(writer: Writer, identity: TaskIdentity, own: Owned, goalId: Id) {
  const goals = [...(own.tag?.goals ?? []), goalId];
  await say(writer, identity, own, { ...(await firstDraws(writer, own)), goals });
  await rememberProject(writer, own.projectId);
}

/** On: the task serves the goal. Off: it no longer does. */
export async function setGoal(
  writer: Writer,
  identity: TaskIdentity,
  goalId: Id,
  on: boolean,
): Promise<Id> {
  const own = await owned(writer, identity);
  const served = own.tag?.goals ?? [];
  if (served.includes(goalId)) {
    // It may have gone to the trash meanwhile: taking it off is right all the same.
    if (!on) await say(writer, identity, own, { goals: served.filter((id) => id !== goalId) });
    return own.taskId;
  }
  if (!on) return own.taskId;
  const goal = await there(writer, 'goals', goalId);
  if (goal.projectId !== own.projectId) {
    throw check.bad('goal', "This goal is not one of the task's project. Move it there first.");
  }
  await serve(writer, identity, own, goalId);
  return own.taskId;
}

/** `serves`: whether the task serves the goal now. */
export async function toggleGoal(
  writer: Writer,
  identity: TaskIdentity,
  goalId: Id,
): Promise<{ id: Id; serves: boolean }> {
  const { tag } = await owned(writer, identity);
  const serves = !tag?.goals.includes(goalId);
  return { id: await setGoal(writer, identity, goalId, serves), serves };
}

export async function setDraw(
  writer: Writer,
  identity: TaskIdentity,
  constraintId: Id,
  draw: Draw | null,
  seen: Seen = {},
): Promise<Id> {
  const own = await owned(writer, identity);
  const before = own.tag?.draws ?? [];
  const others = before.filter((one) => one.constraintId !== constraintId);
  if (draw === null) {
    if (others.length < before.length) await say(writer, identity, own, { draws: others });
    return own.taskId;
  }
  const budget = await there(writer, 'constraints', constraintId);
  if (budget.kind !== 'budget' || budget.projectId !== own.projectId) {
    throw check.bad('constraint', "Only a budget of the task's project can be drawn on.");
  }
  const stated = { constraintId, amount: check.amount(draw.amount, 'amount') };
  const now = before.find((one) => one.constraintId === constraintId)?.amount ?? NOT_STATED;
  changedFrom({ amount: stated.amount }, seen, { amount: now });
  // A budget of the whole project is drawn on by every task: only an amount of its own is worth saying.
  const silent = budget.covers === 'project' && isNotStated(stated.amount);
  const draws = silent ? others : replaced(before, stated);
  if (draws.length > 0 || before.length > 0) await say(writer, identity, own, { draws });
  return own.taskId;
}

/** In its place where it was drawn on already, else at the end. */
function replaced(draws: readonly Draw[], draw: Draw): Draw[] {
  const known = draws.some(({ constraintId }) => constraintId === draw.constraintId);
  if (!known) return [...draws, draw];
  return draws.map((one) => (one.constraintId === draw.constraintId ? draw : one));
}

export async function setScope(writer: Writer, identity: TaskIdentity, scope: Scope): Promise<Id> {
  const own = await owned(writer, identity);
  if ((own.tag?.scope ?? 'in') !== scope) await say(writer, identity, own, { scope });
  return own.taskId;
}
