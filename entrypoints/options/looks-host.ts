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

export function looksHost(): LooksHost {
  return {
    async looks() {
      const [kept, { sites }] = await Promise.all([keptLooks(), readSettings()]);
      const hosts = new Set([...kept.keys(), ...sites.map(({ origin }) => new URL(origin).host)]);
      return [...hosts].sort().map((host) => {
        const { hidden, chips } = kept.get(host) ?? DEFAULT_LOOK;
        return { host, launcher: !hidden, chips };
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
