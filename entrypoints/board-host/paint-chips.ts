/** Paints chips and marks over the cards within sight: all reads of a frame first, then all writes, and nothing between frames. */
import {
  CHIP_HEIGHT,
  type ChipOverlay,
  type Drawing,
} from '../../lib/browser/beside/chip-overlay.ts';
import type { Chip } from '../../lib/core/board.ts';
import { type Box, clipBeside, clipOf, intersect } from '../../lib/trackers/chips.ts';
import { MOST_PROBING, makeClips, type Probed } from '../../lib/trackers/clips.ts';
import {
  isCovered,
  levelOf,
  measurePlace,
  type Place,
  schemeOf,
} from '../../lib/trackers/measure-card.ts';
import type { Tracker } from '../../lib/trackers/tracker.ts';

export interface CardState {
  key: string | null;
  /** Read its key again. */
  stale: boolean;
  /** Times in a row that its witnesses differed. */
  doubts: number;
  /** Where its chip goes, and without words where there is no room for them; undefined: to be measured. */
  place: (Place & { chip: Chip }) | null | undefined;
  /** The size of card and chip it was measured for. */
  placeFor: string;
  /** Something of the page lies over the place of its chip. */
  covered: boolean;
  /** The middle of what is within sight of its chip's place. */
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

/** New places are expensive: so many are looked for in one frame, the others in the next. */
const MOST_PLACES = 24;

export interface ChipPainter {
  /** One frame. `last`: nothing moved of late. Answers whether to go on. */
  frame(last: boolean): { moved: boolean; unfinished: boolean };
  /** Looks at what lies over the chips, in a page that is at rest: for a few milliseconds, and goes on when it is called again. */
  probe(): Probed;
  forgetClips(): void;
}

export function paintChips(overlay: ChipOverlay, deeds: PaintDeeds): ChipPainter {
  const clips = makeClips(window);
  let before = '';
  /** How many cards are yet to be looked at, and from which on: each round goes on where the last one stopped. */
  let unprobed = 0;
  let turn = 0;

  const widthOf = (chip: Chip, scale: number) => deeds.width(chip) * scale;
  const measure = (card: Element, key: string, chip: Chip, look: Look): CardState['place'] => {
    const placed = (one: Chip) => {
      const size = { width: widthOf(one, look.scale), height: CHIP_HEIGHT * look.scale };
      const place = measurePlace(deeds.tracker, card, key, size, look.rtl);
      return place && { ...place, chip: one };
    };
    // A warning is worth its sign alone where a card is too full for its words.
    return placed(chip) ?? (chip.kind === 'look' ? placed({ ...chip, text: '' }) : null);
  };
  const drawingOf = (card: Element, look: Look) => {
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
    const measuredFor = `${Math.round(box.width)} ${Math.round(box.height)} ${look.scale} ${state.key} ${chip.kind} ${chip.text}`;
    if (state.place === undefined || state.placeFor !== measuredFor) {
      if (look.places >= MOST_PLACES) return drawing;
      look.places += 1;
      state.place = measure(card, state.key, chip, look);
      state.placeFor = measuredFor;
    }
    if (!state.place) return drawing;
    const at = chipBox(card, box, state.place, look.scale);
    const free = clipOn(state.place, clip);
    const seen = intersect(at, free);
    state.at = seen && { x: (seen.left + seen.right) / 2, y: (seen.top + seen.bottom) / 2 };
    if (!state.covered) {
      const { left, top } = at;
      const width = at.right - left;
      drawing.chip = {
        chip: state.place.chip,
        left,
        top,
        width,
        clip: clipOf(at, free, look.scale),
      };
    }
    return drawing;
  };
  // In a page that is zoomed by its own style, chips are zoomed with it.
  const chipBox = (card: Element, box: Box, place: Place & { chip: Chip }, scale: number): Box => {
    const corner = place.on === card ? box : place.on.getBoundingClientRect();
    const [left, top] = [corner.left + place.left, corner.top + place.top];
    const right = left + widthOf(place.chip, scale);
    return { left, top, right, bottom: top + CHIP_HEIGHT * scale };
  };

  return {
    forgetClips: clips.forget,
    probe() {
      const heads = clips.probe(deeds.near());
      const cards = [...deeds.near()];
      unprobed = Math.min(unprobed, cards.length);
      let { changed } = heads;
      const end = performance.now() + MOST_PROBING;
      while (unprobed > 0) {
        unprobed -= 1;
        turn = (turn + 1) % cards.length;
        const card = cards[turn];
        const state = card && deeds.state(card);
        if (!card || !state?.at) continue;
        const covered = isCovered(card, state.at.x, state.at.y);
        changed ||= covered !== state.covered;
        state.covered = covered;
        if (performance.now() >= end) break;
      }
      return { changed, unfinished: heads.unfinished || unprobed > 0 };
    },
    frame(last) {
      const cards = [...deeds.near()];
      const [first] = cards;
      const origin = overlay.origin();
      clips.next();
      unprobed = Number.POSITIVE_INFINITY;
      const look = {
        places: 0,
        scale: origin.scale,
        rtl: !!first && getComputedStyle(first).direction === 'rtl',
      };
      const drawings = cards.map((card) => drawingOf(card, look));
      const shown = last ? cards.find((card) => deeds.state(card).place) : undefined;
      const model = last ? ((shown && deeds.state(shown).place?.on) ?? first) : undefined;
      const scheme = model && schemeOf(model);
      const level = model && levelOf(model);
      const now = drawings
        .map(({ chip, mark }) => `${chip?.left} ${chip?.top} ${mark?.left} ${mark?.top}`)
        .join();
      const moved = now !== before;
      before = now;
      if (scheme) overlay.scheme(scheme, deeds.direction());
      if (level !== undefined) overlay.level(level);
      overlay.draw(drawings, origin);
      return { moved, unfinished: look.places >= MOST_PLACES };
    },
  };
}

interface Look {
  /** Places measured in this frame so far. */
  places: number;
  rtl: boolean;
  scale: number;
}

/** What stays while the rest scrolls lies over a chip that does not lie on it. */
function clipOn({ on, frozen }: Place, clip: Box): Box {
  let left = clip;
  for (const part of frozen) if (part !== on) left = clipBeside(left, part.getBoundingClientRect());
  return left;
}
