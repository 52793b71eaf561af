/** What the dashboard needs to know of trackers, and of the browser's storage. */
import type { DashboardHost } from '../../components/screens/dashboard-host.ts';
import { askToPersist, readRoom } from '../../lib/browser/room.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import type { AddedSite } from '../../lib/core/settings.ts';
import { trackerFor, trackers } from '../../lib/trackers/catalogue.ts';
import { identify } from '../../lib/trackers/recognise.ts';
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
      const task = tracker && identify(tracker, address);
      if (!task?.area) return null;
      return { tracker: task.tracker, host: task.host, area: task.area, name: '' };
    },
  };
}
