/** Hybrid logical clock stamps (Kulkarni et al. 2014): wall time, a counter, and the actor; text order is time order. */
import type { Instant, Stamp } from './record.ts';

/** Who writes: one installation of Planseat. 12 lower-case hex digits. */
export type Actor = string;

export interface StampParts {
  wall: Instant;
  counter: number;
  actor: Actor;
}
export type { Stamp };

const WALL_DIGITS = 12;
const COUNTER_DIGITS = 4;
const MOST_COUNTED = 0xffff;
/** The latest wall time that fits: the year 10889. */
const LATEST = 0xffff_ffff_ffff;
/** A stamp from here on is nobody's clock: past it there would soon be no room for the next one. */
export const LATEST_STAMP: Stamp = 'f00000000000';
const SHAPE = /^([0-9a-f]{12})-([0-9a-f]{4})-([0-9a-f]{12})$/;

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');

/** `0198c5a1b2c3-0001-a1b2c3d4e5f6`: wall time, counter, actor, each of fixed width, so that text order is time order. */
export function writeStamp({ wall, counter, actor }: StampParts): Stamp {
  return `${hex(wall, WALL_DIGITS)}-${hex(counter, COUNTER_DIGITS)}-${actor}`;
}

/** Null where the text is no stamp. */
export function parseStamp(stamp: Stamp): StampParts | null {
  const found = SHAPE.exec(stamp);
  if (!found) return null;
  const [, wall = '', counter = '', actor = ''] = found;
  return { wall: Number.parseInt(wall, 16), counter: Number.parseInt(counter, 16), actor };
}

/** A clock that tells nonsense counts as standing still: the counter goes on. */
const sane = (now: Instant) =>
  Number.isFinite(now) ? Math.min(Math.max(Math.floor(now), 0), LATEST) : 0;

/** The stamp after all of these: later than each, whatever the wall clock says. */
function after(known: readonly (Stamp | null)[], now: Instant, actor: Actor): Stamp {
  let wall = sane(now);
  let counter = 0;
  for (const stamp of known) {
    const parts = stamp === null ? null : parseStamp(stamp);
    if (!parts || parts.wall < wall) continue;
    counter = parts.wall > wall ? parts.counter + 1 : Math.max(counter, parts.counter + 1);
    wall = parts.wall;
  }
  // A full counter borrows a millisecond from the future; the wall clock catches up by itself.
  if (counter > MOST_COUNTED) return writeStamp({ wall: wall + 1, counter: 0, actor });
  return writeStamp({ wall, counter, actor });
}

/** The stamp of a write here. Later than `previous`, even where the clock was set back. */
export function nextStamp(previous: Stamp | null, now: Instant, actor: Actor): Stamp {
  return after([previous], now, actor);
}

/** The stamp that this clock stands at once it has seen another copy's stamp: later than both. */
export function receiveStamp(
  previous: Stamp | null,
  remote: Stamp,
  now: Instant,
  actor: Actor,
): Stamp {
  return after([previous, remote], now, actor);
}

/** Below 0 where `a` is earlier; a field that never changed (no stamp) is earliest. */
export function compareStamps(a: Stamp | undefined, b: Stamp | undefined): number {
  const left = a ?? '';
  const right = b ?? '';
  return left < right ? -1 : left > right ? 1 : 0;
}
