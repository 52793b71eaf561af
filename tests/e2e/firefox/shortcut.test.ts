/** The panel's shortcut in Firefox. */
import { describe } from 'vitest';
import { shortcut } from '../../support/flows/shortcut.ts';
import { withFirefox } from '../../support/with-firefox.ts';

describe('the shortcut', () => {
  shortcut(withFirefox());
});
