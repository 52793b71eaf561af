/** Z takes back the newest deed: asked for at the press, since the view may not have been drawn anew since that deed. */
import { useRef } from 'react';
import { useToasts } from '../basics/toast.tsx';
import { useDeeds } from './deeds.tsx';
import { useLanguage } from './language-context.tsx';
import { useKeys } from './use-keys.ts';
import { useWorkspace } from './workspace-context.tsx';

/** One at a time, however fast the key comes. `on` false: the view has a Z of its own. */
export function useUndoKey(on = true): void {
  const { ask } = useWorkspace();
  const { undo } = useDeeds();
  const { show } = useToasts();
  const { t, deed } = useLanguage();
  const busy = useRef(false);
  const takeBack = async () => {
    if (busy.current) return;
    busy.current = true;
    try {
      const last = await ask.lastDeed();
      if (last) await undo(last.entryId, deed(last.deed));
      else show({ text: t('undoNothing') });
    } catch {
      // The view asks the same data, and says why it has no answer.
    } finally {
      busy.current = false;
    }
  };
  useKeys({ z: () => void takeBack() }, on);
}
