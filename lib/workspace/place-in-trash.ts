/** A part of a tracker whose project lies in the trash: it is told before another project is made in its place. */
import { type PlaceKey, placeId } from '../core/project.ts';
import type { Id } from '../core/record.ts';
import type { Reader } from '../storage/store.ts';
import { together } from './trash-view.ts';

/** The project that would bring the place back along with itself; null: there is none. */
export async function trashedOwner(
  reader: Reader,
  spot: PlaceKey,
): Promise<{ id: Id; name: string } | null> {
  const place = await reader.get('places', placeId(spot), { trashed: true });
  if (place === null || place.deletedAt === null) return null;
  const project = await reader.get('projects', place.projectId, { trashed: true });
  return project && together(place, project) ? { id: project.id, name: project.name } : null;
}
