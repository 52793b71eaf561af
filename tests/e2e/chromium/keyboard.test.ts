/** Every flow by keyboard alone: no pointer, the focus never lost, and each deed said by the live region. */
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import type { ChromiumScreen } from '../../support/chromium-screen.ts';
import type { ChromiumTab } from '../../support/chromium-tab.ts';
import { pressIntoPanel, untilHeard } from '../../support/flows/shortcut.ts';
import { lookAtFocus } from '../../support/looks/by-hand.ts';
import { until } from '../../support/screen.ts';
import { ACME } from '../../support/web.ts';
import { withChromium } from '../../support/with-chromium.ts';

const TICKET = `https://${ACME}/browse/ACME-12`;
const MOST_STOPS = 80;

describe('by keyboard alone', () => {
  const bench = withChromium();
  let tab: ChromiumTab;
  let panel: ChromiumScreen;

  beforeAll(() => {
    if ('missing' in inject('chromium')) return;
    bench.web.jira.set(ACME, 'ACME-12', {
      summary: 'Make the checkout shorter',
      project: { key: 'ACME', name: 'Acme shop' },
      estimate: 5 * 3600,
      spent: 4 * 3600,
      remaining: 2 * 3600,
    });
  });
  afterEach(() => tab?.close());

  const openPanel = async () => {
    tab = await bench.browser.open(TICKET);
    await tab.sees('Make the checkout shorter');
    await untilHeard(tab);
    panel = (await pressIntoPanel(bench.browser, tab)) as ChromiumScreen;
    await panel.sees('ACME-12');
  };

  it('makes the project, writes the first goal, tags, notes, sets the scope and undoes', async () => {
    await openPanel();
    await panel.sees('No project here yet');
    await tabTo(panel, /^Client/);
    await type(panel, 'Acme');
    await tabTo(panel, /^Budget in money/);
    await type(panel, '1000');
    await tabTo(panel, /^Bill rate/);
    await type(panel, '75');
    await panel.press('Enter');
    await says(panel, /made/);
    await panel.sees('Serves');
    await keepsFocus(panel);

    await panel.press('/');
    await type(panel, 'Fewer support calls about the checkout');
    await panel.press('Enter');
    await says(panel, 'Goal written, and ACME-12 tagged with it');
    await panel.has('checkbox', /Fewer support calls/);
    await panel.press('Escape');
    await keepsFocus(panel);

    await panel.press('1');
    await says(panel, 'Goal 1 taken off ACME-12');
    await panel.press('1');
    await says(panel, 'ACME-12 tagged with goal 1');
    await panel.press('s');
    await says(panel, 'ACME-12 is out of scope');
    await panel.press('z');
    await says(panel, /^Undone/);
    await keepsFocus(panel);

    await panel.press('n');
    await type(panel, 'Ask Helene about invoices');
    await panel.press('Control+Enter');
    await says(panel, 'Note saved');
    await panel.press('Escape');
    await keepsFocus(panel);
  });

  it('sets the status by hand, and the focus comes back to where the window was opened', async () => {
    await openPanel();
    const opener = await tabTo(panel, /^Status:/);
    await panel.press('Enter');
    await panel.has('dialog', /status/);
    await tabTo(panel, /^Reason/);
    await type(panel, 'The client has not answered for a week.');
    await tabTo(panel, /^Your name/);
    await type(panel, 'Ana Ferreira');
    await panel.press('Enter');
    await says(panel, /^Status set/);
    expect((await panel.run(lookAtFocus, null)).name.slice(0, 7)).toBe(opener.slice(0, 7));
    await panel.press('?');
    await panel.has('dialog', 'All keys');
    await panel.press('Escape');
    await keepsFocus(panel);
  });

  it('copies the client-safe summary from the popup', async () => {
    tab = await bench.browser.own('popup.html');
    // The first glance shows the same, and hears no key yet.
    await tab.has('button', /^Copy client-safe summary/);
    await tab.press('c');
    await tab.sees(/Copied|was not copied/);
    await keepsFocus(tab);
    await tab.press('Escape');
    await tab.sees(/need attention/);
    await keepsFocus(tab);
  });

  it('captures a goal', async () => {
    tab = await bench.browser.own('popup.html#capture');
    await until('focus in the field', async () => !(await tab.run(lookAtFocus, null)).lost);
    await type(tab, 'Pay by invoice');
    await tab.press('Enter');
    await tab.sees('Goal saved');
    await keepsFocus(tab);
  });

  it('edits a goal on the dashboard', async () => {
    tab = await bench.browser.own('dashboard.html');
    await tab.sees('Acme shop');
    await tabTo(tab, /^Acme shop/);
    await tab.press('Enter');
    await tab.sees('Goals and constraints');
    await tabTo(tab, /^Fewer support calls/);
    await tab.press('Enter');
    await tab.has('dialog', 'Goal 1');
    await tab.press('End');
    await type(tab, ' page');
    await tabTo(tab, /^Save goal/);
    await tab.press('Enter');
    await says(tab, 'Goal saved');
    await tab.sees('Fewer support calls about the checkout page');
    await keepsFocus(tab);
    await tab.press('z');
    await says(tab, /^Undone/);
    await keepsFocus(tab);
  });

  it('moves a goal to the top and down again, and stays at its arrows', async () => {
    tab = await bench.browser.own('dashboard.html');
    await tab.sees('Acme shop');
    await tabTo(tab, /^Acme shop/);
    await tab.press('Enter');
    await tabTo(tab, /^Add goal/);
    await tab.press('Enter');
    await tab.has('dialog', 'New goal');
    await type(tab, 'Fewer clicks to pay');
    await tabTo(tab, /^Save goal/);
    await tab.press('Enter');
    await says(tab, 'Goal saved');
    const at = (name: string) =>
      until(`the focus on ${name}`, async () => (await tab.run(lookAtFocus, null)).name === name);
    await tabTo(tab, /^Move goal 2 up/);
    await tab.press('Enter');
    await at('Move goal 1 down');
    await tab.press('Enter');
    await at('Move goal 2 down');
  });

  it('changes the language in the options', async () => {
    tab = await bench.browser.own('options.html');
    await tab.sees('Language');
    await tabTo(tab, /^Language/);
    await type(tab, 'Deu');
    await tab.sees('Einstellungen');
    expect(await tab.run(() => document.documentElement.lang, null)).toBe('de');
    await keepsFocus(tab);
    await tab.press('End');
    await tab.sees('الخيارات');
    expect(await tab.run(() => document.documentElement.dir, null)).toBe('rtl');
    // The first of the list: as the browser, which speaks English here.
    await tab.press('Home');
    await tab.sees('Options');
  });
});

/** Presses Tab until the focus is on something of this name; every stop on the way can be seen. */
async function tabTo(screen: ChromiumScreen, name: RegExp): Promise<string> {
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    const at = await screen.run(lookAtFocus, null);
    if (name.test(at.name)) {
      expect(at.seen, `the focus on ${at.name} is seen`).toBe(true);
      return at.name;
    }
    passed.push(at.name);
    await screen.press('Tab');
  }
  throw new Error(`Tab did not come to ${String(name)}; it passed ${passed.join(' | ')}`);
}

const type = (screen: ChromiumScreen, text: string) => screen.page.keyboard.type(text);

/** What a screen reader is told after a deed. */
async function says(screen: ChromiumScreen, words: string | RegExp): Promise<void> {
  let last: string[] = [];
  const asked = until('the live region', async () => {
    last = await screen.run(
      () =>
        [...document.querySelectorAll('[role=status], [role=alert], [aria-live]')].map(
          (one) => one.textContent ?? '',
        ),
      null,
    );
    return last.some((one) => (typeof words === 'string' ? one === words : words.test(one)));
  });
  await asked.catch(() => {
    throw new Error(`Nothing said ${String(words)}; said was: ${last.join(' | ')}`);
  });
}

async function keepsFocus(screen: ChromiumScreen): Promise<void> {
  await until('the focus', async () => !(await screen.run(lookAtFocus, null)).lost);
}
