/** The options: trackers, sites, shortcuts, look, news, data. Each change counts at once, in every window. */
import { useEffect, useState } from 'react';
import type { Settings } from '../../lib/core/settings.ts';
import { DeedTrouble } from '../frame/deed-trouble.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { useUndoKey } from '../frame/use-undo-key.ts';
import dashboard from './dashboard.module.css';
import css from './options.module.css';
import { OptionsData } from './options-data.tsx';
import type { OptionsHost } from './options-host.ts';
import { OptionsLook } from './options-look.tsx';
import { OptionsLooks } from './options-looks.tsx';
import { OptionsNav } from './options-nav.tsx';
import { OptionsNews } from './options-news.tsx';
import { OptionsShortcuts } from './options-shortcuts.tsx';
import { OptionsSites } from './options-sites.tsx';

export function OptionsScreen(props: { host: OptionsHost }) {
  const { t } = useLanguage();
  const { host } = props;
  const [settings, change] = useSettings(host);
  useUndoKey();
  useEffect(() => {
    document.title = `${t('options:title')} · ${t('brand')}`;
  }, [t]);
  return (
    <div className="ps-page shell">
      <OptionsNav />
      <div className={dashboard.content}>
        <header className="topbar">
          <span className="med">{t('options:title')}</span>
          <span className="push asof">{t('options:version', { version: host.version })}</span>
        </header>
        <main className="main">
          <h1 className="h-page">{t('options:title')}</h1>
          <DeedTrouble />
          <div className={css.columns}>
            <div className="stack stack-6">
              <OptionsSites host={host} />
              <OptionsLooks host={host} />
              <OptionsData />
            </div>
            <div className="stack stack-6">
              {settings && <OptionsLook settings={settings} onChange={change} />}
              <OptionsShortcuts
                host={host}
                singleKeys={settings?.singleKeys ?? true}
                onSingleKeys={(singleKeys) => change({ singleKeys })}
              />
              {settings && (
                <OptionsNews
                  host={host}
                  news={settings.news}
                  onChange={(news) => change({ news })}
                />
              )}
            </div>
          </div>
        </main>
      </div>
    </div>
  );
}

function useSettings(host: OptionsHost) {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const end = new AbortController();
    host.watchSettings(setSettings, end.signal);
    void host.settings().then((now) => !end.signal.aborted && setSettings(now));
    return () => end.abort();
  }, [host]);
  const change = (to: Partial<Settings>) => void host.changeSettings(to).then(setSettings);
  return [settings, change] as const;
}
