/** In a tracker's page: hangs up the launcher. The panel's half of our script comes when the user wants it. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { whenReadable } from '../../lib/browser/beside/when-readable.ts';
import { accompany } from './accompany.ts';

export default defineContentScript({
  matches: ['https://*.atlassian.net/*', 'https://app.asana.com/*', 'https://docs.google.com/*'],
  // Later moments never come on a page that never ends.
  runAt: 'document_start',
  main() {
    // In a sandbox our frame would have no origin, and thus no data: such a page is left as it is.
    if (origin === 'null') return;
    // A site that was just allowed gets us by hand, and once more by registration: one is enough.
    const world = globalThis as { planseatRuns?: true };
    if (world.planseatRuns) return;
    world.planseatRuns = true;
    whenReadable(document, accompany);
  },
});
