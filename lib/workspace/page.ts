/** The page beside which a panel lies, as a screen sees it; the entrypoint gives the real one (frame port or active tab). */
import type { BoardShown } from '../core/board.ts';
import type { Shown } from '../core/shown.ts';
import type { TaskIdentity, TaskReading } from '../core/task.ts';

export type { BoardShown, BoardTask } from '../core/board.ts';
export type { Shown };

/** The board, backlog, list or calendar beside the panel. Whatever is done here comes back through `watch`. */
export interface PageBoard {
  /** Calls back with the board, at once where it is known and whenever it changes; null: the page shows no board. */
  watch(hear: (board: BoardShown | null) => void, signal: AbortSignal): void;
  /** True: clicks on cards select (Shift: a range), Escape ends it. False: ends it and selects none. */
  selecting(on: boolean): void;
  /** Selects exactly these; none to clear. Cards that are scrolled away may be among them. */
  select(keys: readonly string[]): void;
  /** Selects the cards within sight too. */
  selectInView(): void;
  /** Chips on this site on or off, remembered. */
  showChips(on: boolean): void;
}

export interface Page {
  /** Calls back with what is shown, at once and whenever it changes, until the signal ends. */
  watch(hear: (shown: Shown) => void, signal: AbortSignal): void;
  /** Looks at the task anew. Answers a reading with its troubles in it; rejects only where the page is gone. */
  read(identity: TaskIdentity): Promise<TaskReading>;
  board: PageBoard;
  /** Null where the panel cannot be closed or docked from inside (the browser's own side panel). */
  close: (() => void) | null;
  dock: { docked: boolean; set(docked: boolean): void } | null;
  /** Reads the clipboard on the user's press; rejects where the browser refuses. */
  readClipboard(): Promise<string>;
  /** Opens one of Planseat's own pages: `dashboard.html#/project/ID`. */
  openPage(path: string): void;
}
