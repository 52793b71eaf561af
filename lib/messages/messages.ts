/**
 * The contract between a tracker's page (content script), the panel frame and the caretaker (background worker).
 * Screens do not use it: they work on storage themselves.
 */
import type { Level } from '../core/status.ts';
import type { TaskIdentity, TaskReading } from '../core/task.ts';

/** How the panel lies on a site, remembered per host. */
export interface SiteLook {
  /** Launcher hidden on this host. */
  hidden: boolean;
  /** Launcher's distance from the top, 0 to 1 of the window. */
  top: number;
  docked: boolean;
  /** Panel width in CSS pixels, 320 to 480. */
  width: number;
  /** Was the panel open when last seen here? */
  open: boolean;
}

/** What the launcher needs to paint itself, words included, so that the content script carries none. */
export interface LauncherPaint {
  linked: boolean;
  level: Level | null;
  goalNumbers: readonly number[];
  look: SiteLook;
  theme: 'light' | 'dark' | 'system';
  direction: 'ltr' | 'rtl';
  words: {
    open: string;
    close: string;
    status: string;
    move: string;
    hide: string;
    resize: string;
    reload: string;
  };
}

/** Asked by a content script or the panel frame; answered by the worker. */
export interface Asked {
  /** How should the launcher look for this task (null: a page of the tracker without one open task)? Only about the asker's own host. */
  paint: { ask: { identity: TaskIdentity | null }; answer: LauncherPaint };
  /** A one-time token for a panel frame that the asking content script is about to hang up. */
  mintToken: { ask: Record<never, never>; answer: { token: string } };
  /** The panel frame shows the token it was handed; true once, for the tab it was minted in. */
  redeemToken: { ask: { token: string }; answer: { good: boolean } };
  /** Remember how the panel lies on the asker's host. */
  keepLook: { ask: { look: SiteLook }; answer: Record<never, never> };
  /** GET an API address on the asker's own host with the user's session, where the page's own policy forbids it. */
  fetchForTask: {
    ask: { url: string };
    answer:
      | { status: number; type: string; text: string; finalUrl: string }
      | { failed: 'unreachable' | 'too-slow' | 'too-big' | 'refused' };
  };
}
export type AskedName = keyof Asked;

/** Told by the worker to a tab's content script. */
export interface Told {
  /** The user pressed the panel's shortcut. */
  togglePanel: Record<never, never>;
  /** Data or settings changed: paint the launcher again. */
  repaint: Record<never, never>;
  /** The side panel asks what task the page shows, details included. */
  whatIsShown: Record<never, never>;
}

/** Said over the private port between content script and panel frame. The page has no end of it. */
export type ToFrame =
  | { say: 'shown'; identity: TaskIdentity | null; tracker: string; pageTitle: string }
  | { say: 'reading'; reading: TaskReading }
  | { say: 'focus' };
export type FromFrame =
  | { say: 'read'; identity: TaskIdentity }
  | { say: 'close' }
  | { say: 'dock'; docked: boolean }
  | { say: 'ready' };
