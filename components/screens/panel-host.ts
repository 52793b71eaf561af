/** What the panel needs of the browser; the entrypoints (panel frame, side panel) give the real one. */
import type { Page } from '../../lib/workspace/page.ts';

export interface PanelHost {
  page: Page;
  /** What was typed and not saved, by key; null: none. The reader checks its shape. */
  readDraft(key: string): Promise<unknown>;
  /** Keeps what is being typed, so that closing loses nothing; null: nothing left to keep. */
  keepDraft(key: string, value: unknown): Promise<void>;
  /** Puts text on the clipboard; rejects where the browser refuses. */
  copy(text: string): Promise<void>;
  /** The shortcut that opens and closes the panel, as the browser has it now; empty: none. */
  panelKeys(): Promise<string>;
  /** Opens the capture window for the page beside; null where there is none. */
  capture: (() => void) | null;
}
