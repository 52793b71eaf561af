/**
 * Goes along with a tracker's page: paints the launcher for the address shown. What people do with it waits in `beside.ts`
 * until it is first wanted: most pages are only read.
 */
import { halves } from '../../lib/browser/beside/halves.ts';
import { makeLauncher } from '../../lib/browser/beside/launcher.ts';
import { LAUNCHER_ICONS } from '../../lib/browser/beside/launcher-icons.ts';
import { hangUpRoot } from '../../lib/browser/beside/root.ts';
import { LAUNCHER_CSS } from '../../lib/browser/beside/style.ts';
import { styleInto } from '../../lib/browser/beside/styles-in.ts';
import { askWorker } from '../../lib/messages/ask-worker.ts';
import { hearTold, takeCalls } from '../../lib/messages/hear-told.ts';
import type { Line } from '../../lib/messages/line.ts';
import { messaging } from '../../lib/messages/runtime.ts';
import { watchAddress } from '../../lib/trackers/watch-page.ts';
import { type Beside, type Deeds, makeDeeds } from './deeds.ts';

export function accompany(): void {
  const both = halves<Line>();
  const box = document.createElement('section');
  let made: Deeds | null = null;
  const deeds = () => {
    made ??= makeDeeds(beside);
    return made;
  };
  const beside: Beside = {
    both,
    box,
    paint: null,
    launcher: null,
    root: null,
    keeping: 0,
    show() {
      const { paint } = beside;
      if (!paint) return;
      beside.launcher ??= hangUp();
      box.setAttribute('data-theme', paint.theme);
      box.setAttribute('dir', paint.direction);
      beside.launcher.paint(paint, both.panel?.isOpen() ?? false);
      both.panel?.repaint();
    },
    // An answer that does not come: an older script's extension is gone, or the worker could not.
    failed() {
      if (!messaging()) beside.launcher?.sayReload();
    },
  };
  let off = false;
  const hide = () => {
    box.hidden = off || document.fullscreenElement !== null;
  };
  const hangUp = () => {
    const { root, launcher } = hangUpLauncher(box, deeds, () => both.panel?.close());
    beside.root = root;
    // Rendered nowhere while the page shows something full screen.
    document.addEventListener('fullscreenchange', hide);
    return launcher;
  };
  const repaint = async () => {
    const url = document.URL;
    try {
      const next = await askWorker('paint', { url });
      if (url !== document.URL) return;
      // Switched off in the options, also while the page is open: nothing of ours is seen until it is on again.
      off = next === null;
      hide();
      if (next) take(next);
      else both.panel?.close();
    } catch {
      beside.failed();
    }
  };
  const take = (next: NonNullable<Beside['paint']>) => {
    const { paint, keeping } = beside;
    beside.paint = paint && keeping > 0 ? { ...next, look: paint.look } : next;
    beside.show();
    both.board?.repaint();
    if (next.board?.chips) void deeds().bringBoard();
    // Left open on this site: it comes back with the next page, without taking the focus.
    if (!paint && next.look.open) void deeds().toggle(true, false);
  };

  watchAddress(window, () => void repaint(), null);
  takeCalls((line) => deeds().takeCall(line));
  hearTold(() => deeds().told(repaint));
  void repaint();
}

/** Nothing is made for presses before the first one. */
function hangUpLauncher(box: HTMLElement, deeds: () => Deeds, gone: () => void) {
  const root = hangUpRoot({ alive: () => messaging() !== null, gone });
  styleInto(root.shadow, LAUNCHER_CSS);
  styleInto(root.shadow, LAUNCHER_ICONS);
  box.setAttribute('class', 'theme');
  root.shadow.append(box);
  return { root, launcher: makeLauncher(box, () => deeds().launcher) };
}
