/** Saying one thing of many tasks, as of a board: in one transaction, so that it is one step back too. */
import { MOST_BOARD_TASKS } from '../../core/board.ts';
import type { Id } from '../../core/record.ts';
import { TASK_DETAILS, type TaskReading, taskId } from '../../core/task.ts';
import { NOTHING_SEEN } from '../../core/task-reading.ts';
import type { Writer } from '../../storage/store.ts';
import type { DeedName } from '../deeds.ts';
import type { TagChange } from '../workspace.ts';
import { bad } from './checks.ts';
import { rememberTask } from './remember-task.ts';
import { setDraw, setGoal, setScope } from './tag-one.ts';

const AT_ONCE = 50;

const DEEDS: Readonly<Record<TagChange['of'], DeedName>> = {
  goal: 'tag.manyGoals',
  scope: 'tag.manyScope',
  draw: 'tag.manyDraws',
};

export const manyDeed = ({ of }: TagChange): DeedName => DEEDS[of];

/** Each task once, and no more than a board has. */
export function eachOnce(readings: readonly TaskReading[]): TaskReading[] {
  const once = [...new Map(readings.map((one) => [taskId(one.identity), one])).values()];
  if (once.length > MOST_BOARD_TASKS) {
    throw bad('tasks', `At most ${MOST_BOARD_TASKS} tasks can be changed in one step.`);
  }
  return once;
}

/** What was never read of the task is kept; what was read before, perhaps better, stays as it is. */
async function rememberUnseen(writer: Writer, reading: TaskReading): Promise<void> {
  const known = await writer.get('tasks', taskId(reading.identity));
  // Nothing was there to be said of it, such as taking off a goal that it did not serve.
  if (!known) return;
  const unseen = TASK_DETAILS.filter((name) => reading.details[name] && !known[name]);
  if (unseen.length === 0) return;
  const details = Object.fromEntries(unseen.map((name) => [name, reading.details[name]]));
  await rememberTask(writer, { ...reading, details: { ...NOTHING_SEEN, ...details } });
}

function tagOne(writer: Writer, { identity }: TaskReading, change: TagChange): Promise<Id> {
  if (change.of === 'goal') return setGoal(writer, identity, change.goalId, change.on);
  if (change.of === 'scope') return setScope(writer, identity, change.scope);
  return setDraw(writer, identity, change.constraintId, change.draw);
}

export async function tagMany(
  writer: Writer,
  readings: readonly TaskReading[],
  change: TagChange,
): Promise<Id> {
  const tasks = eachOnce(readings);
  // Some side by side, since most of the time goes by waiting for the storage; each touches its own records only.
  for (let from = 0; from < tasks.length; from += AT_ONCE) {
    await Promise.all(
      tasks.slice(from, from + AT_ONCE).map(async (reading) => {
        await tagOne(writer, reading, change);
        await rememberUnseen(writer, reading);
      }),
    );
  }
  const [first] = tasks;
  return first ? taskId(first.identity) : '';
}
