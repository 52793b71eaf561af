/** Asks a question of the workspace, and asks again after every write, here or in another window. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Queries, Refusal, type Trouble } from '../../lib/workspace/workspace.ts';
import { useWorkspace } from './workspace-context.tsx';

export interface Live<T> {
  /** Undefined until the first answer to these very `deps`; stays while it is asked again. */
  value: T | undefined;
  trouble: Trouble | null;
  reload: () => void;
}

export const troubleOf = (error: unknown): Trouble =>
  error instanceof Refusal ? error.trouble : 'unexpected';

interface Answer<T> {
  key: string;
  value: T | undefined;
  trouble: Trouble | null;
}

/**
 * `deps` are plain values; when they change, the old answer is gone at once: it belongs to another question. `known`: an
 * answer to the first question that is at hand already, shown until it is answered anew.
 */
export function useLive<T>(
  query: (ask: Queries) => Promise<T>,
  deps: readonly unknown[],
  known?: T,
): Live<T> {
  const workspace = useWorkspace();
  const key = JSON.stringify(deps);
  const [answer, setAnswer] = useState<Answer<T>>({ key, value: known, trouble: null });
  const latest = useRef(query);
  latest.current = query;
  const turn = useRef(0);

  const load = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const take = (got: { value: T } | { trouble: Trouble }) => {
      // A later question was asked meanwhile: its answer counts.
      if (mine !== turn.current) return;
      setAnswer((before) => {
        const value = before.key === key ? before.value : undefined;
        return 'value' in got
          ? { key, value: got.value, trouble: null }
          : { key, value, trouble: got.trouble };
      });
    };
    try {
      take({ value: await latest.current(workspace.ask) });
    } catch (error) {
      take({ trouble: troubleOf(error) });
    }
  }, [workspace, key]);

  useEffect(() => {
    const end = new AbortController();
    workspace.onChange(() => void load(), end.signal);
    void load();
    return () => {
      end.abort();
      turn.current += 1;
    };
  }, [workspace, load]);

  const reload = useCallback(() => void load(), [load]);
  return answer.key === key
    ? { value: answer.value, trouble: answer.trouble, reload }
    : { value: undefined, trouble: null, reload };
}
