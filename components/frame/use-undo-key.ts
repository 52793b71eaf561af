/** Z takes back the newest deed: asked for at the press, since the view may not have been drawn anew since that deed. */
import { useRef } from 'react';
import type { Id } from '../../lib/core/record.ts';
import type { Queries } from '../../lib/workspace/workspace.ts';
import { useToasts } from '../basics/toast.tsx';
import { useDeeds } from './deeds.tsx';
import { useLanguage } from './language-context.tsx';
import { useKeys } from './use-keys.ts';
import { useWorkspace } from './workspace-context.tsx';

/** `newest`: the deed that can be taken back here; null where there is none. One at a time, however fast the key comes. */
export function useUndoKey(
  newest: (ask: Queries) => Promise<{ entryId: Id; deed: string } | null>,
): void {
  const { ask } = useWorkspace();
  const { undo } = useDeeds();
  const { announce } = useToasts();
  const { t, deed } = useLanguage();
  const busy = useRef(false);
  const takeBack = async () => {
    if (busy.current) return;
    busy.current = true;
    try {
      const last = await newest(ask);
      if (last) await undo(last.entryId, deed(last.deed));
      else announce(t('panel:undoNothing'));
    } catch {
      // The view asks the same question, and says why it has no answer.
    } finally {
      busy.current = false;
    }
  };
  useKeys({ z: () => void takeBack() });
}
