/** Paints chips and marks over the cards within sight: all reads of a frame first, then all writes, and nothing between frames. */
import {
  CHIP_HEIGHT,
  type ChipOverlay,
  type Drawing,
} from '../../lib/browser/beside/chip-overlay.ts';
import type { Chip } from '../../lib/core/board.ts';
import { type Box, clipBeside, clipOf, intersect } from '../../lib/trackers/chips.ts';
import type { Clips } from '../../lib/trackers/clips.ts';
import { levelOf, measurePlace, type Place, schemeOf } from '../../lib/trackers/measure-card.ts';
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
  /** Where and when that was looked at. */
  looked: string;
  /** The middle of what is within sight of its chip's place. */
  at: { x: number; y: number } | null;
  inView: boolean;
}

export interface PaintDeeds {
  tracker: Tracker;
  clips: Clips;
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
}

export function paintChips(overlay: ChipOverlay, deeds: PaintDeeds): ChipPainter {
  const { clips } = deeds;
  const stood = new WeakMap<Element, { stand: readonly unknown[]; drawing: Drawing }>();

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
  /** A card that stands as it stood keeps its drawing, unless parts of it move by themselves: most cards in most frames. */
  const drawingOf = (card: Element, look: Look): Drawing => {
    const state = deeds.state(card);
    const { key, covered } = state;
    const box = card.getBoundingClientRect();
    const clip = clips.of(card);
    const chip = key === null ? null : deeds.chip(key);
    const selected = key === null ? null : deeds.isSelected(key);
    const { left, top, width, height } = box;
    const edges = [clip.left, clip.top, clip.right, clip.bottom];
    const stand = [left, top, width, height, ...edges, look.scale, key, chip, selected, covered];
    const last = stood.get(card);
    const isRigid = state.place === null || state.place?.frozen.length === 0;
    if (isRigid && last?.stand.every((one, at) => one === stand[at])) return last.drawing;
    const shows = clipOf(box, clip, look.scale);
    state.inView = shows !== 'none';
    const drawing: Drawing = { card, chip: null, mark: null };
    if (selected !== null) drawing.mark = { left, top, width, height, clip: shows, selected };
    if (key !== null && chip) drawing.chip = drawnChip(card, state, box, clip, key, chip, look);
    else state.at = null;
    look.moved ||= isMoved(last?.drawing, drawing);
    stood.set(card, { stand, drawing });
    return drawing;
  };
  const drawnChip = (
    card: Element,
    state: CardState,
    box: DOMRect,
    clip: Box,
    key: string,
    chip: Chip,
    look: Look,
  ): Drawing['chip'] => {
    const measuredFor = `${Math.round(box.width)} ${Math.round(box.height)} ${look.scale} ${key} ${chip.kind} ${chip.text}`;
    state.at = null;
    if (state.placeFor !== measuredFor) state.place = undefined;
    if (state.place === undefined && look.places < MOST_PLACES) {
      look.places += 1;
      state.place = measure(card, key, chip, look);
      state.placeFor = measuredFor;
    }
    if (!state.place) return null;
    const at = chipBox(card, box, state.place, look.scale);
    const free = clipOn(state.place, clip);
    const seen = intersect(at, free);
    state.at = seen && { x: (seen.left + seen.right) / 2, y: (seen.top + seen.bottom) / 2 };
    if (state.covered) return null;
    const { left, top, right } = at;
    return {
      chip: state.place.chip,
      left,
      top,
      width: right - left,
      clip: clipOf(at, free, look.scale),
    };
  };
  // In a page that is zoomed by its own style, chips are zoomed with it.
  const chipBox = (card: Element, box: Box, place: Place & { chip: Chip }, scale: number): Box => {
    const corner = place.on === card ? box : place.on.getBoundingClientRect();
    const [left, top] = [corner.left + place.left, corner.top + place.top];
    const right = left + widthOf(place.chip, scale);
    return { left, top, right, bottom: top + CHIP_HEIGHT * scale };
  };

  return {
    frame(last) {
      const cards = [...deeds.near()];
      const [first] = cards;
      const origin = overlay.origin();
      clips.next();
      const look = {
        places: 0,
        moved: false,
        scale: origin.scale,
        rtl: !!first && getComputedStyle(first).direction === 'rtl',
      };
      const drawings = cards.map((card) => drawingOf(card, look));
      const shown = last ? cards.find((card) => deeds.state(card).place) : undefined;
      const model = last ? ((shown && deeds.state(shown).place?.on) ?? first) : undefined;
      const scheme = model && schemeOf(model);
      const level = model && levelOf(model);
      if (scheme) overlay.scheme(scheme, deeds.direction());
      if (level !== undefined) overlay.level(level);
      overlay.draw(drawings, origin);
      return { moved: look.moved, unfinished: look.places >= MOST_PLACES };
    },
  };
}

interface Look {
  /** Places measured in this frame so far. */
  places: number;
  /** Something is drawn elsewhere than it was. */
  moved: boolean;
  rtl: boolean;
  scale: number;
}

const isMoved = (before: Drawing | undefined, { chip, mark }: Drawing): boolean =>
  before?.chip?.left !== chip?.left ||
  before?.chip?.top !== chip?.top ||
  before?.mark?.left !== mark?.left ||
  before?.mark?.top !== mark?.top;

/** What stays while the rest scrolls lies over a chip that does not lie on it. */
function clipOn({ on, frozen }: Place, clip: Box): Box {
  let left = clip;
  for (const part of frozen) if (part !== on) left = clipBeside(left, part.getBoundingClientRect());
  return left;
}
