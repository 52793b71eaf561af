/** The panel's shortcut in Chromium. */
import { describe } from 'vitest';
import { shortcut } from '../../support/flows/shortcut.ts';
import { withChromium } from '../../support/with-chromium.ts';

describe('the shortcut', () => {
  shortcut(withChromium());
});
