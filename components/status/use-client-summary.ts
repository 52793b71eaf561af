/** A project's client-safe summary in the user's language. */
import { useCallback } from 'react';
import type { Day, Id } from '../../lib/core/record.ts';
import type { Language } from '../../lib/language/language.ts';
import { useLanguage } from '../frame/language-context.tsx';
import { useWorkspace } from '../frame/workspace-context.tsx';
import { clientSummary, type SummaryText, type SummaryWords } from './client-summary.ts';

export function summaryWords(language: Language): SummaryWords {
  const { t, format, reason, locale } = language;
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const here = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  return {
    t: t as unknown as SummaryWords['t'],
    // In full, with the year: a mail is read later, and elsewhere.
    day: (day: Day) => long.format(new Date(`${day}T12:00:00Z`)),
    dayOf: (at) => here.format(at),
    percent: (ratio) => format.percent(ratio),
    level: (level) => t(`levelInSentence.${level}`),
    // Reasons that a client may see carry no amounts, so no currency goes in.
    reason: (one) => reason(one, ''),
  };
}

export interface MadeSummary extends SummaryText {
  /** The text but for the day that it is written on: what tells whether the project says the same. */
  facts: string;
}

const NO_DAY: Day = '2000-01-01';

/** Null: the project is no longer there. */
export function useClientSummary(): (projectId: Id) => Promise<MadeSummary | null> {
  const { ask } = useWorkspace();
  const language = useLanguage();
  return useCallback(
    async (projectId) => {
      const safe = await ask.clientSafe(projectId);
      if (!safe) return null;
      const words = summaryWords(language);
      const { text: facts } = clientSummary({ ...safe, on: NO_DAY }, words);
      return { ...clientSummary(safe, words), facts };
    },
    [ask, language],
  );
}
