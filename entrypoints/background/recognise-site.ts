/** Which tracker an address belongs to: known by its host, named by the user, or recognised once by the page's own signs. */

import { firstSelectorOn } from '../../lib/browser/page-signs.ts';
import { changeSettings, readSettings } from '../../lib/browser/settings.ts';
import { trackerFor, trackers } from '../../lib/trackers/catalogue.ts';
import { covers } from '../../lib/trackers/recognise.ts';
import type { Tracker } from '../../lib/trackers/tracker.ts';

/** Null: not a site Planseat was asked to go to, or no tool that it knows. */
export async function trackerAt(url: URL, tabId: number): Promise<Tracker | null> {
  const known = trackerFor(url.href);
  const { sites, off } = await readSettings();
  if (known) return off.some((pattern) => covers(pattern, url)) ? null : known;
  const site = sites.find((one) => one.origin === url.origin);
  if (!site) return null;
  const id = site.tracker ?? (await recogniseOnce(url.origin, tabId));
  return id === null ? null : trackerFor(url.href, { [url.host]: id });
}

/** What was recognised is kept, so that a page is looked at no second time. */
async function recogniseOnce(origin: string, tabId: number): Promise<string | null> {
  const signs = trackers.map((tracker) => tracker.signature);
  const index = await firstSelectorOn(tabId, signs);
  const tracker = index === null ? null : (trackers[index]?.id ?? null);
  if (tracker === null) return null;
  const { sites } = await readSettings();
  await changeSettings({
    sites: sites.map((site) => (site.origin === origin ? { ...site, tracker } : site)),
  });
  return tracker;
}
