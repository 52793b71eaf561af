/** What the dashboard needs to know of trackers, and of the browser's storage. */
import type { DashboardHost } from '../../components/screens/dashboard-host.ts';
import { askToPersist, readRoom } from '../../lib/browser/room.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import type { AddedSite } from '../../lib/core/settings.ts';
import { areaAt } from '../../lib/trackers/area-at.ts';
import { trackerFor, trackers } from '../../lib/trackers/catalogue.ts';
import { workspaceHere } from '../start/workspace-here.ts';

export function dashboardHost(sites: readonly AddedSite[]): DashboardHost {
  const added = Object.fromEntries(
    sites.flatMap(({ origin, tracker }) => (tracker ? [[new URL(origin).host, tracker]] : [])),
  );
  return {
    data: { keeping: workspaceHere.keeping, room: readRoom, persist: askToPersist, save: saveFile },
    toolName: (id) => trackers.find((tracker) => tracker.id === id)?.name ?? id,
    placeOf(address) {
      const tracker = trackerFor(address, added);
      const part = tracker && areaAt(tracker, address);
      return part && { ...part, name: '' };
    },
  };
}
