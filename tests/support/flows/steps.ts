/** What people do with Planseat, step by step, as sentences a flow is made of; the same in Chromium and Firefox. */
import { type Screen, type Tab, until } from '../screen.ts';

/** A browser with Planseat in it, as far as flows use it. */
export interface Driven<T extends Tab = Tab> {
  open(url: string): Promise<T>;
  /** One of Planseat's own pages in a tab: `popup.html`, `dashboard.html#…`. */
  own(path: string): Promise<T>;
  restart(): Promise<void>;
}

export interface ProjectForm {
  client: string;
  project?: string;
  currency: string;
  money?: string;
  hours?: string;
  rate?: string;
}

/** Opens a ticket and the panel beside it, which comes by itself where it was left open. */
export async function openTicket<T extends Tab>(
  browser: Driven<T>,
  url: string,
  key: string,
): Promise<{ tab: T; panel: Screen }> {
  const tab = await browser.open(url);
  const closed = /^Open Planseat/;
  await until('the panel', async () => {
    if (await tab.hasPanel()) return true;
    if (!(await tab.shadowedButtons()).some((name) => closed.test(name))) return false;
    await tab.clickShadowed(closed, 1_000);
    return tab.hasPanel();
  });
  const panel = await tab.panel();
  await panel.sees(key);
  return { tab, panel };
}

/** Fills the form of the first run inside a ticket. */
export async function makeProject(panel: Screen, form: ProjectForm): Promise<void> {
  await panel.sees('No project here yet');
  await panel.fill('combobox', 'Client', form.client);
  if (form.project !== undefined) await panel.fill('textbox', 'Project', form.project);
  await panel.fill('textbox', 'Currency', form.currency);
  if (form.money !== undefined) await panel.fill('textbox', 'Budget in money', form.money);
  if (form.hours !== undefined) await panel.fill('textbox', 'Budget in hours', form.hours);
  if (form.rate !== undefined) await panel.fill('textbox', 'Bill rate per hour', form.rate);
  await panel.click('button', /^Make the project/);
  await panel.misses('No project here yet');
}

/** Writes a goal in place, which tags the ticket with it. */
export async function writeGoal(panel: Screen, statement: string): Promise<void> {
  await panel.fill('combobox', /Find a goal/, statement);
  await panel.press('Enter');
  await panel.has('checkbox', new RegExp(statement.slice(0, 20)));
  await panel.press('Escape');
}

/** Waits until the ticket in the panel serves the goal, or serves it no longer. */
export async function isTagged(panel: Screen, goal: string, wish: boolean): Promise<void> {
  const name = new RegExp(goal);
  await until(`“${goal}” to be ${wish ? 'tagged' : 'untagged'}`, async () => {
    return (await panel.checked('checkbox', name)) === wish;
  });
}

/** A panel that came by itself has left the focus to the page; a press on something idle brings it in. */
export async function focusPanel(panel: Screen): Promise<void> {
  await panel.click('heading', 'Serves');
}
