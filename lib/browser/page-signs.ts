/** Looks for signs on a page without leaving a script there. */
import { browser } from 'wxt/browser';

/** The first list of selectors of which any is on the tab's page; null: none, or the page cannot be looked at. */
export async function firstSelectorOn(
  tabId: number,
  lists: readonly (readonly string[])[],
): Promise<number | null> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      args: [lists.map((list) => [...list])],
      func: (all: string[][]) =>
        all.findIndex((list) => list.some((css) => document.querySelector(css) !== null)),
    });
    const index = answer?.result;
    return typeof index === 'number' && index >= 0 ? index : null;
  } catch {
    return null;
  }
}

/** Brings one of our scripts into a tab's page. */
export async function bringScript(
  tabId: number,
  file: '/panel-host.js' | '/board-host.js',
): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    files: [file],
    // A page that never finishes loading would have us wait as long.
    injectImmediately: true,
  });
}
