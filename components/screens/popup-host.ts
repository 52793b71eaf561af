/** What the popup needs of the browser; its entrypoint gives the real one. */
import type { Room } from '../../lib/core/room.ts';
import type { CaptureHost } from '../goal/capture-host.ts';

export interface PopupHost extends CaptureHost {
  /** Puts text on the clipboard, as rich text too where `html` is given; rejects where the browser refuses. */
  copy(text: string, html: string | null): Promise<void>;
  /** How to open the panel on the active tab; null where it shows no tool that Planseat may read. */
  panelHere(): Promise<(() => Promise<void>) | null>;
  /** The room the browser gives the data; null where it does not tell. */
  room(): Promise<Room | null>;
}
