/** Opens Planseat's own pages, in the tab that shows them already where there is one. */
import { browser } from 'wxt/browser';

const OWN = /^(dashboard|options|welcome)\.html([?#].*)?$/;

/** Refuses anything that is not a page of ours: the path may come from a frame. */
export async function openPage(path: string): Promise<void> {
  if (!OWN.test(path)) throw new Error(`Not a page of Planseat: ${path}`);
  const url = new URL(path, browser.runtime.getURL('/'));
  const [open] = await browser.tabs.query({ url: `${url.origin}${url.pathname}*` });
  if (open?.id === undefined) {
    await browser.tabs.create({ url: url.href });
    return;
  }
  await browser.tabs.update(open.id, { active: true, url: url.href });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}
