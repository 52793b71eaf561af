/** Which automatic backups are kept: the newest of each of the last days and weeks, and the last ones before something large. */
import type { CopyLine, CopyReason } from './backup.ts';
import type { Day, Id } from './record.ts';

export const ROTATION = {
  days: 7,
  weeks: 4,
  /** Of each other reason. */
  others: 3,
  /** All together, packed. */
  bytes: 200_000_000,
} as const;

const OTHERS: readonly CopyReason[] = ['before-restore', 'before-migration', 'before-anew'];

/** The Monday of a day's week, as a day number that grows by one each day. */
function weekOf(day: Day): number {
  const number = Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
  // 1970-01-01 was a Thursday.
  return Math.floor((number + 3) / 7);
}

/** Of copies in order, newest first: the first of each group, of so many groups. */
function firsts(
  copies: readonly CopyLine[],
  most: number,
  group: (copy: CopyLine) => Day | number,
): CopyLine[] {
  const found = new Map<Day | number, CopyLine>();
  for (const copy of copies) {
    const name = group(copy);
    if (!found.has(name) && found.size < most) found.set(name, copy);
  }
  return [...found.values()];
}

/**
 * The copies that go. Days without a copy do not count, so that after a holiday there are still seven.
 * The newest copy of all stays, however large it is.
 */
export function copiesToDrop(
  copies: readonly CopyLine[],
  dayOf: (copy: CopyLine) => Day,
  bytes: number = ROTATION.bytes,
): Id[] {
  const newest = [...copies].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  const daily = newest.filter(({ reason }) => reason === 'daily');
  const kept = new Set([
    ...firsts(daily, ROTATION.days, dayOf),
    ...firsts(daily, ROTATION.weeks, (copy) => weekOf(dayOf(copy))),
    ...OTHERS.flatMap((reason) =>
      newest.filter((copy) => copy.reason === reason).slice(0, ROTATION.others),
    ),
  ]);
  let room = bytes;
  return newest.flatMap((copy, at) => {
    if (!kept.has(copy)) return copy.id;
    room -= copy.size;
    return room < 0 && at > 0 ? copy.id : [];
  });
}
