/** The browser of the options and the welcome page, for tests. */
import type {
  LookLine,
  OptionsHost,
  SiteLine,
  TrackerTab,
  WelcomeHost,
} from '../../components/screens/options-host.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/core/settings.ts';

export interface FakeOptions extends OptionsHost, WelcomeHost {
  now: Settings;
  lines: SiteLine[];
  looksNow: LookLine[];
  granted: boolean;
  tabs: TrackerTab[];
  /** Tabs and pages that the person was led to. */
  went: (number | string)[];
  drafts: Map<string, unknown>;
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
    looksNow: [],
    granted: false,
    tabs: [],
    went: [],
    drafts: new Map(),
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
    watchSettings: (hear, signal) => {
      const listen = () => hear(host.now);
      hearers.add(listen);
      signal.addEventListener('abort', () => hearers.delete(listen));
    },
    looks: async () => host.looksNow,
    async changeLook(name, change) {
      host.looksNow = host.looksNow.map((one) => (one.host === name ? { ...one, ...change } : one));
      host.ring();
    },
    watchLooks: (hear, signal) => {
      hearers.add(hear);
      signal.addEventListener('abort', () => hearers.delete(hear));
    },
    mayNotify: async () => host.granted,
    async askToNotify() {
      host.granted = host.says;
      host.ring();
      return host.says;
    },
    trackerTabs: async () => host.tabs,
    goToTab: async (tabId) => {
      host.went.push(tabId);
    },
    goTo: (path) => {
      host.went.push(path);
    },
    readDraft: async (key) => host.drafts.get(key) ?? null,
    keepDraft: async (key, value) => {
      host.drafts.set(key, value);
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
