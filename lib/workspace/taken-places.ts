/** Places that went into the trash with a project and belong to another one by now: they stay there when it comes back. */
import type { HistoryEntry } from '../core/change.ts';
import type { Id } from '../core/record.ts';
import type { Reader } from '../storage/store.ts';

export interface TakenPlace {
  /** As the tracker calls it. */
  name: string;
  /** Whose it is by now. */
  project: string;
}

const trashing = (entry: HistoryEntry) =>
  entry.changes.filter(({ field, after }) => field === 'deletedAt' && after !== null);

/** Told from the write that put the project there, which names all that went with it. */
export async function takenPlaces(reader: Reader, projectId: Id): Promise<TakenPlace[]> {
  const [entry] = await reader.history({ recordId: projectId }, 1, (one) =>
    trashing(one).some(({ recordId }) => recordId === projectId),
  );
  const taken: TakenPlace[] = [];
  for (const { kind, recordId } of entry ? trashing(entry) : []) {
    if (kind !== 'places') continue;
    const place = await reader.get('places', recordId);
    // Where a client went with several projects, one write names the places of them all.
    const owner = place && place.projectId !== projectId && place.projectId;
    const project = owner ? await reader.get('projects', owner) : null;
    if (place && project) taken.push({ name: place.name || place.area, project: project.name });
  }
  return taken;
}
