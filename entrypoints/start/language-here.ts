/** The language this context speaks: the user's choice, or the browser's own. */
import type { Settings } from '../../lib/core/settings.ts';
import {
  LANGUAGE_CODES,
  type Language,
  type LanguageChoice,
  openLanguage,
} from '../../lib/language/language.ts';

/** The one spoken last: the worker is asked for it with every page. */
let last: { wanted: string; language: Promise<Language> } | null = null;

export function languageHere(settings: Settings): Promise<Language> {
  const chosen = LANGUAGE_CODES.find((code) => code === settings.language);
  const choice: LanguageChoice = chosen ?? 'browser';
  const wanted = [choice, ...navigator.languages].join();
  if (last?.wanted === wanted) return last.language;
  const language = openLanguage(choice, navigator.languages);
  last = { wanted, language };
  // One that did not come is asked for anew.
  language.catch(() => {
    if (last?.language === language) last = null;
  });
  return language;
}
