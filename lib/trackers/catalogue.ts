/** All trackers that Planseat knows: an adapter is registered by existing. */
import { bears, covers, identify, webAddress } from './recognise.ts';
import type { Tracker } from './tracker.ts';

const files = import.meta.glob<Record<string, unknown>>('./adapters/*.ts', { eager: true });

const isTracker = (one: unknown): one is Tracker =>
  typeof one === 'object' && one !== null && 'addresses' in one;

export const trackers: readonly Tracker[] = Object.values(files)
  .flatMap((file) => Object.values(file))
  .filter(isTracker);

/** The tracker whose signature a page bears: for hosts that nobody has named yet. */
export function recogniseTool(page: ParentNode): Tracker | null {
  return trackers.find((one) => bears(page, one.signature)) ?? null;
}

/** Whether a site may show boards; one whose tool nobody has named may. */
export function mayHaveBoards(host: string, added: Readonly<Record<string, string>>): boolean {
  const tracker = trackerFor(host, added);
  return tracker === null || tracker.boards !== undefined;
}

/**
 * The tracker of an address (a whole one, or a host's name): by what its user said of the host, by the hosts it is known by,
 * or by its signature on the page. The answer covers that host, also where the adapter does not know it.
 */
export function trackerFor(
  place: string,
  added: Readonly<Record<string, string>> = {},
  page?: ParentNode,
): Tracker | null {
  const address = webAddress(place.includes('://') ? place : `https://${place}/`);
  if (!address) return null;
  const known = trackers.filter((one) => one.hosts.some((host) => covers(host, address)));
  // Where several share a host, those known by a part of it only come after the one that has the whole.
  const last = known.at(-1);
  if (last) return known.find((one) => identify(one, address.href)) ?? last;
  const id = added[address.host];
  const named = trackers.find((one) => one.id === id) ?? (page ? recogniseTool(page) : null);
  return named && { ...named, hosts: [...named.hosts, `*://${address.host}/*`] };
}
