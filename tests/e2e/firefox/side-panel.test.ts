/** The sidebar of Firefox. */
import { describe } from 'vitest';
import { sidePanel } from '../../support/flows/side-panel.ts';
import { withFirefox } from '../../support/with-firefox.ts';

describe('the browser’s own side panel', () => {
  sidePanel(withFirefox());
});
