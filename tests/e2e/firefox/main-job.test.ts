/** The main job in Firefox, from an empty profile to a second start. */
import { describe } from 'vitest';
import { mainJob } from '../../support/flows/main-job.ts';
import { withFirefox } from '../../support/with-firefox.ts';

describe('the main job', () => {
  mainJob(withFirefox());
});
