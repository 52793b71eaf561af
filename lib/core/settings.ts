/** What the user set once for all of Planseat, and how it lies on each tracker's site. */

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const DENSITIES = ['comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

/** A site the user added, and the tool that runs there. */
export interface AddedSite {
  /** `https://redmine.example.org`: scheme, name and port, no path. */
  origin: string;
  /** Which tracker it is: `redmine`. Null: found out by the page's own signs. */
  tracker: string | null;
}

/** Where Planseat speaks up when a status gets worse or a budget passes a threshold. */
export interface NewsPlaces {
  /** The number at the toolbar button. */
  badge: boolean;
  /** The browser's own notifications; for these it asks first. */
  browser: boolean;
  /** A note in the panel, the popup and the dashboard. */
  panel: boolean;
}
export const NEWS_PLACES = [
  'badge',
  'panel',
  'browser',
] as const satisfies readonly (keyof NewsPlaces)[];

export interface Settings {
  /** A language Planseat speaks, such as `de`; `browser`: the browser's own. */
  language: string;
  theme: Theme;
  density: Density;
  /** Single-key shortcuts such as 1 to 9 and Z; false turns them off. */
  singleKeys: boolean;
  sites: readonly AddedSite[];
  /** Match patterns of trackers that come with Planseat and were switched off: what was asked for at the installation stays granted. */
  off: readonly string[];
  news: NewsPlaces;
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'browser',
  theme: 'system',
  density: 'comfortable',
  singleKeys: true,
  sites: [],
  off: [],
  news: { badge: true, browser: false, panel: true },
};

/** How the launcher and panel lie on one site. */
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
  /** Chips beside the cards of boards and lists. */
  chips: boolean;
}

/** In CSS pixels. */
export const PANEL_WIDTH = { least: 320, usual: 360, most: 480 } as const;

export const DEFAULT_LOOK: SiteLook = {
  hidden: false,
  top: 0.3,
  docked: false,
  width: PANEL_WIDTH.usual,
  open: false,
  chips: true,
};
