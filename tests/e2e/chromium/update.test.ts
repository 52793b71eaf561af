/** Planseat is updated over an older version with data in it: nothing is asked anew, and every record is there. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { Chromium } from '../../support/chromium.ts';
import { isTagged, makeProject, openTicket, writeGoal } from '../../support/flows/steps.ts';
import { ACME, Web } from '../../support/web.ts';

const GOAL = 'Half as many support calls about the checkout';
const TICKET = `https://${ACME}/browse/ACME-12`;

describe('an update over the previous version', () => {
  const ready = inject('chromium');
  let folder = '';
  let web: Web;
  let browser: Chromium;

  const install = async (extension: string, version: string) => {
    await cp(extension, folder, { recursive: true });
    const path = join(folder, 'manifest.json');
    const manifest = JSON.parse(await readFile(path, 'utf8')) as { version: string };
    await writeFile(path, JSON.stringify({ ...manifest, version }));
  };
  const version = () => browser.inWorker(() => chrome.runtime.getManifest().version, null);

  beforeAll(async () => {
    if ('missing' in ready) return;
    folder = await mkdtemp(join(tmpdir(), 'planseat-update-'));
    await install(ready.extension, '0.9.0');
    web = await Web.start();
    browser = await Chromium.launch({ extension: folder, web });
  });
  beforeEach((test) => {
    if ('missing' in ready) test.skip(ready.missing);
  });
  afterAll(async () => {
    await browser?.close();
    await web?.close();
    if (folder !== '') await rm(folder, { recursive: true, force: true });
  });

  it('is used in its older version', async () => {
    expect(await version()).toBe('0.9.0');
    web.jira.set(ACME, 'ACME-12', { summary: 'Make the checkout shorter' });
    const { tab, panel } = await openTicket(browser, TICKET, 'ACME-12');
    await makeProject(panel, { client: 'Acme', project: 'Shop', currency: 'EUR', money: '1,000' });
    await writeGoal(panel, GOAL);
    await isTagged(panel, GOAL, true);
    await tab.close();
  });

  it('finds all of it under the newer one, welcomes nobody twice, and goes on writing', async () => {
    if ('missing' in ready) return;
    await install(ready.extension, '1.0.0');
    await browser.restart();
    expect(await version()).toBe('1.0.0');
    expect(browser.pageOf('welcome.html')).toBeNull();
    const { tab, panel } = await openTicket(browser, TICKET, 'ACME-12');
    await isTagged(panel, GOAL, true);
    await writeGoal(panel, 'Nobody rings to ask where the parcel is');
    await tab.close();
    const popup = await browser.own('popup.html');
    await popup.sees('Shop');
    await popup.sees('2 goals');
    await popup.close();
  });
});

/** The browser's own interface in the worker, as far as this test uses it. */
declare const chrome: { runtime: { getManifest(): { version: string } } };
