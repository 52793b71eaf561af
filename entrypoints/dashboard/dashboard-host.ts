/** What the dashboard needs to know of trackers. */
import type { DashboardHost } from '../../components/screens/dashboard-host.ts';
import type { AddedSite } from '../../lib/core/settings.ts';
import { trackerFor, trackers } from '../../lib/trackers/catalogue.ts';
import { identify } from '../../lib/trackers/recognise.ts';

export function dashboardHost(sites: readonly AddedSite[]): DashboardHost {
  const added = Object.fromEntries(
    sites.flatMap(({ origin, tracker }) => (tracker ? [[new URL(origin).host, tracker]] : [])),
  );
  return {
    toolName: (id) => trackers.find((tracker) => tracker.id === id)?.name ?? id,
    placeOf(address) {
      const tracker = trackerFor(address, added);
      const task = tracker && identify(tracker, address);
      if (!task?.area) return null;
      return { tracker: task.tracker, host: task.host, area: task.area, name: '' };
    },
  };
}
