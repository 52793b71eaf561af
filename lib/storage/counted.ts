/** The tasks whose part in the tallies a write may have changed, each as it counted before and as it counts now. */
import type { Id } from '../core/record.ts';
import { speaking, type Tag } from '../core/tag.ts';
import type { Images } from './images.ts';
import type { Reader } from './store.ts';
import type { Counted } from './tallies.ts';

/** Each task that was touched, or whose tag or a budget of its tag was. */
export async function countedIn(reader: Reader, images: Images): Promise<Counted[]> {
  const touched = images.list().filter(({ kind }) => kind === 'tasks' || kind === 'tags');
  const drawing = await drawingOnMoved(reader, images);
  const ids = [...new Set([...touched.map(({ now }) => now.id), ...drawing])];
  const sides = await Promise.all(
    ids.map(async (id) => ({
      task: await sidesOf(reader, images, 'tasks', id),
      tag: await sidesOf(reader, images, 'tags', id),
    })),
  );
  const gone = await goneIn(
    reader,
    images,
    sides.flatMap(({ tag }) => [tag.before, tag.now]),
  );
  return sides.map(({ task, tag }) => ({
    before: { task: task.before, tag: speaking(tag.before, (id) => gone.before.has(id)) },
    after: { task: task.now, tag: speaking(tag.now, (id) => gone.now.has(id)) },
  }));
}

/** Tasks that draw on a budget which went into the trash in this write, or came out of it. */
async function drawingOnMoved(reader: Reader, images: Images): Promise<Id[]> {
  const moved = new Map<Id, Set<Id>>();
  for (const { before, now } of images.list()) {
    if (!('kind' in now) || now.kind !== 'budget' || before === null) continue;
    if ((before.deletedAt === null) === (now.deletedAt === null)) continue;
    moved.set(now.projectId, (moved.get(now.projectId) ?? new Set()).add(now.id));
  }
  const ids: Id[] = [];
  for (const [project, budgets] of moved) {
    await reader.walkTasks(project, (task, tag) => {
      if (tag?.draws.some(({ constraintId }) => budgets.has(constraintId))) ids.push(task.id);
      return true;
    });
  }
  return ids;
}

/** Of the constraints that these tags draw on, those that were and are in the trash. */
async function goneIn(reader: Reader, images: Images, tags: readonly (Tag | null)[]) {
  const drawn = new Set(tags.flatMap((tag) => tag?.draws ?? []).map((draw) => draw.constraintId));
  const gone = { before: new Set<Id>(), now: new Set<Id>() };
  for (const id of drawn) {
    const image = images.get('constraints', id);
    const now = image?.now ?? (await reader.get('constraints', id, { trashed: true }));
    const before = image ? image.before : now;
    if (before && before.deletedAt !== null) gone.before.add(id);
    if (now && now.deletedAt !== null) gone.now.add(id);
  }
  return gone;
}

async function sidesOf<K extends 'tasks' | 'tags'>(
  reader: Reader,
  images: Images,
  kind: K,
  id: Id,
) {
  const image = images.get(kind, id);
  if (image) return { before: image.before, now: image.now };
  const record = await reader.get(kind, id);
  return { before: record, now: record };
}
