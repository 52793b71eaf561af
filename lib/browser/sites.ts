/** Which sites Planseat may touch: the browser's permissions, and our script on the sites that the user added. */
import { browser } from 'wxt/browser';
import type { AddedSite } from '../core/settings.ts';

const SCRIPT_ID = 'added-sites';
/** In a manifest and in a registration without a slash before it. */
const SCRIPT_FILE = 'content-scripts/tracker.js';

/** `https://redmine.example.org/*`. Patterns know no port (Firefox refuses them), so one grant covers a host's ports. */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** `https://docs.google.com/*` of `https://docs.google.com/document/*`: permissions know hosts, not paths. */
export function hostPattern(pattern: string): string {
  return pattern.replace(/^([^:]+:\/\/[^/]+)\/.*$/, '$1/*');
}

export function mayTouch(url: URL): Promise<boolean> {
  return allowed(patternOf(url.href));
}

export function allowed(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/** Asks the user. To be called straight from a press, before anything is awaited: browsers demand it. */
export function askFor(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

export async function giveBack(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] });
}

/** Calls back whenever a permission comes or goes, here or in the browser's own pages. */
export function watchPermissions(hear: () => void, signal?: AbortSignal): void {
  browser.permissions.onAdded.addListener(hear);
  browser.permissions.onRemoved.addListener(hear);
  signal?.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(hear);
    browser.permissions.onRemoved.removeListener(hear);
  });
}

/** Registrations run one after another: startup, a new permission and a changed list may come at once. */
let last: Promise<unknown> = Promise.resolve();

/** Makes our script run on exactly the added sites that are allowed. Safe to repeat. */
export function registerSites(sites: readonly AddedSite[]): Promise<void> {
  const work = async () => {
    const patterns = [...new Set(sites.map((site) => patternOf(site.origin)))];
    const granted = await Promise.all(patterns.map(allowed));
    await registerScript(patterns.filter((_, index) => granted[index]));
  };
  const next = last.then(work, work);
  last = next.catch(() => {});
  return next;
}

async function registerScript(matches: string[]): Promise<void> {
  const before = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (before.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    js: [SCRIPT_FILE],
    matches,
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  };
  if (before.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Starts our script in the tabs that are already open on a site; it does nothing where it runs already. */
export async function startInOpenTabs(patterns: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...patterns], discarded: false });
  const starts = tabs.map(({ id }) =>
    id === undefined
      ? null
      : browser.scripting.executeScript({
          target: { tabId: id },
          files: [`/${SCRIPT_FILE}` as const],
          injectImmediately: true,
        }),
  );
  // A tab may be closing or showing an error page; the others start all the same.
  await Promise.allSettled(starts);
}
