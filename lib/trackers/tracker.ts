/**
 * What an adapter says of a tracker: an adapter is data. One file in adapters/ per tool; existing is being registered.
 * Patterns are plain and bounded (no nested repetition): they run on addresses and text of pages that are not trusted.
 */
import type { Minutes } from '../core/amount.ts';
import type { BoardKind } from '../core/board.ts';
import type { Day } from '../core/record.ts';
import type { ParentTask, Seen, TaskDetail, TaskDetails, Unread } from '../core/task.ts';

/** One way to find a detail on the page. First hit of a list wins. */
export interface Place {
  /** A CSS selector. The first *visible* match counts. */
  css: string;
  /** What to read of it: its text (default), its value, or an attribute. */
  read?: 'text' | 'value' | `@${string}`;
  /** The part that is meant: the first group. No match: this place says nothing, and the next one is asked. */
  part?: RegExp;
  /** The match may be folded away: a field of a form that the page keeps ready. */
  hidden?: true;
  /** What inside the match is not meant: the text of these is left out. */
  without?: string;
  /** Where being there says it: this text, instead of what the match shows (a tool that leaves out a zero). */
  means?: string;
  /** Where the selector was seen, with a date; replaced ones stay below with theirs. */
  seen: string;
}

export interface Address {
  /**
   * A named group `key` is the task; `area` where the address tells it. Matched against the part named in `on`,
   * as it stands in the address: query with its `?`, hash with its `#`, path below the tracker's root (`base`).
   */
  pattern: RegExp;
  on: 'path' | 'query' | 'hash' | 'url';
  /** Such an address may mean something else: `confirm` decides. No address marked: `confirm` is for all. */
  unsure?: true;
}

/** What a tool's own API gives for one task; GET only, with the user's session. */
export interface Api {
  /** The address to ask, below the tracker's root. */
  url(at: { root: string; key: string; area: string | null }): string;
  /** What is due: JSON (the default), or a page or file as text. */
  answers?: 'json' | 'text';
  /** Understands the answer: JSON already parsed, or the text of a page. Null: not what was expected. */
  understand(answer: unknown, at: number): ApiAnswer | null;
}
export interface ApiAnswer {
  details: Partial<TaskDetails>;
  /** The key the answer itself names, to be compared with the one asked for. */
  key: string | null;
  areaName: string | null;
  /** The area the answer names, where the address does not tell it. */
  area?: string | null;
  unread?: Partial<Record<TaskDetail, Unread>>;
}

/** One kind of card or row that shows a task, wherever in a tracker it stands. Its places are read within the card. */
export interface CardKind {
  css: string;
  /** Every place that names the task. Where two of them differ, the card is not understood; a missing one says nothing. */
  key: readonly [Place, ...Place[]];
  title?: readonly Place[];
  status?: readonly Place[];
  estimate?: readonly Place[];
  spent?: readonly Place[];
  /** The part of the tracker it lies in, where the card tells it. */
  area?: readonly Place[];
  /** The card's own elements that show its key, first hit wins: the chip goes after it. None there: after the title. */
  after: readonly string[];
  seen: string;
}

/** Where many tasks are shown at once: which addresses mean it, and how their cards look. */
export interface Boards {
  /** A named group `area` where the address tells it. */
  addresses: readonly (Pick<Address, 'pattern' | 'on'> & { kind: BoardKind })[];
  cards: readonly CardKind[];
  /** The part of the page in which cards come and go, smallest first; only it is watched. */
  container: readonly string[];
  /** What the page calls the view or its project. */
  name?: readonly Place[];
}

export interface Tracker {
  /** As in a task's name: `jira`, `asana`, `google-docs`, `redmine`. */
  id: string;
  /** The tool's own name, shown as it is. */
  name: string;
  /** Match patterns of the hosts it is known by; empty: only hosts that the user adds. */
  hosts: readonly string[];
  /** For hosts the user adds: any of these on the page says "this is the tool". */
  signature: readonly string[];
  /** For tools that may live below a path of their host: its first group is that path (`/jira`), empty for none. */
  base?: RegExp;
  /** An open task in an overlay or panel first, then a task's own page. */
  addresses: readonly Address[];
  /** Confirms that the address means a task, where an address alone may not (`/0/a/b` in Asana). */
  confirm?: readonly string[];
  /** The area where the key itself tells it: `ACME` of `ACME-12`. */
  areaOfKey?(key: string): string | null;
  /** The one way to write a key that may be written in several; null: no key. */
  keyOf?(raw: string): string | null;
  /** The task's address, below its root. */
  canonical(at: { root: string; key: string; area: string | null }): string;
  /**
   * Where the page shows each detail. With `key`, the page names the task itself: what it names must be the address's task,
   * and all of it, or nothing is taken from the page.
   */
  page: Partial<Record<TaskDetail | 'areaName' | 'area' | 'key', readonly Place[]>>;
  /** Panels and dialogs that hold one open task, smallest first; looked through before the whole page. */
  within?: readonly string[];
  /** The one element that is reused for another task without a new address, and the attribute that names the task. */
  pane?: { css: string; attribute: string };
  boards?: Boards;
  /** Addresses of a part as a whole, each with a named group `area`: whoever links a place may paste any of its pages. */
  parts?: readonly { on: 'path' | 'query'; pattern: RegExp }[];
  /** How text becomes a value, where it is not plain text. */
  parse?: Partial<{
    minutes(text: string): Minutes | null;
    done(text: string, element: Element): boolean | null;
    /** Where days are shown in a form that is not `YYYY-MM-DD`. */
    day(text: string, element: Element): Day | null;
    /** Where the parent is shown: its key and title. */
    parent(text: string, element: Element): ParentTask | null;
  }>;
  api?: Api;
  /** Details that this tool does not have; never reported as trouble. */
  lacks: readonly TaskDetail[];
  /** True: the document itself is the task, and its text cannot be selected by scripts. */
  document?: true;
}

export function defineTracker(tracker: Tracker): Tracker {
  return tracker;
}

/** A detail just seen. */
export function seen<T>(value: T | null, asOf: number, source: Seen<T>['source']): Seen<T> {
  return { value, asOf, source };
}
