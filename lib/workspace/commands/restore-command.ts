/** Bringing things back from the trash: with what went there along with them, and with what they cannot be without. */
import type { Id } from '../../core/record.ts';
import { Refusal } from '../../core/refusal.ts';
import type { AnyRecord, Writer } from '../../storage/store.ts';
import { type TrashKind, wentAlong } from '../trash-view.ts';
import type { Commands } from '../workspace.ts';
import type { Do } from './do-deed.ts';

/** Its client, its project: trashed or not, as far as they are known. */
async function parentsOf(writer: Writer, record: AnyRecord): Promise<[TrashKind, Id][]> {
  const parents: [TrashKind, Id][] = [];
  if ('projectId' in record && record.projectId !== null)
    parents.push(['projects', record.projectId]);
  if ('clientId' in record && record.clientId !== null) parents.push(['clients', record.clientId]);
  const there: [TrashKind, Id][] = [];
  for (const [kind, id] of parents) {
    const parent = await writer.get(kind, id, { trashed: true });
    if (parent && parent.deletedAt !== null) there.push([kind, id]);
  }
  return there;
}

async function bringBack(writer: Writer, kind: TrashKind, id: Id): Promise<void> {
  const record = await writer.get(kind, id, { trashed: true });
  if (!record) throw new Refusal('gone', 'This is not in the trash, and nowhere else either.');
  for (const [parentKind, parentId] of await parentsOf(writer, record))
    await bringBack(writer, parentKind, parentId);
  // A parent may have brought it back along with itself.
  const now = await writer.get(kind, id, { trashed: true });
  if (!now || now.deletedAt === null) return;
  for (const along of await wentAlong(writer, kind, record))
    await writer.restore(along.kind, along.id);
  await writer.restore(kind, id);
}

export function restoreCommand(act: Do): Pick<Commands, 'restore'> {
  return {
    restore: (kind, id) =>
      act('restore', async (writer) => {
        await bringBack(writer, kind, id);
        return id;
      }),
  };
}
