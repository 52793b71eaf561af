/** Says why the panel takes no presses while the page lies over it or changes how it looks, and where it does. */
import { useEffect, useState } from 'react';
import { Note } from '../basics/note.tsx';
import style from './covered-note.module.css';
import { useLanguage } from './language-context.tsx';

/** A thing that flies by is not worth a word. */
const LASTS = 800;

export function CoveredNote(props: {
  watch: (hear: (covered: boolean) => void, signal: AbortSignal) => void;
}) {
  const { t } = useLanguage();
  const { watch } = props;
  const [covered, setCovered] = useState(false);
  useEffect(() => {
    const over = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    watch((now) => {
      clearTimeout(timer);
      if (now) timer = setTimeout(() => setCovered(true), LASTS);
      else setCovered(false);
    }, over.signal);
    return () => {
      clearTimeout(timer);
      over.abort();
    };
  }, [watch]);
  if (!covered) return null;
  return (
    <div className={style.note}>
      <Note tone="warn" urgent>
        <p>
          <b>{t('panel:covered.happened')}</b> {t('panel:covered.do')}
        </p>
      </Note>
    </div>
  );
}
