/** WCAG 2.2 AA in every screen: axe in both themes, forced colours, reduced motion, zoom and reflow, targets, and a focus that is seen and never lost. */
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { ChromiumScreen } from '../../support/chromium-screen.ts';
import {
  CONTROLS,
  findFaintPlaceholders,
  findLookAlikes,
  findMotion,
  findSmallTargets,
  lookAtFocus,
} from '../../support/looks/by-hand.ts';
import { findClipped } from '../../support/looks/look-over.ts';
import { makeRows } from '../../support/looks/records-of.ts';
import { fillWeb, SCENES } from '../../support/looks/scenes.ts';
import { Stage } from '../../support/looks/stage.ts';
import { Web } from '../../support/web.ts';

/** Past this many stops a screen is long, not stuck. */
const STOPS = 60;

describe('every screen', () => {
  let web: Web;
  let stage: Stage;
  const ready = inject('chromium');

  beforeAll(async () => {
    if ('missing' in ready) return;
    web = await Web.start();
    fillWeb(web, (words) => words);
    const rows = await makeRows('en');
    stage = await Stage.open({ extension: ready.extension, web, rows });
  });
  afterAll(async () => {
    await stage?.close();
    await web?.close();
  });
  beforeEach((test) => {
    if ('missing' in ready) test.skip(ready.missing);
    // Another try begins the scene anew.
    test.onTestFailed(() => stage.leave());
  });

  describe.each(SCENES)('$name', (scene) => {
    const widest = Math.max(...scene.widths);

    it('axe, targets, placeholders, forced colours, reduced motion', async () => {
      const { tab, screen } = await stage.show(scene, { width: widest, height: scene.height });
      expect(await screen.violations()).toEqual([]);
      expect(await screen.run(findSmallTargets, CONTROLS)).toEqual([]);
      expect(await screen.run(findFaintPlaceholders, null)).toEqual([]);
      await tab.page.emulateMedia({ forcedColors: 'active' });
      expect(await screen.run(findLookAlikes, null)).toEqual([]);
      await tab.page.emulateMedia({ forcedColors: null, reducedMotion: 'reduce' });
      expect(await screen.run(findMotion, null)).toEqual([]);
      await tab.page.emulateMedia({ reducedMotion: null });
    });

    it('at 320 px, which is 400 % of 1280, nothing is cut off or lies beside the window', async () => {
      const height = scene.inPage ? scene.height : 600;
      const { screen } = await stage.show(scene, { width: 320, height });
      expect(await screen.run(findClipped, { allowed: MAY_BE_CUT })).toEqual([]);
    });

    it('at 200 %', async () => {
      // A window of 1280 × 800 shows half of that in each direction.
      const { screen } = await stage.show(scene, { width: scene.inPage ? 360 : 640, height: 400 });
      expect(await screen.run(findClipped, { allowed: MAY_BE_CUT })).toEqual([]);
    });

    it('takes the focus round by Tab, always to be seen', async () => {
      const { screen } = await stage.show(scene, { width: widest, height: 800 });
      await takeFocusIn(screen);
      expect(await walk(screen)).toEqual([]);
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
  let outs = 0;
  // Where it already is counts: a window with one button has no other stop.
  const first = await screen.run(lookAtFocus, null);
  for (let stop = 0; stop < STOPS; stop += 1) {
    await screen.press('Tab');
    const { name, lost, seen, mark } = await screen.run(lookAtFocus, null);
    if (mark !== '') return faults;
    if (lost) {
      if (stop === 0 && first.lost) return ['nothing takes the focus'];
      // Once it goes out of the document into the browser, and comes in again at the top; another time it is lost on the way.
      outs += 1;
      await screen.press('Tab');
      const next = await screen.run(lookAtFocus, null);
      if (next.lost || next.mark !== '') return faults;
      if (outs > 1) faults.push(`the focus is lost before “${next.name}”`);
    } else if (!seen) faults.push(`the focus on “${name}” is not seen`);
  }
  return faults;
}
