/** What the user presses outside our pages: shortcuts and context menus. */
import { browser } from 'wxt/browser';
import { capture } from '../../lib/browser/capture.ts';
import { hearSettings, readSettings } from '../../lib/browser/settings.ts';
import { openSidePanel } from '../../lib/browser/side-panel.ts';
import { tellTab } from '../../lib/messages/tell-tab.ts';
import { trackerFor } from '../../lib/trackers/catalogue.ts';
import { languageHere } from '../start/language-here.ts';

type Tab = Parameters<Parameters<typeof browser.tabs.onUpdated.addListener>[0]>[2];

/** Known before a press comes, because a side panel opens only before anything is awaited. */
let addedOrigins: readonly string[] = [];

export function hearPresses(): void {
  const learn = (sites: readonly { origin: string }[]) => {
    addedOrigins = sites.map((site) => site.origin);
  };
  hearSettings(({ sites }) => learn(sites));
  void readSettings().then(({ sites }) => learn(sites));

  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'capture') void capture(tab);
    if (command === 'toggle-panel' && tab) void togglePanel(tab);
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === 'side') void openSidePanel(tab?.windowId ?? 0);
    else void capture(tab, info.selectionText ?? '');
  });
}

/** On a tracker's page the panel in the page, anywhere else the browser's side panel. */
async function togglePanel(tab: Tab): Promise<void> {
  const isTracker =
    !!tab.url && (!!trackerFor(tab.url) || addedOrigins.includes(new URL(tab.url).origin));
  if (isTracker && tab.id !== undefined && (await tellTab(tab.id, 'togglePanel', {}))) return;
  try {
    await openSidePanel(tab.windowId);
  } catch (error) {
    console.warn('Planseat: the browser did not open the side panel.', error);
  }
}

/** Made anew, in the language now chosen. One after another: an item made twice is an error. */
let last: Promise<unknown> = Promise.resolve();
export function makeMenus(): Promise<void> {
  const next = last.then(make, make);
  last = next.catch(() => {});
  return next;
}

async function make(): Promise<void> {
  const { t } = await languageHere(await readSettings());
  await browser.contextMenus.removeAll();
  const add = (id: string, title: string, context: 'selection' | 'page' | 'action') =>
    browser.contextMenus.create({ id, title, contexts: [context] });
  add('selection', t('launcher:menu.selection'), 'selection');
  add('page', t('launcher:menu.page'), 'page');
  add('side', t('launcher:menu.side'), 'action');
}
