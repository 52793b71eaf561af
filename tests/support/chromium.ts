/** Debian's Chromium with the extension in it, driven through Playwright. Knows nothing of Planseat's screens. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
  type Worker,
} from 'playwright-core';
import { ChromiumScreen } from './chromium-screen.ts';
import { ChromiumTab } from './chromium-tab.ts';
import { Listener } from './listener.ts';
import { until } from './screen.ts';
import type { Web } from './web.ts';

// The toolbar popup is a target that Playwright passes over unless told otherwise.
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';

export interface ChromiumOptions {
  /** Folder of the unpacked extension. */
  extension: string;
  /** The suite's web; null: the browser reaches this computer's own addresses only. */
  web: Web | null;
  /** With a window, for people to watch. */
  visible?: boolean;
  /** The browser's own language. */
  language?: string;
  /** Every name there is leads to the suite's web, which writes down who was asked for. */
  everyName?: boolean;
  /** Nothing is compiled to machine code: slower, and the heap holds data alone. */
  interpreted?: boolean;
}

export class Chromium {
  readonly heard = new Listener();
  private constructor(
    private readonly options: ChromiumOptions,
    readonly profile: string,
    private context: BrowserContext,
    readonly id: string,
  ) {}

  static async launch(options: ChromiumOptions): Promise<Chromium> {
    const profile = await mkdtemp(join(tmpdir(), 'planseat-chromium-'));
    await mkdir(join(profile, 'Default'));
    // Without developer mode an unpacked extension stays blocked after a reload.
    const preferences = { extensions: { ui: { developer_mode: true } } };
    await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
    const context = await openBrowser(options, profile);
    const worker = await workerOf(context);
    const browser = new Chromium(options, profile, context, new URL(worker.url()).host);
    browser.heard.follow(context);
    // It opens in front of everything, at a moment of its own; a tab that lies behind is hardly painted.
    const welcome = await until('the welcome page', async () => browser.pageOf('welcome.html'));
    await welcome.close();
    return browser;
  }

  worker(): Promise<Worker> {
    return workerOf(this.context);
  }

  /** Runs in the background worker. The function must stand alone. */
  async inWorker<A, R>(work: (given: A) => R | Promise<R>, given: A): Promise<R> {
    const worker = await this.worker();
    return worker.evaluate(work as (given: unknown) => R | Promise<R>, given as unknown);
  }

  async open(url: string): Promise<ChromiumTab> {
    const page = await this.context.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    await page.bringToFront();
    return new ChromiumTab(page, this.id);
  }

  /** One of Planseat's own pages, in a tab. */
  own(path: string): Promise<ChromiumTab> {
    return this.open(`chrome-extension://${this.id}/${path}`);
  }

  /** A line to the browser itself, below all pages. */
  session(): Promise<CDPSession> {
    const browser = this.context.browser();
    if (!browser) throw new Error('The browser is gone');
    return browser.newBrowserCDPSession();
  }

  /** The same in a browser window of its own. */
  async openWindow(url: string): Promise<ChromiumTab> {
    const [page] = await Promise.all([
      this.context.waitForEvent('page'),
      this.inWorker((where) => chrome.windows.create({ url: where }), url),
    ]);
    return new ChromiumTab(page, this.id);
  }

  /** Presses the toolbar button over a tab: opens the popup, and grants what a press grants (`activeTab`). */
  async pressToolbar(tab: ChromiumTab): Promise<ChromiumScreen> {
    await tab.front();
    const session = await this.session();
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const url = await tab.url();
    const target = targetInfos.find((one) => one.url === url);
    if (!target) throw new Error(`No tab shows ${url}`);
    // Not in Playwright's list of commands yet.
    const send = session.send as unknown as (method: string, params: object) => Promise<unknown>;
    await send.call(session, 'Extensions.triggerAction', {
      id: this.id,
      targetId: target.targetId,
    });
    await session.detach();
    return this.popup();
  }

  /** The popup, once it is open. */
  async popup(): Promise<ChromiumScreen> {
    const page = await until('the popup', async () => this.pageOf('popup.html'));
    await page.waitForLoadState('domcontentloaded');
    return new ChromiumScreen(page, () => page.mainFrame());
  }

  /** Opens the browser's own side panel. It asks for a real press, which a page of ours is given for the moment. */
  async openSide(): Promise<ChromiumScreen> {
    const helper = await this.own('options.html');
    await helper.run(async () => {
      const { id } = await chrome.windows.getCurrent();
      const button = document.createElement('button');
      button.textContent = 'open the side panel';
      button.onclick = () => void chrome.sidePanel.open({ windowId: id });
      document.body.prepend(button);
    }, null);
    await helper.click('button', 'open the side panel');
    const page = await until('the side panel', async () => this.pageOf('sidepanel.html'));
    await helper.close();
    return new ChromiumScreen(page, () => page.mainFrame());
  }

  /** Runs at the start of every document from now on, frames and the extension's own pages included. */
  async beforeEveryDocument(work: () => void): Promise<void> {
    await this.context.addInitScript(work);
  }

  pageOf(path: string): Page | null {
    const start = `chrome-extension://${this.id}/${path}`;
    return this.context.pages().find((page) => page.url().startsWith(start)) ?? null;
  }

  /** As if its keys were pressed; key presses do not reach the browser itself without a window. */
  async command(name: string): Promise<void> {
    await this.inWorker(async (command) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.commands.onCommand.dispatch(command, tab);
    }, name);
  }

  /** As if an entry of the page's menu was chosen. */
  async menu(entry: {
    menuItemId: string;
    selectionText?: string;
    pageUrl?: string;
  }): Promise<void> {
    await this.inWorker(async (info) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.contextMenus.onClicked.dispatch({ editable: false, ...info }, tab);
    }, entry);
  }

  /**
   * Answers a later question for this site with yes: the browser asks nobody again for what its own settings page granted.
   * The extension's question itself stays real.
   */
  async willGrant(pattern: string): Promise<void> {
    const page = await this.context.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(([id, host]) => chrome.developerPrivate.addHostPermission(id, host), [
      this.id,
      pattern,
    ] as const);
    await page.close();
  }

  /** Until its user has closed it. */
  async closed(): Promise<void> {
    await new Promise<void>((done) => this.context.once('close', () => done()));
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Ends the browser and starts it again on the same profile. */
  async restart(): Promise<void> {
    await this.context.close();
    this.context = await openBrowser(this.options, this.profile);
    this.heard.follow(this.context);
  }

  /**
   * Kills the browser with all its processes, as a fault of the power does, and starts it again on the same profile.
   * `meanwhile`: what befalls the profile before.
   */
  async killAndRestart(meanwhile?: () => Promise<void>): Promise<void> {
    const gone = new Promise((done) => this.context.once('close', done));
    // Where Chromium notes who uses the profile: the computer and the process, which leads a group of its own.
    const note = await readlink(join(this.profile, 'SingletonLock'));
    process.kill(-Number(note.slice(note.lastIndexOf('-') + 1)), 'SIGKILL');
    await gone;
    await meanwhile?.();
    this.context = await openBrowser(this.options, this.profile);
    this.heard.follow(this.context);
  }

  async close(): Promise<void> {
    await this.context.close();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The browser's own interface in the worker and on its settings page, as far as the driver uses it. */
declare const chrome: {
  tabs: { query(ask: object): Promise<unknown[]> };
  commands: { onCommand: Dispatcher };
  contextMenus: { onClicked: Dispatcher };
  windows: {
    getCurrent(): Promise<{ id: number }>;
    create(what: { url: string }): Promise<unknown>;
  };
  sidePanel: { open(where: { windowId: number }): Promise<void> };
  developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
};
interface Dispatcher {
  dispatch(...given: unknown[]): void;
}

async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

/** The id that Chromium gives an unpacked extension: letters a to p for the digest of its path. */
export function idOf(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digest].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}

/** The browser itself, on a profile; what the benchmark uses for extensions that are not Planseat. */
export function openBrowser(options: ChromiumOptions, profile: string): Promise<BrowserContext> {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) throw new Error(`Chromium is needed at ${executablePath}`);
  const { web, extension } = options;
  const hosts = web ? (options.everyName ? ['*'] : web.hosts) : [];
  const names = hosts.map((host) => `MAP ${host} 127.0.0.1:${web?.port}, `).join('');
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: !options.visible,
    viewport: { width: 1280, height: 800 },
    // Playwright's own list switches storage partitioning off in a way that denies IndexedDB to the panel's frame.
    ignoreDefaultArgs: true,
    args: [
      ...(options.visible ? [] : ['--headless=new']),
      `--user-data-dir=${profile}`,
      `--load-extension=${extension}`,
      `--disable-extensions-except=${extension}`,
      `--host-resolver-rules=${names}MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
      `--lang=${options.language ?? 'en-US'}`,
      ...(options.interpreted ? [`--js-flags=${INTERPRETED}`] : []),
      ...ARGUMENTS,
      'about:blank',
    ],
    env: { ...process.env, LANGUAGE: (options.language ?? 'en-US').replace('-', '_') },
  });
}

const INTERPRETED = '--no-sparkplug --no-maglev --no-turbofan';

const ARGUMENTS = [
  '--remote-debugging-pipe',
  '--enable-unsafe-extension-debugging',
  '--ignore-certificate-errors',
  '--no-sandbox',
  '--no-first-run',
  '--mute-audio',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-field-trial-config',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--enable-precise-memory-info',
  '--password-store=basic',
];
