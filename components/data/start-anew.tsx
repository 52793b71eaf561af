/** Starting anew from an automatic backup where the data does not open: asked once more, with what is kept and what is not. */
import { useState } from 'react';
import type { CopyLine, Safekeeping } from '../../lib/workspace/safekeeping.ts';
import type { Trouble } from '../../lib/workspace/workspace.ts';
import { Button } from '../basics/button.tsx';
import { Dialog } from '../basics/dialog.tsx';
import { useToasts } from '../basics/toast.tsx';
import { DeedTrouble } from '../frame/deed-trouble.tsx';
import { useDeeds } from '../frame/deeds.tsx';
import { useLanguage } from '../frame/language-context.tsx';

/** What no other window and no newer Planseat mends. */
const HOPELESS: readonly (Trouble | null)[] = [
  'migration-failed',
  'data-damaged',
  'storage-refused',
  'unexpected',
];

export const mayStartAnew = (trouble: Trouble | null): boolean => HOPELESS.includes(trouble);

export function StartAnew(props: {
  copy: CopyLine;
  keeping: Safekeeping;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t, format } = useLanguage();
  const { run } = useDeeds();
  const toasts = useToasts();
  const [busy, setBusy] = useState(false);
  const { copy, keeping, onClose } = props;
  const when = format.moment(copy.at);
  const start = async () => {
    setBusy(true);
    let done = false;
    const work = async () => {
      await keeping.startAnew(copy.id);
      done = true;
      return null;
    };
    await run(work, { done: null, failed: t('data:anew.notDone') });
    setBusy(false);
    if (!done) return;
    toasts.show({ text: t('data:anew.done', { when }) });
    props.onDone();
  };
  return (
    <Dialog
      title={t('data:anew.title')}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" busy={busy} onClick={() => void start()}>
            {t('data:anew.do')}
          </Button>
          <Button onClick={onClose}>{t('do.cancel')}</Button>
        </>
      }
    >
      <DeedTrouble />
      <p>{t('data:anew.text', { when })}</p>
      <p>{t('data:anew.kept')}</p>
    </Dialog>
  );
}
