/** The tabs that show a tracker Planseat may touch. */
import { browser } from 'wxt/browser';
import type { AddedSite } from '../core/settings.ts';
import { allowed, patternOf } from './sites.ts';

export async function trackerTabs(
  builtIn: readonly string[],
  added: readonly AddedSite[],
): Promise<number[]> {
  const patterns = [...builtIn, ...added.map((site) => patternOf(site.origin))];
  const granted = await Promise.all(patterns.map(allowed));
  const url = patterns.filter((_, index) => granted[index]);
  if (url.length === 0) return [];
  const tabs = await browser.tabs.query({ url, discarded: false });
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}
