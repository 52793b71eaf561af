/** The options, in a tab of their own. */
import { OptionsScreen } from '../../components/screens/options-screen.tsx';
import {
  changeSettings,
  hiddenHosts,
  keepLook,
  readLook,
  readSettings,
} from '../../lib/browser/settings.ts';
import { openShortcuts, shortcuts, version } from '../../lib/browser/shortcuts.ts';
import { mountHere } from '../start/mount-here.tsx';
import { sitesHost } from './sites-host.ts';

const host = {
  ...sitesHost(),
  version: version(),
  shortcuts,
  openShortcuts,
  settings: readSettings,
  changeSettings,
  hiddenLaunchers: hiddenHosts,
  showLauncher: async (host: string) =>
    keepLook(host, { ...(await readLook(host)), hidden: false }),
};
await mountHere(<OptionsScreen host={host} />, { data: false });
