/** The tasks of a list: their ids as asked, and the rows in sight, a page at a time. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Id } from '../../lib/core/record.ts';
import type { TaskListAsk } from '../../lib/workspace/task-list.ts';
import type { TaskRow } from '../../lib/workspace/views.ts';
import type { Trouble } from '../../lib/workspace/workspace.ts';
import { troubleOf } from '../frame/use-live.ts';
import { useWorkspace } from '../frame/workspace-context.tsx';

const PAGE = 100;
/** More rows than these are let go again: who scrolls through everything does not keep everything. */
const MOST_KEPT = 2_000;

export interface TaskListed {
  /** Undefined: not answered yet. Stays while another question is on its way. */
  ids: readonly Id[] | undefined;
  busy: boolean;
  trouble: Trouble | null;
  reload: () => void;
}

/** Asked again after every write; an older question that is still on its way is ended. */
export function useTaskIds(projectId: Id, ask: TaskListAsk): TaskListed {
  const workspace = useWorkspace();
  const [state, setState] = useState<Omit<TaskListed, 'reload'>>({
    ids: undefined,
    busy: true,
    trouble: null,
  });
  const [turn, setTurn] = useState(0);
  const { filter, query, sort } = ask;
  const { by, down } = sort;
  useEffect(() => {
    const end = new AbortController();
    let current = new AbortController();
    const load = async () => {
      current.abort();
      const mine = new AbortController();
      current = mine;
      setState((before) => ({ ...before, busy: turn >= 0 }));
      try {
        const asked = { filter, query, sort: { by, down } };
        const ids = await workspace.ask.taskList(projectId, asked, mine.signal);
        if (!mine.signal.aborted) setState({ ids, busy: false, trouble: null });
      } catch (error) {
        const trouble = troubleOf(error);
        if (!mine.signal.aborted) setState((before) => ({ ...before, busy: false, trouble }));
      }
    };
    workspace.onChange(() => void load(), end.signal);
    void load();
    return () => {
      end.abort();
      current.abort();
    };
  }, [workspace, projectId, filter, query, by, down, turn]);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  return { ...state, reload };
}

export interface TaskRows {
  /** Undefined: on its way. Null: no longer there. */
  rowOf(id: Id): TaskRow | null | undefined;
  onRange(first: number, last: number): void;
}

/** Asks only for the pages that were in sight; after a write for those in sight now. */
export function useTaskRows(projectId: Id, ids: readonly Id[] | undefined): TaskRows {
  const { ask } = useWorkspace();
  const kept = useRef({ ids, rows: new Map<Id, TaskRow | null>(), asked: new Set<number>() });
  const [, redraw] = useState(0);
  const range = useRef<[number, number]>([0, 0]);
  if (kept.current.ids !== ids)
    // The old rows are shown until the new ones have come.
    kept.current = { ids, rows: kept.current.rows, asked: new Set() };
  const load = useCallback(async () => {
    const mine = kept.current;
    const [first, last] = range.current;
    for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page += 1) {
      const wanted = (mine.ids ?? []).slice(page * PAGE, (page + 1) * PAGE);
      if (wanted.length === 0 || mine.asked.has(page)) continue;
      if (mine.rows.size > MOST_KEPT) {
        mine.rows.clear();
        mine.asked.clear();
      }
      mine.asked.add(page);
      try {
        const rows = await ask.taskRows(projectId, wanted);
        for (const [at, id] of wanted.entries()) mine.rows.set(id, rows[at] ?? null);
        if (kept.current === mine) redraw((before) => before + 1);
      } catch {
        // Asked again when it next comes into sight.
        mine.asked.delete(page);
      }
    }
  }, [ask, projectId]);
  const onRange = useCallback(
    (first: number, last: number) => {
      range.current = [first, last];
      void load();
    },
    [load],
  );
  useEffect(() => {
    if (ids) void load();
  }, [ids, load]);
  return { rowOf: (id) => kept.current.rows.get(id), onRange };
}
