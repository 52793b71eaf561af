/** Where Planseat speaks up when a status gets worse or a threshold is passed. For the browser's notifications it asks. */
import { useEffect, useState } from 'react';
import { NEWS_PLACES, type NewsPlaces } from '../../lib/core/settings.ts';
import { Button } from '../basics/button.tsx';
import { Checkbox } from '../basics/field.tsx';
import { Note } from '../basics/note.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import type { NewsChoiceHost, SitesHost } from './options-host.ts';

export function OptionsNews(props: {
  host: NewsChoiceHost & Pick<SitesHost, 'watchSites'>;
  news: NewsPlaces;
  onChange: (to: NewsPlaces) => void;
}) {
  const { t } = useLanguage();
  const { host, news, onChange } = props;
  const may = useMayNotify(host);
  const [refused, setRefused] = useState(false);
  const ask = () =>
    // Straight from the press: the browser demands it.
    void host.askToNotify().then(
      (granted) => {
        setRefused(!granted);
        if (granted) onChange({ ...news, browser: true });
      },
      () => setRefused(true),
    );
  const change = (place: keyof NewsPlaces, on: boolean) => {
    setRefused(false);
    if (place === 'browser' && on) ask();
    else onChange({ ...news, [place]: on });
  };
  const withdrawn = news.browser && may === false;
  // Allowed in the browser itself since.
  const isRefused = refused && may !== true;
  return (
    <section className="card pad stack stack-3" aria-labelledby="news">
      <div>
        <h2 className="h-card" id="news">
          {t('options:news.title')}
        </h2>
        <p className="small muted">{t('options:news.text')}</p>
      </div>
      <div className="stack stack-1">
        {NEWS_PLACES.map((place) => (
          <Checkbox
            key={place}
            label={t(`options:news.${place}`)}
            checked={news[place] && !(place === 'browser' && withdrawn)}
            onChange={(on) => change(place, on)}
          />
        ))}
      </div>
      <div role="status">
        {isRefused && (
          <Note tone="warn" small>
            {t('options:news.refused')}
          </Note>
        )}
        {withdrawn && !isRefused && (
          <Note
            tone="warn"
            small
            actions={
              <Button size="small" onClick={ask}>
                {t('options:news.again')}
              </Button>
            }
          >
            {t('options:news.withdrawn')}
          </Note>
        )}
      </div>
    </section>
  );
}

/** Null: on its way. Seen at once when it is taken back in the browser. */
function useMayNotify(host: NewsChoiceHost & Pick<SitesHost, 'watchSites'>): boolean | null {
  const [may, setMay] = useState<boolean | null>(null);
  useEffect(() => {
    const end = new AbortController();
    const look = () =>
      void host.mayNotify().then(
        (now) => !end.signal.aborted && setMay(now),
        () => {},
      );
    host.watchSites(look, end.signal);
    look();
    return () => end.abort();
  }, [host]);
  return may;
}
