/** Which task an address means: read from the address alone, so that it holds when a tracker's layout changes. */
import type { TaskIdentity } from '../core/task.ts';
import type { Tracker } from './tracker.ts';

/** Longer addresses are not looked at. Trackers put whole searches into theirs, so this is generous. */
const LONGEST = 16_384;

/** An address of the web; null for anything else. */
export function webAddress(url: string): URL | null {
  if (url.length > LONGEST || !URL.canParse(url)) return null;
  const address = new URL(url);
  return /^https?:$/.test(address.protocol) ? address : null;
}

/** Does a match pattern (`https://*.atlassian.net/*`) cover the address? One that names no port covers every port. */
export function covers(pattern: string, { protocol, host, hostname, pathname }: URL): boolean {
  const [, scheme, name = '', path = ''] = /^(\*|https?):\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
  if (!scheme || (scheme !== '*' && `${scheme}:` !== protocol)) return false;
  const bare = name.startsWith('*.') ? name.slice(2) : null;
  const hosts = /:\d+$/.test(name) ? host : hostname;
  const here =
    name === '*' || (bare ? hosts === bare || hosts.endsWith(`.${bare}`) : hosts === name);
  return here && pathname.startsWith(path.replace(/\*$/, ''));
}

/** Where the tracker lives: origin and, where it has one, the path above it. Its own paths begin behind that. */
export function rootOf(tracker: Tracker, { origin, pathname }: URL): string {
  return origin + baseOf(tracker, pathname);
}

/** Of an address its path below the tracker's root. */
export function pathBelowRoot(tracker: Tracker, { pathname }: URL): string {
  return pathname.slice(baseOf(tracker, pathname).length);
}

const baseOf = (tracker: Tracker, path: string) => tracker.base?.exec(path)?.[1] ?? '';

/** The identity of a task whose key is known, on the tracker that an address lies in. */
export function identityOf(
  tracker: Tracker,
  address: URL,
  raw: string,
  told: string | null = null,
): TaskIdentity | null {
  const key = tracker.keyOf ? tracker.keyOf(raw) : raw;
  // A key is one word. A pane's comes from the page, and must not lead an address elsewhere.
  if (!key || !/^[\w-]{1,255}$/.test(key)) return null;
  const area = told ?? tracker.areaOfKey?.(key) ?? null;
  const url = tracker.canonical({ root: rootOf(tracker, address), key, area });
  return { tracker: tracker.id, host: address.host, key, url, area };
}

interface Found {
  identity: TaskIdentity;
  unsure: boolean;
}

function find(tracker: Tracker, url: string): Found | null {
  const address = webAddress(url);
  const { hosts, addresses } = tracker;
  if (!address || (hosts.length && !hosts.some((host) => covers(host, address)))) return null;
  const parts = {
    url: address.href,
    query: address.search,
    hash: address.hash,
    path: pathBelowRoot(tracker, address),
  };
  const someUnsure = addresses.some((one) => one.unsure);
  for (const { pattern, on, unsure } of addresses) {
    const { key, area } = pattern.exec(parts[on])?.groups ?? {};
    const identity = key ? identityOf(tracker, address, key, area || null) : null;
    if (identity) return { identity, unsure: !!tracker.confirm && (!someUnsure || !!unsure) };
  }
  return null;
}

/** The task that an address means: of an overlay first, then the page's own. Null: none, or not this tracker's. */
export function identify(tracker: Tracker, url: string): TaskIdentity | null {
  return find(tracker, url)?.identity ?? null;
}

/** Does the address alone tell that it means a task? */
export function isSure(tracker: Tracker, url: string): boolean {
  const found = find(tracker, url);
  return !!found && !found.unsure;
}

/** Is any of these on the page? A page that put elements of its own in place of its document's methods bears nothing. */
export function bears(page: ParentNode, selectors: readonly string[] = []): boolean {
  try {
    return selectors.some((css) => page.querySelector(css));
  } catch {
    return false;
  }
}

/** As `identify`, asking the page too where an address alone does not tell. */
export function identifyOn(tracker: Tracker, url: string, page: ParentNode): TaskIdentity | null {
  const found = find(tracker, url);
  if (!found) return null;
  return !found.unsure || bears(page, tracker.confirm) ? found.identity : null;
}
