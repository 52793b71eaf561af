/** What cards are clipped by: their scroll containers, headers that stay at their tops, and columns that stay at their sides. */
import { type Box, boxOf, intersect } from './chips.ts';

/** Found once per parent, measured once per look. */
export interface Clips {
  /** The page may be built otherwise now. */
  forget(): void;
  /** A new look: boxes are measured anew. */
  next(): void;
  /** Looks for headers that stay while the rest scrolls: for a few milliseconds, and goes on when it is called again. */
  probe(cards: Iterable<Element>): Probed;
  of(card: Element): Box;
}

export interface Probed {
  /** Something is otherwise than before. */
  changed: boolean;
  unfinished: boolean;
}

/** Milliseconds for looking what lies where: in a page of thousands of layers a single look takes some. */
export const MOST_PROBING = 3;

const NOTHING: Box = { left: 0, top: 0, right: 0, bottom: 0 };

export function makeClips(win: Window): Clips {
  let containers = new WeakMap<Element, readonly Element[]>();
  let boxes = new Map<Element, Box>();
  let within = new Map<Element | null, Box>();
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
    const box = innerBox(element);
    box.top += heads.get(element) ?? 0;
    boxes.set(element, box);
    return box;
  };
  return {
    forget: () => {
      containers = new WeakMap();
      heads = new WeakMap();
    },
    next: () => {
      boxes = new Map();
      within = new Map();
    },
    probe(cards) {
      const all = new Set<Element>();
      for (const { parentElement } of cards)
        for (const element of parentElement ? around(parentElement) : []) all.add(element);
      const end = win.performance.now() + MOST_PROBING;
      let changed = false;
      for (const element of all) {
        if (heads.has(element)) continue;
        const head = headOf(win, element, innerBox(element));
        heads.set(element, head);
        changed ||= head > 0;
        if (win.performance.now() >= end) break;
      }
      return { changed, unfinished: [...all].some((element) => !heads.has(element)) };
    },
    of({ parentElement }) {
      const known = within.get(parentElement);
      if (known) return known;
      let clip: Box = { left: 0, top: 0, right: win.innerWidth, bottom: win.innerHeight };
      for (const element of parentElement ? around(parentElement) : [])
        clip = intersect(clip, boxNow(element)) ?? NOTHING;
      within.set(parentElement, clip);
      return clip;
    },
  };
}

/** An element without its borders and scrollbars, in the window's pixels. */
function innerBox(element: Element): Box {
  const box = element.getBoundingClientRect();
  const { clientLeft, clientTop, clientWidth, clientHeight } = element;
  const { offsetWidth = 0, offsetHeight = 0 } = element as HTMLElement;
  if (!offsetWidth || !offsetHeight || !clientWidth || !clientHeight) return boxOf(box);
  // A page that is zoomed or scaled by its own style has other pixels than the window.
  const [x, y] = [box.width / offsetWidth, box.height / offsetHeight];
  const left = box.left + clientLeft * x;
  const top = box.top + clientTop * y;
  return { left, top, right: left + clientWidth * x, bottom: top + clientHeight * y };
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

/** Parts of a card that stay at its sides while the rest scrolls sideways: cells of a row, and what its key lies in. */
export function frozenIn(card: Element, key: Element): Element[] {
  const win = card.ownerDocument.defaultView;
  const frozen = new Set<Element>();
  const look = (element: Element) => {
    const style = win?.getComputedStyle(element);
    if (style?.position === 'sticky' && /\d/.test(style.left + style.right)) frozen.add(element);
  };
  for (let one: Element | null = key; one && one !== card; one = one.parentElement) look(one);
  for (const child of card.children) look(child);
  return [...frozen];
}
