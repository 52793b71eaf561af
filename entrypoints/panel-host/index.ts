/** The panel's half of our script in a tracker's page; the worker brings it when the user wants the panel. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { halves } from '../../lib/browser/beside/halves.ts';
import type { Line } from '../../lib/messages/line.ts';
import { trackerFor } from '../../lib/trackers/catalogue.ts';
import { makePanelHalf } from './panel-half.ts';

export default defineUnlistedScript(() => {
  const both = halves<Line>();
  if (!both.launcher || both.panel) return;
  const named = { [location.host]: both.launcher.paint().tracker };
  const tracker = trackerFor(location.href, named, document);
  if (tracker) both.panel = makePanelHalf(tracker, both.launcher);
});
