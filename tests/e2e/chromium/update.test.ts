/** Planseat is updated over an older version with data in it: nothing is asked anew, and every record is there. */
import { describe, expect, inject, it } from 'vitest';
import { changedBuild } from '../../support/changed-build.ts';
import { isTagged, makeProject, openTicket, writeGoal } from '../../support/flows/steps.ts';
import { ACME } from '../../support/web.ts';
import { withChromium } from '../../support/with-chromium.ts';

const GOAL = 'Half as many support calls about the checkout';
const TICKET = `https://${ACME}/browse/ACME-12`;

describe('an update over the previous version', () => {
  const ready = inject('chromium');
  let folder = '';
  const install = (released: string, version: string) =>
    changedBuild(released, folder, (manifest) => {
      manifest.version = version;
    });
  const bench = withChromium({
    build(released, into) {
      folder = into;
      return install(released, '0.9.0');
    },
  });

  const version = () => bench.browser.inWorker(() => chrome.runtime.getManifest().version, null);

  it('is used in its older version', async () => {
    expect(await version()).toBe('0.9.0');
    bench.web.jira.set(ACME, 'ACME-12', { summary: 'Make the checkout shorter' });
    const { tab, panel } = await openTicket(bench.browser, TICKET, 'ACME-12');
    await makeProject(panel, { client: 'Acme', project: 'Shop', currency: 'EUR', money: '1,000' });
    await writeGoal(panel, GOAL);
    await isTagged(panel, GOAL, true);
    await tab.close();
  });

  it('finds all of it under the newer one, welcomes nobody twice, and goes on writing', async () => {
    if ('missing' in ready) return;
    await install(ready.extension, '1.0.0');
    await bench.browser.restart();
    expect(await version()).toBe('1.0.0');
    expect(bench.browser.pageOf('welcome.html')).toBeNull();
    const { tab, panel } = await openTicket(bench.browser, TICKET, 'ACME-12');
    await isTagged(panel, GOAL, true);
    await writeGoal(panel, 'Nobody rings to ask where the parcel is');
    await tab.close();
    const popup = await bench.browser.own('popup.html');
    await popup.sees('Shop');
    await popup.sees('2 goals');
    await popup.close();
  });
});

/** The browser's own interface in the worker, as far as this test uses it. */
declare const chrome: { runtime: { getManifest(): { version: string } } };
