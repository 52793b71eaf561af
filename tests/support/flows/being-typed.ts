/** What is being typed when a tab closes, a popup closes, or Planseat itself is loaded anew: it is offered again. */
import { expect, it } from 'vitest';
import { type Screen, type Tab, until } from '../screen.ts';
import { ACME, type Web } from '../web.ts';
import { type Driven, makeProject, openTicket, writeGoal } from './steps.ts';

const TICKET = `https://${ACME}/browse/ACME-1`;
const NOTE = 'Ask about the old carts before';
const WORDS = 'Nobody has to ring us because of';
const AGAIN = 'What you typed here earlier was not saved.';

/** The extension's own interface, by the name that each browser has for it. */
declare const chrome: {
  storage: {
    local: {
      get(keys: null): Promise<Record<string, unknown>>;
      remove(keys: string[]): Promise<void>;
    };
  };
};

/**
 * Waits until what is typed is kept, which it is while the screen is open and not first when it closes: what is on its way
 * at the very moment of closing, Firefox drops with the tab.
 */
function kept(screen: Screen, text: string): Promise<boolean> {
  return until(`“${text}” to be kept`, () =>
    screen.run(async (words) => {
      const all = Object.entries(await chrome.storage.local.get(null));
      return JSON.stringify(all.filter(([name]) => name.startsWith('draft:'))).includes(words);
    }, text),
  );
}

/** What other tests left on the shelf would come into fields that are being filled. */
const clearShelf = (screen: Screen) =>
  screen.run(async () => {
    const names = Object.keys(await chrome.storage.local.get(null));
    await chrome.storage.local.remove(names.filter((name) => name.startsWith('draft:')));
  }, null);

/**
 * Puts another Planseat in the place of the running one, or loads it anew, while these pages of its own are open; waits
 * until it runs and what the browser does to these pages is done.
 */
type Reloading<T extends Tab> = (pages: readonly T[]) => Promise<void>;

export function beingTyped<T extends Tab>(
  bench: { readonly web: Web; readonly browser: Driven<T> },
  reloadUnder: Reloading<T>,
): void {
  const ticket = () => {
    bench.web.jira.set(ACME, 'ACME-1', { summary: 'Shorter checkout' });
    return openTicket(bench.browser, TICKET, 'ACME-1');
  };
  const project = async () => {
    const dashboard = await bench.browser.own('dashboard.html');
    await dashboard.click('link', /^Shop/);
    return dashboard;
  };
  const typed = async (screen: Screen, field: string, text: string) => {
    let last = '';
    await until('', async () => {
      last = await screen.value('textbox', field);
      return last === text;
    }).catch(async (error: Error) => {
      throw new Error(
        `Waited for “${text}” in ${field}; in it: “${last}”; on screen: ${await screen.text()}`,
        { cause: error.cause },
      );
    });
  };

  it('as a note in the panel comes back when the tab was closed', async () => {
    const { tab, panel } = await ticket();
    await makeProject(panel, {
      client: 'Acme',
      project: 'Shop',
      currency: 'EUR',
      money: '1,000',
      rate: '75',
    });
    await writeGoal(panel, 'The first goal');
    await panel.fill('textbox', 'Note on this ticket', NOTE);
    await kept(panel, NOTE);
    await tab.close();
    const again = await ticket();
    await again.panel.sees('A note that was not saved is here again.');
    await typed(again.panel, 'Note on this ticket', NOTE);
    await again.tab.close();
  });

  it('into the popup comes back when it was closed', async () => {
    const popup = await bench.browser.own('popup.html');
    await popup.fill('textbox', 'Capture what the client said', WORDS);
    await kept(popup, WORDS);
    await popup.close();
    const again = await bench.browser.own('popup.html');
    await again.sees('Your last capture was not saved yet');
    await again.sees(WORDS);
    await again.click('button', 'Discard it');
    await again.close();
  });

  it.each([
    ['Add goal', 'In the client’s words', 'Save goal'],
    ['Add constraint', 'Note', 'Save constraint'],
  ])(
    'into a form of the dashboard (%s) comes back when the tab was closed',
    async (opener, field, save) => {
      const dashboard = await project();
      await dashboard.click('button', opener);
      await dashboard.fill('textbox', field, WORDS);
      await kept(dashboard, WORDS);
      await dashboard.close();
      const again = await project();
      await again.click('button', opener);
      await again.sees(AGAIN);
      await typed(again, field, WORDS);
      await again.has('button', save);
      expect(await again.violations()).toEqual([]);
      await again.click('button', 'Cancel');
      // Thrown away is thrown away.
      await again.click('button', opener);
      await typed(again, field, '');
      await again.close();
    },
  );

  const settings = async () => {
    const dashboard = await project();
    await dashboard.click('link', 'Settings');
    await dashboard.sees('Project settings');
    return dashboard;
  };

  it('into a project’s settings comes back when the tab was closed', async () => {
    const dashboard = await settings();
    await dashboard.fill('textbox', 'Name', WORDS);
    await kept(dashboard, WORDS);
    await dashboard.close();
    const again = await settings();
    await again.sees(AGAIN);
    await typed(again, 'Name', WORDS);
    expect(await again.violations()).toEqual([]);
    await again.click('button', 'Discard it');
    await typed(again, 'Name', 'Shop');
    await again.close();
  });

  it('into a client’s form comes back when the tab was closed', async () => {
    const client = async () => {
      const dashboard = await bench.browser.own('dashboard.html#/clients');
      await dashboard.click('button', 'Edit Acme');
      return dashboard;
    };
    const dashboard = await client();
    await dashboard.fill('textbox', 'Name', WORDS);
    await kept(dashboard, WORDS);
    await dashboard.close();
    const again = await client();
    await again.sees(AGAIN);
    await typed(again, 'Name', WORDS);
    await again.click('button', 'Cancel');
    await again.click('button', 'Edit Acme');
    await typed(again, 'Name', 'Acme');
    await again.close();
  });

  it('as what a ticket takes comes back when the tab was closed', async () => {
    const { tab, panel } = await ticket();
    await panel.click('button', 'State an amount');
    await panel.fill('textbox', 'Amount', '7.5');
    await kept(panel, '"7.5"');
    await tab.close();
    const again = await ticket();
    await again.panel.click('button', 'State an amount');
    await again.panel.sees(AGAIN);
    await typed(again.panel, 'Amount', '7.5');
    expect(await again.panel.violations()).toEqual([]);
    await again.panel.click('button', 'Save the amount');
    await again.panel.sees('Stated: 7 h 30 m');
    await again.panel.click('button', 'State an amount');
    await typed(again.panel, 'Amount', '');
    await again.tab.close();
  });

  it('into a client’s summary comes back when the popup was closed, and says when it is overtaken', async () => {
    const summary = async () => {
      const popup = await bench.browser.own('popup.html');
      await popup.has('button', /^Copy client-safe summary/);
      await popup.press('Enter');
      await popup.has('button', 'Edit');
      return popup;
    };
    const popup = await summary();
    await popup.click('button', 'Edit');
    await popup.fill('textbox', 'Client-safe summary', WORDS);
    await kept(popup, WORDS);
    await popup.close();
    const again = await summary();
    await again.sees('was not copied yet');
    await again.sees(WORDS);
    await again.close();
    const form = await settings();
    await form.fill('textbox', 'Name', 'Shop of Acme');
    await form.click('button', 'Save settings');
    await form.sees('Settings saved');
    await form.close();
    const late = await summary();
    await late.sees('the project has changed since');
    await late.sees(WORDS);
    expect(await late.violations()).toEqual([]);
    await late.click('button', 'Write it from today’s figures');
    await late.sees('Shop of Acme: on track');
    await late.misses(WORDS);
    await late.close();
  });

  it('everywhere at once is there again when Planseat itself was loaded anew under it', async () => {
    const dashboard = await project();
    await clearShelf(dashboard);
    await dashboard.click('button', 'Add goal');
    await dashboard.fill('textbox', 'In the client’s words', WORDS);
    await kept(dashboard, WORDS);
    const popup = await bench.browser.own('popup.html');
    await popup.fill('textbox', 'Capture what the client said', WORDS);
    await kept(popup, WORDS);
    const { tab, panel } = await ticket();
    await panel.fill('textbox', 'Note on this ticket', `${NOTE} Friday`);
    await kept(panel, `${NOTE} Friday`);
    await reloadUnder([dashboard, popup]);
    // There the new Planseat takes over by itself, or the old panel says that it is old, and reloads the page.
    const fresh = await until('the panel of the new Planseat', async () => {
      const here = await tab.panel();
      await here.press('Shift');
      const words = await here.text();
      if (words.includes('Planseat was updated')) {
        expect(await here.violations()).toEqual([]);
        await here.click('button', 'Reload this page');
      }
      return words.includes('A note that was not saved is here again.') ? here : null;
    });
    await typed(fresh, 'Note on this ticket', `${NOTE} Friday`);
    await tab.close();
    const forms = await project();
    await forms.click('button', 'Add goal');
    await typed(forms, 'In the client’s words', WORDS);
    await forms.close();
    const capture = await bench.browser.own('popup.html');
    await capture.sees(WORDS);
    await capture.close();
  });
}
