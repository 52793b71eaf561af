/**
 * Which projects the last writes touched, in one row, so that what is derived of each project is made anew for these alone.
 * A look at it is one request, however many projects there are; whoever comes too late is told to make everything anew.
 */
import type { Id } from '../core/record.ts';
import type { ReadTx, WriteTx } from './rows.ts';

const NAME = 'touched';
/** Projects remembered; more than these between two looks are as good as all. */
const MOST = 64;

/** How far somebody has looked. `epoch` is of these data: begun anew, they count from the start. */
export interface Mark {
  epoch: string;
  tick: number;
}

interface Touched extends Mark {
  /** What lies at or before this tick is no longer told one by one. */
  from: number;
  /** Each project with the last write that touched it, the latest last. */
  recent: readonly (readonly [Id, number])[];
}

export function isMark(value: unknown): value is Mark {
  if (typeof value !== 'object' || value === null) return false;
  const { epoch, tick } = value as Record<string, unknown>;
  return typeof epoch === 'string' && Number.isSafeInteger(tick);
}

function isTouched(value: unknown): value is Touched {
  if (!isMark(value)) return false;
  const { from, recent } = value as Mark & Record<string, unknown>;
  const isPair = (one: unknown) =>
    Array.isArray(one) && typeof one[0] === 'string' && Number.isSafeInteger(one[1]);
  return Number.isSafeInteger(from) && Array.isArray(recent) && recent.every(isPair);
}

async function kept(tx: ReadTx): Promise<Touched | null> {
  const value: unknown = (await tx.objectStore('meta').get(NAME))?.value;
  return isTouched(value) ? value : null;
}

/** `all`: something was written that many projects may show. */
export async function keepTouched(
  tx: WriteTx,
  projects: Iterable<Id> | 'all',
  newEpoch: () => string,
): Promise<void> {
  const before = await kept(tx);
  const { epoch, tick, from, recent } = before ?? {
    epoch: newEpoch(),
    tick: 0,
    from: 0,
    recent: [],
  };
  const now = tick + 1;
  const fresh = projects === 'all' ? [] : [...new Set(projects)];
  if (projects !== 'all' && fresh.length === 0) return;
  const others = recent.filter(([id]) => !fresh.includes(id));
  const all = [...others, ...fresh.map((id) => [id, now] as const)];
  const gone = all.slice(0, -MOST);
  const value: Touched = {
    epoch,
    tick: now,
    from: projects === 'all' ? now : Math.max(from, ...gone.map(([, at]) => at)),
    recent: projects === 'all' ? [] : all.slice(-MOST),
  };
  await tx.objectStore('meta').put({ name: NAME, value });
}

/** What was touched since that look; null: nobody can tell any more. With how far this one sees. */
export async function touchedSince(
  tx: ReadTx,
  since: Mark | null,
): Promise<{ mark: Mark | null; projects: readonly Id[] | null }> {
  const now = await kept(tx);
  if (!now) return { mark: null, projects: null };
  const mark = { epoch: now.epoch, tick: now.tick };
  if (since?.epoch !== now.epoch || since.tick > now.tick || since.tick < now.from)
    return { mark, projects: null };
  return { mark, projects: now.recent.flatMap(([id, at]) => (at > since.tick ? [id] : [])) };
}
