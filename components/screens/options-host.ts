/** What the options and the welcome page need of the browser; their entrypoints give the real one. */
import type { Place } from '../../lib/core/project.ts';
import type { Settings } from '../../lib/core/settings.ts';

/** One site that Planseat reads, or could. */
export interface SiteLine {
  /** The origin of an added site (`https://redmine.example`), or the pattern of a built-in tracker (`https://*.atlassian.net/*`). */
  id: string;
  /** As shown: `redmine.example:8080`, `*.atlassian.net`. */
  host: string;
  /** The tool's own name: "Jira". Empty: an added site whose tool is found out by the page's own signs. */
  tool: string;
  /** True for the trackers that come with Planseat; false for a server that the user added. */
  builtIn: boolean;
  /** False: switched off here, or the permission was taken back in the browser. */
  allowed: boolean;
  /** True where the page's words cannot be selected by scripts, so that capture takes the clipboard. */
  clipboardOnly: boolean;
}

export interface SitesHost {
  sites(): Promise<readonly SiteLine[]>;
  /** Calls back whenever a permission or the list changed, here or in the browser, until the signal ends. */
  watchSites(hear: () => void, signal: AbortSignal): void;
  /** Tools that people run on servers of their own. */
  tools: readonly { id: string; name: string }[];
  /**
   * Asks the browser for the site and registers it; `tool` null: the page's own signs tell which one it is.
   * Called straight from the press of a button, as browsers demand. `origin` like `https://redmine.example`. False: refused.
   */
  addSite(origin: string, tool: string | null): Promise<boolean>;
  /** Asks the browser again for a site whose permission was taken back; straight from a press. False: refused. */
  allow(id: string): Promise<boolean>;
  /** Gives the permission back; an added site leaves the list. What was written about its tasks stays. */
  takeBack(id: string): Promise<void>;
}

/** A shortcut as the browser has it now; `keys` empty: not assigned. */
export interface ShortcutLine {
  /** The command's name, for which the screen has words: `toggle-panel`, `capture`, `_execute_action`. */
  command: string;
  /** The browser's own description, shown where the screen has no words. */
  description: string;
  keys: string;
}

export interface ShortcutsHost {
  shortcuts(): Promise<readonly ShortcutLine[]>;
  /** Opens the browser's own page for shortcuts; null where it cannot be opened from here. */
  openShortcuts: (() => void) | null;
}

/** How Planseat lies on one site. */
export interface LookLine {
  host: string;
  /** The button at the page's edge. */
  launcher: boolean;
  /** Chips beside the cards of boards and lists; null: the site's tool has none. */
  chips: boolean | null;
}

export interface LooksHost {
  /** The sites that Planseat was seen on or that were added. */
  looks(): Promise<readonly LookLine[]>;
  changeLook(host: string, change: { launcher?: boolean; chips?: boolean }): Promise<void>;
  /** Calls back whenever one changed, also on the page itself, until the signal ends. */
  watchLooks(hear: () => void, signal: AbortSignal): void;
}

export interface NewsChoiceHost {
  mayNotify(): Promise<boolean>;
  /** Asks the user; straight from a press. False: refused. */
  askToNotify(): Promise<boolean>;
}

export interface OptionsHost extends SitesHost, ShortcutsHost, LooksHost, NewsChoiceHost {
  version: string;
  settings(): Promise<Settings>;
  changeSettings(change: Partial<Settings>): Promise<Settings>;
  /** Calls back with each change, from whichever window, until the signal ends. */
  watchSettings(hear: (settings: Settings) => void, signal: AbortSignal): void;
}

/** A tab that shows a page of a tracker: the first project can be made from it. */
export interface TrackerTab {
  tabId: number;
  /** The page's title as the tab shows it. */
  title: string;
  tool: string;
  place: Pick<Place, 'tracker' | 'host' | 'area' | 'name'>;
}

export interface WelcomeHost extends SitesHost, ShortcutsHost {
  /** Whether the toolbar icon is pinned; null where the browser does not tell. */
  pinned(): Promise<boolean | null>;
  /** The tracker's pages that are open now, the last looked at first. */
  trackerTabs(): Promise<readonly TrackerTab[]>;
  goToTab(tabId: number): Promise<void>;
  readDraft(key: string): Promise<unknown>;
  keepDraft(key: string, value: unknown): Promise<void>;
  /** Leads to another of Planseat's own pages. */
  goTo(path: string): void;
}
