/** The options, in a tab of their own. */
import { OptionsScreen } from '../../components/screens/options-screen.tsx';
import { askToNotify, mayNotify } from '../../lib/browser/news.ts';
import { changeSettings, hearSettings, readSettings } from '../../lib/browser/settings.ts';
import { openShortcuts, shortcuts, version } from '../../lib/browser/shortcuts.ts';
import { mountHere } from '../start/mount-here.tsx';
import { looksHost } from './looks-host.ts';
import { sitesHost } from './sites-host.ts';

const host = {
  ...sitesHost(),
  ...looksHost(),
  version: version(),
  shortcuts,
  openShortcuts,
  settings: readSettings,
  changeSettings,
  watchSettings: hearSettings,
  mayNotify,
  askToNotify,
};
await mountHere(<OptionsScreen host={host} />);
