/** The tab in front, followed as the user goes from tab to tab. */
import { type Browser, browser } from 'wxt/browser';

export type Tab = Browser.tabs.Tab;

export async function activeTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ?? null;
}

/** Calls back when another tab of this window comes to the front, and when the one in front loaded another page. */
export function followActiveTab(hear: (tab: Tab) => void, signal: AbortSignal): void {
  const tell = async () => {
    const tab = await activeTab();
    if (tab && !signal.aborted) hear(tab);
  };
  const activated = () => void tell();
  const updated = (_: number, change: { status?: string; title?: string }, tab: Tab) => {
    if (tab.active && (change.status === 'complete' || change.title !== undefined)) void tell();
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  });
  void tell();
}
