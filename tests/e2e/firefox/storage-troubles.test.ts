/** The storage of Firefox fails. */
import { describe } from 'vitest';
import { storageTroubles } from '../../support/flows/storage-troubles.ts';
import { withFirefox } from '../../support/with-firefox.ts';

describe('a storage that fails', () => {
  storageTroubles(withFirefox());
});
