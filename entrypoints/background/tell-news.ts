/** Tells what got worse, once, where the user chose to hear it. */
import { addNews, keepTold, notify, readTold } from '../../lib/browser/news.ts';
import { isOver, lookForNews, type News } from '../../lib/core/news.ts';
import type { Day, Instant } from '../../lib/core/record.ts';
import type { Settings } from '../../lib/core/settings.ts';
import type { Language } from '../../lib/language/language.ts';
import type { Summary } from '../../lib/workspace/views.ts';

/** The calendar day where the user is. */
export function dayOf(at: Instant): Day {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * What was told is kept last: killed in between, the worker tells it again under the same name, which takes the first
 * one's place, rather than never.
 */
export async function tellNews(
  { projects, at }: Summary,
  settings: Settings,
  language: Language,
): Promise<void> {
  const before = await readTold();
  const { news, memory } = lookForNews(before, projects, { at, today: dayOf(at) });
  await addNews(settings.news.panel ? news : [], (one) => isOver(one, projects));
  if (news.length > 0 && settings.news.browser) await notifyAll(news, language);
  if (JSON.stringify(before) !== JSON.stringify(memory)) await keepTold(memory);
}

async function notifyAll(news: readonly News[], language: Language): Promise<void> {
  const shown = news.map((one) =>
    notify(
      one.id,
      language.t('launcher:news.title', { client: one.clientName, project: one.projectName }),
      newsWords(one, language),
    ),
  );
  // One that the browser does not show hides no other.
  for (const outcome of await Promise.allSettled(shown))
    if (outcome.status === 'rejected')
      console.warn('Planseat: a notification was not shown.', outcome.reason);
}

function newsWords({ what, currency }: News, { t, format, reason }: Language): string {
  if (what.is === 'passed')
    return t('launcher:news.passed', {
      budget: what.budgetName,
      percent: format.percent(what.percent / 100, 2),
    });
  const level = t(`level.${what.level}`);
  const reasons = what.reasons.slice(0, 2).map((one) => reason(one, currency));
  return reasons.length === 0 ? level : `${level}: ${format.clauses(reasons)}`;
}

/** The project that a notification is about: its name begins with it. */
export const projectOfNews = (id: string): string => id.split(' ', 1)[0] ?? '';
