/** The welcome page, shown once after the first installation. */
import { WelcomeScreen } from '../../components/screens/welcome-screen.tsx';
import { openShortcuts, pinned, shortcuts } from '../../lib/browser/shortcuts.ts';
import { sitesHost } from '../options/sites-host.ts';
import { mountHere } from '../start/mount-here.tsx';

const host = { ...sitesHost(), shortcuts, openShortcuts, pinned };
await mountHere(<WelcomeScreen host={host} />, { data: false });
