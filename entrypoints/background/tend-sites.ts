/** Keeps our script on exactly the sites that the user added and allows, also in tabs that are open already. */
import { readSettings } from '../../lib/browser/settings.ts';
import { allowed, patternOf, registerSites, startInOpenTabs } from '../../lib/browser/sites.ts';
import { builtInSites } from './built-in-sites.ts';

export function tendSites(): void {
  void tend();
}

async function tend(): Promise<void> {
  const { sites } = await readSettings();
  await registerSites(sites);
  const patterns = [...builtInSites, ...sites.map((site) => patternOf(site.origin))];
  const granted = await Promise.all(patterns.map(allowed));
  await startInOpenTabs(patterns.filter((_, index) => granted[index]));
}
