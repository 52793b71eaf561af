/** Looking into a backup and bringing it back: what was found, what went wrong, and looking again where the data has changed. */
import { useState } from 'react';
import { FILE_FAULTS, type FileFault, type RestoreMode } from '../../lib/core/backup.ts';
import type { LookedInto, Safekeeping } from '../../lib/workspace/safekeeping.ts';
import { Refusal, type Trouble } from '../../lib/workspace/workspace.ts';
import { useDeeds } from '../frame/deeds.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { troubleOf } from '../frame/use-live.ts';

export type LookState =
  | { show: 'nothing' }
  | { show: 'reading' }
  | { show: 'refused'; name: string; fault: FileFault | null; trouble: Trouble }
  | { show: 'looked'; looked: LookedInto; again: boolean; busy: boolean };

function refusedBy(thrown: unknown, name: string): LookState {
  const trouble = troubleOf(thrown);
  const fault = thrown instanceof Refusal ? thrown.field : null;
  return {
    show: 'refused',
    name,
    trouble,
    fault: trouble === 'bad-file' ? (FILE_FAULTS.find((one) => one === fault) ?? null) : null,
  };
}

export function useRestore(keeping: Safekeeping) {
  const { t } = useLanguage();
  const { run } = useDeeds();
  const [state, setState] = useState<LookState>({ show: 'nothing' });

  const look = async (give: () => Promise<{ file: Blob; name: string }>, name: string) => {
    setState({ show: 'reading' });
    try {
      const given = await give();
      const looked = await keeping.lookInto(given.file, given.name);
      setState({ show: 'looked', looked, again: false, busy: false });
    } catch (thrown) {
      setState(refusedBy(thrown, name));
    }
  };

  const restore = async (looked: LookedInto, mode: RestoreMode) => {
    setState({ show: 'looked', looked, again: false, busy: true });
    let seenAgain = false;
    const work = async () => {
      try {
        return await looked.restore(mode);
      } catch (thrown) {
        if (troubleOf(thrown) !== 'changed-meanwhile') throw thrown;
        seenAgain = true;
        setState({ show: 'looked', looked: await looked.again(), again: true, busy: false });
        return null;
      }
    };
    const done = await run(work, {
      done: t(mode === 'merge' ? 'data:look.merged' : 'data:look.replaced'),
      failed: t('data:look.notDone'),
    });
    if (done) setState({ show: 'nothing' });
    else if (!seenAgain) setState({ show: 'looked', looked, again: false, busy: false });
  };

  return { state, look, restore, close: () => setState({ show: 'nothing' }) };
}
