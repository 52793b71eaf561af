/** A page that covers the panel to steal presses and keys: in Chromium the panel sees it, and takes none. */
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { ChromiumScreen } from '../../support/chromium-screen.ts';
import type { ChromiumTab } from '../../support/chromium-tab.ts';
import { cover, OVER_ALL, OVER_CORNER, uncover } from '../../support/flows/covers.ts';
import { writes } from '../../support/flows/forged.ts';
import { isTagged, makeProject, openTicket, writeGoal } from '../../support/flows/steps.ts';
import { until } from '../../support/screen.ts';
import { ACME } from '../../support/web.ts';
import { withChromium } from '../../support/with-chromium.ts';

const GOAL = 'Nobody presses what they do not see';
const URL = `https://${ACME}/browse/ACME-1`;

describe('a page that steals presses', () => {
  const bench = withChromium();
  beforeAll(async () => {
    if ('missing' in inject('chromium')) return;
    bench.web.jira.set(ACME, 'ACME-1', { summary: 'Press here' });
    const { tab, panel } = await openTicket(bench.browser, URL, 'ACME-1');
    await makeProject(panel, { client: 'Acme', project: 'Shop', currency: 'EUR' });
    await writeGoal(panel, GOAL);
    await tab.close();
  });

  const open = async () => {
    const { tab, panel } = await openTicket(bench.browser, URL, 'ACME-1');
    await isTagged(panel, GOAL, true);
    return { tab: tab as ChromiumTab, panel: panel as ChromiumScreen };
  };
  const takesPresses = (panel: ChromiumScreen, wish: boolean) =>
    until(`the panel ${wish ? 'to take' : 'to refuse'} presses`, () =>
      panel.run((w) => !('unsettled' in document.documentElement.dataset) === w, wish),
    );
  /** With the mouse at its place, as a lured person would, however the page looks there. */
  const pressBlindly = async (panel: ChromiumScreen) => {
    const box = await panel.frame.getByRole('checkbox', { name: new RegExp(GOAL) }).boundingBox();
    await panel.page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + (box?.height ?? 0) / 2);
  };
  /** What was pressed before is in the panel's queue before this: only this one counts. */
  const onlyThisCounts = async (panel: ChromiumScreen, before: number) => {
    await takesPresses(panel, true);
    await panel.click('checkbox', new RegExp(GOAL));
    await isTagged(panel, GOAL, false);
    expect(await writes(bench.browser)).toBe(before + 1);
    await panel.page.bringToFront();
    await panel.click('checkbox', new RegExp(GOAL));
    await isTagged(panel, GOAL, true);
  };

  it('that lays a picture over it which lets presses through', async () => {
    const { tab, panel } = await open();
    const before = await writes(bench.browser);
    await tab.front();
    await tab.run(cover, OVER_ALL);
    await takesPresses(panel, false);
    await pressBlindly(panel);
    await panel.sees('The page lies over this panel');
    await pressBlindly(panel);
    await panel.page.keyboard.press('1');
    await panel.page.keyboard.press('z');
    await tab.run(uncover, null);
    await panel.misses('The page lies over this panel');
    await onlyThisCounts(panel, before);
    await tab.close();
  });

  it('that lays small things round one button', async () => {
    const { tab, panel } = await open();
    const before = await writes(bench.browser);
    await tab.front();
    await tab.run(cover, OVER_CORNER);
    await takesPresses(panel, false);
    await pressBlindly(panel);
    await tab.run(uncover, null);
    await onlyThisCounts(panel, before);
    await tab.close();
  });

  it('that makes the window of a size at which something else lies under the pointer', async () => {
    const { tab, panel } = await open();
    await takesPresses(panel, true);
    const unsettled = panel.run(
      () =>
        new Promise((told) => {
          const root = document.documentElement;
          const watch = new MutationObserver(() => {
            told('unsettled' in root.dataset);
            watch.disconnect();
          });
          watch.observe(root, { attributes: true });
        }),
      null,
    );
    await tab.page.setViewportSize({ width: 1280, height: 500 });
    expect(await unsettled).toBe(true);
    await takesPresses(panel, true);
    await tab.page.setViewportSize({ width: 1280, height: 800 });
    await tab.close();
  });

  it('takes presses where nothing lies over it, docked or not', async () => {
    const { tab, panel } = await open();
    await takesPresses(panel, true);
    await panel.click('button', 'Project menu');
    await panel.frame.getByRole('menuitem', { name: 'Dock beside the page' }).click();
    await until('the page to make room', () =>
      tab.run(() => getComputedStyle(document.documentElement).marginRight !== '0px', null),
    );
    await takesPresses(panel, true);
    await panel.misses('The page lies over this panel');
    await tab.close();
  });
});
