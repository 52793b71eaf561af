/** Capture in Firefox: the shortcut reads the selection, the toolbar popup opens with it, Enter keeps it. */
import { describe, expect, it } from 'vitest';
import { storedIn } from '../../support/flows/stored.ts';
import { until } from '../../support/screen.ts';
import { MAIL } from '../../support/sites/plain-pages.ts';
import { withFirefox } from '../../support/with-firefox.ts';

describe('capturing what a client says', () => {
  const bench = withFirefox();

  it('takes the selection by shortcut, with its surroundings, and Enter keeps it in the inbox', async () => {
    const tab = await bench.browser.open(MAIL.url);
    await tab.front();
    await tab.sees(MAIL.quote);
    await tab.run(() => {
      const words = document.querySelector('#said span');
      if (words) getSelection()?.selectAllChildren(words);
    }, null);
    await bench.browser.command('capture');
    const form = bench.browser.popup();
    await form.sees(MAIL.quote);
    await form.sees('mail.example');
    await form.press('Enter');
    await form.sees('Kept in your inbox');
    await form.press('Escape');
    await until('the popup to close', async () => !(await form.isShown()));
    const own = await bench.browser.own('dashboard.html');
    const goals = await storedIn(own, 'goals');
    expect(goals).toHaveLength(1);
    const { statement, state, projectId, quote } = goals[0] ?? {};
    expect({ statement, state, projectId }).toEqual({
      statement: MAIL.quote,
      state: 'captured',
      projectId: null,
    });
    expect(quote).toMatchObject({
      text: MAIL.quote,
      url: MAIL.url,
      pageTitle: MAIL.title,
      prefix: expect.stringContaining(MAIL.before),
      suffix: expect.stringContaining(MAIL.after),
      fragmentUrl: expect.stringContaining(':~:text='),
    });
    await own.close();
    await tab.close();
  });
});
