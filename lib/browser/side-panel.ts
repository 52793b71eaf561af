/** The browser's own side panel: Chromium and Firefox know it by different names. */
import { browser } from 'wxt/browser';

/** Firefox's sidebar, which Chromium's types do not know. */
interface Sidebar {
  sidebarAction?: { open(): Promise<void> };
}

/** To be called straight from a press, before anything is awaited; rejects where the browser refuses. */
export function openSidePanel(windowId: number): Promise<void> {
  const { sidebarAction } = browser as Sidebar;
  return sidebarAction ? sidebarAction.open() : browser.sidePanel.open({ windowId });
}
