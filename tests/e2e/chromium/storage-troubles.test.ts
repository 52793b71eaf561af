/** The storage of Chromium fails. */
import { describe } from 'vitest';
import { storageTroubles } from '../../support/flows/storage-troubles.ts';
import { withChromium } from '../../support/with-chromium.ts';

describe('a storage that fails', () => {
  storageTroubles(withChromium());
});
