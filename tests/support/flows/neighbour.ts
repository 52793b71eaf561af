/** Another extension beside ours, with rights to the same pages: nothing answers it, and nothing that it does counts. The same in every browser. */
import { expect, it } from 'vitest';
import { type Tab, until } from '../screen.ts';
import { ACME, type Web } from '../web.ts';
import { forge, writes } from './forged.ts';
import { type Driven, isTagged, makeProject, openTicket, writeGoal } from './steps.ts';

const TICKET = `https://${ACME}/browse/ACME-1`;
const GOAL = 'Fewer calls about the checkout';
const NOBODY = expect.stringMatching(/Receiving end does not exist/);

/** What it is made of: a page to work from, and a script for other people's pages. */
export function neighbourFiles(ours: string): Record<string, string> {
  const manifest = {
    manifest_version: 3,
    name: 'A neighbour',
    version: '1',
    permissions: ['scripting', 'tabs'],
    host_permissions: ['https://*.atlassian.net/*'],
    browser_specific_settings: { gecko: { id: 'neighbour@neighbour.example' } },
  };
  return {
    'manifest.json': JSON.stringify(manifest),
    'page.html': '<!doctype html><title>Neighbour</title><body>',
    'reach.js': `(${forge})();\n(${reach})(${JSON.stringify(ours)});`,
  };
}

/** `atHome`: opens the neighbour's own page. `ours`: Planseat's id. */
export function neighbour(
  bench: { readonly web: Web; readonly browser: Driven },
  atHome: () => Promise<Tab>,
  ours: () => string,
): void {
  it('is heard by nobody, and does nothing through the page that they share', async () => {
    const { web, browser } = bench;
    web.jira.set(ACME, 'ACME-1', { summary: 'Shorter checkout' });
    const { tab, panel } = await openTicket(browser, TICKET, 'ACME-1');
    await makeProject(panel, { client: 'Acme', project: 'Shop', currency: 'EUR', hours: '40' });
    await writeGoal(panel, GOAL);
    await isTagged(panel, GOAL, true);
    const before = await writes(browser);
    const home = await atHome();

    expect(await home.run(callFromHome, { ours: ours(), url: TICKET })).toEqual({
      said: [NOBODY, NOBODY, NOBODY],
      lines: [NOBODY, NOBODY],
    });
    const reached = { said: [NOBODY, NOBODY], line: NOBODY, inside: null, moved: false };
    // Besides the page's own document there is none that it may go into.
    expect(await home.run(reachIn, TICKET)).toEqual([{ ...reached, frames: 1 }]);
    // What follows comes after all that; of the two only the real press counts.
    await panel.click('checkbox', new RegExp(GOAL));
    await isTagged(panel, GOAL, false);
    expect(await writes(browser)).toBe(before + 1);

    await panel.press('Escape');
    await until('the panel to close', async () => !(await tab.hasPanel()));
    await until('the launcher', async () => (await tab.shadowedButtons()).length > 0);
    expect(await home.run(reachIn, TICKET)).toEqual([{ ...reached, frames: 0 }]);
    expect(await tab.shadowedButtons()).toContainEqual(expect.stringMatching(/^Open Planseat/));
    expect(await tab.hasPanel()).toBe(false);
    expect(await writes(browser)).toBe(before + 1);
    await home.close();
    await tab.close();
  });
}

interface Line {
  onDisconnect: { addListener(hear: (line: { error?: Error | null }) => void): void };
}

/** The extensions' interface, by the name that both browsers have for it. */
declare const chrome: {
  runtime: {
    lastError?: { message: string };
    sendMessage(id: string, message: unknown): Promise<unknown>;
    connect(id: string, about: object): Line;
  };
  tabs: {
    query(ask: { url: string }): Promise<{ id: number }[]>;
    sendMessage(id: number, message: unknown): Promise<unknown>;
    connect(id: number, about: object): Line;
  };
  scripting: { executeScript(what: object): Promise<{ result: unknown }[]> };
  dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot | null };
};

/** Calls our worker and our script in the tab. Runs in the neighbour's page. */
async function callFromHome({ ours, url }: { ours: string; url: string }): Promise<object> {
  const [shared] = await chrome.tabs.query({ url });
  const tabId = shared?.id ?? -1;
  const said = (error: unknown) => String(error);
  const end = (line: Line) =>
    new Promise((ended) => {
      line.onDisconnect.addListener(({ error }) =>
        ended(error?.message ?? chrome.runtime.lastError?.message ?? 'without a word'),
      );
    });
  const toggle = { planseat: 'togglePanel', tell: {} };
  return {
    said: [
      await chrome.runtime
        .sendMessage(ours, { planseat: 'mintToken', ask: { ahead: null } })
        .catch(said),
      await chrome.runtime.sendMessage(ours, toggle).catch(said),
      await chrome.tabs.sendMessage(tabId, toggle).catch(said),
    ],
    lines: [
      await end(chrome.runtime.connect(ours, { name: 'planseat-side' })),
      await end(chrome.tabs.connect(tabId, { name: 'planseat-side' })),
    ],
  };
}

/** Brings its script into every document of the tab that it may go into. Runs in the neighbour's page. */
async function reachIn(url: string): Promise<unknown[]> {
  const [shared] = await chrome.tabs.query({ url });
  const target = { tabId: shared?.id ?? -1, allFrames: true };
  const answers = await chrome.scripting.executeScript({ target, files: ['reach.js'] });
  return answers.map(({ result }) => result);
}

/** As an extension it may look into closed roots. Runs in the shared page, as the neighbour's content script. */
async function reach(ours: string): Promise<object> {
  const said = (error: unknown) => String(error);
  const host = document.querySelector('[data-planseat]') as
    | (Element & { openOrClosedShadowRoot?: ShadowRoot | null })
    | null;
  const root = host?.openOrClosedShadowRoot ?? (host && chrome.dom?.openOrClosedShadowRoot(host));
  if (!root) throw new Error('Our root is out of its reach: nothing would be tried');
  const places = () =>
    [...root.querySelectorAll('button')].map((one) => one.getBoundingClientRect().top);
  const stood = places().join();
  for (const button of root.querySelectorAll('button')) {
    for (const type of ['pointerdown', 'pointerup', 'click'])
      button.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
    for (const key of ['Enter', 'ArrowDown'])
      button.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    button.click();
  }
  const frames = root.querySelectorAll('iframe');
  let inside: unknown = null;
  for (const frame of frames) {
    inside ??= frame.contentDocument;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      inside ??= data;
    };
    frame.contentWindow?.postMessage({ planseatToken: 'a guess' }, '*', [port2]);
    frame.contentWindow?.postMessage({ say: 'board', board: null }, '*');
  }
  const paint = { planseat: 'paint', ask: { url: location.href } };
  const token = { planseat: 'mintToken', ask: { ahead: null } };
  const line = chrome.runtime.connect(ours, { name: 'planseat-side' });
  const ended = new Promise((end) => {
    line.onDisconnect.addListener(({ error }) =>
      end(error?.message ?? chrome.runtime.lastError?.message ?? 'without a word'),
    );
  });
  return {
    said: [
      await chrome.runtime.sendMessage(ours, paint).catch(said),
      await chrome.runtime.sendMessage(ours, token).catch(said),
    ],
    line: await ended,
    inside,
    frames: frames.length,
    moved: places().join() !== stood,
  };
}
