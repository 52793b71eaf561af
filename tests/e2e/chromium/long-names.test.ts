/** Names of one endless word, as addresses and German compounds are, and of another direction: no screen is torn by them. */
import { afterEach, describe, expect, it } from 'vitest';
import type { ChromiumTab } from '../../support/chromium-tab.ts';
import { DASHBOARD_PAGES } from '../../support/flows/screens.ts';
import { isTagged, makeProject, openTicket, writeGoal } from '../../support/flows/steps.ts';
import { findClipped } from '../../support/looks/look-over.ts';
import type { Screen } from '../../support/screen.ts';
import { ACME } from '../../support/web.ts';
import { withChromium } from '../../support/with-chromium.ts';

const endless = (letters: number, first: string) =>
  first + 'etikettierungsüberwachungsaufgaben'.repeat(10).slice(0, letters - first.length);
/** Begins from the right, and goes on from the left. */
const CLIENT = endless(150, 'לקוח');
const PROJECT = endless(150, 'Projekt');
const GOAL = endless(300, 'Ziel');
const MAY_BE_CUT = '[title], .gauge, .progress, [class*=skip]:not(:focus)';

describe('names without a place to break', () => {
  const bench = withChromium();
  let tab: ChromiumTab | null = null;
  afterEach(async () => {
    await tab?.close();
    tab = null;
  });

  const torn = (screen: Screen) => screen.run(findClipped, { allowed: MAY_BE_CUT });

  it('in the panel', async () => {
    bench.web.jira.set(ACME, 'ACME-1', {
      summary: endless(250, 'Aufgabe'),
      status: { name: endless(80, 'Zustand'), category: 'indeterminate' },
      assignee: endless(90, 'Jemand'),
      parent: { key: 'ACME-2', summary: endless(250, 'Eltern') },
      project: { key: 'ACME', name: endless(150, 'Ort') },
      estimate: 3600,
      spent: 7200,
    });
    const opened = await openTicket(bench.browser, `https://${ACME}/browse/ACME-1`, 'ACME-1');
    tab = opened.tab;
    const { panel } = opened;
    await panel.sees(/Make the project and link “?Ort/);
    expect(await torn(panel)).toEqual([]);
    await makeProject(panel, { client: CLIENT, project: PROJECT, currency: 'EUR', money: '1' });
    await writeGoal(panel, GOAL);
    await isTagged(panel, GOAL, true);
    expect(await torn(panel)).toEqual([]);
  });

  it('in the popup', async () => {
    tab = await bench.browser.own('popup.html');
    await tab.sees(PROJECT);
    await tab.sees('Copy client-safe summary');
    expect(await torn(tab)).toEqual([]);
  });

  it('where the lines around them begin, whatever their own direction', async () => {
    tab = await bench.browser.own('dashboard.html');
    await tab.sees(CLIENT);
    const sides = await tab.run(() => {
      const names = [...document.querySelectorAll('main th bdi')];
      return names.map((one) => getComputedStyle(one).textAlign);
    }, null);
    expect(sides).toEqual(['left', 'left']);
  });

  it('on the pages of the dashboard', async () => {
    tab = await bench.browser.own('dashboard.html');
    await tab.page.setViewportSize({ width: 700, height: 700 });
    await tab.click('link', PROJECT);
    for (const page of DASHBOARD_PAGES) {
      await tab.click('link', new RegExp(`^${page}( \\d+)?$`));
      await tab.has('heading', /./);
      expect(await torn(tab), page).toEqual([]);
    }
  });

  it('leave a status of common words on one line beside them', async () => {
    bench.web.jira.set(ACME, 'ACME-3', {
      summary: endless(250, 'Aufgabe'),
      status: { name: 'In Bearbeitung', category: 'indeterminate' },
      project: { key: 'ACME', name: endless(150, 'Ort') },
    });
    const opened = await openTicket(bench.browser, `https://${ACME}/browse/ACME-3`, 'ACME-3');
    await opened.panel.sees('In Bearbeitung');
    await opened.panel.click('checkbox', /Ziel/);
    await isTagged(opened.panel, GOAL, true);
    await opened.tab.close();
    tab = await bench.browser.own('dashboard.html');
    await tab.click('link', PROJECT);
    await tab.click('link', /^Tasks/);
    for (const width of [760, 1280]) {
      await tab.page.setViewportSize({ width, height: 700 });
      await tab.sees('In Bearbeitung');
      const lines = await tab.run(() => {
        const tags = [...document.querySelectorAll('.tag')];
        const tag = tags.find(({ textContent }) => textContent === 'In Bearbeitung');
        const range = document.createRange();
        if (tag) range.selectNodeContents(tag);
        return new Set([...range.getClientRects()].map(({ top }) => top)).size;
      }, null);
      expect(lines, String(width)).toBe(1);
    }
  });
});
