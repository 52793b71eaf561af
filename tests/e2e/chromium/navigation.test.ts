/** Pages that move by themselves, in Chromium. */
import { describe } from 'vitest';
import { navigation } from '../../support/flows/navigation.ts';
import { withChromium } from '../../support/with-chromium.ts';

describe('pages that move by themselves', () => {
  navigation(withChromium());
});
