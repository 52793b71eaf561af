/** Language, theme and density. */
import {
  DENSITIES,
  type Density,
  type Settings,
  THEMES,
  type Theme,
} from '../../lib/core/settings.ts';
import { LANGUAGE_CODES, LANGUAGES, type LanguageChoice } from '../../lib/language/language.ts';
import { Field, Select } from '../basics/field.tsx';
import { Segmented } from '../basics/segmented.tsx';
import { useLanguage } from '../frame/language-context.tsx';

export function OptionsLook(props: {
  settings: Settings;
  onChange: (to: Partial<Settings>) => void;
}) {
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
        <span className="label" aria-hidden="true">
          {t('options:look.density')}
        </span>
        <Segmented<Density>
          label={t('options:look.density')}
          value={settings.density}
          options={DENSITIES.map((one) => ({ value: one, label: t(`options:look.${one}`) }))}
          onChange={(density) => onChange({ density })}
        />
      </div>
    </section>
  );
}
