/** What the panel needs of the browser; the entrypoints (panel frame, side panel) give the real one. */
import type { Room } from '../../lib/core/room.ts';
import type { TaskIdentity } from '../../lib/core/task.ts';
import type { Page } from '../../lib/workspace/page.ts';
import type { TaskView } from '../../lib/workspace/views.ts';
import type { Done } from '../../lib/workspace/workspace.ts';

/** A press on the first glance, which is being done or is done. */
export interface GlanceDeed {
  identity: TaskIdentity;
  /** The goal's; null: a closed one. */
  number: number | null;
  /** The first time what was begun at the press; after that once more, for a "save again". */
  work(): Promise<Done & { serves: boolean }>;
}

export interface GlanceEnd {
  deeds: readonly GlanceDeed[];
  /** The first key that the glance had no answer to; null: none. */
  later: KeyboardEvent | null;
}

/** What stood on the screen before the whole panel was there: the goals of one task. */
export interface Glance {
  identity: TaskIdentity;
  /** As it was read last; null: it could not be. */
  view: TaskView | null;
  /** From now on it hears no presses; answers those it heard, once. */
  end(): GlanceEnd;
}

export interface PanelHost {
  page: Page;
  /** Null where there was none. */
  glance: Glance | null;
  /** What was typed and not saved, by key; null: none. The reader checks its shape. */
  readDraft(key: string): Promise<unknown>;
  /** Keeps what is being typed, so that closing loses nothing; null: nothing left to keep. */
  keepDraft(key: string, value: unknown): Promise<void>;
  /** Puts text on the clipboard; rejects where the browser refuses. */
  copy(text: string): Promise<void>;
  /** How much room the browser gives the data; null where it does not tell. */
  room(): Promise<Room | null>;
  /** The shortcut that opens and closes the panel, as the browser has it now; empty: none. */
  panelKeys(): Promise<string>;
  /** Opens the capture window for the page beside; null where there is none. */
  capture: (() => void) | null;
}
