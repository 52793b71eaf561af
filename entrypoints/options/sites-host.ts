/** The sites Planseat may read: those it comes with, and those the user added. */
import type { SiteLine, SitesHost } from '../../components/screens/options-host.ts';
import { changeSettings, hearSettings, readSettings } from '../../lib/browser/settings.ts';
import {
  allowed,
  askFor,
  giveBack,
  hostPattern,
  patternOf,
  watchPermissions,
} from '../../lib/browser/sites.ts';
import type { AddedSite } from '../../lib/core/settings.ts';
import { trackers } from '../../lib/trackers/catalogue.ts';
import type { Tracker } from '../../lib/trackers/tracker.ts';

const isPattern = (id: string) => id.endsWith('/*');
const patternOfId = (id: string) => (isPattern(id) ? id : patternOf(id));

export function sitesHost(): SitesHost {
  return {
    tools: trackers
      .filter((tracker) => tracker.hosts.length === 0)
      .map(({ id, name }) => ({ id, name })),
    async sites() {
      const { sites, off } = await readSettings();
      const lines = [...builtIn(), ...sites.map(addedLine)];
      return Promise.all(lines.map((line) => asAllowed(line, off)));
    },
    watchSites(hear, signal) {
      watchPermissions(hear, signal);
      hearSettings(hear, signal);
    },
    async addSite(origin, tool) {
      if (!(await askFor(patternOf(origin)))) return false;
      const { sites } = await readSettings();
      const others = sites.filter((site) => site.origin !== origin);
      await changeSettings({ sites: [...others, { origin, tracker: tool }] });
      return true;
    },
    async allow(id) {
      if (!(await askFor(patternOfId(id)))) return false;
      await switchOff(id, false);
      return true;
    },
    async takeBack(id) {
      const { sites } = await readSettings();
      const left = sites.filter((site) => site.origin !== id);
      const pattern = patternOfId(id);
      // Another added site on the same host, at another port, lives by the same grant.
      const isShared = left.some((site) => patternOf(site.origin) === pattern);
      if (isPattern(id)) {
        await switchOff(id, true);
        // What was granted with the installation some browsers do not take back: there it stays, and is not used.
        await giveBack(pattern).catch(() => {});
        return;
      }
      await changeSettings({ sites: left });
      if (!isShared) await giveBack(pattern);
    },
  };
}

async function switchOff(id: string, off: boolean): Promise<void> {
  const others = (await readSettings()).off.filter((one) => one !== id);
  await changeSettings({ off: off ? [...others, id] : others });
}

type Line = Omit<SiteLine, 'allowed'>;

const asAllowed = async (line: Line, off: readonly string[]): Promise<SiteLine> => ({
  ...line,
  allowed: !off.includes(line.id) && (await allowed(patternOfId(line.id))),
});

/** One line per host: several tools of one maker may lie there. */
function builtIn(): Line[] {
  const byPattern = new Map<string, Tracker[]>();
  for (const tracker of trackers)
    for (const pattern of new Set(tracker.hosts.map(hostPattern)))
      byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), tracker]);
  return [...byPattern].map(([id, ones]) => ({
    id,
    host: id.replace(/^\w+:\/\//, '').replace(/\/\*$/, ''),
    tool: ones.map((one) => one.name).join(', '),
    builtIn: true,
    clipboardOnly: ones.every((one) => one.document === true),
  }));
}

function addedLine({ origin, tracker }: AddedSite): Line {
  const known = trackers.find((one) => one.id === tracker);
  return {
    id: origin,
    host: new URL(origin).host,
    tool: known?.name ?? '',
    builtIn: false,
    clipboardOnly: known?.document === true,
  };
}
