/** Every screen of Planseat with data in it, for axe and for pictures. */
import type { Screen } from '../screen.ts';
import type { Driven } from './steps.ts';

export const OWN_SCREENS = [
  { name: 'popup', path: 'popup.html', sees: 'Dashboard' },
  { name: 'dashboard-projects', path: 'dashboard.html', sees: 'Projects' },
  { name: 'options', path: 'options.html', sees: 'Language and look' },
  { name: 'welcome', path: 'welcome.html', sees: 'Your data stays on this computer' },
] as const;

/** Opens each in turn and hands it over, settled. */
export async function eachScreen(
  browser: Driven,
  look: (name: string, screen: Screen) => Promise<void>,
): Promise<void> {
  for (const { name, path, sees } of OWN_SCREENS) {
    const screen = await browser.own(path);
    await screen.sees(sees);
    await look(name, screen);
    await screen.close();
  }
}

/** The pages of the dashboard that its navigation names. */
export const DASHBOARD_PAGES = [
  'Goals',
  'Tasks',
  'History',
  'Settings',
  'Clients',
  'People',
  'Inbox',
  'History of everything',
] as const;
