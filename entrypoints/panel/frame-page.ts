/** The page beside the panel's frame, as the screen sees it. */
import { readClipboard } from '../../lib/browser/clipboard.ts';
import { askWorker } from '../../lib/messages/ask-worker.ts';
import type { Page } from '../../lib/workspace/page.ts';
import { watchKeys } from './key-release.ts';
import type { LinePage } from './line-page.ts';

export function framePage(beside: LinePage): Page {
  const keysUp = watchKeys();
  return {
    watch: beside.watch,
    read: beside.read,
    board: beside.board,
    close: () => void keysUp().then(() => beside.say({ say: 'close' })),
    dock: {
      get docked() {
        return beside.docked();
      },
      set: (docked) => beside.say({ say: 'dock', docked }),
    },
    readClipboard,
    openPage: (path) => void askWorker('openPage', { path }),
  };
}
