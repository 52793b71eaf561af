/** What the popup and the capture window need of the browser. */
import type { PopupHost } from '../../components/screens/popup-host.ts';
import { activeTab } from '../../lib/browser/active-tab.ts';
import { copy, readClipboard } from '../../lib/browser/clipboard.ts';
import { keepDraft } from '../../lib/browser/drafts.ts';
import { openPage } from '../../lib/browser/open-page.ts';
import { readRoom } from '../../lib/browser/room.ts';
import { keepLook, readLook, readSettings } from '../../lib/browser/settings.ts';
import { mayTouch } from '../../lib/browser/sites.ts';
import { tellTab } from '../../lib/messages/tell-tab.ts';
import { trackerFor } from '../../lib/trackers/catalogue.ts';
import { covers } from '../../lib/trackers/recognise.ts';
import { CAPTURE_DRAFT } from './kept-names.ts';

/** `captureTab`: the tab a capture came from, where that is not the one in front (a window of our own is). */
export function popupHost(captureTab: number | null): PopupHost {
  return {
    copy,
    readClipboard,
    keepDraft: (draft) => keepDraft(CAPTURE_DRAFT, draft),
    async activeTask() {
      const tabId = captureTab ?? (await activeTab())?.id;
      const shown = tabId === undefined ? null : await tellTab(tabId, 'whatIsShown', {});
      return shown?.identity ?? null;
    },
    openPage: (path) => void openPage(path).then(() => window.close()),
    close: () => window.close(),
    room: readRoom,
    panelHere,
  };
}

async function panelHere(): Promise<(() => Promise<void>) | null> {
  const tab = await activeTab();
  if (tab?.id === undefined || !tab.url || !URL.canParse(tab.url)) return null;
  const { id } = tab;
  const url = new URL(tab.url);
  if (!(await isTracker(url)) || !(await mayTouch(url))) return null;
  return async () => {
    // Opening it here brings a hidden launcher back too.
    const look = await readLook(url.host);
    if (look.hidden) await keepLook(url.host, { ...look, hidden: false });
    await tellTab(id, 'togglePanel', {});
    window.close();
  };
}

async function isTracker(url: URL): Promise<boolean> {
  const { sites, off } = await readSettings();
  if (trackerFor(url.href)) return !off.some((pattern) => covers(pattern, url));
  return sites.some((site) => site.origin === url.origin);
}
