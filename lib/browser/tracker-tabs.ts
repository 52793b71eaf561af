/** The tabs that show a tracker Planseat may touch. */
import { browser } from 'wxt/browser';
import type { AddedSite } from '../core/settings.ts';
import { allowed, patternOf } from './sites.ts';

export interface TrackerPage {
  tabId: number;
  url: string;
  title: string;
}

export async function trackerTabs(
  builtIn: readonly string[],
  added: readonly AddedSite[],
): Promise<number[]> {
  return (await trackerPages(builtIn, added)).map(({ tabId }) => tabId);
}

/** The last looked at first. */
export async function trackerPages(
  builtIn: readonly string[],
  added: readonly AddedSite[],
): Promise<TrackerPage[]> {
  const patterns = [...builtIn, ...added.map((site) => patternOf(site.origin))];
  const granted = await Promise.all(patterns.map(allowed));
  const url = patterns.filter((_, index) => granted[index]);
  if (url.length === 0) return [];
  const tabs = await browser.tabs.query({ url, discarded: false });
  return tabs
    .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    .flatMap((tab) =>
      tab.id === undefined ? [] : [{ tabId: tab.id, url: tab.url ?? '', title: tab.title ?? '' }],
    );
}

export async function goToTab(tabId: number): Promise<void> {
  const { windowId } = await browser.tabs.get(tabId);
  await browser.tabs.update(tabId, { active: true });
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}
