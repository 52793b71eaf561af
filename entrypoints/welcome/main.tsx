/** The welcome page, shown once after the first installation. */
import { WelcomeScreen } from '../../components/screens/welcome-screen.tsx';
import { keepDraft, readDraft } from '../../lib/browser/drafts.ts';
import { openShortcuts, pinned, shortcuts } from '../../lib/browser/shortcuts.ts';
import { goToTab } from '../../lib/browser/tracker-tabs.ts';
import { sitesHost } from '../options/sites-host.ts';
import { mountHere } from '../start/mount-here.tsx';
import { openTrackerTabs } from './open-tracker-tabs.ts';

const host = {
  ...sitesHost(),
  shortcuts,
  openShortcuts,
  pinned,
  trackerTabs: openTrackerTabs,
  goToTab,
  readDraft,
  keepDraft,
  goTo: (path: string) => location.assign(path),
};
await mountHere(<WelcomeScreen host={host} />);
