/** The panel in the page: shows nothing until the content script has introduced itself with a token. */
import type { ReactNode } from 'react';
import { CoveredNote } from '../../components/frame/covered-note.tsx';
import { UpdatedNote } from '../../components/frame/updated-note.tsx';
import { PanelScreen } from '../../components/screens/panel-screen.tsx';
import { copy } from '../../lib/browser/clipboard.ts';
import { keepDraft, readDraft } from '../../lib/browser/drafts.ts';
import { guardSight } from '../../lib/browser/in-sight.ts';
import { panelKeys } from '../../lib/browser/shortcuts.ts';
import { askWorker } from '../../lib/messages/ask-worker.ts';
import { awaitIntroduction } from '../../lib/messages/frame-token.ts';
import { watchLeftBehind } from '../../lib/messages/left-behind.ts';
import { mountHere } from '../start/mount-here.tsx';
import { workspaceHere } from '../start/workspace-here.ts';
import { focusPanel } from './focus-panel.ts';
import { framePage } from './frame-page.ts';
import { type LinePage, pageOverLine } from './line-page.ts';

// Before anything can be seen or pressed.
const sight = guardSight();
const introduced = awaitIntroduction().then((line) => pageOverLine(line, focusPanel));
// Data, settings and words are made ready meanwhile; nothing is shown before the introduction.
workspaceHere.wake();
await mountHere(introduced.then(screenBeside));
(await introduced).say({ say: 'ready' });

function screenBeside(beside: LinePage): ReactNode {
  const host = {
    page: framePage(beside),
    readDraft,
    keepDraft,
    copy,
    panelKeys,
    capture: () => void askWorker('captureHere', {}),
  };
  return (
    <>
      <CoveredNote watch={sight.watch} />
      <UpdatedNote
        watch={watchLeftBehind}
        onReload={() => beside.say({ say: 'reload' })}
        onClose={() => beside.say({ say: 'close' })}
      />
      <PanelScreen host={host} />
    </>
  );
}
