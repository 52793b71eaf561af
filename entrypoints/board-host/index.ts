/** The board's part of our script in a tracker's page; the worker brings it to boards of projects, and to any while a panel is open. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { halves } from '../../lib/browser/beside/halves.ts';
import type { Line } from '../../lib/messages/line.ts';
import { trackerFor } from '../../lib/trackers/catalogue.ts';
import { makeBoardHalf } from './board-half.ts';

export default defineUnlistedScript(() => {
  const both = halves<Line>();
  if (!both.launcher || both.board) return;
  const named = { [location.host]: both.launcher.paint().tracker };
  const tracker = trackerFor(location.href, named, document);
  if (tracker) both.board = makeBoardHalf(tracker, both.launcher, both);
});
