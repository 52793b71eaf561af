/** Says over an old panel that Planseat was updated under it; what was typed is kept, and the reloaded page offers it again. */
import { useEffect, useState } from 'react';
import { Button } from '../basics/button.tsx';
import { Dialog } from '../basics/dialog.tsx';
import { useLanguage } from './language-context.tsx';

export function UpdatedNote(props: {
  watch: (hear: () => void, signal: AbortSignal) => void;
  onReload: () => void;
  onClose: () => void;
}) {
  const { t } = useLanguage();
  const { watch } = props;
  const [updated, setUpdated] = useState(false);
  useEffect(() => {
    const over = new AbortController();
    watch(() => setUpdated(true), over.signal);
    return () => over.abort();
  }, [watch]);
  if (!updated) return null;
  return (
    <Dialog
      title={t('panel:updated.title')}
      onClose={props.onClose}
      actions={
        <Button kind="primary" data-autofocus="" onClick={props.onReload}>
          {t('panel:updated.reload')}
        </Button>
      }
    >
      <p>{t('panel:updated.text')}</p>
    </Dialog>
  );
}
