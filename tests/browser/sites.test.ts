/** Our script runs on exactly the added sites that are allowed. */
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { hostPattern, patternOf, registerSites, startInOpenTabs } from '../../lib/browser/sites.ts';

interface Script {
  id: string;
  matches: string[];
  js: string[];
  persistAcrossSessions: boolean;
}
let registered: Script[] = [];
let granted: Set<string>;
const executeScript = vi.fn();

beforeEach(() => {
  registered = [];
  granted = new Set();
  executeScript.mockReset().mockResolvedValue([]);
  Object.assign(browser, {
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((o) => granted.has(o)),
    },
    scripting: {
      executeScript,
      getRegisteredContentScripts: async () => [...registered],
      registerContentScripts: async (scripts: Script[]) => {
        if (registered.length > 0) throw new Error('Duplicate script ID');
        registered = scripts;
      },
      updateContentScripts: async (scripts: Script[]) => {
        registered = scripts;
      },
      unregisterContentScripts: async () => {
        registered = [];
      },
    },
  });
});

const redmine = { origin: 'https://redmine.example:8443', tracker: 'redmine' };
const jira = { origin: 'http://jira.intern', tracker: null };

it('makes patterns that both browsers take', () => {
  expect(patternOf(redmine.origin)).toBe('https://redmine.example/*');
  expect(hostPattern('https://docs.google.com/document/*')).toBe('https://docs.google.com/*');
  expect(hostPattern('https://*.atlassian.net/*')).toBe('https://*.atlassian.net/*');
});

it('registers allowed sites only, for good', async () => {
  granted.add('https://redmine.example/*');
  await registerSites([redmine, jira]);
  expect(registered).toMatchObject([
    {
      matches: ['https://redmine.example/*'],
      js: ['content-scripts/tracker.js'],
      persistAcrossSessions: true,
    },
  ]);
});

it('follows permissions that come and go', async () => {
  granted.add('https://redmine.example/*').add('http://jira.intern/*');
  await registerSites([redmine, jira]);
  granted.delete('https://redmine.example/*');
  await registerSites([redmine, jira]);
  expect(registered[0]?.matches).toEqual(['http://jira.intern/*']);
  granted.clear();
  await registerSites([redmine, jira]);
  expect(registered).toEqual([]);
});

it('may be called many times at once', async () => {
  granted.add('https://redmine.example/*');
  await Promise.all([registerSites([redmine]), registerSites([redmine]), registerSites([redmine])]);
  expect(registered).toHaveLength(1);
});

it('starts in every open tab, whatever one of them says', async () => {
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 2 }] as never);
  executeScript.mockRejectedValueOnce(new Error('The tab was closed.'));
  await startInOpenTabs(['https://redmine.example/*']);
  expect(executeScript.mock.calls.map(([asked]) => asked.target.tabId)).toEqual([1, 2]);
});
