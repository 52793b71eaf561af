/** The trackers' pages that are open, as far as their address says which part of the tracker they show. */
import type { TrackerTab } from '../../components/screens/options-host.ts';
import { readSettings } from '../../lib/browser/settings.ts';
import { trackerPages } from '../../lib/browser/tracker-tabs.ts';
import { placeId } from '../../lib/core/project.ts';
import { trackerFor } from '../../lib/trackers/catalogue.ts';
import { boardAt } from '../../lib/trackers/read-board.ts';
import { covers, identify } from '../../lib/trackers/recognise.ts';
import { builtInSites } from '../background/built-in-sites.ts';

/** One of each place: several tabs may show tickets of the same project. */
export async function openTrackerTabs(): Promise<TrackerTab[]> {
  const { sites, off } = await readSettings();
  const added = Object.fromEntries(
    sites.flatMap(({ origin, tracker }) => (tracker ? [[new URL(origin).host, tracker]] : [])),
  );
  const pages = await trackerPages(builtInSites, sites);
  const found = new Map<string, TrackerTab>();
  for (const { tabId, url, title } of pages) {
    const tracker = URL.canParse(url) ? trackerFor(url, added) : null;
    if (!tracker || off.some((pattern) => covers(pattern, new URL(url)))) continue;
    const area = identify(tracker, url)?.area ?? boardAt(tracker, url)?.area ?? null;
    if (area === null) continue;
    const place = { tracker: tracker.id, host: new URL(url).host, area, name: '' };
    const id = placeId(place);
    if (!found.has(id)) found.set(id, { tabId, title, tool: tracker.name, place });
  }
  return [...found.values()];
}
