/** The browser of the options and the welcome page, for tests. */
import type { OptionsHost, SiteLine, WelcomeHost } from '../../components/screens/options-host.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/core/settings.ts';

export interface FakeOptions extends OptionsHost, WelcomeHost {
  now: Settings;
  lines: SiteLine[];
  hidden: string[];
  asked: { origin: string; tool: string | null }[];
  /** What the person answers to the browser's question. */
  says: boolean;
  isPinned: boolean | null;
  keys: string;
  ring(): void;
}

export function fakeOptions(): FakeOptions {
  const hearers = new Set<() => void>();
  const host: FakeOptions = {
    version: '1.2.3',
    now: DEFAULT_SETTINGS,
    lines: [
      {
        id: 'https://*.atlassian.net/*',
        host: '*.atlassian.net',
        tool: 'Jira',
        builtIn: true,
        allowed: true,
        clipboardOnly: false,
      },
      {
        id: 'https://app.asana.com/*',
        host: 'app.asana.com',
        tool: 'Asana',
        builtIn: true,
        allowed: false,
        clipboardOnly: false,
      },
    ],
    hidden: [],
    asked: [],
    says: true,
    isPinned: null,
    keys: 'Alt+P',
    ring: () => {
      for (const hear of [...hearers]) hear();
    },
    tools: [{ id: 'redmine', name: 'Redmine' }],
    sites: async () => host.lines,
    watchSites: (hear, signal) => {
      hearers.add(hear);
      signal.addEventListener('abort', () => hearers.delete(hear));
    },
    async addSite(origin, tool) {
      host.asked.push({ origin, tool });
      if (!host.says) return false;
      const line = { host: new URL(origin).host, tool: tool ?? '', builtIn: false };
      host.lines = [...host.lines, { id: origin, allowed: true, clipboardOnly: false, ...line }];
      host.ring();
      return true;
    },
    async allow(id) {
      host.lines = host.lines.map((one) => (one.id === id ? { ...one, allowed: host.says } : one));
      host.ring();
      return host.says;
    },
    async takeBack(id) {
      host.lines = host.lines.map((one) => (one.id === id ? { ...one, allowed: false } : one));
      host.ring();
    },
    settings: async () => host.now,
    async changeSettings(change) {
      host.now = { ...host.now, ...change };
      return host.now;
    },
    hiddenLaunchers: async () => host.hidden,
    async showLauncher(name) {
      host.hidden = host.hidden.filter((one) => one !== name);
    },
    shortcuts: async () => [
      { command: 'toggle-panel', description: '', keys: host.keys },
      { command: 'capture', description: '', keys: 'Alt+C' },
      { command: 'another', description: 'Something newer', keys: '' },
    ],
    openShortcuts: null,
    pinned: async () => host.isPinned,
  };
  return host;
}
