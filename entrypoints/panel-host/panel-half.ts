/** The panel in the page: follows the task closely, keeps the frame and its focus, and serves whoever asks. */
import { halves, type LauncherHalf, type PanelHalf } from '../../lib/browser/beside/halves.ts';
import { makePanel } from '../../lib/browser/beside/panel.ts';
import { PANEL_CSS } from '../../lib/browser/beside/style.ts';
import { styleInto } from '../../lib/browser/beside/styles-in.ts';
import { introduce, mintToken } from '../../lib/messages/frame-token.ts';
import type { Line } from '../../lib/messages/line.ts';
import { addressAhead } from '../../lib/messages/read-ahead.ts';
import { messaging } from '../../lib/messages/runtime.ts';
import type { Tracker } from '../../lib/trackers/tracker.ts';
import { followTask } from './follow-task.ts';
import { servePanels } from './serve-panels.ts';

export function makePanelHalf(tracker: Tracker, launcher: LauncherHalf): PanelHalf<Line> {
  let wantsFocus = false;
  let before: HTMLElement | null = null;
  /** For the frame that is on its way. */
  let minted: Promise<{ token: string }> | null = null;

  const beside = halves<Line>();
  const listens = () => panel.isOpen() || panels.hasSides();
  /** A panel opened, or ended: the board's part reads more while somebody listens. */
  const listening = () => {
    if (listens()) launcher.bringBoard();
    beside.board?.listen();
  };

  styleInto(launcher.shadow, PANEL_CSS);
  const task = followTask(tracker, () => panels.tellShown());
  /** Without a project there are no goals to read ahead. */
  const ahead = () => (launcher.paint().linked ? task.identity() : null);
  const address = () => addressAhead(messaging()?.runtime.getURL('/panel.html') ?? '', ahead());
  const panel = makePanel(launcher.box, address, {
    sized: (width) => launcher.keepLook({ width }),
    loaded(frame) {
      // Good once: a frame that loads anew needs one of its own.
      const token = minted ?? mintToken(ahead());
      minted = null;
      introduce(frame, token).then(panels.takeFrame).catch(launcher.failed);
    },
  });
  const panels = servePanels(task, {
    ready() {
      opened();
      if (wantsFocus) panel.focus();
      const wanted = wantsFocus;
      wantsFocus = false;
      return wanted;
    },
    close: () => close(),
    reload: () => location.reload(),
    board: () => beside.board?.shown() ?? null,
    doOnBoard(word) {
      if (word.say === 'chips') launcher.keepLook({ chips: word.on });
      else if (word.say === 'selecting') beside.board?.selecting(word.on);
      else if (word.say === 'select') beside.board?.select(word.keys);
      else beside.board?.selectInView();
    },
    docked: () => launcher.paint().look.docked,
    dock(docked) {
      launcher.keepLook({ docked });
      panels.tellDocked();
    },
  });
  const opened = () => {
    launcher.panelIs(true);
    listening();
  };
  const show = () => {
    const { look, direction, words } = launcher.paint();
    panel.show({ width: look.width, docked: look.docked, direction, resize: words.resize });
  };
  const close = () => {
    wantsFocus = false;
    panel.close();
    panels.frameGone();
    task.panel(panels.hasSides());
    launcher.panelIs(false);
    listening();
    if (before?.isConnected) before.focus({ preventScroll: true });
    before = null;
  };

  return {
    isOpen: panel.isOpen,
    hasFocus: () => panel.isOpen() && (wantsFocus || panel.hasFocus()),
    close,
    open(focus) {
      if (focus) {
        const active = launcher.shadow.activeElement ?? document.activeElement;
        before = active instanceof HTMLElement ? active : null;
      }
      if (!panel.isOpen()) {
        minted = mintToken(ahead());
        minted.catch(launcher.failed);
      }
      show();
      // One that came by itself is there already, without the focus.
      if (focus && panels.focusFrame()) panel.focus();
      else wantsFocus = focus;
      task.panel(true);
      // On a task the goals come first: what is remembered and the board's part are work for the worker beside the frame.
      if (panels.isReady() || task.identity() === null) opened();
      // The launcher gives way at once.
      else launcher.keepLook({});
    },
    repaint() {
      if (panel.isOpen()) show();
      if (!panel.isOpen() || panels.isReady()) listening();
    },
    shown: task.shown,
    listens,
    hearBoard: panels.tellBoard,
    takeSide(line) {
      task.panel(true);
      panels.takeSide(line, () => {
        task.panel(listens());
        listening();
      });
      listening();
    },
  };
}
