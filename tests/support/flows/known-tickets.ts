/** Two tickets of a tracker that boards are looked at with: one serves goal 1, the other runs over its estimate. */
import type { Chromium } from '../chromium.ts';
import { until } from '../screen.ts';
import { ACME, type Web } from '../web.ts';
import { isTagged, makeProject, openTicket, writeGoal } from './steps.ts';
import { storedIn } from './stored.ts';

const GOAL = 'Visitors buy tickets before they come';

export interface KnownTickets {
  served: string;
  /** Its key, and what the panel calls it. */
  late: { url: string; key: string; title: string };
}

/** With the first of them the project is made; the place of every other is linked to it. */
export async function knowTickets(browser: Chromium, all: readonly KnownTickets[]): Promise<void> {
  for (const [at, { served, late }] of all.entries()) {
    const { tab, panel } = await openTicket(browser, served, 'No project here yet');
    if (at === 0) {
      await makeProject(panel, { client: 'Halden Museum', currency: 'EUR' });
      await writeGoal(panel, GOAL);
    } else {
      await panel.click('button', /^Link .+ to /);
      await panel.click('checkbox', new RegExp(GOAL));
    }
    await isTagged(panel, GOAL, true);
    await tab.go(late.url);
    const again = await tab.panel();
    await again.sees(late.title);
    await again.sees(/1 h over/);
    await isKept(browser, late.key);
    await again.click('button', /^Collapse Planseat/);
    await until('the panel to close', async () => !(await tab.hasPanel()));
    await tab.close();
  }
}

/** The two of Jira's board. */
export async function knowJiraTickets({
  web,
  browser,
}: {
  web: Web;
  browser: Chromium;
}): Promise<void> {
  const title = 'Event filter';
  web.jira.set(ACME, 'ACME-1', { summary: title, estimate: 3600, spent: 7200, remaining: 0 });
  web.jira.set(ACME, 'ACME-2', {});
  const base = `https://${ACME}/browse`;
  const late = { url: `${base}/ACME-1`, key: 'ACME-1', title };
  await knowTickets(browser, [{ served: `${base}/ACME-2`, late }]);
}

/** A panel that is closed keeps nothing any more. */
async function isKept(browser: Chromium, key: string): Promise<void> {
  const own = await browser.own('options.html');
  await until(`the times of ${key}`, async () => {
    const tasks = await storedIn(own, 'tasks');
    return tasks.some((task) => task.key === key && task.spent !== null);
  });
  await own.close();
}
