/** A view of many tasks (board, backlog, list, calendar) as the page beside Planseat shows it, and what chips say of its tasks. */
import type { Minutes } from './amount.ts';
import type { Instant } from './record.ts';
import type { TaskIdentity } from './task.ts';

export const BOARD_KINDS = [
  'board',
  'backlog',
  'list',
  'timeline',
  'calendar',
  'search',
  'home',
  /** The child tasks on a task's own page. */
  'children',
] as const;
export type BoardKind = (typeof BOARD_KINDS)[number];

/** More tasks of one view are not kept; the panel says so where `full` is set. */
export const MOST_BOARD_TASKS = 2000;
/** So many names go into one question about chips. */
export const MOST_CHIPS_ASKED = 300;

/** One task as its card or row shows it. Null: the view does not show this detail, or not in a way that is understood. */
export interface BoardTask {
  identity: TaskIdentity;
  title: string | null;
  /** The tracker's own word for the state. */
  status: string | null;
  estimate: Minutes | null;
  spent: Minutes | null;
  /** Is its card within sight now? False: scrolled away or taken out since it was read. */
  inView: boolean;
}

/**
 * Why a view gives nothing, so that chips are off in it: its cards have no key that is understood; a card gives two different
 * keys; or there are no cards where some are expected (it may just be empty).
 */
export type BoardTrouble = 'not-understood' | 'disagree' | 'no-cards';

export interface BoardShown {
  kind: BoardKind;
  /** The part of the tracker that the address names (`ACME`); null: several, or not told. */
  area: string | null;
  /** What the page calls the view or its project; empty: not read. */
  name: string;
  /**
   * The tasks read in this view so far, in the order in which they were met: views keep only what is near in the page.
   * With a panel open all cards in the page are read, without one only those within sight.
   */
  tasks: readonly BoardTask[];
  /** There were more than `MOST_BOARD_TASKS`. */
  full: boolean;
  trouble: BoardTrouble | null;
  /** Are clicks on cards caught and taken for selecting? */
  selecting: boolean;
  /** Keys selected, first selected first; they stay selected while scrolled away. */
  selected: readonly string[];
  /** Are chips shown on this site (`look.chips`)? */
  chips: boolean;
  at: Instant;
}

/** What is known of a task that a chip speaks of; null in its place: it belongs to no project, and gets no chip. */
export interface ChipFacts {
  /** In rank order; empty: it serves no goal. */
  goalNumbers: readonly number[];
  /** It serves a goal, also where all its goals are closed and have no number. */
  serves: boolean;
  outOfScope: boolean;
  /** max(0, spent + remaining − estimate); null: not known. */
  over: Minutes | null;
}

/** A chip with its words, ready to draw. */
export interface Chip {
  /** `goals`: dot and numbers; `none`: no goal yet, dashed; `look`: needs a look, triangle and words. */
  kind: 'goals' | 'none' | 'look';
  text: string;
}
