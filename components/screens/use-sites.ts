/** The sites as they are now: asked again whenever a permission changes, here or in the browser. */
import { useEffect, useState } from 'react';
import type { SiteLine, SitesHost } from './options-host.ts';

/** Undefined: on its way. */
export function useSites(host: Pick<SitesHost, 'sites' | 'watchSites'>) {
  const [sites, setSites] = useState<readonly SiteLine[]>();
  useEffect(() => {
    const end = new AbortController();
    const load = async () => {
      const now = await host.sites();
      if (!end.signal.aborted) setSites(now);
    };
    // A list that cannot be read now is read at the next change; the page itself goes on.
    const reload = () => void load().catch(() => {});
    host.watchSites(reload, end.signal);
    reload();
    return () => end.abort();
  }, [host]);
  return sites;
}
