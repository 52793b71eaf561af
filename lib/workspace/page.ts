/** The page beside which a panel lies, as a screen sees it; the entrypoint gives the real one (frame port or active tab). */
import type { Shown } from '../core/shown.ts';
import type { TaskIdentity, TaskReading } from '../core/task.ts';

export type { Shown };

export interface Page {
  /** Calls back with what is shown, at once and whenever it changes, until the signal ends. */
  watch(hear: (shown: Shown) => void, signal: AbortSignal): void;
  /** Looks at the task anew. Answers a reading with its troubles in it; rejects only where the page is gone. */
  read(identity: TaskIdentity): Promise<TaskReading>;
  /** Null where the panel cannot be closed or docked from inside (the browser's own side panel). */
  close: (() => void) | null;
  dock: { docked: boolean; set(docked: boolean): void } | null;
  /** Reads the clipboard on the user's press; rejects where the browser refuses. */
  readClipboard(): Promise<string>;
  /** Opens one of Planseat's own pages: `dashboard.html#/project/ID`. */
  openPage(path: string): void;
}
