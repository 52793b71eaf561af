/** The worker is killed at random moments while people work in the panel, the popup and the dashboard: every write that was confirmed is there. */
import { expect, it } from 'vitest';
import type { Desk } from '../desk/desk.ts';
import { until } from '../screen.ts';
import { seeded } from '../seeded.ts';
import { ACME, type Web } from '../web.ts';
import { openDesk } from '../with-desk.ts';
import { type KillOne, killAgain } from '../worker-killer.ts';
import { type Driven, focusPanel, isTagged, makeProject, openTicket, writeGoal } from './steps.ts';

const TICKET = `https://${ACME}/browse/ACME-1`;
const GOAL = 'The first goal';

declare const desk: Desk;

/** How often it is killed while people work there. */
interface Kills {
  panel: number;
  popup: number;
  dashboard: number;
}

/** `hand`: what kills the browser's kind of worker. */
export function workerKilled(
  bench: { readonly web: Web; readonly browser: Driven },
  hand: () => Promise<KillOne>,
  kills: Kills,
): void {
  const inPopup = kills.panel + kills.popup;
  const all = inPopup + kills.dashboard;
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

  it(`takes nothing with it, ${all} times (seed ${seed})`, async () => {
    bench.web.jira.set(ACME, 'ACME-1', { summary: 'Shorter checkout' });
    const { tab, panel } = await openTicket(bench.browser, TICKET, 'ACME-1');
    await makeProject(panel, { client: 'Acme', project: 'Shop', currency: 'EUR', money: '1,000' });
    await writeGoal(panel, GOAL);
    const killer = killAgain(await hand(), seeded(seed));
    const confirmed = { toggled: 0, captured: [] as string[], written: [] as string[] };

    // In the panel: the tag on and off by its key; confirmed once the box shows it.
    await focusPanel(panel);
    let tagged = true;
    while (killer.kills() < kills.panel) {
      await panel.press('1');
      tagged = !tagged;
      await isTagged(panel, GOAL, tagged);
      confirmed.toggled += 1;
    }

    // In the popup: what the client said, line by line.
    const popup = await bench.browser.own('popup.html');
    while (killer.kills() < inPopup) {
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
    while (killer.kills() < all) {
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
      await own.run((known) => desk.look(known), { entries: [], copy: null, version: 0 }),
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
  }, 600_000);
}
