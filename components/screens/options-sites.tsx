/** The options' list of sites: which may be read, taken back, allowed again; and a server of one's own added. */
import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../basics/button.tsx';
import { Icon } from '../basics/icon.tsx';
import { Note } from '../basics/note.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { AddSite } from './add-site.tsx';
import css from './options.module.css';
import type { OptionsHost, SiteLine } from './options-host.ts';
import { useSites } from './use-sites.ts';

export function OptionsSites(props: { host: OptionsHost }) {
  const { t } = useLanguage();
  const { host } = props;
  const sites = useSites(host);
  const [said, setSaid] = useState<{ is: 'takenBack' | 'refused'; host: string } | null>(null);
  const takeBack = (site: SiteLine) =>
    void host.takeBack(site.id).then(
      () => setSaid({ is: 'takenBack', host: site.host }),
      () => setSaid(null),
    );
  const allow = (site: SiteLine) =>
    // Straight from the press: the browser demands it.
    void host.allow(site.id).then(
      (allowed) => setSaid(allowed ? null : { is: 'refused', host: site.host }),
      () => setSaid({ is: 'refused', host: site.host }),
    );
  return (
    <section className="card" aria-labelledby="sites">
      <div className={css.head}>
        <h2 className="h-card" id="sites">
          {t('options:sites.title')}
        </h2>
        <p className="small muted">{t('options:sites.text')}</p>
      </div>
      <ul>
        {sites?.map((site) => (
          <li key={site.id} className={css.line}>
            <span className={css.what}>
              <span className="med">
                <bdi>{site.tool || t('options:sites.unknownTool')}</bdi>
              </span>
              <span className="asof">
                <bdi dir="ltr">{site.host}</bdi>
                {t('between.parts')}
                {t(site.builtIn ? 'options:sites.builtIn' : 'options:sites.added')}
              </span>
            </span>
            <span className={css.state}>
              <SiteState site={site} />
              {site.allowed ? (
                <Button
                  size="small"
                  aria-label={t('options:sites.takeBackOf', { host: site.host })}
                  onClick={() => takeBack(site)}
                >
                  {t('options:sites.takeBack')}
                </Button>
              ) : (
                <Button
                  size="small"
                  aria-label={t('options:sites.allowOf', { host: site.host })}
                  onClick={() => allow(site)}
                >
                  {t('options:sites.allow')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      <div role="status" className={said ? css.said : undefined}>
        {said && (
          <Note tone={said.is === 'refused' ? 'warn' : 'info'} small>
            <bdi>{t(`options:sites.${said.is}`, { host: said.host })}</bdi>
          </Note>
        )}
      </div>
      <div className={css.add}>
        <h3 className="h-sub">{t('options:sites.add')}</h3>
        <AddSite host={host} sites={sites ?? []} />
      </div>
    </section>
  );
}

function SiteState(props: { site: SiteLine }) {
  const { t } = useLanguage();
  const { site } = props;
  if (!site.allowed)
    return (
      <span className="mark tone-none">
        <Icon of={CircleDashed} size={14} />
        {t('options:sites.notAllowed')}
      </span>
    );
  return site.clipboardOnly ? (
    <span className="mark tone-warn">
      <Icon of={TriangleAlert} size={14} />
      {t('options:sites.clipboardOnly')}
    </span>
  ) : (
    <span className="mark tone-ok">
      <Icon of={CircleCheck} size={14} />
      {t('options:sites.allowed')}
    </span>
  );
}
