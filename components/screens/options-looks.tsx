/** How Planseat lies on each site: the button at the page's edge, and the chips on its boards. */
import { useEffect, useState } from 'react';
import { Checkbox } from '../basics/field.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import css from './options.module.css';
import type { LookLine, LooksHost } from './options-host.ts';

export function OptionsLooks(props: { host: LooksHost }) {
  const { t } = useLanguage();
  const { host } = props;
  const looks = useLooks(host);
  if (!looks || looks.length === 0) return null;
  const change = (name: string, to: { launcher?: boolean; chips?: boolean }) =>
    void host.changeLook(name, to);
  return (
    <section className="card" aria-labelledby="looks">
      <div className={css.head}>
        <h2 className="h-card" id="looks">
          {t('options:looks.title')}
        </h2>
        <p className="small muted">{t('options:looks.text')}</p>
      </div>
      <ul>
        {looks.map(({ host: name, launcher, chips }) => (
          <li key={name}>
            <fieldset className={css.line}>
              <legend className={css.legend}>
                <bdi dir="ltr">{name}</bdi>
              </legend>
              <div className={css.looks}>
                <Checkbox
                  label={t('options:looks.launcher')}
                  checked={launcher}
                  onChange={(on) => change(name, { launcher: on })}
                />
                {chips !== null && (
                  <Checkbox
                    label={t('options:looks.chips')}
                    checked={chips}
                    onChange={(on) => change(name, { chips: on })}
                  />
                )}
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useLooks(host: LooksHost): readonly LookLine[] | undefined {
  const [looks, setLooks] = useState<readonly LookLine[]>();
  useEffect(() => {
    const end = new AbortController();
    // A list that cannot be read now is read at the next change; the page itself goes on.
    const load = () =>
      void host.looks().then(
        (now) => !end.signal.aborted && setLooks(now),
        () => {},
      );
    host.watchLooks(load, end.signal);
    load();
    return () => end.abort();
  }, [host]);
  return looks;
}
