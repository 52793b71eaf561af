/** Trackers that refuse, fail or lie, in Chromium. */
import { describe } from 'vitest';
import { troubles } from '../../support/flows/troubles.ts';
import { withChromium } from '../../support/with-chromium.ts';

describe('trackers that refuse, fail or lie', () => {
  troubles(withChromium());
});
