/** While an answer is on its way, and when it did not come: said in words, with a way to ask again. */
import { Skeleton } from '../basics/skeleton.tsx';
import { useLanguage } from './language-context.tsx';
import { TroubleNote } from './trouble-note.tsx';
import type { Live } from './use-live.ts';

export function LiveNote(props: { live: Live<unknown> }) {
  const { t } = useLanguage();
  const { value, trouble, reload } = props.live;
  if (trouble)
    return (
      <TroubleNote
        trouble={trouble}
        lead={t('troubles:notLoaded')}
        again={reload}
        againLabel={t('do.tryAgain')}
      />
    );
  return value === undefined ? <Skeleton label={t('loading')} lines={[90, 70, 82]} /> : null;
}
