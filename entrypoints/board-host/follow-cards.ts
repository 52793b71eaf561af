/** The cards of a view while it is shown: which are within sight, what their keys are, and whether the view is understood. */
import type { BoardTrouble } from '../../lib/core/board.ts';
import { readKey } from '../../lib/trackers/read-board.ts';
import type { Tracker } from '../../lib/trackers/tracker.ts';
import { type BoardWatch, watchBoard } from '../../lib/trackers/watch-board.ts';
import type { CardState } from './paint-chips.ts';

export interface CardDeeds {
  /** Something is to be painted anew. */
  schedule(): void;
  /** A card within sight was read, perhaps as another task than before. */
  read(card: Element, key: string): void;
  /** Something came or went beside what holds the cards. */
  neighboured(): void;
  /** Cards came or went. */
  stocked(all: () => Element[]): void;
  troubled(): void;
}

export interface Cards extends BoardWatch {
  state(card: Element): CardState;
  /** Measures the card's free place anew. */
  touch(card: Element): void;
  /** Reads what was touched. Answers whether a card is in two minds, and shall be read again. */
  readTouched(): boolean;
  /** After everything was read: is there any sense in it? */
  judge(): void;
  trouble(): BoardTrouble | null;
}

/** A card may be caught in the middle of being reused; one that stays in two minds is not understood. */
const MOST_DOUBTS = 3;

const fresh = (): CardState => ({
  key: null,
  stale: true,
  doubts: 0,
  place: undefined,
  placeFor: '',
  covered: false,
  looked: '',
  at: null,
  inView: false,
});

export function followCards(tracker: Tracker, deeds: CardDeeds, signal: AbortSignal): Cards {
  const states = new WeakMap<Element, CardState>();
  let trouble: BoardTrouble | null = null;
  const sizes = new ResizeObserver(deeds.schedule);
  signal.addEventListener('abort', () => sizes.disconnect());

  const state = (card: Element): CardState => {
    const known = states.get(card);
    if (known) return known;
    const one = fresh();
    states.set(card, one);
    return one;
  };
  const setTrouble = (now: BoardTrouble | null) => {
    if (trouble === now) return;
    trouble = now;
    deeds.troubled();
  };
  const touch = (card: Element) => {
    state(card).place = undefined;
  };
  const watch = watchBoard(
    tracker,
    window,
    {
      touched(cards) {
        for (const card of cards) {
          touch(card);
          state(card).stale = true;
          sizes.observe(card);
        }
        deeds.schedule();
      },
      left(cards) {
        for (const card of cards) {
          state(card).inView = false;
          sizes.unobserve(card);
        }
        deeds.schedule();
      },
      stocked() {
        const container = watch.container();
        if (container) sizes.observe(container);
        deeds.stocked(watch.all);
        deeds.schedule();
      },
      neighboured: deeds.neighboured,
      found(any) {
        if (!any) setTrouble('no-cards');
        else if (trouble === 'no-cards') setTrouble(null);
      },
    },
    signal,
  );

  return {
    ...watch,
    state,
    touch,
    trouble: () => trouble,
    readTouched() {
      let doubtful = false;
      for (const card of watch.near()) {
        const one = state(card);
        if (!one.stale) continue;
        const found = readKey(tracker, card);
        one.key = found === 'disagree' ? null : (found?.key ?? null);
        one.stale = found === 'disagree';
        one.doubts = one.stale ? one.doubts + 1 : 0;
        if (one.doubts >= MOST_DOUBTS) setTrouble('disagree');
        doubtful ||= one.stale;
        if (one.key !== null) deeds.read(card, one.key);
      }
      return doubtful && trouble === null;
    },
    judge() {
      if (trouble === 'disagree' || watch.near().size === 0) return;
      const isUnderstood = [...watch.near()].some((card) => state(card).key !== null);
      if (!isUnderstood) setTrouble('not-understood');
      else if (trouble === 'not-understood') setTrouble(null);
    },
  };
}
