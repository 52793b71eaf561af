/** The side panel of Chromium. */
import { describe } from 'vitest';
import { sidePanel } from '../../support/flows/side-panel.ts';
import { withChromium } from '../../support/with-chromium.ts';

describe('the browser’s own side panel', () => {
  sidePanel(withChromium());
});
