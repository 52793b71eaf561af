/** The tag of a task, made with its task where there is none yet. */
import type { Id } from '../../core/record.ts';
import type { Draw, Tag } from '../../core/tag.ts';
import { type TaskIdentity, taskId } from '../../core/task.ts';
import { NOTHING_SEEN } from '../../core/task-reading.ts';
import type { Writer } from '../../storage/store.ts';
import { findTask } from '../task-view.ts';
import { bad } from './checks.ts';

const PART_MOST = 500;
const ADDRESS_MOST = 20_000;

/** An identity comes from the address of a page: what is no name, or absurdly long, is none of a tracker's. */
export function checkIdentity(identity: TaskIdentity): void {
  const { tracker, host, key, area, url } = identity;
  const parts = [tracker, host, key, ...(area === null ? [] : [area])];
  const good = parts.every((part) => part !== '' && part.length <= PART_MOST);
  if (!good || url.length > ADDRESS_MOST) {
    throw bad('identity', 'This address does not say which task it shows.');
  }
}

/** The task's record: there already, back from the trash with all it knew, or made from the address alone. */
export async function ownTask(
  writer: Writer,
  identity: TaskIdentity,
  projectId: Id | null,
): Promise<Id> {
  const id = taskId(identity);
  const known = await writer.get('tasks', id, { trashed: true });
  const { tracker, host, key, url } = identity;
  if (!known) {
    const { area } = identity;
    const where = { tracker, host, key, url, area, projectId };
    return writer.make('tasks', id, { ...NOTHING_SEEN, ...where, seenAt: writer.at });
  }
  if (known.deletedAt !== null) await writer.restore('tasks', id);
  await writer.edit('tasks', id, { url, area: identity.area ?? known.area, projectId });
  return id;
}

export interface Owned {
  tag: Tag | null;
  taskId: Id;
  projectId: Id;
}

/** What is there to be said of this task; refused where no project has its place. */
export async function owned(writer: Writer, identity: TaskIdentity): Promise<Owned> {
  checkIdentity(identity);
  const found = await findTask(writer, identity);
  if (!found) {
    throw bad('identity', 'This task lies in no project yet. Link its place to a project first.');
  }
  return { tag: found.tag, taskId: taskId(identity), projectId: found.project.id };
}

type Said = Partial<Pick<Tag, 'goals' | 'draws' | 'scope' | 'note'>>;

/** Says something of a task. A tag left from another project is taken over: its note stays, its goals were that one's. */
export async function say(writer: Writer, identity: TaskIdentity, own: Owned, said: Said) {
  const { taskId: id, projectId } = own;
  await ownTask(writer, identity, projectId);
  if (own.tag) return writer.edit('tags', id, said);
  const silent = { taskId: id, projectId, goals: [], draws: [] };
  const left = await writer.get('tags', id);
  if (left) return writer.edit('tags', id, { ...silent, ...said });
  await writer.make('tags', id, { ...silent, scope: 'in', note: '', ...said });
}

/**
 * The draws of a task that is being tagged with its first goal: where the project has exactly one budget that is drawn
 * on by tag, that one. Draws that somebody changed before stay as they are.
 */
export async function firstDraws(writer: Writer, { tag, projectId }: Owned): Promise<Said> {
  // A tag of one act has one stamp on all it was made with.
  const untouched =
    tag === null ||
    (tag.stamps.draws === tag.stamps.projectId && tag.stamps.goals === tag.stamps.projectId);
  if (!untouched || (tag && (tag.goals.length > 0 || tag.draws.length > 0))) return {};
  const budgets = (await writer.ofProject('constraints', projectId)).filter(
    (one) => one.kind === 'budget' && one.covers === 'tagged',
  );
  const [only] = budgets;
  if (!only || budgets.length > 1) return {};
  const draw: Draw = { constraintId: only.id, amount: { minutes: null, minor: null } };
  return { draws: [draw] };
}
