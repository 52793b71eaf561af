/** The tools to read, each with a switch; and a server of one's own. */
import { FileText, type LucideIcon, Plus, SquareCheck } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../basics/button.tsx';
import { Icon } from '../basics/icon.tsx';
import { Note } from '../basics/note.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { AddSite } from './add-site.tsx';
import type { SiteLine, SitesHost } from './options-host.ts';
import css from './welcome.module.css';

export function WelcomeTools(props: { host: SitesHost; sites: readonly SiteLine[] | undefined }) {
  const { t } = useLanguage();
  const { host, sites } = props;
  const [adding, setAdding] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const turn = ({ id, host: name, allowed }: SiteLine) => {
    setRefused(null);
    // Straight from the press: the browser demands it.
    if (allowed) void host.takeBack(id);
    else
      void host.allow(id).then(
        (granted) => setRefused(granted ? null : name),
        () => setRefused(name),
      );
  };
  return (
    <>
      <ul className={css.tools}>
        {sites?.map((site) => (
          <Tool key={site.id} site={site} onTurn={() => turn(site)} />
        ))}
        <li>
          <span className="grow">
            <b>{t('welcome:tools.own')}</b>
            <span className="asof">{t('welcome:tools.ownText')}</span>
          </span>
          <Button
            size="small"
            icon={Plus}
            aria-expanded={adding}
            onClick={() => setAdding(!adding)}
          >
            {t('welcome:tools.add')}
          </Button>
        </li>
      </ul>
      <div role="status">
        {refused !== null && (
          <Note tone="warn" small>
            <bdi>{t('options:sites.refused', { host: refused })}</bdi>
          </Note>
        )}
      </div>
      {adding && <AddSite host={host} sites={sites ?? []} />}
      <p className="asof">{t('welcome:tools.foot')}</p>
    </>
  );
}

function Tool(props: { site: SiteLine; onTurn: () => void }) {
  const { t } = useLanguage();
  const { site } = props;
  const icon: LucideIcon = site.clipboardOnly ? FileText : SquareCheck;
  const name = site.tool || site.host;
  return (
    <li className={site.allowed ? css.on : undefined}>
      <Icon of={icon} />
      <span className="grow">
        <bdi className="strong">{name}</bdi>
        <bdi className="asof" dir="ltr">
          {site.host}
        </bdi>
      </span>
      <button
        type="button"
        role="switch"
        className={css.switch}
        aria-checked={site.allowed}
        aria-label={t('welcome:tools.allow', { tool: name })}
        onClick={props.onTurn}
      >
        <span />
      </button>
    </li>
  );
}
