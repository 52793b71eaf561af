/** Trackers that refuse, fail or lie, in Firefox. */
import { describe } from 'vitest';
import { troubles } from '../../support/flows/troubles.ts';
import { withFirefox } from '../../support/with-firefox.ts';

describe('trackers that refuse, fail or lie', () => {
  troubles(withFirefox());
});
