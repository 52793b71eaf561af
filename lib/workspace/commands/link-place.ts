/** Linking a part of a tracker to a project, and taking it off: its known tasks go along. */
import { type Place, placeId } from '../../core/project.ts';
import type { Id } from '../../core/record.ts';
import type { Task } from '../../core/task.ts';
import type { Writer } from '../../storage/store.ts';
import { bad, cut, NAME_MOST } from './checks.ts';

export type Spot = Pick<Place, 'tracker' | 'host' | 'area' | 'name'>;

const PART_MOST = 500;

function checkSpot(spot: Spot): Spot {
  for (const field of ['tracker', 'host', 'area'] as const) {
    if (spot[field] === '' || spot[field].length > PART_MOST) {
      throw bad(field, 'This address does not say which part of the tracker it shows.');
    }
  }
  const { tracker, host, area } = spot;
  return { tracker, host, area, name: cut(spot.name, NAME_MOST) };
}

/**
 * Tags stay with the project they were made for: they say nothing in another one, and speak again when their tasks
 * come back. Only ids are held meanwhile, since a place may have very many tasks.
 */
async function moveTasks(
  writer: Writer,
  place: Id,
  to: Id | null,
  moves: (task: Task) => boolean,
): Promise<void> {
  const ids: Id[] = [];
  await writer.walkPlace(place, (task) => {
    if (moves(task)) ids.push(task.id);
    return true;
  });
  for (const id of ids) await writer.edit('tasks', id, { projectId: to });
}

export async function linkPlace(writer: Writer, projectId: Id, given: Spot): Promise<Id> {
  const spot = checkSpot(given);
  const id = placeId(spot);
  const known = await writer.get('places', id);
  if (known) {
    await writer.edit('places', id, { projectId, name: spot.name === '' ? known.name : spot.name });
  } else {
    await writer.make('places', id, { ...spot, projectId });
  }
  await moveTasks(writer, id, projectId, (task) => task.projectId !== projectId);
  return id;
}

export async function unlinkPlace(writer: Writer, place: Place): Promise<void> {
  await writer.trash('places', place.id);
  await moveTasks(writer, place.id, null, (task) => task.projectId === place.projectId);
}
