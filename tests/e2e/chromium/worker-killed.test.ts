/** The worker is killed at random moments while people work in the panel, the popup and the dashboard: every write that was confirmed is there. */
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../support/desk/desk.ts';
import {
  focusPanel,
  isTagged,
  makeProject,
  openTicket,
  writeGoal,
} from '../../support/flows/steps.ts';
import { until } from '../../support/screen.ts';
import { seeded } from '../../support/seeded.ts';
import { ACME } from '../../support/web.ts';
import { withChromium } from '../../support/with-chromium.ts';
import { openDesk, withDesk } from '../../support/with-desk.ts';
import { killWorkers } from '../../support/worker-killer.ts';

const TICKET = `https://${ACME}/browse/ACME-1`;
const GOAL = 'The first goal';
const KILLS = 200;

declare const desk: Desk;

describe('a worker that is killed', () => {
  const bench = withChromium({ build: withDesk });
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

  it(`takes nothing with it, ${KILLS} times (seed ${seed})`, async () => {
    bench.web.jira.set(ACME, 'ACME-1', { summary: 'Shorter checkout' });
    const { tab, panel } = await openTicket(bench.browser, TICKET, 'ACME-1');
    await makeProject(panel, { client: 'Acme', project: 'Shop', currency: 'EUR', money: '1,000' });
    await writeGoal(panel, GOAL);
    const killer = killWorkers(await bench.browser.session(), seeded(seed));
    const confirmed = { toggled: 0, captured: [] as string[], written: [] as string[] };

    // In the panel: the tag on and off by its key; confirmed once the box shows it.
    await focusPanel(panel);
    let tagged = true;
    while (killer.kills() < KILLS * 0.5) {
      await panel.press('1');
      tagged = !tagged;
      await isTagged(panel, GOAL, tagged);
      confirmed.toggled += 1;
    }

    // In the popup: what the client said, line by line.
    const popup = await bench.browser.own('popup.html');
    while (killer.kills() < KILLS * 0.8) {
      const words = `Said ${confirmed.captured.length}.`;
      const first = confirmed.captured.length === 0;
      const field = first ? 'Capture what the client said' : 'Capture another';
      await popup.fill('textbox', field, words);
      await popup.press('Enter');
      await popup.sees(new RegExp(`Goal saved.*${words}`));
      confirmed.captured.push(words);
    }
    await popup.close();

    // On the dashboard: goals through their form.
    const dashboard = await bench.browser.own('dashboard.html');
    await dashboard.click('link', /^Shop/);
    while (killer.kills() < KILLS) {
      const words = `Written ${confirmed.written.length}.`;
      await dashboard.click('button', 'Add goal');
      await dashboard.fill('textbox', 'In the client’s words', words);
      await dashboard.click('button', 'Save goal');
      await dashboard.has('button', words);
      confirmed.written.push(words);
    }
    await dashboard.close();
    await killer.stop();
    await tab.close();

    const own = await openDesk(bench.browser);
    const note = `seed ${seed}, ${JSON.stringify(confirmed)}`;
    expect(
      await own.run((all) => desk.look(all), { entries: [], copy: null, version: 0 }),
      note,
    ).toEqual([]);
    expect(await own.run((name) => desk.deeds(name), 'tag.goals'), note).toBe(confirmed.toggled);
    const goals = await own.run(() => desk.goals(), null);
    expect(goals, note).toEqual([GOAL, ...confirmed.captured, ...confirmed.written].sort());

    // Whatever it missed, the next ring of the bell mends.
    await own.run(() => desk.offTrack(), null);
    await until('summary and badge to be right again', async () => {
      const faults = await own.run(() => desk.derived(), null);
      if (faults.length > 0) throw new Error(faults.join('; '));
      return true;
    });
    await own.close();
  }, 300_000);
});
