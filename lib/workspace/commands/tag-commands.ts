/** What a planner says of a task: goals served, budgets drawn on, in or out of scope, a note. */
import { isNotStated } from '../../core/amount.ts';
import type { Id } from '../../core/record.ts';
import type { Draw } from '../../core/tag.ts';
import type { TaskIdentity } from '../../core/task.ts';
import type { Writer } from '../../storage/store.ts';
import type { Commands, NewGoal } from '../workspace.ts';
import * as check from './checks.ts';
import type { Do } from './do-deed.ts';
import { makeGoal } from './goal-commands.ts';
import { firstDraws, type Owned, owned, say } from './own-tag.ts';
import { rememberProject, there } from './there.ts';

type TagCommands = Pick<
  Commands,
  'toggleGoal' | 'writeGoalAndTag' | 'setDraw' | 'setScope' | 'setNote'
>;

async function serve(writer: Writer, identity: TaskIdentity, own: Owned, goalId: Id) {
  const goals = [...(own.tag?.goals ?? []), goalId];
  await say(writer, identity, own, { ...(await firstDraws(writer, own)), goals });
  await rememberProject(writer, own.projectId);
}

async function toggleGoal(writer: Writer, identity: TaskIdentity, goalId: Id): Promise<Id> {
  const own = await owned(writer, identity);
  const served = own.tag?.goals ?? [];
  if (served.includes(goalId)) {
    // It may have gone to the trash meanwhile: taking it off is right all the same.
    await say(writer, identity, own, { goals: served.filter((id) => id !== goalId) });
    return own.taskId;
  }
  const goal = await there(writer, 'goals', goalId);
  if (goal.projectId !== own.projectId) {
    throw check.bad('goal', "This goal is not one of the task's project. Move it there first.");
  }
  await serve(writer, identity, own, goalId);
  return own.taskId;
}

async function writeGoalAndTag(writer: Writer, goal: NewGoal, identity: TaskIdentity): Promise<Id> {
  const own = await owned(writer, identity);
  if (goal.projectId !== null && goal.projectId !== own.projectId) {
    throw check.bad('projectId', "The goal is meant for another project than the task's.");
  }
  const id = await makeGoal(writer, { ...goal, projectId: own.projectId });
  await serve(writer, identity, own, id);
  return id;
}

async function setDraw(
  writer: Writer,
  identity: TaskIdentity,
  constraintId: Id,
  draw: Draw | null,
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

export function tagCommands(act: Do): TagCommands {
  return {
    toggleGoal: (identity, goalId) =>
      act('tag.goals', (writer) => toggleGoal(writer, identity, goalId)),
    writeGoalAndTag: (goal, identity) =>
      act('goal.createAndTag', (writer) => writeGoalAndTag(writer, goal, identity)),
    setDraw: (identity, constraintId, draw) =>
      act('tag.draws', (writer) => setDraw(writer, identity, constraintId, draw)),

    setScope: (identity, scope) =>
      act('tag.scope', async (writer) => {
        const own = await owned(writer, identity);
        if ((own.tag?.scope ?? 'in') !== scope) await say(writer, identity, own, { scope });
        return own.taskId;
      }),

    setNote: (identity, note) =>
      act('tag.note', async (writer) => {
        const own = await owned(writer, identity);
        check.text(note, 'note', check.NOTE_MOST);
        if ((own.tag?.note ?? '') !== note) await say(writer, identity, own, { note });
        return own.taskId;
      }),
  };
}
