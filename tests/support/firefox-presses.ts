/** Presses outside of all pages in Firefox: on the extension's button in the toolbar, and on its items in a page's menu. */
import type { Firefox } from './firefox.ts';
import { FIREFOX_ID } from './firefox-id.ts';
import type { FirefoxTab } from './firefox-tab.ts';
import { until } from './screen.ts';

export const pressToolbar = (browser: Firefox): Promise<null> =>
  browser.inBrowser<null>(`() => {
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(FIREFOX_ID)});
    extension.apiManager.global.browserActionFor(extension).triggerAction(window);
    return null;
  }`);

/** Opens the menu on an element and presses the item with that id. Gives what the item says. */
export async function pressMenu(
  browser: Firefox,
  tab: FirefoxTab,
  on: string,
  id: string,
): Promise<string> {
  await tab.rightClick(on);
  return until(`the item ${id}`, () =>
    browser.inBrowser<string | null>(`() => {
      const menu = document.getElementById('contentAreaContextMenu');
      const item = menu.querySelector('[id^="planseat"][id$="-menuitem-_${id}"]');
      if (menu.state !== 'open' || !item) return null;
      const { label } = item;
      menu.activateItem(item);
      return label;
    }`),
  );
}
