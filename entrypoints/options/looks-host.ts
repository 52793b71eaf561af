/** How Planseat lies on each site it was seen on, and on those that were added. */
import type { LooksHost } from '../../components/screens/options-host.ts';
import {
  changeLook,
  hearLooks,
  hearSettings,
  keptLooks,
  readSettings,
} from '../../lib/browser/settings.ts';
import { DEFAULT_LOOK } from '../../lib/core/settings.ts';
import { mayHaveBoards } from '../../lib/trackers/catalogue.ts';

export function looksHost(): LooksHost {
  return {
    async looks() {
      const [kept, { sites }] = await Promise.all([keptLooks(), readSettings()]);
      const added = sites.map(({ origin, tracker }) => [new URL(origin).host, tracker ?? '']);
      const tools = Object.fromEntries(added) as Record<string, string>;
      const hosts = new Set([...kept.keys(), ...Object.keys(tools)]);
      return [...hosts].sort().map((host) => {
        const { hidden, chips } = kept.get(host) ?? DEFAULT_LOOK;
        return { host, launcher: !hidden, chips: mayHaveBoards(host, tools) ? chips : null };
      });
    },
    changeLook: (host, { launcher, chips }) =>
      changeLook(host, {
        ...(launcher === undefined ? {} : { hidden: !launcher }),
        ...(chips === undefined ? {} : { chips }),
      }),
    watchLooks(hear, signal) {
      hearLooks(hear, signal);
      hearSettings(hear, signal);
    },
  };
}
