/** Measures a card: what it shows and where, the free spot for a chip, and by what it is clipped. Reads only, never writes. */
import {
  type Box,
  findSpot,
  intersect,
  isSurface,
  type Size,
  type Spot,
  widthOf,
} from './chips.ts';
import { kindOf } from './read-board.ts';
import type { Tracker } from './tracker.ts';

/** So many nodes of a card are looked at; a card of a page that is not trusted may hold any number. */
const MOST_NODES = 300;
/** Smaller than this, an element is there for screen readers only. */
const UNSEEN = 2;
const CONTROLS =
  'a,button,input:not([type="hidden"]),select,textarea,img,svg,canvas,video,iframe,[role="button"],[role="checkbox"],[role="img"],[tabindex]';

const boxOf = ({ left, top, right, bottom }: DOMRect): Box => ({ left, top, right, bottom });

interface Shown {
  /** Text lines and controls, in the page's pixels. */
  taken: Box[];
  /** Text as it stands: what it says, and where. */
  texts: { text: string; box: Box }[];
}

/** All that a card shows. */
function shownOn(card: Element, cardBox: Box): Shown {
  const page = card.ownerDocument;
  const walker = page.createTreeWalker(card, 5, (node) => {
    if (node.nodeType === 3) return node.nodeValue?.trim() ? 1 : 3;
    const { width, height } = (node as Element).getBoundingClientRect();
    return width > 0 && height > 0 && width <= UNSEEN && height <= UNSEEN ? 2 : 1;
  });
  const shown: Shown = { taken: [], texts: [] };
  const range = page.createRange();
  let left = MOST_NODES;
  for (let node = walker.nextNode(); node && left > 0; node = walker.nextNode()) {
    left -= 1;
    if (node.nodeType === 3) addText(node as Text, range, cardBox, shown);
    else if ((node as Element).matches(CONTROLS)) {
      const box = boxOf((node as Element).getBoundingClientRect());
      if (widthOf(box) > 0 && !isSurface(box, cardBox)) shown.taken.push(box);
    }
  }
  return shown;
}

function addText(node: Text, range: Range, cardBox: Box, { taken, texts }: Shown): void {
  const element = node.parentElement;
  if (!element) return;
  const parent = element.getBoundingClientRect();
  // A badge or a field is taken whole, its text being only a part of it.
  const isField = !isSurface(boxOf(parent), cardBox) && paints(element);
  if (isField) taken.push(boxOf(parent));
  range.selectNodeContents(node);
  for (const line of range.getClientRects()) {
    // Text that is cut off by its element ends where the element ends.
    const cut = line.right > parent.right + 1 || line.left < parent.left - 1;
    const seen = (cut ? intersect(boxOf(line), boxOf(parent)) : boxOf(line)) ?? null;
    if (!seen) continue;
    taken.push(seen);
    texts.push({ text: node.data.trim(), box: seen });
  }
}

/** Where the card shows its key; else its title; null: neither. */
function keyBox(tracker: Tracker, card: Element, key: string, { texts }: Shown): Box | null {
  const kind = kindOf(tracker, card);
  const titles = (kind?.title ?? []).map(({ css }) => css);
  const range = card.ownerDocument.createRange();
  const boxAt = (css: string): Box | null => {
    const element = card.matches(css) ? null : card.querySelector(css);
    if (!element) return null;
    range.selectNodeContents(element);
    const inside = range.getBoundingClientRect();
    const box = boxOf(inside.width ? inside : element.getBoundingClientRect());
    return widthOf(box) > UNSEEN ? box : null;
  };
  const first = (list: readonly string[]) => {
    for (const css of list) {
      const box = boxAt(css);
      if (box) return box;
    }
    return null;
  };
  return (
    first(kind?.after ?? []) ?? texts.find(({ text }) => text === key)?.box ?? first(titles) ?? null
  );
}

/** The free spot for a chip on a card, from the card's own corner; null: there is none. */
export function measureSpot(
  tracker: Tracker,
  card: Element,
  key: string,
  size: Size,
  rtl: boolean,
): Spot | null {
  const box = boxOf(card.getBoundingClientRect());
  const shown = shownOn(card, box);
  const at = keyBox(tracker, card, key, shown);
  const spot = at && findSpot(box, at, [at, ...shown.taken], size, rtl);
  return spot && { left: spot.left - box.left, top: spot.top - box.top };
}

/** What a card is clipped by: its scroll containers, found once per parent, measured once per look. */
export interface Clips {
  /** The page may be built otherwise now. */
  forget(): void;
  /** A new look: boxes are measured anew. */
  next(): void;
  /** Looks for headers that stay while the rest scrolls. Answers whether anything is otherwise than before. */
  probe(cards: Iterable<Element>): boolean;
  of(card: Element): Box;
}

export function makeClips(win: Window): Clips {
  let containers = new WeakMap<Element, readonly Element[]>();
  let boxes = new Map<Element, Box>();
  let heads = new WeakMap<Element, number>();
  const clipping = (element: Element): boolean => {
    const { overflowX, overflowY } = win.getComputedStyle(element);
    return overflowX !== 'visible' || overflowY !== 'visible';
  };
  const around = (element: Element): readonly Element[] => {
    const known = containers.get(element);
    if (known) return known;
    const { documentElement, body } = win.document;
    const isTop = element === body || element === documentElement;
    const parent = element.parentElement;
    const found = isTop
      ? []
      : [...(clipping(element) ? [element] : []), ...(parent ? around(parent) : [])];
    containers.set(element, found);
    return found;
  };
  const boxNow = (element: Element): Box => {
    const known = boxes.get(element);
    if (known) return known;
    const box = boxOf(element.getBoundingClientRect());
    box.top += heads.get(element) ?? 0;
    boxes.set(element, box);
    return box;
  };
  const NOTHING: Box = { left: 0, top: 0, right: 0, bottom: 0 };
  return {
    forget: () => {
      containers = new WeakMap();
      heads = new WeakMap();
    },
    next: () => {
      boxes = new Map();
    },
    probe(cards) {
      let changed = false;
      const all = new Set<Element>();
      for (const { parentElement } of cards)
        for (const element of parentElement ? around(parentElement) : []) all.add(element);
      for (const element of all) {
        if (heads.has(element)) continue;
        const head = headOf(win, element, boxOf(element.getBoundingClientRect()));
        heads.set(element, head);
        changed ||= head > 0;
      }
      return changed;
    },
    of(card) {
      let clip: Box = { left: 0, top: 0, right: win.innerWidth, bottom: win.innerHeight };
      for (const element of card.parentElement ? around(card.parentElement) : [])
        clip = intersect(clip, boxNow(element)) ?? NOTHING;
      return clip;
    },
  };
}

/** How high the part is that stays at the top of a scroll container while the rest scrolls: a column's name, a table's head. */
function headOf(win: Window, container: Element, box: Box): number {
  const [x, y] = [(box.left + box.right) / 2, box.top + 2];
  const hit = win.document.elementFromPoint(x, y);
  if (!hit || hit === container || !container.contains(hit)) return 0;
  for (let one: Element | null = hit; one && one !== container; one = one.parentElement) {
    if (win.getComputedStyle(one).position !== 'sticky') continue;
    return Math.max(0, Math.min(one.getBoundingClientRect().bottom, box.bottom) - box.top);
  }
  return 0;
}

/** Does something of the page lie over the card at this point: a dialog, a menu, a header that stays while the rest scrolls? */
export function isCovered(card: Element, x: number, y: number): boolean {
  const page = card.ownerDocument;
  const top = page.elementFromPoint(x, y);
  if (!top || card.contains(top) || top.contains(card)) return false;
  for (const element of page.elementsFromPoint(x, y)) {
    if (card.contains(element) || element.contains(card)) return false;
    if (paints(element)) return true;
  }
  return false;
}

/** Transparent layers (drop targets, click catchers) hide nothing. */
function paints(element: Element): boolean {
  if (/^(?:img|svg|canvas|video|iframe|input|textarea|button)$/i.test(element.tagName)) return true;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style || Number(style.opacity) === 0) return false;
  return (
    style.backgroundImage !== 'none' || !/(?:^transparent$|, ?0\)$)/.test(style.backgroundColor)
  );
}

/** How high the cards lie in the page's own order: the outermost level that is stated around them. */
export function levelOf(card: Element): number {
  const win = card.ownerDocument.defaultView;
  let level = 0;
  for (let one: Element | null = card; one && win; one = one.parentElement) {
    const { position, zIndex } = win.getComputedStyle(one);
    if (position !== 'static' && zIndex !== 'auto') level = Number(zIndex) || 0;
  }
  return Math.max(0, level);
}

/** Is the card light or dark? Told by the first background behind it that is not transparent. */
export function schemeOf(card: Element): 'light' | 'dark' {
  const win = card.ownerDocument.defaultView;
  for (let one: Element | null = card; one && win; one = one.parentElement) {
    const [r, g, b, alpha = 1] =
      win
        .getComputedStyle(one)
        .backgroundColor.match(/[\d.]+/g)
        ?.map(Number) ?? [];
    if (r === undefined || g === undefined || b === undefined || alpha < 0.5) continue;
    return (r * 299 + g * 587 + b * 114) / 1000 < 128 ? 'dark' : 'light';
  }
  return 'light';
}
