/** Paints chips and marks over the cards within sight: all reads of a frame first, then all writes, and nothing between frames. */
import {
  CHIP_HEIGHT,
  type ChipOverlay,
  type Drawing,
} from '../../lib/browser/beside/chip-overlay.ts';
import type { Chip } from '../../lib/core/board.ts';
import { clipOf, type Spot } from '../../lib/trackers/chips.ts';
import {
  isCovered,
  levelOf,
  makeClips,
  measureSpot,
  schemeOf,
} from '../../lib/trackers/measure-card.ts';
import type { Tracker } from '../../lib/trackers/tracker.ts';

export interface CardState {
  key: string | null;
  /** Read its key again. */
  stale: boolean;
  /** Times in a row that its witnesses differed. */
  doubts: number;
  /** Where its chip goes, for the size of card and chip it was measured for; undefined: to be measured. */
  spot: Spot | null | undefined;
  spotFor: string;
  /** Something of the page lies over the place of its chip. */
  covered: boolean;
  /** The middle of its chip's place, where that is within sight. */
  at: { x: number; y: number } | null;
  inView: boolean;
}

export interface PaintDeeds {
  tracker: Tracker;
  near(): ReadonlySet<Element>;
  state(card: Element): CardState;
  /** Undefined: not known yet; null: none. */
  chip(key: string): Chip | null | undefined;
  width(chip: Chip): number;
  /** Null: no select mode. */
  isSelected(key: string): boolean | null;
  direction(): 'ltr' | 'rtl';
}

/** Milliseconds for looking what lies over the chips: in a page of thousands of layers a single look takes some. */
const MOST_PROBING = 3;
/** New spots are expensive: so many are looked for in one frame, the others in the next. */
const MOST_SPOTS = 24;

export interface ChipPainter {
  /** One frame. `last`: nothing moved of late. Answers whether to go on. */
  frame(last: boolean): { moved: boolean; unfinished: boolean };
  /** Looks at what lies over the chips, in a page that is at rest. Answers whether that is otherwise than before. */
  probe(): boolean;
  forgetClips(): void;
}

export function paintChips(overlay: ChipOverlay, deeds: PaintDeeds): ChipPainter {
  const clips = makeClips(window);
  let before = '';
  let turn = 0;

  const drawingOf = (card: Element, look: { spots: number; rtl: boolean; scale: number }) => {
    const state = deeds.state(card);
    const box = card.getBoundingClientRect();
    const clip = clips.of(card);
    const shows = clipOf(box, clip, look.scale);
    state.inView = shows !== 'none';
    const drawing: Drawing = { card, chip: null, mark: null };
    state.at = null;
    if (state.key === null) return drawing;
    const selected = deeds.isSelected(state.key);
    if (selected !== null)
      drawing.mark = {
        left: box.left,
        top: box.top,
        width: box.width,
        height: box.height,
        clip: shows,
        selected,
      };
    const chip = deeds.chip(state.key);
    if (!chip) return drawing;
    // In a page that is zoomed by its own style, chips are zoomed with it.
    const width = deeds.width(chip) * look.scale;
    const height = CHIP_HEIGHT * look.scale;
    const measuredFor = `${Math.round(box.width)} ${Math.round(box.height)} ${width} ${state.key}`;
    if (state.spot === undefined || state.spotFor !== measuredFor) {
      if (look.spots >= MOST_SPOTS) return drawing;
      look.spots += 1;
      state.spot = measureSpot(deeds.tracker, card, state.key, { width, height }, look.rtl);
      state.spotFor = measuredFor;
    }
    if (!state.spot) return drawing;
    const left = box.left + state.spot.left;
    const top = box.top + state.spot.top;
    const chipBox = { left, top, right: left + width, bottom: top + height };
    const cut = clipOf(chipBox, clip, look.scale);
    state.at = cut === 'none' ? null : { x: left + width / 2, y: top + height / 2 };
    if (!state.covered) drawing.chip = { chip, left, top, width, clip: cut };
    return drawing;
  };

  return {
    forgetClips: clips.forget,
    probe() {
      const cards = [...deeds.near()].filter((card) => deeds.state(card).at);
      let changed = clips.probe(deeds.near());
      const end = performance.now() + MOST_PROBING;
      for (let left = cards.length; left > 0 && performance.now() < end; left -= 1) {
        turn += 1;
        const card = cards[turn % cards.length];
        if (!card) continue;
        const state = deeds.state(card);
        if (!state.at) continue;
        const covered = isCovered(card, state.at.x, state.at.y);
        changed ||= covered !== state.covered;
        state.covered = covered;
      }
      return changed;
    },
    frame(last) {
      const cards = [...deeds.near()];
      const [first] = cards;
      const origin = overlay.origin();
      clips.next();
      const look = {
        spots: 0,
        scale: origin.scale,
        rtl: !!first && getComputedStyle(first).direction === 'rtl',
      };
      const scheme = first && last ? schemeOf(first) : null;
      const level = first && last ? levelOf(first) : null;
      const drawings = cards.map((card) => drawingOf(card, look));
      const now = drawings
        .map(({ chip, mark }) => `${chip?.left} ${chip?.top} ${mark?.left} ${mark?.top}`)
        .join();
      const moved = now !== before;
      before = now;
      if (scheme) overlay.scheme(scheme, deeds.direction());
      if (level !== null) overlay.level(level);
      overlay.draw(drawings, origin);
      return { moved, unfinished: look.spots >= MOST_SPOTS };
    },
  };
}
