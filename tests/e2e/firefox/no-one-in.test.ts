/** Nobody gets in, in Firefox: all of Chromium's, but for covers that only a browser's painter sees (SECURITY.md). */
import { describe } from 'vitest';
import { disturbed } from '../../support/flows/disturbed.ts';
import { forged } from '../../support/flows/forged.ts';
import { hostileAnswers } from '../../support/flows/hostile-answers.ts';
import { withFirefox } from '../../support/with-firefox.ts';

describe('a page that forges', () => {
  const bench = withFirefox();
  forged(bench, () => `${bench.browser.origin}panel.html`);
});

describe('a page that disturbs', () => {
  disturbed(withFirefox());
});

describe('an API that means harm', () => {
  hostileAnswers(withFirefox());
});
