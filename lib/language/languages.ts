/** The languages Planseat speaks. A new one is a folder of words in locales/, and its line here. */
import type english from './locales/en/index.ts';

export type Resources = typeof english;
export type Namespace = keyof Resources;

/** The words of a language other than English; that none is missing is checked by a test. */
export type Words = Record<Namespace, object>;

export const LANGUAGES = {
  en: { name: 'English', dir: 'ltr', locale: 'en-GB', load: () => import('./locales/en/index.ts') },
  de: { name: 'Deutsch', dir: 'ltr', locale: 'de-DE', load: () => import('./locales/de/index.ts') },
  // Figures as they stand on the key caps, and hours to 24; a browser set to a country keeps that country's way.
  ar: {
    name: 'العربية',
    dir: 'rtl',
    locale: 'ar-u-hc-h23-nu-latn',
    load: () => import('./locales/ar/index.ts'),
  },
} as const satisfies Record<
  string,
  {
    name: string;
    dir: 'ltr' | 'rtl';
    locale: string;
    load: () => Promise<{ default: Words }>;
  }
>;
export type LanguageCode = keyof typeof LANGUAGES;
export type LanguageChoice = 'browser' | LanguageCode;

export const LANGUAGE_CODES = Object.keys(LANGUAGES) as LanguageCode[];

function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/**
 * Null, `browser`, or a language that is not spoken here: the browser's.
 * Which language, and which of its regional ways to write numbers and dates: a person who reads English in India
 * keeps Indian numbers.
 */
export function chooseLanguage(
  choice: string | null,
  browserLanguages: readonly string[],
): { code: LanguageCode; locale: string } {
  const tags = browserLanguages.map(canonical).filter((tag) => tag !== null);
  const spoken = (tag: string) => LANGUAGE_CODES.find((code) => code === tag.split('-')[0]);
  const chosen = choice === null ? undefined : LANGUAGE_CODES.find((code) => code === choice);
  const code = chosen ?? tags.map(spoken).find((found) => found !== undefined) ?? 'en';
  const regional = tags.find((tag) => spoken(tag) === code && new Intl.Locale(tag).region);
  return { code, locale: regional ?? LANGUAGES[code].locale };
}
