/**
 * Planseat beside a real Redmine, in Chromium, as an ordinary user who logged in: the site is added, issues are tagged, and
 * every number is Redmine's own, asked from its REST API by its administrator.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChromiumTab } from '../../support/chromium-tab.ts';
import {
  focusPanel,
  isTagged,
  makeProject,
  openTicket,
  writeGoal,
} from '../../support/flows/steps.ts';
import { type Stored, storedIn } from '../../support/flows/stored.ts';
import { type Redmine, type RedmineIssue, startRedmine } from '../../support/redmine.ts';
import { until } from '../../support/screen.ts';
import { withChromium } from '../../support/with-chromium.ts';

const GOAL = 'Orders without a call to support';
/** A bill rate of 60 an hour makes a minute a franc, so that the sums can be read off. */
const RATE = '60';
const LIMIT = 100_000;

interface Told {
  estimated_hours: number | null;
  spent_hours: number;
}

describe('beside a real Redmine', () => {
  const bench = withChromium();
  let redmine: Redmine | null = null;
  let missing = '';

  beforeAll(async () => {
    const started = await startRedmine();
    if ('skipped' in started) missing = started.skipped;
    else redmine = started;
  });
  beforeEach((test) => {
    if (missing !== '') test.skip(missing);
  });
  afterAll(async () => {
    await redmine?.close();
  });

  const real = (): Redmine => {
    if (!redmine) throw new Error('Redmine starts with the tests');
    return redmine;
  };
  const ours = () =>
    real().issues.filter(({ project }) => project === real().projects[0]?.identifier);
  const told = async (issue: RedmineIssue) =>
    (await real().api<{ issue: Told }>(`/issues/${issue.id}.json`)).issue;
  const minutes = (hours: number) => Math.round(hours * 60);

  async function open(issue: RedmineIssue): Promise<ChromiumTab> {
    const { tab } = await openTicket(bench.browser, issue.url, String(issue.id));
    return tab;
  }

  async function tasks(): Promise<Map<string, Stored>> {
    const own = await bench.browser.own('options.html');
    const all = await storedIn(own, 'tasks');
    await own.close();
    return new Map(all.map((task) => [String(task.key), task]));
  }

  it('is logged in to by its ordinary user, and left alone until it is added', async () => {
    const { url, login, password } = real();
    const tab = await bench.browser.open(`${url}/login`);
    await tab.page.locator('#username').fill(login);
    await tab.page.locator('#password').fill(password);
    await tab.page.locator('#login-submit').click();
    await tab.sees(login);
    await tab.go(real().issue('checkout').url);
    await tab.sees('Rework the checkout');
    expect(await tab.shadowedButtons()).toEqual([]);
    await tab.close();
  });

  it('is added in the options', async () => {
    const { hostname, host } = new URL(real().url);
    await bench.browser.willGrant(`http://${hostname}/*`);
    const options = await bench.browser.own('options.html');
    await options.fill('textbox', 'Address', real().url);
    await options.click('button', 'Allow and add');
    await options.sees(`${host} is added`);
    await options.close();
  });

  it('gets its project and first goal from inside an issue', async () => {
    const issue = real().issue('checkout');
    const { tab, panel } = await openTicket(bench.browser, issue.url, String(issue.id));
    await makeProject(panel, {
      client: 'Northwind',
      project: 'Relaunch',
      currency: 'CHF',
      money: String(LIMIT),
      rate: RATE,
    });
    await writeGoal(panel, GOAL);
    await panel.sees('Rework the checkout');
    expect(await panel.violations()).toEqual([]);
    await panel.picture('redmine-task');
    await tab.close();
  });

  it('has every issue read as Redmine itself tells it, and tagged by a key', async () => {
    for (const issue of ours()) {
      const { tab, panel } = await openTicket(bench.browser, issue.url, String(issue.id));
      await panel.has('checkbox', new RegExp(GOAL));
      if (!(await panel.checked('checkbox', new RegExp(GOAL)))) {
        await focusPanel(panel);
        await panel.press('1');
        await isTagged(panel, GOAL, true);
      }
      const expected = await told(issue);
      const kept = await until(`issue ${issue.id} to be kept`, async () => {
        return (await tasks()).get(String(issue.id)) ?? null;
      });
      const value = (detail: unknown) => (detail as { value: unknown } | null)?.value ?? null;
      expect(
        { spent: value(kept.spent), estimate: value(kept.estimate) },
        `issue ${issue.id}, ${issue.subject}`,
      ).toEqual({
        spent: minutes(expected.spent_hours),
        estimate: expected.estimated_hours === null ? null : minutes(expected.estimated_hours),
      });
      await tab.close();
    }
  });

  it('adds up to what Redmine adds up to', async () => {
    const all = await Promise.all(ours().map(told));
    const spent = all.reduce((sum, { spent_hours }) => sum + minutes(spent_hours), 0);
    expect(spent).toBeGreaterThan(0);
    const written = (amount: number) => amount.toLocaleString('en');
    const dashboard = await bench.browser.own('dashboard.html');
    await dashboard.click('link', 'Relaunch');
    await dashboard.sees(GOAL);
    await dashboard.sees(`${written(LIMIT - spent)} left of ${written(LIMIT)}`);
    await dashboard.sees(`Spent ${written(spent)}`);
    expect(await dashboard.violations()).toEqual([]);
    await dashboard.picture('redmine-project');
    await dashboard.close();
  });

  it('follows when hours are written down in Redmine', async () => {
    const issue = real().issue('checkout');
    const before = minutes((await told(issue)).spent_hours);
    const { time_entry_activities: activities } = await real().api<{
      time_entry_activities: { id: number }[];
    }>('/enumerations/time_entry_activities.json');
    await real().api('/time_entries.json', {
      time_entry: { issue_id: issue.id, hours: 1.5, activity_id: activities[0]?.id },
    });
    expect(minutes((await told(issue)).spent_hours)).toBe(before + 90);
    const tab = await open(issue);
    await until('the new hours', async () => {
      const kept = (await tasks()).get(String(issue.id));
      return (kept?.spent as { value: number } | null)?.value === before + 90;
    });
    await tab.close();
  });
});
