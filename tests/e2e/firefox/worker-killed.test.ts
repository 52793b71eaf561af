/** The event page is ended at random moments in Firefox while people work. */
import { describe } from 'vitest';
import { workerKilled } from '../../support/flows/worker-killed.ts';
import { withDeskPacked } from '../../support/with-desk.ts';
import { withFirefox } from '../../support/with-firefox.ts';
import { eventPage } from '../../support/worker-killer.ts';

/** Finding things on the dashboard takes Firefox's driver long; `npm run killed` has the patience for as many as in Chromium. */
const KILLS =
  'DEATHS' in process.env
    ? { panel: 100, popup: 60, dashboard: 40 }
    : { panel: 60, popup: 35, dashboard: 5 };

describe('an event page that is ended', () => {
  const bench = withFirefox({ build: withDeskPacked });
  workerKilled(bench, async () => eventPage(bench.browser), KILLS);
});
