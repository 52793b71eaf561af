/** The worker is killed at random moments in Chromium while people work. */
import { describe } from 'vitest';
import { workerKilled } from '../../support/flows/worker-killed.ts';
import { withChromium } from '../../support/with-chromium.ts';
import { withDesk } from '../../support/with-desk.ts';
import { serviceWorker } from '../../support/worker-killer.ts';

describe('a worker that is killed', () => {
  const bench = withChromium({ build: withDesk });
  const hand = async () => serviceWorker(await bench.browser.session());
  workerKilled(bench, hand, { panel: 100, popup: 60, dashboard: 40 });
});
