/** Goes along with a tracker's page: paints the launcher for the address shown, and brings the panel when it is wanted. */
import { halves, type PanelHalf } from '../../lib/browser/beside/halves.ts';
import { makeLauncher } from '../../lib/browser/beside/launcher.ts';
import { hangUpRoot, type Root } from '../../lib/browser/beside/root.ts';
import { LAUNCHER_CSS } from '../../lib/browser/beside/style.ts';
import { addStyle } from '../../lib/browser/beside/styles-in.ts';
import type { LauncherPaint } from '../../lib/core/launcher.ts';
import type { SiteLook } from '../../lib/core/settings.ts';
import { AskFailed, askWorker } from '../../lib/messages/ask-worker.ts';
import { hearTold, takeCalls } from '../../lib/messages/hear-told.ts';
import type { Line } from '../../lib/messages/line.ts';
import { messaging } from '../../lib/messages/runtime.ts';
import { watchAddress } from '../../lib/trackers/watch-page.ts';

export function accompany(): void {
  const both = halves<Line>();
  let paint: LauncherPaint | null = null;
  const box = document.createElement('div');
  let launcher: ReturnType<typeof makeLauncher> | null = null;
  let root: Root | null = null;
  /** Looks on their way to the worker: until they are kept, ours is the newer one. */
  let keeping = 0;

  const failed = (error: unknown) => {
    if (error instanceof AskFailed && error.trouble === 'updated') launcher?.sayReload();
  };
  const panel = async (): Promise<PanelHalf<Line>> => {
    if (!both.panel) await askWorker('bringPanel', {});
    if (!both.panel) throw new Error('The panel did not come.');
    return both.panel;
  };
  const toggle = async (open: boolean, focus: boolean) => {
    try {
      const half = await panel();
      // The half may have stayed behind from before an update: then a frame of it would show nothing.
      if (!messaging()) launcher?.sayReload();
      else if (open) {
        if (focus) root?.stand();
        half.open(focus);
      } else half.close();
    } catch (error) {
      failed(error);
    }
  };

  const bringBoard = async () => {
    if (!paint?.board || both.board) return;
    try {
      await askWorker('bringBoard', {});
    } catch (error) {
      failed(error);
    }
  };

  const show = () => {
    if (!paint) return;
    launcher ??= hangUp();
    box.dataset.theme = paint.theme;
    box.dir = paint.direction;
    launcher.paint(paint, both.panel?.isOpen() ?? false);
    both.panel?.repaint();
  };
  const repaint = async () => {
    const url = location.href;
    try {
      const next = await askWorker('paint', { url });
      if (url !== location.href) return;
      // Switched off in the options, also while the page is open: nothing of ours is seen until it is on again.
      box.style.display = next ? '' : 'none';
      if (!next) {
        both.panel?.close();
        return;
      }
      const isFirst = paint === null;
      paint = paint && keeping > 0 ? { ...next, look: paint.look } : next;
      show();
      both.board?.repaint();
      if (next.board?.chips) void bringBoard();
      // Left open on this site: it comes back with the next page, without taking the focus.
      if (isFirst && next.look.open) void toggle(true, false);
    } catch (error) {
      failed(error);
    }
  };
  const keepLook = (change: Partial<SiteLook>) => {
    if (!paint) return;
    const look = { ...paint.look, ...change };
    const isSame = JSON.stringify(look) === JSON.stringify(paint.look);
    paint = { ...paint, look };
    show();
    if (isSame) return;
    keeping += 1;
    askWorker('keepLook', { look })
      .catch(failed)
      .finally(() => {
        keeping -= 1;
      });
  };
  const hangUp = () => {
    root = hangUpRoot({
      alive: () => messaging() !== null,
      gone: () => both.panel?.close(),
    });
    const { shadow } = root;
    addStyle(shadow, LAUNCHER_CSS);
    box.className = 'theme';
    shadow.append(box);
    const made = makeLauncher(box, {
      open: () => void toggle(true, true),
      async select() {
        await bringBoard();
        both.board?.selecting(true);
        void toggle(true, true);
      },
      hide: () => keepLook({ hidden: true }),
      moved: (top) => keepLook({ top }),
      reload: () => location.reload(),
    });
    both.launcher = {
      shadow,
      box,
      paint: () => paint as LauncherPaint,
      keepLook,
      bringBoard: () => void bringBoard(),
      panelIs: (open) => keepLook({ open }),
      failed,
    };
    return made;
  };

  watchAddress(window, () => void repaint(), new AbortController().signal);
  takeCalls((line) => void panel().then((half) => half.takeSide(line), failed));
  hearTold({
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
  });
  void repaint();
}
