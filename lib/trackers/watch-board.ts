/** Follows which cards of a board are within sight, and when something on them changes; only the board's own part of the page is watched. */
import { cardsOf, keyAttributes } from './read-board.ts';
import type { Tracker } from './tracker.ts';

export interface BoardHearers {
  /** Cards came into sight, or something in them changed: whatever was known of them is to be read again. */
  touched(cards: ReadonlySet<Element>): void;
  /** Cards went out of sight or out of the page. */
  left(cards: ReadonlySet<Element>): void;
  /** Cards came into the page or went out of it, within sight or not. */
  stocked(): void;
  /** Something came or went beside the cards' part of the page: a layer that lies over them, perhaps. */
  neighboured(): void;
  /** The page was looked through: is there any card? */
  found(any: boolean): void;
}

export interface BoardWatch {
  /** The cards within sight, or nearly. */
  near(): ReadonlySet<Element>;
  /** Every card in the page now. */
  all(): Element[];
  /** The part of the page that holds them; null: none found. */
  container(): Element | null;
  /** Looks for cards: to begin with, and again where none were found and something happened in the page. */
  look(): void;
}

/** A board may take its time: when to look for its first cards, in milliseconds. */
const LOOKS = [100, 300, 700, 1500, 3000, 5000, 8000, 12000];
/** So far beyond its edges, cards are taken for being within sight, so that their chips are there when they come. */
const MARGIN = '120px';

/** The smallest known part of the page that holds all of these cards. */
export function containerOf(tracker: Tracker, cards: readonly Element[]): Element | null {
  const [first, last] = [cards[0], cards.at(-1)];
  if (!first || !last) return null;
  for (const css of tracker.boards?.container ?? []) {
    const found = first.closest(css);
    if (found?.contains(last)) return found;
  }
  let common: Element | null = first.parentElement;
  while (common && !common.contains(last)) common = common.parentElement;
  const body = first.ownerDocument.body;
  // One above, so that a neighbour of what holds them is noticed; never the whole page.
  return common && common.parentElement !== body && common !== body ? common.parentElement : common;
}

export function watchBoard(
  tracker: Tracker,
  win: Window,
  hearers: BoardHearers,
  signal: AbortSignal,
): BoardWatch {
  const css = cardsOf(tracker);
  const page = win.document;
  const near = new Set<Element>();
  let container: Element | null = null;
  let timer: number | undefined;
  let looks = 0;

  const sight = new IntersectionObserver(
    (entries) => {
      const came = new Set<Element>();
      const went = new Set<Element>();
      for (const { target, isIntersecting } of entries) {
        const isThere = isIntersecting && target.isConnected;
        if (isThere === near.has(target)) continue;
        (isThere ? came : went).add(target);
        if (isThere) near.add(target);
        else near.delete(target);
      }
      if (went.size) hearers.left(went);
      if (came.size) hearers.touched(came);
    },
    { rootMargin: MARGIN, scrollMargin: MARGIN } as IntersectionObserverInit,
  );

  /** Cards at and below nodes that came or went. */
  const within = (nodes: ArrayLike<Node>): Element[] => {
    const cards: Element[] = [];
    for (let at = 0; at < nodes.length; at += 1) {
      const element = nodes[at] as Element;
      if (element.nodeType !== 1) continue;
      if (element.matches(css)) cards.push(element);
      else if (element.firstElementChild) cards.push(...element.querySelectorAll(css));
    }
    return cards;
  };

  /** The card that a change is about: also one that is a card no longer, such as a row that became a heading. */
  const cardAround = (target: Element): Element | null => {
    for (let one: Element | null = target; one && one !== container; one = one.parentElement)
      if (near.has(one)) return one;
    return target.closest(css);
  };

  const changes = new MutationObserver((records) => {
    if (!container?.isConnected) return start();
    const touched = new Set<Element>();
    const gone = new Set<Element>();
    const targets = new Set<Element>();
    let stock = false;
    // A page may build thousands of cards at once: of each record no more is asked than is needed.
    for (const record of records) {
      targets.add(record.target as Element);
      if (record.type !== 'childList') continue;
      const cards = within(record.addedNodes);
      for (const card of cards) sight.observe(card);
      stock ||= cards.length > 0 || within(record.removedNodes).length > 0;
    }
    // Cards far away are let go by the browser itself.
    for (const card of near) {
      if (card.isConnected) continue;
      sight.unobserve(card);
      near.delete(card);
      gone.add(card);
    }
    for (const target of targets) {
      const card = cardAround(target);
      if (!card) continue;
      if (near.has(card)) touched.add(card);
      else sight.observe(card);
    }
    if (gone.size) hearers.left(gone);
    if (touched.size) hearers.touched(touched);
    if (stock) hearers.stocked();
  });

  /** Above the container only whether it is put in anew: direct children, one level at a time. */
  const above = new MutationObserver((records) => {
    if (!container?.isConnected) return start();
    const isMore = records.some(({ addedNodes }) =>
      [...addedNodes].some((node) => !node.contains(container) && within([node]).length > 0),
    );
    if (isMore) start();
    else hearers.neighboured();
  });

  const stop = () => {
    win.clearTimeout(timer);
    sight.disconnect();
    changes.disconnect();
    above.disconnect();
    container = null;
    const left = new Set(near);
    near.clear();
    if (left.size) hearers.left(left);
  };

  const attach = (cards: Element[]) => {
    container = containerOf(tracker, cards);
    if (!container) return;
    const attributeFilter = keyAttributes(tracker);
    changes.observe(container, { childList: true, subtree: true, attributeFilter });
    for (let one = container.parentElement; one && one !== page.documentElement; ) {
      above.observe(one, { childList: true });
      one = one.parentElement;
    }
    for (const card of cards) sight.observe(card);
    hearers.stocked();
  };

  const all = (): Element[] => {
    try {
      return [...(container ?? page).querySelectorAll(css)];
    } catch {
      // The page put an element of its own in place of its document's method.
      return [];
    }
  };

  const look = () => {
    win.clearTimeout(timer);
    if (signal.aborted || container) return;
    const cards = all();
    if (cards.length) {
      attach(cards);
      hearers.found(true);
      return;
    }
    const wait = LOOKS[looks];
    looks += 1;
    if (wait === undefined) hearers.found(false);
    else timer = win.setTimeout(look, wait);
  };

  const start = () => {
    stop();
    looks = 0;
    look();
  };

  signal.addEventListener('abort', stop);
  return { near: () => near, all, container: () => container, look };
}
