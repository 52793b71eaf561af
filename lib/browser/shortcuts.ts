/** Shortcuts as the browser has them now, and the way to its own page for them. */
import { browser } from 'wxt/browser';

export async function shortcuts(): Promise<
  { command: string; description: string; keys: string }[]
> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name, description, shortcut }) => ({
    command: name ?? '',
    description: description ?? '',
    keys: shortcut ?? '',
  }));
}

/** Of the command that opens and closes the panel; empty: none is assigned. */
export const panelKeys = async (): Promise<string> =>
  (await shortcuts()).find(({ command }) => command === 'toggle-panel')?.keys ?? '';

/** Firefox's own call for it, which Chromium's types do not know. */
interface Settings {
  openShortcutSettings?(): Promise<void>;
}

export function openShortcuts(): void {
  const { openShortcutSettings } = browser.commands as Settings;
  if (openShortcutSettings) void openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Null where the browser does not tell. */
export async function pinned(): Promise<boolean | null> {
  return (await browser.action.getUserSettings?.())?.isOnToolbar ?? null;
}

export const version = (): string => browser.runtime.getManifest().version;
