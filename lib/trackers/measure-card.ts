/** Measures a card: what it shows and where, the free place for a chip, and what lies over it. Reads only, never writes. */
import {
  AIR,
  around,
  type Box,
  boxOf,
  findSpot,
  intersect,
  isSurface,
  isWithin,
  type Size,
  type Spot,
  widthOf,
} from './chips.ts';
import { frozenIn } from './clips.ts';
import { kindOf } from './read-board.ts';
import type { Tracker } from './tracker.ts';

/** So many nodes of a card are looked at; a card of a page that is not trusted may hold any number. */
const MOST_NODES = 500;
/** Smaller than this, an element is there for screen readers only. */
const UNSEEN = 2;
const CONTROLS =
  'a,button,input:not([type="hidden"]),select,textarea,img,svg,canvas,video,iframe,[role="button"],[role="checkbox"],[role="img"],[tabindex]';

interface Shown {
  /** Text lines and controls, in the page's pixels. */
  taken: Box[];
  /** Text as it stands: what it says, and where. */
  texts: { text: string; element: Element; box: Box }[];
}

/** The node after this one and all that is in it. */
function after(node: Node, card: Element): Node | null {
  for (let one: Node | null = node; one && one !== card; one = one.parentNode)
    if (one.nextSibling) return one.nextSibling;
  return null;
}

/** All that a card shows. */
function shownOn(card: Element, cardBox: Box): Shown {
  const shown: Shown = { taken: [], texts: [] };
  const range = card.ownerDocument.createRange();
  let next: Node | null = card.firstChild;
  for (let left = MOST_NODES; next && left > 0; left -= 1) {
    const node: Node = next;
    next = node.firstChild ?? after(node, card);
    if (node.nodeType === 3) {
      if (node.nodeValue?.trim()) addText(node as Text, range, cardBox, shown);
    } else if (node.nodeType === 1) {
      const box = (node as Element).getBoundingClientRect();
      const isThere = box.width > 0 && box.height > 0;
      if (isThere && box.width <= UNSEEN && box.height <= UNSEEN) next = after(node, card);
      else if (box.width > 0 && (node as Element).matches(CONTROLS) && !isSurface(box, cardBox))
        shown.taken.push(boxOf(box));
    }
  }
  return shown;
}

function addText(node: Text, range: Range, cardBox: Box, { taken, texts }: Shown): void {
  const element = node.parentElement;
  if (!element) return;
  const parent = boxOf(element.getBoundingClientRect());
  range.selectNodeContents(node);
  let words: Box | null = null;
  for (const line of range.getClientRects()) {
    // Text that is cut off by its element ends where the element ends.
    const cut = line.right > parent.right + 1 || line.left < parent.left - 1;
    const seen = cut ? intersect(boxOf(line), parent) : boxOf(line);
    if (!seen) continue;
    taken.push(seen);
    texts.push({ text: node.data.trim(), element, box: seen });
    words = words ? around(words, seen) : seen;
  }
  // A badge or a field is taken whole, its text being only a part of it.
  const isNoMore = words ? isWithin(parent, words, AIR) : widthOf(parent) === 0;
  if (!isNoMore && !isSurface(parent, cardBox) && paints(element)) taken.push(parent);
}

interface At {
  element: Element;
  box: Box;
}

/** Where the card shows its key; else its title; null: neither. */
function findKey(tracker: Tracker, card: Element, key: string, { texts }: Shown): At | null {
  const kind = kindOf(tracker, card);
  const titles = (kind?.title ?? []).map(({ css }) => css);
  const range = card.ownerDocument.createRange();
  const at = (css: string): At | null => {
    const element = card.matches(css) ? null : card.querySelector(css);
    if (!element) return null;
    range.selectNodeContents(element);
    const inside = range.getBoundingClientRect();
    const box = boxOf(inside.width ? inside : element.getBoundingClientRect());
    return widthOf(box) > UNSEEN ? { element, box } : null;
  };
  const first = (list: readonly string[]) => {
    for (const css of list) {
      const found = at(css);
      if (found) return found;
    }
    return null;
  };
  return (
    first(kind?.after ?? []) ?? texts.find(({ text }) => text === key) ?? first(titles) ?? null
  );
}

/** The place of a chip: a spot from the corner of what it lies on, and what of the card stays while the rest scrolls. */
export interface Place extends Spot {
  /** The card, or the part of it that holds the key and stays. */
  on: Element;
  frozen: readonly Element[];
}

/** The free place for a chip on a card; null: there is none. */
export function measurePlace(
  tracker: Tracker,
  card: Element,
  key: string,
  size: Size,
  rtl: boolean,
): Place | null {
  const box = boxOf(card.getBoundingClientRect());
  const shown = shownOn(card, box);
  const at = findKey(tracker, card, key, shown);
  if (!at) return null;
  const frozen = frozenIn(card, at.element);
  const inPart = frozen.find((part) => part.contains(at.element));
  // Beside a part that stays, what scrolls would come to lie under the chip, or the chip under the part.
  const partBox = inPart && boxOf(inPart.getBoundingClientRect());
  const near = partBox && findSpot(partBox, at.box, [at.box, ...shown.taken], size, rtl);
  if (near)
    return { on: inPart, frozen, left: near.left - partBox.left, top: near.top - partBox.top };
  const taken = [
    at.box,
    ...shown.taken,
    ...frozen.map((part) => boxOf(part.getBoundingClientRect())),
  ];
  const spot = findSpot(box, at.box, taken, size, rtl);
  return spot && { on: card, frozen, left: spot.left - box.left, top: spot.top - box.top };
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
  if (!style) return false;
  const isClear = /(?:^transparent$|, ?0\)$)/.test(style.backgroundColor);
  return (!isClear || style.backgroundImage !== 'none') && Number(style.opacity) !== 0;
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
