/**
 * Our script in a page has parts in one isolated world: the launcher's comes with the page and is small, the panel's comes
 * when the user first wants it, the board's where a project's board is shown or a panel is open beside any.
 * They meet at one name that the page's own scripts cannot see.
 */
import type { BoardShown } from '../../core/board.ts';
import type { LauncherPaint } from '../../core/launcher.ts';
import type { SiteLook } from '../../core/settings.ts';
import type { Shown } from '../../core/shown.ts';

export interface LauncherHalf {
  shadow: ShadowRoot;
  /** The themed box within it, into which the panel goes. */
  box: HTMLElement;
  paint(): LauncherPaint;
  keepLook(change: Partial<SiteLook>): void;
  /** Brings the board's part, where the page is a board. */
  bringBoard(): void;
  /** The panel opened or closed: the launcher gives way, or comes back. */
  panelIs(open: boolean): void;
  /** Something could not be asked of the worker. */
  failed(): void;
}

/** `L` is the line on which a side panel calls. */
export interface PanelHalf<L> {
  isOpen(): boolean;
  /** Open, and the person is in it, or will be as soon as it shows itself. */
  hasFocus(): boolean;
  open(focus: boolean): void;
  close(): void;
  /** Theme, words or look changed. */
  repaint(): void;
  shown(): Shown;
  takeSide(line: L): void;
  /** Does any panel listen: the frame, or the browser's side panel? */
  listens(): boolean;
  hearBoard(board: BoardShown | null): void;
}

export interface BoardHalf {
  /** The address, data, words or look changed. */
  repaint(): void;
  /** A panel began to listen, or ended. */
  listen(): void;
  shown(): BoardShown | null;
  selecting(on: boolean): void;
  select(keys: readonly string[]): void;
  selectInView(): void;
}

export interface Halves<L> {
  launcher: LauncherHalf | null;
  panel: PanelHalf<L> | null;
  board: BoardHalf | null;
}

export function halves<L>(): Halves<L> {
  const world = globalThis as { planseatHalves?: Halves<L> };
  world.planseatHalves ??= { launcher: null, panel: null, board: null };
  return world.planseatHalves;
}
