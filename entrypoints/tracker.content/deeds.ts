/** What people do with the launcher: the panel, the board's part and the remembered look, each brought when it is wanted. */
import type { Halves, LauncherHalf, PanelHalf } from '../../lib/browser/beside/halves.ts';
import type { Launcher } from '../../lib/browser/beside/launcher.ts';
import type { LauncherDeeds } from '../../lib/browser/beside/launcher-hands.ts';
import type { Root } from '../../lib/browser/beside/root.ts';
import type { LauncherPaint } from '../../lib/core/launcher.ts';
import type { SiteLook } from '../../lib/core/settings.ts';
import { askWorker } from '../../lib/messages/ask-worker.ts';
import type { Hearers } from '../../lib/messages/hear-told.ts';
import type { Line } from '../../lib/messages/line.ts';
import { messaging } from '../../lib/messages/runtime.ts';

/** What lies beside this page now. */
export interface Beside {
  both: Halves<Line>;
  box: HTMLElement;
  paint: LauncherPaint | null;
  launcher: Launcher | null;
  root: Root | null;
  /** Looks on their way to the worker: until they are kept, ours is the newer one. */
  keeping: number;
  show(): void;
  failed(): void;
}

export interface Deeds {
  launcher: LauncherDeeds;
  toggle(open: boolean, focus: boolean): Promise<void>;
  bringBoard(): Promise<void>;
  takeCall(line: Line): void;
  told(repaint: () => Promise<void>): Hearers;
}

export function makeDeeds(beside: Beside): Deeds {
  const { both, failed } = beside;

  const keepLook = (change: Partial<SiteLook>) => {
    const { paint } = beside;
    if (!paint) return;
    const look = { ...paint.look, ...change };
    const isSame = JSON.stringify(look) === JSON.stringify(paint.look);
    beside.paint = { ...paint, look };
    beside.show();
    if (isSame) return;
    beside.keeping += 1;
    askWorker('keepLook', { look })
      .catch(failed)
      .finally(() => {
        beside.keeping -= 1;
      });
  };
  /** For the parts that come; none before the launcher hangs. */
  const half = (): LauncherHalf | null =>
    beside.root && {
      shadow: beside.root.shadow,
      box: beside.box,
      paint: () => beside.paint as LauncherPaint,
      keepLook,
      bringBoard: () => void bringBoard(),
      panelIs: (open) => keepLook({ open }),
      failed,
    };
  let coming: Promise<unknown> | null = null;
  const panel = async (): Promise<PanelHalf<Line>> => {
    both.launcher ??= half();
    if (!both.panel) {
      coming ??= askWorker('bringPanel', {}).finally(() => {
        coming = null;
      });
      await coming;
    }
    if (!both.panel) throw new Error('The panel did not come.');
    return both.panel;
  };
  const bringBoard = async () => {
    if (!beside.paint?.board || both.board) return;
    both.launcher ??= half();
    try {
      await askWorker('bringBoard', {});
    } catch {
      failed();
    }
  };
  const toggle = async (open: boolean, focus: boolean) => {
    try {
      const part = await panel();
      // The part may have stayed behind from before an update: then a frame of it would show nothing.
      if (!messaging()) failed();
      else if (open) {
        if (focus) beside.root?.stand();
        part.open(focus);
      } else part.close();
    } catch {
      failed();
    }
  };

  return {
    toggle,
    bringBoard,
    launcher: {
      near: () => void panel().catch(failed),
      open: () => void toggle(true, true),
      async select() {
        await bringBoard();
        both.board?.selecting(true);
        void toggle(true, true);
      },
      hide: () => keepLook({ hidden: true }),
      moved: (top) => keepLook({ top }),
      reload: () => location.reload(),
    },
    takeCall: (line) => void panel().then((part) => part.takeSide(line), failed),
    told: (repaint) => ({
      async togglePanel() {
        // An open panel without the focus is wanted, not in the way.
        await toggle(!both.panel?.hasFocus(), true);
        return {};
      },
      async repaint() {
        await repaint();
        return {};
      },
      whatIsShown: async () => (await panel()).shown(),
    }),
  };
}
