/** The options: language and look, sites, hidden buttons, shortcuts. Each change counts at once. */
import { useCallback, useEffect, useState } from 'react';
import { type Settings, THEMES, type Theme } from '../../lib/core/settings.ts';
import { LANGUAGE_CODES, LANGUAGES, type LanguageChoice } from '../../lib/language/language.ts';
import { Button } from '../basics/button.tsx';
import { Checkbox, Field, Select } from '../basics/field.tsx';
import { Logo } from '../basics/logo.tsx';
import { Segmented } from '../basics/segmented.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import css from './options.module.css';
import type { OptionsHost } from './options-host.ts';
import { OptionsShortcuts } from './options-shortcuts.tsx';
import { OptionsSites } from './options-sites.tsx';

export function OptionsScreen(props: { host: OptionsHost }) {
  const { t } = useLanguage();
  const { host } = props;
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    document.title = `${t('options:title')} · ${t('brand')}`;
  }, [t]);
  useEffect(() => {
    let ended = false;
    void host.settings().then((now) => !ended && setSettings(now));
    return () => {
      ended = true;
    };
  }, [host]);
  const change = (to: Partial<Settings>) => void host.changeSettings(to).then(setSettings);
  return (
    <div className={`ps-page ${css.page}`}>
      <header className="topbar">
        <Logo />
        <a className="med" href="dashboard.html">
          {t('brand')}
        </a>
        <span className="push asof">{t('options:version', { version: host.version })}</span>
      </header>
      <main className="main">
        <h1 className="h-page">{t('options:title')}</h1>
        <div className="grid-2">
          <div className="stack stack-6">
            {settings && <Look settings={settings} onChange={change} />}
            <OptionsShortcuts host={host} singleKeys={settings?.singleKeys ?? true} />
          </div>
          <div className="stack stack-6">
            <OptionsSites host={host} />
            <HiddenLaunchers host={host} />
          </div>
        </div>
      </main>
    </div>
  );
}

function Look(props: { settings: Settings; onChange: (to: Partial<Settings>) => void }) {
  const { t } = useLanguage();
  const { settings, onChange } = props;
  return (
    <section className="card pad stack stack-3" aria-labelledby="look">
      <h2 className="h-card" id="look">
        {t('options:look.title')}
      </h2>
      <Field label={t('options:look.language')} hint={t('options:look.languageHint')}>
        <Select<LanguageChoice>
          value={LANGUAGE_CODES.find((code) => code === settings.language) ?? 'browser'}
          options={[
            { value: 'browser', label: t('language.browser') },
            // Each language by its own name, so that everybody finds theirs.
            ...LANGUAGE_CODES.map((code) => ({ value: code, label: LANGUAGES[code].name })),
          ]}
          onChange={(language) => onChange({ language })}
        />
      </Field>
      <div>
        <span className="label" aria-hidden="true">
          {t('options:look.theme')}
        </span>
        <Segmented<Theme>
          label={t('options:look.theme')}
          value={settings.theme}
          options={THEMES.map((theme) => ({ value: theme, label: t(`options:look.${theme}`) }))}
          onChange={(theme) => onChange({ theme })}
        />
      </div>
      <div>
        <Checkbox
          label={t('options:look.keys')}
          checked={settings.singleKeys}
          onChange={(singleKeys) => onChange({ singleKeys })}
        />
        <p className="hint">{t('options:look.keysHint')}</p>
      </div>
    </section>
  );
}

function HiddenLaunchers(props: { host: OptionsHost }) {
  const { t } = useLanguage();
  const { host } = props;
  const [hosts, setHosts] = useState<readonly string[]>([]);
  const load = useCallback(() => void host.hiddenLaunchers().then(setHosts), [host]);
  useEffect(load, [load]);
  if (hosts.length === 0) return null;
  return (
    <section className="card" aria-labelledby="launchers">
      <div className={css.head}>
        <h2 className="h-card" id="launchers">
          {t('options:launchers.title')}
        </h2>
        <p className="small muted">{t('options:launchers.text')}</p>
      </div>
      <ul>
        {hosts.map((name) => (
          <li key={name} className={css.line}>
            <bdi className="grow" dir="ltr">
              {name}
            </bdi>
            <Button
              size="small"
              aria-label={t('options:launchers.showOf', { host: name })}
              onClick={() => void host.showLauncher(name).then(load)}
            >
              {t('options:launchers.show')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
