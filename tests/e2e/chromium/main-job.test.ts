/** The main job in Chromium, from an empty profile to a second start. */
import { describe } from 'vitest';
import { mainJob } from '../../support/flows/main-job.ts';
import { withChromium } from '../../support/with-chromium.ts';

describe('the main job', () => {
  mainJob(withChromium());
});
