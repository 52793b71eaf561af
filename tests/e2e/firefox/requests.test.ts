/** Every request of a full walk in Firefox. */
import { describe } from 'vitest';
import { fullWalk } from '../../support/flows/full-walk.ts';
import { MAIL } from '../../support/sites/plain-pages.ts';
import { withFirefox } from '../../support/with-firefox.ts';

describe('a full walk', () => {
  const bench = withFirefox({ everyName: true });
  fullWalk(bench, {
    // Lists that Mozilla keeps, of what to distrust for one.
    errands: ['GET firefox.settings.services.mozilla.com/v1/'],
    async capture(mail) {
      await mail.front();
      await mail.run(() => {
        const words = document.querySelector('#said span');
        if (words) getSelection()?.selectAllChildren(words);
      }, null);
      await bench.browser.command('capture');
      await bench.browser.popup().sees(MAIL.quote);
      await bench.browser.popup().press('Escape');
    },
  });
});
