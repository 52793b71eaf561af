/** Reads the cards and rows of a board: which task each one shows, and what little it says of it. */
import type { BoardKind, BoardTask } from '../core/board.ts';
import { firstText, readWithin } from './read-page.ts';
import { identityOf, pathBelowRoot, webAddress } from './recognise.ts';
import type { CardKind, Place, Tracker } from './tracker.ts';
import { checked, minutesOf } from './values.ts';

export interface BoardAddress {
  kind: BoardKind;
  area: string | null;
}

/** Is this address a view of many tasks? */
export function boardAt(tracker: Tracker, url: string): BoardAddress | null {
  const address = webAddress(url);
  if (!address) return null;
  const parts = { url: address.href, query: address.search, hash: address.hash, path: '' };
  parts.path = pathBelowRoot(tracker, address);
  for (const { kind, on, pattern } of tracker.boards?.addresses ?? []) {
    const found = pattern.exec(parts[on]);
    if (found) return { kind, area: found.groups?.area || null };
  }
  return null;
}

/** The selector of any card of this tracker. */
export const cardsOf = (tracker: Tracker): string =>
  (tracker.boards?.cards ?? []).map(({ css }) => css).join(',');

/** The attributes that say which task a card shows: where one changes, the card is read again. */
export function keyAttributes(tracker: Tracker): string[] {
  const reads = (tracker.boards?.cards ?? []).flatMap(({ key }) => key.map(({ read }) => read));
  return [...new Set(reads.flatMap((read) => (read?.startsWith('@') ? [read.slice(1)] : [])))];
}

/** Links within text that people wrote name tasks, and show none. */
const PROSE = '.ak-renderer-document,.ProseMirror,[contenteditable="true"],.wiki';

export function kindOf(tracker: Tracker, card: Element): CardKind | null {
  return (tracker.boards?.cards ?? []).find(({ css }) => card.matches(css)) ?? null;
}

/** What a card's key is; `disagree`: its witnesses differ; null: it has none that is understood. */
export type CardKey = { key: string } | 'disagree' | null;

export function readKey(tracker: Tracker, card: Element): CardKey {
  const kind = kindOf(tracker, card);
  if (!kind || card.closest(PROSE)) return null;
  const keys = kind.key.flatMap((place) => {
    const said = readWithin(card, place);
    if (!said) return [];
    return (tracker.keyOf ? tracker.keyOf(said) : said) ?? [];
  });
  const [first] = keys;
  if (first === undefined) return null;
  return keys.every((key) => key === first) ? { key: first } : 'disagree';
}

const firstOf = (card: Element, places: readonly Place[] = []): string | null => {
  for (const place of places) {
    const said = readWithin(card, place);
    if (said) return said;
  }
  return null;
};

/** What the page calls the view or its project; empty: not read. A home has no name: its heading greets whoever looks at it. */
export function readBoardName(tracker: Tracker, page: ParentNode, kind: BoardKind): string {
  return kind === 'home' ? '' : (firstText(tracker.boards?.name, page) ?? '');
}

/** The part of the tracker that the page itself names, where its address does not. */
export function readBoardArea(tracker: Tracker, page: ParentNode): string | null {
  return checked('area', firstText(tracker.page.area, page)) as string | null;
}

/** A task as its card shows it; null where the key makes no task of this tracker. */
export function readCard(
  tracker: Tracker,
  card: Element,
  at: { key: string; area: string | null; url: string; inView: boolean },
): BoardTask | null {
  const address = webAddress(at.url);
  const kind = kindOf(tracker, card);
  if (!address || !kind) return null;
  // A card that tells its own area is believed before the address: views show tasks of other projects too.
  const told = checked('area', firstOf(card, kind.area)) as string | null;
  const area = tracker.areaOfKey ? tracker.areaOfKey(at.key) : (told ?? at.area);
  const identity = identityOf(tracker, address, at.key, area);
  if (!identity) return null;
  const minutes = (places: readonly Place[] | undefined) => {
    const said = firstOf(card, places);
    const value = said === null ? null : (tracker.parse?.minutes ?? minutesOf)(said);
    return checked('estimate', value) as number | null;
  };
  return {
    identity,
    title: checked('title', firstOf(card, kind.title)) as string | null,
    status: checked('status', firstOf(card, kind.status)) as string | null,
    estimate: minutes(kind.estimate),
    spent: minutes(kind.spent),
    inView: at.inView,
  };
}
