/** Match patterns of the hosts that come with Planseat: those the manifest asks for. */
import { hostPattern } from '../../lib/browser/sites.ts';
import { trackers } from '../../lib/trackers/catalogue.ts';

/** Permissions know hosts, not paths: several tools may lie on one. */
export const builtInSites: readonly string[] = [
  ...new Set(trackers.flatMap((tracker) => tracker.hosts).map(hostPattern)),
];
