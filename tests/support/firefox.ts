/** Debian's Firefox with the extension in it, installed for good, driven through BiDi. Knows nothing of Planseat's screens. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { type Context, FirefoxLine } from './firefox-line.ts';
import { FirefoxSide } from './firefox-side.ts';
import { FirefoxTab } from './firefox-tab.ts';
import { Listener } from './listener.ts';
import { until } from './screen.ts';
import { endBrowser, killBrowser } from './shut.ts';
import { Tunnel } from './tunnel.ts';
import type { Web } from './web.ts';

export interface FirefoxOptions {
  /** The packed extension. */
  extension: string;
  /** Its id, as the manifest says. */
  id: string;
  web: Web;
  language?: string;
  /** True: Firefox asks about rights as it asks people, and `answer` presses its buttons. */
  asks?: boolean;
  /** Every name there is leads to the suite's web, which writes down who was asked for. */
  everyName?: boolean;
  /** Further settings of the browser. */
  settings?: Readonly<Record<string, string | number | boolean>>;
}

/** The origin of the extension's pages, which Firefox draws at random unless told. */
const UUID = '2c8a1b0e-5a3f-4c1d-9a53-0d6f6d0a7a11';

export class Firefox {
  readonly heard = new Listener();
  readonly origin = `moz-extension://${UUID}/`;

  private constructor(
    private readonly options: FirefoxOptions,
    private readonly profile: string,
    private readonly tunnel: Tunnel,
    private browser: Browser,
    private line: FirefoxLine,
  ) {}

  static async launch(options: FirefoxOptions): Promise<Firefox> {
    const profile = await mkdtemp(join(tmpdir(), 'planseat-firefox-'));
    const { web, everyName } = options;
    const tunnel = await Tunnel.start(everyName ? null : web.hosts, web.port, web.noteUnanswered);
    const browser = await open(options, profile, tunnel.port);
    const firefox = new Firefox(options, profile, tunnel, browser, new FirefoxLine(browser));
    await firefox.listen();
    await firefox.install(options.extension);
    await firefox.closeWelcome();
    return firefox;
  }

  /** For good, not "temporarily": a temporary add-on would be gone after a restart. */
  private async install(path: string): Promise<void> {
    await this.line.ask('webExtension.install', {
      extensionData: { type: 'archivePath', path },
      'moz:permanent': true,
    });
  }

  /** Puts a packed extension in the place of the running one, as an update does, whatever is open. */
  async update(packed = this.options.extension): Promise<void> {
    await this.install(packed);
    await this.running();
  }

  /** Brings in another extension, packed, until the browser ends; answers where its pages lie. */
  async installNeighbour(path: string): Promise<string> {
    const { extension } = await this.line.ask<{ extension: string }>('webExtension.install', {
      extensionData: { type: 'archivePath', path },
    });
    const id = JSON.stringify(extension);
    const host = await this.line.inBrowser<string>(
      `() => WebExtensionPolicy.getByID(${id}).mozExtensionHostname`,
    );
    return `moz-extension://${host}/`;
  }

  private async running(): Promise<void> {
    await until('the extension to run', () =>
      this.line.inBrowser<boolean>(
        `() => WebExtensionPolicy.getByID(${JSON.stringify(this.options.id)})?.active ?? false`,
      ),
    );
  }

  open(url: string): Promise<FirefoxTab> {
    return this.openIn('tab', url);
  }

  openWindow(url: string): Promise<FirefoxTab> {
    return this.openIn('window', url);
  }

  private async openIn(type: 'tab' | 'window', url: string): Promise<FirefoxTab> {
    const { context } = await this.line.ask<{ context: string }>('browsingContext.create', {
      type,
    });
    const tab = new FirefoxTab(this.line, context, this.origin);
    await tab.go(url);
    return tab;
  }

  /** The tab that shows one of Planseat's own pages; null: none does. */
  private async tabOf(path: string): Promise<Context | null> {
    const all = await this.line.contexts();
    return all.find(({ url }) => url.startsWith(this.origin + path)) ?? null;
  }

  async shows(path: string): Promise<boolean> {
    return (await this.tabOf(path)) !== null;
  }

  /** It opens in front of everything, at a moment of its own; tests begin without it. */
  private async closeWelcome(): Promise<void> {
    const welcome = await until('the welcome page', () => this.tabOf('welcome.html'));
    await this.line.ask('browsingContext.close', { context: welcome.context });
  }

  own(path: string): Promise<FirefoxTab> {
    return this.open(`${this.origin}${path}`);
  }

  /** Runs in the background page's place: a page of the extension, which has the same rights. Source text, JSON out. */
  async inExtension<T>(source: string): Promise<T> {
    const tab = await this.own('popup.html');
    try {
      return await this.line.run<T>(tab.id, source);
    } finally {
      await tab.close();
    }
  }

  /** Presses the extension's shortcut as Firefox keeps it: the hidden key element that the real keys trigger. */
  command(name: string): Promise<null> {
    return this.line.inBrowser<null>(`() => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(this.options.id)});
      extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);
      extension.shortcuts.onCommand(${JSON.stringify(name)});
      return null;
    }`);
  }

  /** The toolbar popup, while it is open. */
  popup(): FirefoxSide {
    return new FirefoxSide(this.line, 'popup');
  }

  /** Opens the sidebar beside whatever tab is in front. */
  async openSide(): Promise<FirefoxSide> {
    await this.line.inBrowser(`async () => {
      const name = [...SidebarController.sidebars.keys()].find((one) => one.startsWith('planseat'));
      await SidebarController.show(name);
      return null;
    }`);
    return new FirefoxSide(this.line, 'sidebar');
  }

  /** Presses a button of the question that Firefox asks about rights. Gives what it asks for. */
  async answer(which: 'yes' | 'no'): Promise<string> {
    const button = which === 'yes' ? 'primary' : 'secondary';
    return until('the question about rights', () =>
      this.line.inBrowser<string | null>(`() => {
        const asked = document.getElementById('addon-webext-permissions-notification');
        const button = asked?.querySelector('.popup-notification-${button}-button');
        if (!button || !button.getBoundingClientRect().width) return null;
        const words = asked.textContent;
        button.click();
        return words;
      }`),
    );
  }

  inBrowser<T>(source: string): Promise<T> {
    return this.line.inBrowser<T>(source);
  }

  async restart(): Promise<void> {
    await endBrowser(this.browser);
    await this.start();
  }

  /** Kills the browser with all its processes, as a fault of the power does, and starts it again on the same profile. */
  async killAndRestart(): Promise<void> {
    await killBrowser(this.browser);
    await this.start();
  }

  private async start(): Promise<void> {
    this.browser = await open(this.options, this.profile, this.tunnel.port);
    this.line = new FirefoxLine(this.browser);
    await this.listen();
    await this.running();
  }

  async close(): Promise<void> {
    await endBrowser(this.browser);
    await this.tunnel.close();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  private listen(): Promise<void> {
    return this.line.hearErrors((where, text) => this.heard.add(where, text));
  }
}

async function open(options: FirefoxOptions, profile: string, proxyPort: number): Promise<Browser> {
  const executablePath = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
  if (!existsSync(executablePath)) throw new Error(`Firefox is needed at ${executablePath}`);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    userDataDir: profile,
    acceptInsecureCerts: true,
    defaultViewport: { width: 1280, height: 800 },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'extensions.webextensions.uuids': JSON.stringify({ [options.id]: UUID }),
      'xpinstall.signatures.required': false,
      // Without questions permissions.request answers yes; it still needs the user's own press before.
      'extensions.webextOptionalPermissionPrompts': options.asks ?? false,
      // A question can be answered at once, not only after the time that keeps people from pressing it by mistake.
      'security.notification_enable_delay': 0,
      'security.dialog_enable_delay': 0,
      'intl.locale.requested': options.language ?? 'en-US',
      'intl.accept_languages': options.language ?? 'en-US',
      ...options.settings,
    },
  });
  // Otherwise the driver puts the profile's settings back as they were, while the next browser starts on it.
  for (const name of ['prefs.js', 'user.js'])
    await rm(join(profile, `${name}.puppeteer`), { force: true });
  return browser;
}
