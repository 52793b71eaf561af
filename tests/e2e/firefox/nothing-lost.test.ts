/** What is being typed in Firefox when a tab closes, a popup closes, or another Planseat takes the running one's place. */
import { describe } from 'vitest';
import { beingTyped } from '../../support/flows/being-typed.ts';
import { withFirefox } from '../../support/with-firefox.ts';

describe('what is being typed', () => {
  const bench = withFirefox();
  beingTyped(bench, () => bench.browser.update());
});
