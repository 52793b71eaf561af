/** The panel in the browser's own side panel (Firefox: sidebar): follows the tab in front. */
import { PanelScreen } from '../../components/screens/panel-screen.tsx';
import { activeTab } from '../../lib/browser/active-tab.ts';
import { capture } from '../../lib/browser/capture.ts';
import { copy } from '../../lib/browser/clipboard.ts';
import { keepDraft, readDraft } from '../../lib/browser/drafts.ts';
import { readRoom } from '../../lib/browser/room.ts';
import { panelKeys } from '../../lib/browser/shortcuts.ts';
import { mountHere } from '../start/mount-here.tsx';
import { activePage } from './active-page.ts';

const host = {
  page: activePage(),
  glance: null,
  readDraft,
  keepDraft,
  copy,
  room: readRoom,
  panelKeys,
  capture: () => void activeTab().then((tab) => capture(tab ?? undefined)),
};
await mountHere(<PanelScreen host={host} />);
