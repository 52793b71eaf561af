/** The panel in the page: follows the task closely, keeps the frame and its focus, and serves whoever asks. */
import type { LauncherHalf, PanelHalf } from '../../lib/browser/beside/halves.ts';
import { makePanel } from '../../lib/browser/beside/panel.ts';
import { PANEL_CSS } from '../../lib/browser/beside/style.ts';
import { addStyle } from '../../lib/browser/beside/styles-in.ts';
import { introduce } from '../../lib/messages/frame-token.ts';
import type { Line } from '../../lib/messages/line.ts';
import { messaging } from '../../lib/messages/runtime.ts';
import type { Tracker } from '../../lib/trackers/tracker.ts';
import { followTask } from './follow-task.ts';
import { servePanels } from './serve-panels.ts';

export function makePanelHalf(tracker: Tracker, launcher: LauncherHalf): PanelHalf<Line> {
  let wantsFocus = false;
  let before: HTMLElement | null = null;

  addStyle(launcher.shadow, PANEL_CSS);
  const task = followTask(tracker, () => panels.tellShown());
  const panel = makePanel(launcher.box, messaging()?.runtime.getURL('/panel.html') ?? '', {
    sized: (width) => launcher.keepLook({ width }),
    loaded: (frame) => void introduce(frame).then(panels.takeFrame).catch(launcher.failed),
  });
  const panels = servePanels(task, {
    ready() {
      if (wantsFocus) panel.focus();
      const wanted = wantsFocus;
      wantsFocus = false;
      return wanted;
    },
    close: () => close(),
    docked: () => launcher.paint().look.docked,
    dock(docked) {
      launcher.keepLook({ docked });
      panels.tellDocked();
    },
  });
  const show = () => {
    const { look, direction, words } = launcher.paint();
    panel.show({ width: look.width, docked: look.docked, direction, resize: words.resize });
  };
  const close = () => {
    panel.close();
    panels.frameGone();
    task.panel(panels.hasSides());
    launcher.panelIs(false);
    if (before?.isConnected) before.focus({ preventScroll: true });
    before = null;
  };

  return {
    isOpen: panel.isOpen,
    close,
    open(focus) {
      if (focus) {
        const active = launcher.shadow.activeElement ?? document.activeElement;
        before = active instanceof HTMLElement ? active : null;
      }
      wantsFocus = focus;
      show();
      task.panel(true);
      launcher.panelIs(true);
    },
    repaint() {
      if (panel.isOpen()) show();
    },
    shown: task.shown,
    takeSide(line) {
      task.panel(true);
      panels.takeSide(line, () => task.panel(panel.isOpen() || panels.hasSides()));
    },
  };
}
