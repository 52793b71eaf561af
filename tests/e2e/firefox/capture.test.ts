/** Capture in Firefox: by shortcut, by the menu of a selection, and by the popup's field; Enter keeps it. */
import { describe, expect, it } from 'vitest';
import { pressMenu, pressToolbar } from '../../support/firefox-presses.ts';
import type { FirefoxSide } from '../../support/firefox-side.ts';
import type { FirefoxTab } from '../../support/firefox-tab.ts';
import { makeProject, openTicket } from '../../support/flows/steps.ts';
import { type Stored, storedIn } from '../../support/flows/stored.ts';
import { until } from '../../support/screen.ts';
import { MAIL } from '../../support/sites/plain-pages.ts';
import { ACME } from '../../support/web.ts';
import { withFirefox } from '../../support/with-firefox.ts';

const WORDS = '#said span';

describe('capturing what a client says', () => {
  const bench = withFirefox();

  async function mailWithSelection(): Promise<FirefoxTab> {
    const tab = await bench.browser.open(MAIL.url);
    await tab.front();
    await tab.sees(MAIL.quote);
    await tab.run((selector) => {
      const words = document.querySelector(selector);
      if (words) getSelection()?.selectAllChildren(words);
    }, WORDS);
    return tab;
  }

  async function close(popup: FirefoxSide): Promise<void> {
    await until('the popup to close', async () => {
      await popup.press('Escape');
      return !(await popup.isShown());
    });
  }

  async function goals(): Promise<Stored[]> {
    const own = await bench.browser.own('dashboard.html');
    const all = await storedIn(own, 'goals');
    await own.close();
    return all;
  }

  /** Into the inbox, with what leads back to the words. */
  const asSaid = {
    statement: MAIL.quote,
    state: 'captured',
    projectId: null,
    quote: expect.objectContaining({
      text: MAIL.quote,
      url: MAIL.url,
      pageTitle: MAIL.title,
      prefix: expect.stringContaining(MAIL.before),
      suffix: expect.stringContaining(MAIL.after),
      fragmentUrl: expect.stringContaining(':~:text='),
    }),
  };

  /** All of them said so. */
  async function oneMoreThan(before: number): Promise<void> {
    const all = await goals();
    expect(all).toHaveLength(before + 1);
    for (const one of all) expect(one).toMatchObject(asSaid);
  }

  async function saveByEnter(): Promise<void> {
    const form = bench.browser.popup();
    await form.sees(MAIL.quote);
    await form.sees('mail.example');
    await form.press('Enter');
    await form.sees('Kept in your inbox');
    await close(form);
  }

  it('takes the selection by shortcut, with its surroundings, and Enter keeps it in the inbox', async () => {
    const before = (await goals()).length;
    const tab = await mailWithSelection();
    await bench.browser.command('capture');
    await saveByEnter();
    await oneMoreThan(before);
    await tab.close();
  });

  it('takes the selection from the menu', async () => {
    const before = (await goals()).length;
    const tab = await mailWithSelection();
    const label = await pressMenu(bench.browser, tab, WORDS, 'selection');
    expect(label).toMatch(/^Capture “We want half as many.*” as a goal$/);
    await saveByEnter();
    await oneMoreThan(before);
    await tab.close();
  });

  it('saves what is typed into the popup, and preselects the last project from then on', async () => {
    bench.web.jira.set(ACME, 'ACME-1', { summary: 'Shorter checkout' });
    const { tab, panel } = await openTicket(
      bench.browser,
      `https://${ACME}/browse/ACME-1`,
      'ACME-1',
    );
    await makeProject(panel, { client: 'Acme', project: 'Acme shop', currency: 'EUR' });
    await tab.front();
    await pressToolbar(bench.browser);
    const popup = bench.browser.popup();
    await popup.fill('Capture what the client said', 'Invoices in one click');
    await popup.press('Enter');
    await popup.sees('Goal saved');
    await close(popup);
    const typed = (await goals()).find(({ statement }) => statement === 'Invoices in one click');
    expect(typed).toMatchObject({ projectId: expect.any(String), state: 'captured' });
    await tab.close();
  });
});
