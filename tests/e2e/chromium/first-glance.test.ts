/** The panel before React is there: its goals are the real ones, and what is pressed on them is done at once, and once. */
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import type { ChromiumScreen } from '../../support/chromium-screen.ts';
import type { ChromiumTab } from '../../support/chromium-tab.ts';
import {
  isInPanel,
  pressIntoPanel,
  pressOutOfPanel,
  untilHeard,
} from '../../support/flows/shortcut.ts';
import { isTagged, makeProject, openTicket, writeGoal } from '../../support/flows/steps.ts';
import { storedIn } from '../../support/flows/stored.ts';
import { until } from '../../support/screen.ts';
import { ACME } from '../../support/web.ts';
import { withChromium } from '../../support/with-chromium.ts';

const FIRST = 'Fewer calls about the checkout';
const SECOND = 'Invoices are paid sooner';
const URL = `https://${ACME}/browse/ACME-1`;
const project = { key: 'ACME', name: 'Acme shop' };

/** As released, but that the whole panel waits to be let in, where a test says so. */
async function heldBack(released: string, into: string): Promise<string> {
  await cp(released, into, { recursive: true });
  const chunks = join(into, 'chunks');
  const whole = (await readdir(chunks)).filter((name) => name.startsWith('whole-panel-'));
  expect(whole).toHaveLength(1);
  const path = join(chunks, String(whole[0]));
  const wait = 'if (localStorage.hold) await new Promise((come) => { globalThis.letIn = come; });';
  await writeFile(path, `${await readFile(path, 'utf8')}\n${wait}\n`);
  return into;
}

describe('the first glance', () => {
  const bench = withChromium({ build: heldBack });
  let tab: ChromiumTab;
  let panel: ChromiumScreen;

  const hold = async (on: boolean) => {
    const own = await bench.browser.own('options.html');
    await own.run((wish) => {
      if (wish) localStorage.setItem('hold', 'yes');
      else localStorage.removeItem('hold');
    }, on);
    await own.close();
  };
  /** How often a goal was put on a task or taken off. */
  const toggles = async () => {
    const own = await bench.browser.own('options.html');
    const entries = await storedIn(own, 'history');
    await own.close();
    await tab.front();
    return entries.filter(({ deed }) => deed === 'tag.goals').length;
  };
  const isHeld = () =>
    until('the whole panel to wait', () => panel.run(() => 'letIn' in globalThis, null));
  const letIn = async () => {
    await isHeld();
    await panel.run(() => (globalThis as unknown as { letIn: () => void }).letIn(), null);
    await panel.has('button', 'Project menu');
  };
  const glance = async () => {
    tab = await bench.browser.open(URL);
    await untilHeard(tab);
    panel = (await pressIntoPanel(bench.browser, tab)) as ChromiumScreen;
    await panel.has('checkbox', new RegExp(FIRST));
  };
  const places = () =>
    panel.frame
      .getByRole('checkbox')
      .evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())));

  beforeAll(async () => {
    if ('missing' in inject('chromium')) return;
    for (const key of ['ACME-1', 'ACME-2'])
      bench.web.jira.set(ACME, key, { summary: `Ticket ${key}`, project });
    const opened = await openTicket(bench.browser, URL, 'ACME-1');
    await makeProject(opened.panel, { client: 'Acme', project: 'Shop', currency: 'EUR' });
    await writeGoal(opened.panel, FIRST);
    await writeGoal(opened.panel, SECOND);
    await isTagged(opened.panel, SECOND, true);
    await bench.browser.command('toggle-panel');
    await until('the panel to close', async () => !(await opened.tab.hasPanel()));
    await opened.tab.close();
    await hold(true);
  });
  afterEach(async () => {
    if (!tab) return;
    if (await tab.hasPanel()) {
      if (!(await isInPanel(panel))) await pressIntoPanel(bench.browser, tab);
      await pressOutOfPanel(bench.browser, tab);
    }
    await tab.close();
  });

  it('takes a number key, does it once, and the whole panel says it and takes it back', async () => {
    await glance();
    const before = await toggles();
    await isTagged(panel, SECOND, true);
    await panel.press('2');
    await isTagged(panel, SECOND, false);
    await isHeld();
    expect(await toggles()).toBe(before + 1);
    await letIn();
    await panel.sees('Goal 2 taken off ACME-1');
    await isTagged(panel, SECOND, false);
    expect(await toggles()).toBe(before + 1);
    await panel.press('z');
    await isTagged(panel, SECOND, true);
  });

  it('takes a press on a goal, and shows the goals where they stay', async () => {
    await glance();
    const before = await toggles();
    await panel.click('checkbox', new RegExp(FIRST));
    await isTagged(panel, FIRST, false);
    const there = await places();
    await letIn();
    await panel.sees('Goal 1 taken off ACME-1');
    expect(await toggles()).toBe(before + 1);
    expect(await places()).toEqual(there);
    await panel.press('1');
    await isTagged(panel, FIRST, true);
  });

  it('keeps a key that it has no answer to for the whole panel', async () => {
    await glance();
    await panel.press('?');
    await letIn();
    await panel.sees('All keys');
    await panel.press('Escape');
    await panel.misses('All keys');
  });

  it('closes on Escape', async () => {
    await glance();
    await panel.press('Escape');
    await until('the panel to close', async () => !(await tab.hasPanel()));
  });

  it('goes when the page goes on, and no press falls to the next task', async () => {
    await glance();
    await isHeld();
    const before = await toggles();
    await tab.click('button', 'Go to ACME-2');
    await until('the goals of the ticket before to go', async () => (await panel.text()) === '');
    await panel.run(() => {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: '1', code: 'Digit1' }));
    }, null);
    await letIn();
    await panel.sees('Ticket ACME-2');
    await isTagged(panel, FIRST, false);
    expect(await toggles()).toBe(before);
  });

  it('shows nothing to a page that frames it, whatever task the address names', async () => {
    await glance();
    const address = await panel.run(() => location.href, null);
    expect(address).toContain('ACME-1');
    const hostile = await bench.browser.open(URL);
    await hostile.run((src) => {
      document.body.append(Object.assign(document.createElement('iframe'), { src }));
    }, address);
    const frame = await until(
      'the frame',
      async () => hostile.page.frames().find((one) => one.url() === address) ?? null,
    );
    await frame.waitForLoadState();
    await hostile.page.waitForTimeout(1_500);
    expect(await frame.evaluate(() => document.body.textContent?.trim())).toBe('');
    await hostile.close();
    await tab.front();
  });
});
