/** What a planner says of a task: goals served, budgets drawn on, in or out of scope, a note. */
import type { Id } from '../../core/record.ts';
import { changedFrom } from '../../core/seen-values.ts';
import type { TaskIdentity } from '../../core/task.ts';
import type { Writer } from '../../storage/store.ts';
import type { Commands, NewGoal, NewPerson } from '../workspace.ts';
import * as check from './checks.ts';
import type { Do } from './do-deed.ts';
import { makeGoal } from './goal-commands.ts';
import { owned, say } from './own-tag.ts';
import { manyDeed, tagMany } from './tag-many.ts';
import { serve, setDraw, setScope, toggleGoal } from './tag-one.ts';

type TagCommands = Pick<
  Commands,
  'toggleGoal' | 'writeGoalAndTag' | 'setDraw' | 'setScope' | 'setNote' | 'tagMany'
>;

async function writeGoalAndTag(
  writer: Writer,
  goal: NewGoal,
  identity: TaskIdentity,
  speaker?: NewPerson,
): Promise<Id> {
  const own = await owned(writer, identity);
  if (goal.projectId !== null && goal.projectId !== own.projectId) {
    throw check.bad('projectId', "The goal is meant for another project than the task's.");
  }
  const id = await makeGoal(writer, { ...goal, projectId: own.projectId }, speaker);
  await serve(writer, identity, own, id);
  return id;
}

export function tagCommands(act: Do): TagCommands {
  return {
    async toggleGoal(identity, goalId) {
      let serves = false;
      const done = await act('tag.goals', async (writer) => {
        const toggled = await toggleGoal(writer, identity, goalId);
        serves = toggled.serves;
        return toggled.id;
      });
      return { ...done, serves };
    },
    writeGoalAndTag: (goal, identity, speaker) =>
      act('goal.createAndTag', (writer) => writeGoalAndTag(writer, goal, identity, speaker)),
    setDraw: (identity, constraintId, draw, seen) =>
      act('tag.draws', (writer) => setDraw(writer, identity, constraintId, draw, seen)),

    setScope: (identity, scope) => act('tag.scope', (writer) => setScope(writer, identity, scope)),
    tagMany: (tasks, change) => act(manyDeed(change), (writer) => tagMany(writer, tasks, change)),

    setNote: (identity, note, seen = {}) =>
      act('tag.note', async (writer) => {
        const own = await owned(writer, identity);
        check.text(note, 'note', check.NOTE_MOST);
        const now = own.tag?.note ?? '';
        changedFrom({ note }, seen, { note: now });
        if (now !== note) await say(writer, identity, own, { note });
        return own.taskId;
      }),
  };
}
