/** Firefox is killed at random moments of writing, importing, migrating and backing up. It never loses all. */
import { describe } from 'vitest';
import { killed } from '../../support/flows/killed.ts';
import { withDeskPacked } from '../../support/with-desk.ts';
import { withFirefox } from '../../support/with-firefox.ts';

describe('a Firefox that is killed', () => {
  const deaths = Number(process.env.DEATHS ?? 12);
  killed(withFirefox({ build: withDeskPacked }), { deaths, mostLosses: 0 });
});
