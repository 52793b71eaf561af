/**
 * The contract between a tracker's page (content script), the panel frame and the caretaker (background worker).
 * Screens do not use it: they work on storage themselves.
 */
import type { BoardShown, Chip } from '../core/board.ts';
import type { LauncherPaint } from '../core/launcher.ts';
import type { SiteLook } from '../core/settings.ts';
import type { Shown } from '../core/shown.ts';
import type { TaskIdentity, TaskReading } from '../core/task.ts';
import type { TaskGlance } from '../core/task-glance.ts';

/** What a fetch by the worker gave: the answer as text, or why there is none. */
export type Fetched =
  | { status: number; type: string; text: string; finalUrl: string }
  | { failed: 'unreachable' | 'too-slow' | 'too-big' | 'refused' };

/** Asked by a content script or the panel frame; answered by the worker. */
export interface Asked {
  /** How should the launcher look at this address of the asker's own host? Null: no launcher here. */
  paint: { ask: { url: string }; answer: LauncherPaint | null };
  /** The user wants the panel: bring the half of our script that has it into the asking page. */
  bringPanel: { ask: Record<never, never>; answer: Record<never, never> };
  /** The page is a board: bring the part of our script that reads its cards and draws chips. */
  bringBoard: { ask: Record<never, never>; answer: Record<never, never> };
  /**
   * What chips say of tasks on the asker's own host, in the order asked; null: no project's, no chip.
   * At most `MOST_CHIPS_ASKED` at once. `area` is what the view's address tells, where the key does not.
   */
  chipFacts: {
    ask: { tasks: readonly { key: string; area: string | null }[] };
    answer: { chips: readonly (Chip | null)[] };
  };
  /**
   * A one-time token for a panel frame that the asking content script is about to hang up; `ahead` is the task that the frame
   * will ask for, which is read while it loads; null: none.
   */
  mintToken: { ask: { ahead: TaskIdentity | null }; answer: { token: string } };
  /** The panel frame shows the token it was handed; true once, for the tab it was minted in. */
  redeemToken: { ask: { token: string }; answer: { good: boolean } };
  /** What a panel shows of this task until its own program is there; null: no goals to show. */
  taskGlance: { ask: { identity: TaskIdentity }; answer: { glance: TaskGlance | null } };
  /** Remember how the panel lies on the asker's host. */
  keepLook: { ask: { look: SiteLook }; answer: Record<never, never> };
  /** Open one of Planseat's own pages in a tab: the panel frame cannot do so itself in Firefox. */
  openPage: { ask: { path: string }; answer: Record<never, never> };
  /** Capture from the page that the asking panel lies beside: as the shortcut does. */
  captureHere: { ask: Record<never, never>; answer: Record<never, never> };
  /** GET an API address on the asker's own host with the user's session, where the page's own policy forbids it. */
  fetchForTask: { ask: { url: string }; answer: Fetched };
}
export type AskedName = keyof Asked;

/** Told by the worker or the popup to a tab's content script. */
export interface Told {
  /** The user pressed the panel's shortcut, or the popup's button: open it, bring the focus into it, or close it. */
  togglePanel: { tell: Record<never, never>; answer: Record<never, never> };
  /** Data or settings changed: paint the launcher again. */
  repaint: { tell: Record<never, never>; answer: Record<never, never> };
  /** The popup asks what the page shows. */
  whatIsShown: { tell: Record<never, never>; answer: Shown };
}
export type ToldName = keyof Told;

/** The name under which the side panel calls a tab's content script; they then speak as frame and content script do. */
export const SIDE_LINE = 'planseat-side';

/** Said by the content script to a panel, over a private line of which the page has no end. */
export type ToFrame =
  | { say: 'shown'; shown: Shown }
  | { say: 'docked'; docked: boolean }
  /** The answer to `read` number `ask`; null where the page shows another task by now or is gone. */
  | { say: 'reading'; ask: number; reading: TaskReading | null }
  | { say: 'focus' }
  /** The board that the page shows, at once and whenever it changes; null: none. */
  | { say: 'board'; board: BoardShown | null };
/** Said by a panel to the content script. */
export type FromFrame =
  | { say: 'ready' }
  | { say: 'read'; ask: number; identity: TaskIdentity }
  | { say: 'close' }
  /** The user wants the page anew: the panel in it is older than Planseat. */
  | { say: 'reload' }
  | { say: 'dock'; docked: boolean }
  /** Catch clicks on cards for selecting, or leave them to the page again. */
  | { say: 'selecting'; on: boolean }
  /** These keys and no others are selected. */
  | { say: 'select'; keys: readonly string[] }
  /** Select the cards within sight too. */
  | { say: 'selectInView' }
  /** Show chips on this site, or not; remembered. */
  | { say: 'chips'; on: boolean };
