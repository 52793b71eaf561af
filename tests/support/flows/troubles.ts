/** What a tracker refuses or fails to tell is said in words, and never shown as data; tagging works without it. */
import { expect, it } from 'vitest';
import type { ApiMood } from '../sites/site.ts';
import { ACME, OTHER, type Web } from '../web.ts';
import { type Driven, isTagged, makeProject, openTicket, writeGoal } from './steps.ts';

const HOUR = 3600;
const GOAL = 'Fewer calls about the checkout';

const MOODS: [mood: ApiMood, says: string][] = [
  ['logged-out', 'you are logged out'],
  ['forbidden', 'you may not see it'],
  ['gone', 'the ticket is gone'],
  ['not-json', 'written in a way Planseat does not understand'],
  ['slow', 'the answer took too long'],
];

export function troubles(bench: { readonly web: Web; readonly browser: Driven }): void {
  it('reads what the tracker tells', async () => {
    const { web, browser } = bench;
    web.jira.set(ACME, 'ACME-1', { summary: 'Shorter checkout', estimate: 3 * HOUR });
    const { tab, panel } = await openTicket(browser, `https://${ACME}/browse/ACME-1`, 'ACME-1');
    await makeProject(panel, { client: 'Acme', currency: 'EUR', hours: '40' });
    await writeGoal(panel, GOAL);
    await panel.sees('Estimate 3 h');
    await tab.close();
  });

  MOODS.forEach(([mood, says], at) => {
    it(`says “${says}” when the tracker is ${mood}, and tags all the same`, async () => {
      const { web, browser } = bench;
      const key = `ACME-${at + 10}`;
      web.jira.set(ACME, key, { summary: `Ticket ${key}`, estimate: 7 * HOUR });
      web.jira.mood = mood;
      const { tab, panel } = await openTicket(browser, `https://${ACME}/browse/${key}`, key);
      await panel.sees(says);
      await panel.misses('7 h');
      await panel.click('checkbox', new RegExp(GOAL));
      await isTagged(panel, GOAL, true);
      await panel.picture(`trouble-${mood}`);
      expect(await panel.violations()).toEqual([]);
      web.jira.mood = 'fine';
      await tab.close();
    });
  });

  it('keeps apart two sites with the same key', async () => {
    const { web, browser } = bench;
    web.jira.set(OTHER, 'ACME-1', { summary: 'Something else entirely', estimate: HOUR });
    const { tab, panel } = await openTicket(browser, `https://${OTHER}/browse/ACME-1`, 'ACME-1');
    await panel.sees('No project here yet');
    await panel.misses(GOAL);
    await tab.close();
  });

  it('shows a hostile title as the text that it is', async () => {
    const { web, browser } = bench;
    const title = '<img src=x onerror="document.title=1"> \u202Etxet \u{1F4A5} {{y}} __proto__';
    web.jira.set(ACME, 'ACME-30', { summary: title });
    const { tab, panel } = await openTicket(browser, `https://${ACME}/browse/ACME-30`, 'ACME-30');
    await panel.sees('<img src=x onerror="document.title=1">');
    await panel.sees('{{y}} __proto__');
    expect(await panel.run(() => document.querySelectorAll('img').length, null)).toBe(0);
    await tab.close();
  });

  it('does not wait for a page that never finishes loading', async () => {
    const { web, browser } = bench;
    web.jira.set(ACME, 'ACME-33', { summary: 'Half of a page', spent: 2 * HOUR });
    web.endlessJira.on = true;
    const tab = await browser.open(`https://${ACME}/browse/ACME-33`);
    web.endlessJira.on = false;
    // Left open on this site, it comes by itself.
    const panel = await tab.panel();
    await panel.sees('Half of a page');
    await panel.sees('Spent 2 h');
    await panel.click('checkbox', new RegExp(GOAL));
    await isTagged(panel, GOAL, true);
    await tab.close();
  });

  it('bears a title of a megabyte', async () => {
    const { web, browser } = bench;
    web.jira.set(ACME, 'ACME-31', { summary: `Start ${'many <b>words</b> '.repeat(60_000)}` });
    const { tab, panel } = await openTicket(browser, `https://${ACME}/browse/ACME-31`, 'ACME-31');
    await panel.sees('Start');
    await panel.click('checkbox', new RegExp(GOAL));
    await isTagged(panel, GOAL, true);
    expect((await panel.text()).length).toBeLessThan(20_000);
    await tab.close();
  });

  it('works on a page of the strictest policies', async () => {
    const { web, browser } = bench;
    web.jira.strict = true;
    web.jira.set(ACME, 'ACME-32', { summary: 'Behind strict policies', spent: 2 * HOUR });
    const { tab, panel } = await openTicket(browser, `https://${ACME}/browse/ACME-32`, 'ACME-32');
    await panel.sees('Behind strict policies');
    // Its policy forbids the page every request; the worker asks instead.
    await panel.sees('Spent 2 h');
    await panel.click('checkbox', new RegExp(GOAL));
    await isTagged(panel, GOAL, true);
    web.jira.strict = false;
    await tab.close();
  });
}
