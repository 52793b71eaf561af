/** News that wait to be read: a note on top of the screen, put away by a press. */
import { createContext, useContext, useEffect, useState } from 'react';
import type { News } from '../../lib/core/news.ts';
import type { Id } from '../../lib/core/record.ts';
import { Button } from '../basics/button.tsx';
import { Note } from '../basics/note.tsx';
import { useLanguage } from './language-context.tsx';

export interface NewsHost {
  /** Calls back with what waits, at once and whenever it changes, until the signal ends. */
  watch(hear: (news: readonly News[]) => void, signal: AbortSignal): void;
  putAway(ids: readonly string[]): void;
}

export const NewsContext = createContext<NewsHost | null>(null);

const MOST_SHOWN = 3;

/** `projectId`: only that project's. `className`: of the section it is, where it stands among others. */
export function NewsNote(props: { projectId?: Id; className?: string }) {
  const { t } = useLanguage();
  const host = useContext(NewsContext);
  const [all, setAll] = useState<readonly News[]>([]);
  useEffect(() => {
    if (!host) return;
    const end = new AbortController();
    host.watch(setAll, end.signal);
    return () => end.abort();
  }, [host]);
  const { projectId } = props;
  const news = projectId === undefined ? all : all.filter((one) => one.projectId === projectId);
  const more = news.length - MOST_SHOWN;
  return (
    <div role="status" className={news.length > 0 ? props.className : undefined}>
      {host && news.length > 0 && (
        <Note
          tone="warn"
          small
          actions={
            <Button size="small" onClick={() => host.putAway(news.map(({ id }) => id))}>
              {t('news.seen')}
            </Button>
          }
        >
          <ul className="stack stack-1">
            {news.slice(0, MOST_SHOWN).map((one) => (
              <li key={one.id}>
                {projectId === undefined && (
                  <>
                    <bdi className="med">{one.projectName}</bdi>
                    {t('between.colon')}
                  </>
                )}
                <NewsWords news={one} />
              </li>
            ))}
            {more > 0 && <li className="faint">{t('news.more', { count: more })}</li>}
          </ul>
        </Note>
      )}
    </div>
  );
}

function NewsWords(props: { news: News }) {
  const { t, format, reason } = useLanguage();
  const { what, currency } = props.news;
  if (what.is === 'passed')
    return (
      <bdi>
        {t('news.passed', {
          budget: what.budgetName,
          percent: format.percent(what.percent / 100, 2),
        })}
      </bdi>
    );
  const [first] = what.reasons;
  return (
    <>
      {t('news.worse', { level: t(`levelInSentence.${what.level}`) })}
      {first && (
        <>
          {t('between.sentences')}
          <bdi>{reason(first, currency)}</bdi>
        </>
      )}
    </>
  );
}
