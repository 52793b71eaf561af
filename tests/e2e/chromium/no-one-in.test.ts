/** Nobody gets in, in Chromium: forged words, disturbed hosts, hostile answers, stolen presses, strangers. */
import { describe } from 'vitest';
import { disturbed } from '../../support/flows/disturbed.ts';
import { forged } from '../../support/flows/forged.ts';
import { hostileAnswers } from '../../support/flows/hostile-answers.ts';
import { withChromium } from '../../support/with-chromium.ts';

describe('a page that forges', () => {
  const bench = withChromium();
  forged(bench, () => `chrome-extension://${bench.browser.id}/panel.html`);
});

describe('a page that disturbs', () => {
  disturbed(withChromium());
});

describe('an API that means harm', () => {
  hostileAnswers(withChromium());
});
