/** The panel's shortcut: opens it, brings the focus into one that is open, closes it from within; the page gets its focus back. */
import { expect, it } from 'vitest';
import { type Screen, type Tab, until } from '../screen.ts';
import { ACME, type Web } from '../web.ts';
import type { Driven } from './steps.ts';

export interface Commanded<T extends Tab = Tab> extends Driven<T> {
  /** Presses a shortcut of the extension's over the tab in front. */
  command(name: string): Promise<unknown>;
}

const URL_1 = `https://${ACME}/browse/ACME-1`;

/** Our half of the page comes a moment after the page's own; until then the shortcut is heard by nobody. */
export const untilHeard = (tab: Tab) =>
  until(
    'the launcher or the panel',
    async () => (await tab.hasPanel()) || (await tab.shadowedButtons()).length > 0,
  );

export const isInPanel = (panel: Screen) => panel.run(() => document.hasFocus(), null);

/** The shortcut, until the focus is in the panel: once, whether the panel was closed or had come by itself. */
export async function pressIntoPanel(browser: Commanded, tab: Tab): Promise<Screen> {
  await browser.command('toggle-panel');
  const panel = await tab.panel();
  await until('the focus in the panel', () => isInPanel(panel));
  return panel;
}

export async function pressOutOfPanel(browser: Commanded, tab: Tab): Promise<void> {
  await browser.command('toggle-panel');
  await until('the panel to close', async () => !(await tab.hasPanel()));
}

const focusComment = (tab: Tab) =>
  tab.run(() => document.querySelector<HTMLElement>('#comment')?.focus(), null);
const focused = (tab: Tab) => tab.run(() => document.activeElement?.id ?? '', null);

export function shortcut(bench: { readonly web: Web; readonly browser: Commanded }): void {
  const ticket = async () => {
    bench.web.jira.set(ACME, 'ACME-1', { summary: 'Shorter checkout' });
    const tab = await bench.browser.open(URL_1);
    await tab.sees('Shorter checkout');
    await untilHeard(tab);
    return tab;
  };

  it('opens the panel with the focus in it, and closes it from there', async () => {
    const tab = await ticket();
    await focusComment(tab);
    const panel = await pressIntoPanel(bench.browser, tab);
    await panel.sees('ACME-1');
    await pressOutOfPanel(bench.browser, tab);
    expect(await focused(tab)).toBe('comment');
    await pressIntoPanel(bench.browser, tab);
    // Left open, it comes by itself with the next page.
    await tab.close();
  });

  it('brings the focus into a panel that came by itself, before it closes it', async () => {
    const tab = await ticket();
    const came = await tab.panel();
    await came.sees('ACME-1');
    await focusComment(tab);
    expect(await isInPanel(came)).toBe(false);
    const panel = await pressIntoPanel(bench.browser, tab);
    // Its keys are heard at once.
    await panel.press('?');
    await panel.sees('All keys');
    await panel.press('Escape');
    await panel.misses('All keys');
    await pressOutOfPanel(bench.browser, tab);
    expect(await focused(tab)).toBe('comment');
    await tab.close();
  });

  it('comes back into a panel that was left for the page, and Escape ends where the person was', async () => {
    const tab = await ticket();
    const panel = await pressIntoPanel(bench.browser, tab);
    await panel.sees('ACME-1');
    await focusComment(tab);
    await until('the focus in the page', async () => !(await isInPanel(panel)));
    await pressIntoPanel(bench.browser, tab);
    expect(await tab.hasPanel()).toBe(true);
    await panel.press('Escape');
    await until('the panel to close', async () => !(await tab.hasPanel()));
    expect(await focused(tab)).toBe('comment');
    await tab.close();
  });
}
