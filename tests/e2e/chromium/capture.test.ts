/** Capture in Chromium: by shortcut, menu and popup field, with the quote, its surroundings and the way back to it; the inbox; undo. */
import { describe, expect, it } from 'vitest';
import type { ChromiumTab } from '../../support/chromium-tab.ts';
import { makeProject, openTicket } from '../../support/flows/steps.ts';
import { type Stored, storedIn } from '../../support/flows/stored.ts';
import type { Screen } from '../../support/screen.ts';
import { MAIL } from '../../support/sites/plain-pages.ts';
import { ACME } from '../../support/web.ts';
import { withChromium } from '../../support/with-chromium.ts';

interface Quote {
  text: string;
  url: string;
  pageTitle: string;
  prefix: string;
  suffix: string;
  fragmentUrl: string | null;
}

describe('capturing what a client says', () => {
  const bench = withChromium();

  /** The mail with the client's words selected, and the rights that a press on the toolbar button gives. */
  async function mailWithSelection(): Promise<ChromiumTab> {
    const tab = await bench.browser.open(MAIL.url);
    await tab.sees(MAIL.quote);
    const popup = await bench.browser.pressToolbar(tab);
    await popup.press('Escape');
    await tab.front();
    await tab.run(() => {
      const words = document.querySelector('#said span');
      if (words) getSelection()?.selectAllChildren(words);
    }, null);
    return tab;
  }

  async function goals(): Promise<Stored[]> {
    const own = await bench.browser.own('dashboard.html');
    const all = await storedIn(own, 'goals');
    await own.close();
    return all;
  }

  const saveByEnter = async (form: Screen) => {
    await form.has('textbox', 'In the client’s words, as a goal');
    await form.press('Enter');
  };

  it('takes the selection by shortcut, and Enter keeps it in the inbox', async () => {
    const tab = await mailWithSelection();
    await bench.browser.command('capture');
    const form = await bench.browser.popup();
    await form.sees(MAIL.quote);
    await form.sees('mail.example');
    expect(await form.violations()).toEqual([]);
    await form.picture('capture');
    await saveByEnter(form);
    await form.sees('Kept in your inbox');
    const [goal, ...more] = await goals();
    expect(more).toEqual([]);
    expect(goal).toMatchObject({ projectId: null, state: 'captured', statement: MAIL.quote });
    const quote = goal?.quote as Quote;
    expect(quote).toMatchObject({ text: MAIL.quote, url: MAIL.url, pageTitle: MAIL.title });
    expect(quote.prefix.endsWith(MAIL.before)).toBe(true);
    expect(quote.suffix.startsWith(MAIL.after)).toBe(true);
    await tab.close();
  });

  it('keeps an address that leads back to these very words, though they stand twice', async () => {
    const [goal] = await goals();
    const fragmentUrl = (goal?.quote as Quote | undefined)?.fragmentUrl;
    expect(fragmentUrl).toMatch(/^https:\/\/mail\.example\/message\/1#:~:text=/);
    const directive = decodeURIComponent((fragmentUrl ?? '').split(':~:text=')[1] ?? '');
    // The words stand twice on the page, so they alone would not do.
    expect(directive).toMatch(/-,|,-/);
  });

  it('takes the selection from the menu', async () => {
    const tab = await mailWithSelection();
    await bench.browser.menu({
      menuItemId: 'selection',
      selectionText: MAIL.quote,
      pageUrl: MAIL.url,
    });
    const form = await bench.browser.popup();
    await form.sees(MAIL.quote);
    await saveByEnter(form);
    await form.sees('Kept in your inbox');
    await form.press('z');
    await form.has('button', /^Save goal/);
    await form.press('Escape');
    expect(await goals()).toHaveLength(2);
    expect((await goals()).filter(({ deletedAt }) => deletedAt === null)).toHaveLength(1);
    await tab.close();
  });

  it('opens the form with what is known where no script may run', async () => {
    const tab = await bench.browser.open('chrome://version');
    await bench.browser.command('capture');
    const form = await bench.browser.popup();
    await form.sees('This page cannot be read by extensions');
    await form.has('button', 'Take from the clipboard');
    await form.press('Escape');
    await tab.close();
  });

  it('opens the form with what is known over a PDF', async () => {
    const tab = await bench.browser.open(MAIL.pdfUrl);
    const popup = await bench.browser.pressToolbar(tab);
    await popup.press('Escape');
    await tab.front();
    await bench.browser.command('capture');
    const form = await bench.browser.popup();
    await form.sees('Words in a PDF cannot be read from here');
    await form.has('button', 'Take from the clipboard');
    await form.press('Escape');
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
    const popup = await bench.browser.pressToolbar(tab);
    // What was undone before was not saved since: it is offered again, not thrown away.
    await popup.sees('Your last capture was not saved yet');
    await popup.sees(MAIL.quote);
    await popup.click('button', 'Discard it');
    await popup.fill('textbox', 'Capture what the client said', 'Invoices in one click');
    await popup.press('Enter');
    await popup.sees('Goal saved');
    const typed = (await goals()).find(({ statement }) => statement === 'Invoices in one click');
    expect(typed?.projectId).toEqual(expect.any(String));
    await popup.press('Escape');
    await tab.close();
  });

  it('moves a goal from the inbox into a project', async () => {
    const inbox = await bench.browser.own('dashboard.html');
    await inbox.click('link', /^Inbox/);
    await inbox.sees(MAIL.quote);
    await inbox.choose(/^Give/, /Acme shop/);
    await inbox.sees('Nothing is waiting');
    expect(await inbox.violations()).toEqual([]);
    await inbox.close();
    const moved = (await goals()).find(
      ({ statement, deletedAt }) => statement === MAIL.quote && deletedAt === null,
    );
    expect(moved?.projectId).toEqual(expect.any(String));
  });

  it('takes the selection out of a frame, and leads back to the page it was seen on', async () => {
    const tab = await bench.browser.open(MAIL.framedUrl);
    const popup = await bench.browser.pressToolbar(tab);
    await popup.press('Escape');
    await tab.front();
    const message = tab.page.frameLocator('iframe').locator('#said span');
    await message.click();
    await message.evaluate((words) => getSelection()?.selectAllChildren(words));
    await bench.browser.command('capture');
    const form = await bench.browser.popup();
    await form.sees(MAIL.quote);
    await saveByEnter(form);
    await form.sees('Goal saved');
    const framed = (await goals()).find(({ quote }) => (quote as Quote).url === MAIL.framedUrl);
    const quote = framed?.quote as Quote;
    expect(quote).toMatchObject({ text: MAIL.quote, pageTitle: MAIL.title, fragmentUrl: null });
    expect(quote.prefix.endsWith(MAIL.before)).toBe(true);
    await tab.close();
  });
});
