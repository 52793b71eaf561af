/** How the numbers of a project's main budget are made, in lists of projects: what is burnt of it, and what is left. */
import type { Language } from '../../lib/language/language.ts';
import type { ProjectSummary } from '../../lib/workspace/views.ts';
import type { Explanation } from '../basics/explain.tsx';
import { unitWords } from '../budget/unit-words.ts';

type Made = NonNullable<ProjectSummary['made']>;

export function amountsOf({ made, currency }: ProjectSummary, { format }: Language) {
  return unitWords(made?.side === 'minutes' ? 'hours' : 'money', currency, format).full;
}

function about(project: ProjectSummary, made: Made, { t, format }: Language) {
  return {
    notes: made.spentUnknown > 0 ? [t('explain.spentUnknown', { count: made.spentUnknown })] : [],
    ...(project.asOf === null ? {} : { source: t('asOf', { when: format.asOf(project.asOf) }) }),
  };
}

export function explainBurn(project: ProjectSummary, made: Made, language: Language): Explanation {
  const { t, format } = language;
  const amount = amountsOf(project, language);
  return {
    title: t('popup:burn.title'),
    formula: t('popup:burn.formula'),
    inputs: [
      { label: t('popup:burn.budget'), value: made.budgetName },
      { label: t('popup:burn.limit'), value: amount(made.limit) },
      { label: t('popup:burn.spent'), value: amount(made.spent) },
      { label: t('popup:burn.forecast'), value: amount(made.forecast) },
      { label: t('popup:burn.burn'), value: format.percent(project.burn, 1) },
    ],
    ...about(project, made, language),
  };
}

export function explainLeft(project: ProjectSummary, made: Made, language: Language): Explanation {
  const { t } = language;
  const amount = amountsOf(project, language);
  return {
    title: t('dashboard:explain.left'),
    formula: t('dashboard:explain.leftFormula'),
    inputs: [
      { label: t('popup:burn.budget'), value: made.budgetName },
      { label: t('popup:burn.limit'), value: amount(made.limit) },
      { label: t('popup:burn.spent'), value: amount(made.spent) },
    ],
    ...about(project, made, language),
  };
}
