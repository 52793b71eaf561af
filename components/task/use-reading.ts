/**
 * Looks at the task whenever another one is shown, and keeps what was seen.
 * What was read for one task is never shown or kept under another: an answer that comes too late is dropped.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { type TaskIdentity, type TaskReading, taskId } from '../../lib/core/task.ts';
import type { Page } from '../../lib/workspace/page.ts';
import { useDeeds } from '../frame/deeds.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { useWorkspace } from '../frame/workspace-context.tsx';

export interface LookedAt {
  /** Null: nothing read yet, or the page could not be read. */
  reading: TaskReading | null;
  busy: boolean;
  /** The page is gone or does not answer. */
  failed: boolean;
  again: () => void;
}

interface Look {
  name: string;
  reading: TaskReading | null;
  busy: boolean;
  failed: boolean;
}

export function useReading(page: Page, identity: TaskIdentity): LookedAt {
  const { act } = useWorkspace();
  const { t } = useLanguage();
  const { run } = useDeeds();
  const name = taskId(identity);
  const [look, setLook] = useState<Look>({ name, reading: null, busy: true, failed: false });
  const turn = useRef(0);
  const latest = useRef({ page, identity, act, run, t });
  latest.current = { page, identity, act, run, t };

  const again = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const now = latest.current;
    const asked = taskId(now.identity);
    const keep = (change: Partial<Look>) =>
      setLook((before) => ({
        ...(before.name === asked
          ? before
          : { name: asked, reading: null, busy: true, failed: false }),
        ...change,
      }));
    keep({ busy: true });
    try {
      const reading = await now.page.read(now.identity);
      if (mine !== turn.current || taskId(reading.identity) !== asked) return;
      keep({ reading, busy: false, failed: false });
      await now.run(() => now.act.rememberTask(reading), {
        done: null,
        failed: now.t('panel:task.notKept'),
      });
    } catch {
      if (mine === turn.current) keep({ busy: false, failed: true });
    }
  }, []);

  // `name` is what calls for another look; the callback itself never changes.
  useEffect(() => {
    if (name) void again();
    return () => {
      turn.current += 1;
    };
  }, [name, again]);

  const mine = look.name === name;
  return {
    reading: mine ? look.reading : null,
    busy: mine ? look.busy : true,
    failed: mine && look.failed,
    again: () => void again(),
  };
}
