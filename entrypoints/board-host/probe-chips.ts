/**
 * Looks at what of the page lies over chips, by hit tests. Layers with a level of their own lie over us by themselves; this is
 * for the others: headers that stay, menus and dialogs within the board's own level.
 *
 * In a page of thousands of layers one hit test takes more than a millisecond. So a chip is looked at once where it stands, and
 * again only where it stands elsewhere, or after what may lay a thing over chips that do not move: a deed of the user, the end
 * of a movement, a node that comes or goes beside the board. After the user's deeds all are looked at as soon as the page is
 * idle. What the page does by itself may go on all day, and has a share of its thread only: a first few chips, far apart, since
 * few things cover no more than one; where one of them is covered, all the others soon; else they follow a few at a time.
 */
import { type Clips, MOST_PROBING } from '../../lib/trackers/clips.ts';
import { isCovered } from '../../lib/trackers/measure-card.ts';
import type { CardState } from './paint-chips.ts';
import { whenIdle } from './when-idle.ts';

export interface ProbeDeeds {
  clips: Clips;
  near(): ReadonlySet<Element>;
  state(card: Element): CardState;
  /** Hit tests are cheap only in a page that is laid out and painted: never while something is to be painted. */
  isAtRest(): boolean;
  /** Chips came to lie under something, or no longer do. */
  changed(): void;
}

export interface Probing {
  /** The page came to rest. */
  start(): void;
  /** Something may lie over chips that did not move, or no longer. `soon`: the user did something. */
  suspect(soon: boolean): void;
}

/** After looking without haste, this many times as long nothing is looked at: half a percent of the page's thread. */
const REST = 200;
/** Multiples of it, less their whole parts, are spread over the range from 0 to 1 however many are taken. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

export function probeChips(deeds: ProbeDeeds, signal: AbortSignal): Probing {
  let round = 0;
  let spread = 0;
  let isHasty = false;
  let isFound = false;
  let isQueued = false;
  let restUntil = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  const look = () => {
    isQueued = false;
    if (signal.aborted || !deeds.isAtRest()) return;
    const began = performance.now();
    const heads = deeds.clips.probe(deeds.near());
    let { changed } = heads;
    const due = heads.unfinished ? [] : chipsToLookAt();
    while (due.length > 0) {
      spread = (spread + GOLDEN) % 1;
      const [chip] = due.splice(Math.floor(spread * due.length), 1);
      if (!chip) break;
      const { card, state, at, place } = chip;
      const covered = isCovered(card, at.x, at.y);
      changed ||= covered !== state.covered;
      state.covered = covered;
      state.looked = place;
      if (performance.now() - began >= MOST_PROBING) break;
    }
    const now = performance.now();
    restUntil = now + (now - began) * REST;
    const isMore = heads.unfinished || due.length > 0;
    isHasty = isMore && (isHasty || changed);
    isFound ||= changed;
    if (isMore) return start();
    if (isFound) deeds.changed();
    isFound = false;
  };
  const chipsToLookAt = () =>
    [...deeds.near()].flatMap((card) => {
      const state = deeds.state(card);
      const { at } = state;
      const place = at && `${round} ${at.x} ${at.y}`;
      return place && place !== state.looked ? { card, state, at, place } : [];
    });
  const queue = () => {
    if (!isQueued) whenIdle(look, 200);
    isQueued = true;
  };
  const start = () => {
    clearTimeout(timer);
    const rest = isHasty ? 0 : restUntil - performance.now();
    if (rest > 0) timer = setTimeout(queue, rest);
    else queue();
  };
  return {
    start,
    suspect(soon) {
      round += 1;
      isHasty ||= soon;
    },
  };
}
