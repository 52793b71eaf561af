/** The language this context speaks: the user's choice, or the browser's own. */
import type { Settings } from '../../lib/core/settings.ts';
import {
  LANGUAGE_CODES,
  type Language,
  type LanguageChoice,
  openLanguage,
} from '../../lib/language/language.ts';

export function languageHere(settings: Settings): Promise<Language> {
  const chosen = LANGUAGE_CODES.find((code) => code === settings.language);
  const choice: LanguageChoice = chosen ?? 'browser';
  return openLanguage(choice, navigator.languages);
}
