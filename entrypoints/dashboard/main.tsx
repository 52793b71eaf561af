/** The dashboard, in a tab of its own. */
import { DashboardScreen } from '../../components/screens/dashboard-screen.tsx';
import { readSettings } from '../../lib/browser/settings.ts';
import { mountHere } from '../start/mount-here.tsx';
import { dashboardHost } from './dashboard-host.ts';

const host = dashboardHost((await readSettings()).sites);
await mountHere(<DashboardScreen host={host} />);
