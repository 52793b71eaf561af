/** Pages that move by themselves, in Firefox. */
import { describe } from 'vitest';
import { navigation } from '../../support/flows/navigation.ts';
import { withFirefox } from '../../support/with-firefox.ts';

describe('pages that move by themselves', () => {
  navigation(withFirefox());
});
