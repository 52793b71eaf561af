/** The browser has lost the data: said on every screen that would look empty, with the backup that can be brought back. */
import type { ReactNode } from 'react';
import type { Loss } from '../../lib/workspace/safekeeping.ts';
import { Button } from '../basics/button.tsx';
import { Note } from '../basics/note.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { useLive } from '../frame/use-live.ts';

export function LossNote(props: { loss: Loss; actions: ReactNode; small?: boolean }) {
  const { t, format } = useLanguage();
  const { copy } = props.loss;
  return (
    <Note tone="bad" urgent small={props.small ?? false} actions={props.actions}>
      <b>{t('data:lost.title')}</b>{' '}
      {copy ? t('data:lost.copy', { when: format.moment(copy.at) }) : t('data:lost.noCopy')}
    </Note>
  );
}

/** The same with the way to the page where a backup is brought back. */
export function LossLead(props: { loss: Loss; onOpen: () => void }) {
  const { t } = useLanguage();
  return (
    <LossNote
      small
      loss={props.loss}
      actions={
        <Button size="small" onClick={props.onOpen}>
          {t('data:room.toData')}
        </Button>
      }
    />
  );
}

/** Asks when a screen opens and after every write. `className`: of the section it is, where it stands among others. */
export function LossWatch(props: { onOpen: () => void; className?: string }) {
  const loss = useLive((ask) => ask.loss(), []).value;
  if (!loss) return null;
  return (
    <div className={props.className}>
      <LossLead loss={loss} onOpen={props.onOpen} />
    </div>
  );
}
