/** WCAG 2.2 AA in every screen: axe in both themes, forced colours, reduced motion, zoom and reflow, targets, and a focus that is seen and never lost. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Chromium } from '../../support/chromium.ts';
import type { ChromiumScreen } from '../../support/chromium-screen.ts';
import type { ChromiumTab } from '../../support/chromium-tab.ts';
import {
  CONTROLS,
  findLookAlikes,
  findMotion,
  findSmallTargets,
  lookAtFocus,
} from '../../support/looks/by-hand.ts';
import { findClipped } from '../../support/looks/look-over.ts';
import { makeRows, pour, type Rows, setUp } from '../../support/looks/records-of.ts';
import { fillJira, SCENES, type Scene } from '../../support/looks/scenes.ts';
import { ACME, Web } from '../../support/web.ts';

/** Past this many stops a screen is long, not stuck. */
const STOPS = 60;

describe('every screen', () => {
  let web: Web;
  let browser: Chromium;
  let desk: ChromiumTab;
  let rows: Rows;
  const ready = inject('chromium');

  beforeAll(async () => {
    if ('missing' in ready) return;
    web = await Web.start();
    fillJira(web, (words) => words);
    browser = await Chromium.launch({ extension: ready.extension, web });
    rows = await makeRows('en');
    desk = await browser.own('options.html');
    await pour(desk, rows);
  });
  afterAll(async () => {
    await browser?.close();
    await web?.close();
  });

  const open = async (scene: Scene, width: number, height = scene.height) => {
    await setUp(desk, { looks: { [ACME]: { open: true, width, docked: false } } });
    return scene.open(browser, rows.project, { width, height });
  };

  describe.each(SCENES)('$name', (scene) => {
    it('axe, targets, forced colours, reduced motion', async ({ skip }) => {
      if ('missing' in ready) return skip(ready.missing);
      const { tab, screen } = await open(scene, Math.max(...scene.widths));
      expect(await screen.violations()).toEqual([]);
      expect(await screen.run(findSmallTargets, CONTROLS)).toEqual([]);
      await tab.page.emulateMedia({ forcedColors: 'active' });
      expect(await screen.run(findLookAlikes, null)).toEqual([]);
      await tab.page.emulateMedia({ forcedColors: null, reducedMotion: 'reduce' });
      expect(await screen.run(findMotion, null)).toEqual([]);
      await tab.close();
    });

    it('at 320 px, which is 400 % of 1280, nothing is cut off or lies beside the window', async ({
      skip,
    }) => {
      if ('missing' in ready) return skip(ready.missing);
      const { tab, screen } = await open(scene, 320, scene.inPage ? scene.height : 600);
      expect(await screen.run(findClipped, { allowed: MAY_BE_CUT })).toEqual([]);
      await tab.close();
    });

    it('at 200 %', async ({ skip }) => {
      if ('missing' in ready) return skip(ready.missing);
      // A window of 1280 × 800 shows half of that in each direction.
      const { tab, screen } = await open(scene, scene.inPage ? 360 : 640, 400);
      expect(await screen.run(findClipped, { allowed: MAY_BE_CUT })).toEqual([]);
      await tab.close();
    });

    it('takes the focus round by Tab, always to be seen', async ({ skip }) => {
      if ('missing' in ready) return skip(ready.missing);
      const { tab, screen } = await open(scene, Math.max(...scene.widths), 800);
      await takeFocusIn(screen);
      expect(await walk(screen)).toEqual([]);
      await tab.close();
    });
  });
});

const MAY_BE_CUT = '[title], .gauge, .progress, [class*=skip]:not(:focus)';

/** As the panel does when it is opened by key; a page of our own has it anyway. */
async function takeFocusIn(screen: ChromiumScreen): Promise<void> {
  await screen.run(() => {
    if (document.activeElement && document.activeElement !== document.body) return;
    const main = document.querySelector<HTMLElement>('main');
    main?.setAttribute('tabindex', '-1');
    main?.focus();
  }, null);
}

async function walk(screen: ChromiumScreen): Promise<string[]> {
  const faults: string[] = [];
  // Where it already is counts: a window with one button has no other stop.
  const first = await screen.run(lookAtFocus, null);
  for (let stop = 0; stop < STOPS; stop += 1) {
    await screen.press('Tab');
    const { name, lost, seen, mark } = await screen.run(lookAtFocus, null);
    // Round, or out of the document into the browser.
    if (lost || mark !== '')
      return stop === 0 && lost && first.lost ? ['nothing takes the focus'] : faults;
    if (!seen) faults.push(`the focus on “${name}” is not seen`);
  }
  return faults;
}
