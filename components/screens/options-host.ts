/** What the options and the welcome page need of the browser; their entrypoints give the real one. */

/** One site that Planseat reads, or could. */
export interface SiteLine {
  /** The host (with port where it has one), or the pattern of the hosts: `*.atlassian.net`. */
  host: string;
  /** The tool's own name: "Jira". */
  tool: string;
  /** True for the trackers that come with Planseat; false for a server that the user added. */
  builtIn: boolean;
  /** False: the permission was taken back, here or in the browser. */
  allowed: boolean;
  /** True where the page's words cannot be selected by scripts, so that capture takes the clipboard. */
  clipboardOnly: boolean;
}

export type AddSiteOutcome =
  | { outcome: 'added'; tool: string }
  /** The user said no to the browser's question. */
  | { outcome: 'refused' }
  /** Allowed, but no known tool was found there: the user has to say which one it is. */
  | { outcome: 'unrecognised' }
  /** Allowed, but nothing answered. */
  | { outcome: 'unreachable' };

export interface SitesHost {
  sites(): Promise<readonly SiteLine[]>;
  /** Calls back whenever a permission or the list changed, here or in the browser, until the signal ends. */
  watchSites(hear: () => void, signal: AbortSignal): void;
  /** Tools that people run on servers of their own. */
  tools: readonly { id: string; name: string }[];
  /**
   * Asks the browser for the site, finds out which tool it is (`tool` null) or takes the user's word, and registers it.
   * Called straight from the press of a button, as browsers demand. `origin` like `https://redmine.example`.
   */
  addSite(origin: string, tool: string | null): Promise<AddSiteOutcome>;
  /** Asks the browser again for a site whose permission was taken back; false: refused. */
  allow(host: string): Promise<boolean>;
  /** Gives the permission back; what was written about its tasks stays. */
  takeBack(host: string): Promise<void>;
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

export interface OptionsHost extends SitesHost, ShortcutsHost {
  version: string;
}

export interface WelcomeHost extends SitesHost, ShortcutsHost {
  openPage(path: string): void;
  /** Whether the toolbar icon is pinned; null where the browser does not tell. */
  pinned(): Promise<boolean | null>;
}
