/** Doing: runs a command, says what was done with its undo, and keeps what failed so that it can be saved again. */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Done, Trouble } from '../../lib/workspace/workspace.ts';
import { useToasts } from '../basics/toast.tsx';
import { useLanguage } from './language-context.tsx';
import { troubleOf } from './use-live.ts';
import { useWorkspace } from './workspace-context.tsx';

export interface Failed {
  trouble: Trouble;
  /** What did not happen, in words. */
  lead: string;
  /** What the person typed. */
  text: string | null;
  again: () => void;
}

interface Saying<D extends Done> {
  /** What was done; a function where only the deed itself knows. */
  done: string | null | ((done: D) => string);
  failed: string;
  text?: string | null;
  after?: (done: D) => unknown;
}

export interface Deeds {
  /**
   * Runs `work`; on success shows `done` with an undo. Answers null where it failed: then `failed` says why, and holds
   * `text`, the words that the person typed. `after` follows the success, be it the first or after a "save again": a form
   * that stayed open after that would invite to save the same once more.
   */
  run<D extends Done>(work: () => Promise<D | null>, say: Saying<D>): Promise<D | null>;
  undo(entryId: string, deed: string): Promise<void>;
  failed: Failed | null;
  dismiss(): void;
}

const DeedsContext = createContext<Deeds | null>(null);

export function useDeeds(): Deeds {
  const deeds = useContext(DeedsContext);
  if (!deeds) throw new Error('A screen that acts is mounted with a workspace.');
  return deeds;
}

export function DeedsProvider(props: { children: ReactNode }) {
  const { act } = useWorkspace();
  const { t } = useLanguage();
  const toasts = useToasts();
  const [failed, setFailed] = useState<Failed | null>(null);
  const self = useRef<Deeds | null>(null);

  const undo = useCallback(
    async (entryId: string, deed: string) => {
      try {
        const { entryId: by, kept } = await act.undo(entryId);
        // Where all of it was changed since, nothing was taken back.
        const said =
          by === '' && kept.length > 0 ? t('notUndone', { deed }) : t('undone', { deed });
        const more = kept.length > 0 ? ` ${t('keptWhenUndone', { count: kept.length })}` : '';
        toasts.withdraw(entryId);
        toasts.show({ text: said + more });
        setFailed(null);
      } catch (error) {
        setFailed({
          trouble: troubleOf(error),
          lead: t('notUndone', { deed }),
          text: null,
          again: () => void self.current?.undo(entryId, deed),
        });
      }
    },
    [act, t, toasts],
  );

  const run: Deeds['run'] = useCallback(
    async <D extends Done>(work: () => Promise<D | null>, say: Saying<D>): Promise<D | null> => {
      let done: D | null;
      try {
        done = await work();
      } catch (error) {
        setFailed({
          trouble: troubleOf(error),
          lead: say.failed,
          text: say.text ?? null,
          again: () => void self.current?.run(work, say),
        });
        return null;
      }
      setFailed(null);
      if (!done) return null;
      const { entryId } = done;
      const text = typeof say.done === 'function' ? say.done(done) : say.done;
      if (text !== null)
        toasts.show({ text, undo: () => void undo(entryId, text), about: entryId });
      // What was saved is saved, whatever comes of what follows.
      await say.after?.(done);
      return done;
    },
    [toasts, undo],
  );

  const deeds = useMemo<Deeds>(
    () => ({ run, undo, failed, dismiss: () => setFailed(null) }),
    [run, undo, failed],
  );
  self.current = deeds;
  return <DeedsContext value={deeds}>{props.children}</DeedsContext>;
}
