/** The language that the whole screen speaks. */
import { createContext, useContext } from 'react';
import type { Language } from '../../lib/language/language.ts';

export const LanguageContext = createContext<Language | null>(null);

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language)
    throw new Error('A screen is mounted by mountScreen, which gives it its language.');
  return language;
}
