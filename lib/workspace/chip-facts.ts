/** What chips say of the tasks of a board: their goals by number, and whether one needs a look. Flat in all but the tasks asked. */
import type { ChipFacts } from '../core/board.ts';
import type { Goal } from '../core/goal.ts';
import { goalNumbers } from '../core/goal-order.ts';
import { placeId } from '../core/project.ts';
import type { Id } from '../core/record.ts';
import type { TaskIdentity } from '../core/task.ts';
import { timeOver } from '../core/task-reading.ts';
import type { Reader } from '../storage/store.ts';
import { type Found, findTask } from './task-view.ts';

export type Gets = Pick<Reader, 'get' | 'ofProject'>;

/** A board's tasks share a few places and projects: each is read once. */
export function onceEach(reader: Reader): Gets {
  const asked = new Map<string, Promise<unknown>>();
  const once = <T>(name: string, ask: () => Promise<T>): Promise<T> => {
    const before = asked.get(name);
    if (before) return before as Promise<T>;
    const answer = ask();
    asked.set(name, answer);
    return answer;
  };
  return {
    get: (kind, id, trashed) =>
      kind === 'places' || kind === 'projects'
        ? once(`${kind} ${id}`, () => reader.get(kind, id, trashed))
        : reader.get(kind, id, trashed),
    ofProject: (kind, id, trashed) =>
      once(`of ${kind} ${id} ${trashed?.trashed ?? false}`, () =>
        reader.ofProject(kind, id, trashed),
      ),
  };
}

async function factsOf(gets: Gets, identity: TaskIdentity): Promise<ChipFacts | null> {
  const found = await findTask(gets, identity);
  return found && factsFrom(found, await gets.ofProject('goals', found.project.id));
}

/** `goals`: all of the task's project. */
export function factsFrom(
  { task, tag }: Pick<Found, 'task' | 'tag'>,
  goals: readonly Goal[],
): ChipFacts {
  const served = goals.filter(({ id }) => tag?.goals.includes(id));
  const numbers = goalNumbers(goals);
  return {
    goalNumbers: served.flatMap(({ id }) => numbers.get(id) ?? []).sort((a, b) => a - b),
    serves: served.length > 0,
    outOfScope: tag?.scope === 'out',
    over: task && timeOver(task),
  };
}

export function chipFacts(
  reader: Reader,
  identities: readonly TaskIdentity[],
): Promise<(ChipFacts | null)[]> {
  const gets = onceEach(reader);
  return Promise.all(identities.map((identity) => factsOf(gets, identity)));
}

/** Does this part of a tracker belong to a project? `area` null: does any part of that host? */
export async function isLinked(
  reader: Reader,
  { tracker, host, area }: { tracker: string; host: string; area: string | null },
): Promise<boolean> {
  const isThere = async (id: Id) => (await reader.get('projects', id)) !== null;
  if (area !== null) {
    const place = await reader.get('places', placeId({ tracker, host, area }));
    return place !== null && isThere(place.projectId);
  }
  let linked = false;
  await reader.walkPlaces({ tracker, host }, async ({ projectId }) => {
    linked = await isThere(projectId);
    return !linked;
  });
  return linked;
}
