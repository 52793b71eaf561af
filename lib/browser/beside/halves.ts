/**
 * Our script in a page has two halves in one isolated world: the launcher's comes with the page and is small,
 * the panel's comes when the user first wants it. They meet at one name that the page's own scripts cannot see.
 */
import type { LauncherPaint } from '../../core/launcher.ts';
import type { SiteLook } from '../../core/settings.ts';
import type { Shown } from '../../core/shown.ts';

export interface LauncherHalf {
  shadow: ShadowRoot;
  /** The themed box within it, into which the panel goes. */
  box: HTMLElement;
  paint(): LauncherPaint;
  keepLook(change: Partial<SiteLook>): void;
  /** The panel opened or closed: the launcher gives way, or comes back. */
  panelIs(open: boolean): void;
  /** Something could not be asked of the worker. */
  failed(error: unknown): void;
}

/** `L` is the line on which a side panel calls. */
export interface PanelHalf<L> {
  isOpen(): boolean;
  open(focus: boolean): void;
  close(): void;
  /** Theme, words or look changed. */
  repaint(): void;
  shown(): Shown;
  takeSide(line: L): void;
}

export interface Halves<L> {
  launcher: LauncherHalf | null;
  panel: PanelHalf<L> | null;
}

export function halves<L>(): Halves<L> {
  const world = globalThis as { planseatHalves?: Halves<L> };
  world.planseatHalves ??= { launcher: null, panel: null };
  return world.planseatHalves;
}
