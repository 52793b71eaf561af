/** The sample project from a screen: is it there, put it in, take it out. */
import { useCallback } from 'react';
import { isSample } from '../../lib/core/sample.ts';
import type { SampleWord } from '../../lib/workspace/sample.ts';
import type { Done } from '../../lib/workspace/workspace.ts';
import { useDeeds } from '../frame/deeds.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { useLive } from '../frame/use-live.ts';
import { useWorkspace } from '../frame/workspace-context.tsx';

export interface Sample {
  /** Undefined: not known yet, or the data cannot be opened. */
  there: boolean | undefined;
  /** Null where it failed; the screen says why. */
  add(): Promise<Done | null>;
  remove(): Promise<Done | null>;
}

export function useSample(): Sample {
  const { t } = useLanguage();
  const { act } = useWorkspace();
  const { run } = useDeeds();
  const summary = useLive((ask) => ask.summary(), []).value;
  const add = useCallback(
    () =>
      run(() => act.addSample((word: SampleWord) => t(`sample:${word}`)), {
        done: t('sample:added'),
        failed: t('sample:notAdded'),
      }),
    [act, run, t],
  );
  const remove = useCallback(
    () =>
      run(() => act.removeSample(), { done: t('sample:removed'), failed: t('sample:notRemoved') }),
    [act, run, t],
  );
  return { there: summary?.projects.some(({ id }) => isSample(id)), add, remove };
}
