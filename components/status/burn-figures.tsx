/** What a project's burn is made of, one press away: the budget, its limit, what was spent, what is forecast. */
import type { ProjectSummary } from '../../lib/workspace/views.ts';
import { Explain, type Explanation } from '../basics/explain.tsx';
import { Num } from '../budget/number.tsx';
import { unitWords } from '../budget/unit-words.ts';
import { useLanguage } from '../frame/language-context.tsx';

export function BurnFigures({ project }: { project: ProjectSummary }) {
  const { t, format } = useLanguage();
  const { burn, made, asOf } = project;
  if (burn === null || made === null) return null;
  const { full } = unitWords(made.side === 'minor' ? 'money' : 'hours', project.currency, format);
  const of: Explanation = {
    title: t('popup:burn.title'),
    formula: t('popup:burn.formula'),
    inputs: [
      { label: t('popup:burn.budget'), value: made.budgetName },
      { label: t('popup:burn.limit'), value: full(made.limit) },
      { label: t('popup:burn.spent'), value: full(made.spent) },
      { label: t('popup:burn.forecast'), value: full(made.forecast) },
      { label: t('popup:burn.burn'), value: format.percent(burn, 1) },
    ],
    notes: made.spentUnknown > 0 ? [t('explain.spentUnknown', { count: made.spentUnknown })] : [],
    ...(asOf === null ? {} : { source: t('asOf', { when: format.asOf(asOf) }) }),
  };
  return (
    <Explain of={of}>
      <Num>{t('popup:burn.of', { spent: full(made.spent), limit: full(made.limit) })}</Num>
    </Explain>
  );
}
