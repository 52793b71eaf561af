/** What the launcher at a page's edge shows, words included, so that the content script carries none. */
import type { SiteLook, Theme } from './settings.ts';
import type { Level } from './status.ts';

export interface LauncherPaint {
  /** Which tracker runs here, by its id. */
  tracker: string;
  /** False: a page of the tracker without one open task. */
  task: boolean;
  /** Does the task belong to a project? */
  linked: boolean;
  level: Level | null;
  goalNumbers: readonly number[];
  /** Null: no board or list. `chips`: of a project, and wanted on this site. */
  board: { chips: boolean } | null;
  look: SiteLook;
  theme: Theme;
  direction: 'ltr' | 'rtl';
  words: {
    open: string;
    close: string;
    status: string;
    move: string;
    hide: string;
    resize: string;
    reload: string;
    select: string;
  };
}
