/** The board's part of our script: shows the view that the address means, and serves the panel beside it. */
import type { BoardHalf, Halves, LauncherHalf } from '../../lib/browser/beside/halves.ts';
import type { Line } from '../../lib/messages/line.ts';
import { type BoardAddress, boardAt } from '../../lib/trackers/read-board.ts';
import { identify } from '../../lib/trackers/recognise.ts';
import type { Tracker } from '../../lib/trackers/tracker.ts';
import { showView, type View } from './show-view.ts';

/** The panel is told at most this often, in milliseconds. */
const PAUSE = 150;

/** An address, less what only opens a task over the view. */
function viewOf(url: URL): string {
  const ask = new URLSearchParams(url.search);
  for (const name of ['selectedIssue', 'modal', 'focusedCommentId', 'child']) ask.delete(name);
  return `${url.pathname}?${ask}`;
}

export function makeBoardHalf(
  tracker: Tracker,
  launcher: LauncherHalf,
  both: Halves<Line>,
): BoardHalf {
  let view: View | null = null;
  let address: BoardAddress | null = null;
  let name = '';
  let isTold = true;

  const tell = () => {
    isTold = true;
    both.panel?.hearBoard(view?.shown() ?? null);
  };
  const changed = () => {
    if (!both.panel?.listens() || !isTold) return;
    isTold = false;
    setTimeout(tell, PAUSE);
  };
  const follow = () => {
    const now = launcher.paint().board ? boardAt(tracker, location.href) : null;
    const nowName = viewOf(new URL(location.href));
    // A task opened over a view has an address of its own in some tools; the view stays behind it.
    const isOver =
      view !== null &&
      now !== null &&
      now.kind !== 'children' &&
      now.area === address?.area &&
      identify(tracker, location.href) !== null;
    if (nowName === name || isOver) return;
    view?.end();
    view = now && showView(tracker, now, launcher, changed);
    address = now;
    name = nowName;
    view?.listen(both.panel?.listens() ?? false);
    changed();
  };

  follow();
  return {
    repaint() {
      follow();
      view?.repaint();
      changed();
    },
    listen() {
      view?.listen(both.panel?.listens() ?? false);
      changed();
    },
    shown: () => view?.shown() ?? null,
    selecting: (on) => view?.selection.turn(on),
    select: (keys) => view?.selection.set(keys),
    selectInView: () => view?.selectInView(),
  };
}
