/** The demonstration's steps: the main job as a planner and an account manager would do it, each told in a sentence. */
import type { Chromium } from './chromium.ts';
import { mail } from './demo-tracker/project.ts';
import type { DemoTracker } from './demo-tracker/serve.ts';
import { focusPanel, isTagged, makeProject, openTicket, writeGoal } from './flows/steps.ts';

type Say = (sentence: string) => void;

const FIRST = 102;
const SECOND = 103;
const GOAL = 'A visitor finds a book and reserves it in under a minute';

/** For people in front of a screen: an issue with the panel open, and what to try. */
export async function showToPeople(
  browser: Chromium,
  tracker: DemoTracker,
  say: Say,
): Promise<void> {
  await addSite(browser, tracker, say);
  await openTicket(browser, tracker.url + tracker.pages.issue(FIRST), String(FIRST));
  say('An issue is open with the panel beside it. Make the project there, write a goal, press 1.');
  say(
    `The client’s mail is at ${tracker.url}${tracker.pages.mail}: select a sentence, press Alt+C.`,
  );
  say('Close the browser to end the demonstration.');
}

export async function mainJobByItself(
  browser: Chromium,
  tracker: DemoTracker,
  say: Say,
): Promise<void> {
  await addSite(browser, tracker, say);
  await firstTicket(browser, tracker, say);
  await captureFromMail(browser, tracker, say);
  await secondTicket(browser, tracker, say);
  await lookAround(browser, say);
}

async function addSite(browser: Chromium, { url }: DemoTracker, say: Say): Promise<void> {
  const options = await browser.own('options.html');
  await options.fill('textbox', 'Address', url);
  await options.click('button', 'Allow and add');
  await options.sees('is added');
  await options.close();
  say('The demonstration tracker was added in Planseat’s options, as any server of one’s own is.');
}

async function firstTicket(browser: Chromium, tracker: DemoTracker, say: Say): Promise<void> {
  const url = tracker.url + tracker.pages.issue(FIRST);
  const { tab, panel } = await openTicket(browser, url, 'No project here yet');
  await panel.picture('1-no-project-yet');
  await makeProject(panel, {
    client: 'Harbour Library',
    project: 'New website',
    currency: 'EUR',
    hours: '120',
    rate: '80',
  });
  say(`Issue ${FIRST} had no project yet: client, project and budget were made beside it.`);
  await writeGoal(panel, GOAL);
  await isTagged(panel, GOAL, true);
  await panel.picture('2-first-goal');
  say(`A goal was written in place, and the issue is tagged with it: “${GOAL}”.`);
  await tab.close();
}

/** The sentence of the client's mail about her oldest readers. */
async function captureFromMail(browser: Chromium, tracker: DemoTracker, say: Say): Promise<void> {
  const tab = await browser.open(tracker.url + tracker.pages.mail);
  await tab.sees(mail.subject);
  await tab.run(() => {
    const said = [...document.querySelectorAll('p')].find((one) =>
      one.textContent?.includes('oldest readers'),
    );
    if (said) getSelection()?.selectAllChildren(said);
  }, null);
  await browser.command('capture');
  const form = await browser.popup();
  await form.sees('oldest readers');
  await form.fill(
    'textbox',
    'In the client’s words, as a goal',
    'Our oldest readers manage with the new site by themselves',
  );
  await form.picture('3-capture');
  await form.click('button', /^Save goal/);
  await form.sees('Goal saved');
  say(
    'In the client’s mail a sentence was selected and captured as a goal; quote and source are kept.',
  );
  await form.press('Escape');
  await tab.close();
}

async function secondTicket(browser: Chromium, tracker: DemoTracker, say: Say): Promise<void> {
  const url = tracker.url + tracker.pages.issue(SECOND);
  const { tab, panel } = await openTicket(browser, url, String(SECOND));
  await panel.has('checkbox', /oldest readers manage/);
  await focusPanel(panel);
  await panel.press('1');
  await isTagged(panel, GOAL, true);
  await panel.picture('4-tagged-by-key');
  say(
    `Issue ${SECOND} was tagged by pressing 1; the panel shows what it takes from the 120 hours.`,
  );
  await tab.close();
}

async function lookAround(browser: Chromium, say: Say): Promise<void> {
  const popup = await browser.own('popup.html');
  // Its first glance has the project too.
  await popup.sees('Copy client-safe summary');
  await popup.picture('5-popup');
  say('The toolbar popup shows the project’s status with its reason.');
  await popup.close();
  const dashboard = await browser.own('dashboard.html');
  await dashboard.click('link', 'New website');
  await dashboard.sees(GOAL);
  await dashboard.picture('6-dashboard');
  say('The dashboard has the goals beside the budget, with what was spent on each.');
  await dashboard.close();
}
