/** What the dashboard needs of the browser and of the trackers' catalogue; its entrypoint gives the real one. */
import type { Place } from '../../lib/core/project.ts';
import type { DataHost } from '../data/data-host.ts';

export interface DashboardHost {
  /** The part of a tracker that an address lies in (a ticket, a board, a document); null: no tool that Planseat knows. */
  placeOf(address: string): Pick<Place, 'tracker' | 'host' | 'area' | 'name'> | null;
  /** The tool's own name: "Jira" for `jira`. */
  toolName(tracker: string): string;
  /** Backups and the room they need. */
  data: DataHost;
}
