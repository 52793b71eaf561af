/** What a page can say, post, frame and press without its user: nothing of it reaches Planseat. The same in every browser. */
import { expect, it } from 'vitest';
import { type Tab, until } from '../screen.ts';
import { ACME, OTHER, type Web } from '../web.ts';
import { type Driven, isTagged, makeProject, openTicket, writeGoal } from './steps.ts';
import { storedIn } from './stored.ts';

const GOAL = 'Fewer calls about the checkout';
const at = (key: string) => `https://${ACME}/browse/${key}`;

/** The extension's own interface, by the name that each browser has for it. */
declare const chrome: {
  tabs: {
    query(ask: { url: string }): Promise<{ id: number }[]>;
    getCurrent(): Promise<{ id: number }>;
  };
  storage: { session: { set(items: object): Promise<void> } };
};

/** How many writes there were, ever. */
export async function writes(browser: Driven): Promise<number> {
  const own = await browser.own('options.html');
  const entries = await storedIn(own, 'history');
  await own.close();
  return entries.length;
}

/** Where the page lies that frames us: Planseat may touch it, as a tracker that was taken over. */
const EVIL = `https://${OTHER}/browse/ACME-1`;

/**
 * Puts a token that the test knows among those minted, for the evil page's tab or for another one: the page is given what
 * it could only guess.
 */
async function plant(browser: Driven, token: string, whose: 'its' | 'another'): Promise<void> {
  const own = await browser.own('options.html');
  await own.run(
    async ({ url, token, whose }) => {
      const [evil] = await chrome.tabs.query({ url });
      const tab = whose === 'its' ? evil : await chrome.tabs.getCurrent();
      const minted = { token, tabId: tab?.id ?? -1, until: Date.now() + 60_000 };
      await chrome.storage.session.set({ 'frame-tokens': [minted] });
    },
    { url: EVIL, token, whose },
  );
  await own.close();
}

/** The page frames our panel under a name, and keeps what it is told back. */
async function frameIt(tab: Tab, name: string, panel: string): Promise<void> {
  await tab.run(
    async ({ name, panel }) => {
      const frame = document.createElement('iframe');
      frame.name = name;
      frame.src = panel;
      document.body.append(frame);
      await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
      Object.assign(window, { told: {} });
    },
    { name, panel },
  );
}

/** The page hands its frame a token with a line of its own; what comes over the line is kept. */
async function offer(tab: Tab, name: string, token: string): Promise<void> {
  await tab.run(
    ({ name, token }) => {
      const { port1, port2 } = new MessageChannel();
      const { told } = window as unknown as { told: Record<string, unknown> };
      port1.onmessage = ({ data }) => {
        told[token] = data;
      };
      const frame = document.querySelector<HTMLIFrameElement>(`iframe[name="${name}"]`);
      frame?.contentWindow?.postMessage({ planseatToken: token }, '*', [port2]);
    },
    { name, token },
  );
}

const told = (tab: Tab) =>
  tab.run(() => (window as unknown as { told: Record<string, unknown> }).told, null);

export function forged(
  bench: { readonly web: Web; readonly browser: Driven },
  panelAddress: () => string,
): void {
  it('a page that frames the panel gets an empty frame, for a guess and for another tab’s token', async () => {
    const { web, browser } = bench;
    web.jira.set(OTHER, 'ACME-1', { summary: 'Taken over' });
    const tab = await browser.open(EVIL);
    await frameIt(tab, 'stolen', panelAddress());
    await plant(browser, 'of another tab', 'another');
    await offer(tab, 'stolen', 'a guess');
    await offer(tab, 'stolen', 'of another tab');
    // The frame asks about one token after another: when it takes a good one, it has refused those before.
    await plant(browser, 'good once', 'its');
    await offer(tab, 'stolen', 'good once');
    await until('the frame to take a good token', async () => 'good once' in (await told(tab)));
    expect(await told(tab)).toEqual({ 'good once': { say: 'ready' } });
    await tab.close();
  });

  it('a token is no good a second time', async () => {
    const { browser } = bench;
    const tab = await browser.open(EVIL);
    await frameIt(tab, 'first', panelAddress());
    await plant(browser, 'used', 'its');
    await offer(tab, 'first', 'used');
    await until('the first frame to take it', async () => 'used' in (await told(tab)));
    await frameIt(tab, 'second', panelAddress());
    await offer(tab, 'second', 'used');
    await plant(browser, 'fresh', 'its');
    await offer(tab, 'second', 'fresh');
    await until('the second frame to take another', async () => 'fresh' in (await told(tab)));
    expect(Object.keys(await told(tab))).toEqual(['fresh']);
    await tab.close();
  });

  it('forged messages, events and presses change nothing', async () => {
    const { web, browser } = bench;
    web.jira.set(ACME, 'ACME-1', { summary: 'Shorter checkout' });
    const { tab, panel } = await openTicket(browser, at('ACME-1'), 'ACME-1');
    await makeProject(panel, { client: 'Acme', project: 'Shop', currency: 'EUR', hours: '40' });
    await writeGoal(panel, GOAL);
    await isTagged(panel, GOAL, true);
    const before = await writes(browser);
    await tab.run(forge, null);
    // What follows comes after all that was forged; of the two only the real press counts.
    await panel.click('checkbox', new RegExp(GOAL));
    await isTagged(panel, GOAL, false);
    expect(await writes(browser)).toBe(before + 1);
    expect(await tab.hasPanel()).toBe(true);
    await panel.press('Escape');
    await until('the panel to close', async () => !(await tab.hasPanel()));
    await tab.run(forge, null);
    await until('the launcher', async () => (await tab.shadowedButtons()).length > 0);
    expect(await tab.hasPanel()).toBe(false);
    expect(await tab.shadowedButtons()).toContainEqual(expect.stringMatching(/^Open Planseat/));
    await tab.close();
  });

  it('the page is told of no key and no word that is typed into the panel', async () => {
    const { tab, panel } = await openTicket(bench.browser, at('ACME-1'), 'ACME-1');
    await tab.run(listenToAll, null);
    await panel.fill('combobox', /Find a goal/, 'What we think of the client');
    await panel.press('Escape');
    expect(await tab.run(() => (window as unknown as { keys: string[] }).keys, null)).toEqual([]);
    // The listeners do listen.
    await tab.click('textbox', 'Comment');
    await tab.press('a');
    const heard = await tab.run(() => (window as unknown as { keys: string[] }).keys, null);
    expect(heard).toContain('keydown');
    await tab.close();
  });

  it('the page finds neither the panel’s frame nor anything in our root', async () => {
    const { tab } = await openTicket(bench.browser, at('ACME-1'), 'ACME-1');
    const found = await tab.run(() => {
      const host = document.querySelector('[data-planseat]');
      return {
        frames: window.length,
        root: host?.shadowRoot ?? null,
        inside: host?.childNodes.length,
        atEdge: document.elementFromPoint(innerWidth - 20, innerHeight / 2) === host,
        focused: document.activeElement === document.body,
      };
    }, null);
    expect(found).toEqual({ frames: 0, root: null, inside: 0, atEdge: true, focused: true });
    await tab.close();
  });
}

/** All a page can say and do by itself. Runs in the page. */
export function forge(): void {
  const identity = { tracker: 'jira', host: 'evil.example', key: 'E-1', url: '', area: null };
  const shown = { identity, tool: 'x', host: 'x', pageTitle: 'x', document: false };
  const words = [
    { say: 'close' },
    { say: 'ready' },
    { say: 'dock', docked: true },
    { say: 'chips', on: false },
    { say: 'read', ask: 1, identity },
    { say: 'shown', shown },
    { planseat: 'togglePanel', tell: {} },
    { planseat: 'keepLook', ask: { look: { open: true } } },
    { planseatToken: 'guess' },
  ];
  const host = document.querySelector('[data-planseat]');
  for (const word of words) {
    window.postMessage(word, '*', [new MessageChannel().port2]);
    window.dispatchEvent(new MessageEvent('message', { data: word, origin: location.origin }));
    document.dispatchEvent(new CustomEvent('planseat', { detail: word }));
    new BroadcastChannel('planseat').postMessage(word);
  }
  const place = { bubbles: true, composed: true, cancelable: true, button: 0, clientX: 1270 };
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
    host?.dispatchEvent(new PointerEvent(type, { ...place, clientY: innerHeight / 2 }));
  for (const key of ['Enter', ' ', '1', 'z', 'Escape', 'p'])
    for (const target of [host, document, window])
      target?.dispatchEvent(
        new KeyboardEvent('keydown', { key, altKey: key === 'p', bubbles: true, composed: true }),
      );
  (host as HTMLElement | null)?.click();
  (host as HTMLElement | null)?.focus();
}

function listenToAll(): void {
  const keys: string[] = [];
  Object.assign(window, { keys });
  const all =
    'keydown keyup keypress beforeinput input change paste compositionstart select selectionchange';
  for (const type of all.split(' '))
    window.addEventListener(type, () => keys.push(type), { capture: true });
}
