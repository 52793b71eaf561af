/** The panel itself, in the place of its first glance. */
import { CoveredNote } from '../../components/frame/covered-note.tsx';
import { UpdatedNote } from '../../components/frame/updated-note.tsx';
import type { Glance } from '../../components/screens/panel-host.ts';
import { PanelScreen } from '../../components/screens/panel-screen.tsx';
import { copy } from '../../lib/browser/clipboard.ts';
import { keepDraft, readDraft } from '../../lib/browser/drafts.ts';
import type { Sight } from '../../lib/browser/in-sight.ts';
import { readRoom } from '../../lib/browser/room.ts';
import { panelKeys } from '../../lib/browser/shortcuts.ts';
import { askWorker } from '../../lib/messages/ask-worker.ts';
import { watchLeftBehind } from '../../lib/messages/left-behind.ts';
import type { Page } from '../../lib/workspace/page.ts';
import { mountHere } from '../start/mount-here.tsx';
import { workspaceHere } from '../start/workspace-here.ts';
import type { Glanced } from './first-glance.ts';
import type { LinePage } from './line-page.ts';
import { soon } from './soon.ts';

export async function wholePanel(of: {
  beside: LinePage;
  page: Page;
  sight: Sight;
  glance: Glanced | null;
}): Promise<void> {
  const { beside, page, sight } = of;
  const host = {
    page,
    glance: of.glance && (await goneOn(of.glance)),
    readDraft,
    keepDraft,
    copy,
    room: readRoom,
    panelKeys,
    capture: () => void askWorker('captureHere', {}),
  };
  await mountHere(
    <>
      <CoveredNote watch={sight.watch} />
      <UpdatedNote
        watch={watchLeftBehind}
        onReload={() => beside.say({ say: 'reload' })}
        onClose={() => beside.say({ say: 'close' })}
      />
      <PanelScreen host={host} />
    </>,
  );
}

/** The whole begins with the task as it stands, so that its goals stay where they are. */
async function goneOn({ identity, presses, over }: Glanced): Promise<Glance> {
  const view = await soon(presses.settled().then(() => workspaceHere.ask.task(identity)));
  return {
    identity,
    view,
    end() {
      over();
      return presses.end();
    },
  };
}
