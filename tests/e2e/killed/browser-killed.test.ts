/** Chromium is killed at random moments of writing, importing, migrating and backing up. */
import { describe } from 'vitest';
import { killed } from '../../support/flows/killed.ts';
import { withChromium } from '../../support/with-chromium.ts';
import { withDesk } from '../../support/with-desk.ts';

describe('a Chromium that is killed', () => {
  // It may lose everything where it dies in its very start, before its log is turned over: rare.
  killed(withChromium({ build: withDesk, web: null }), { deaths: 50, mostLosses: 2 });
});
