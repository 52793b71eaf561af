/** How the project page's numbers are made: what is left of a budget, what was spent, what is forecast. */
import type { Minor } from '../../lib/core/amount.ts';
import type { Language } from '../../lib/language/language.ts';
import type { BudgetView, Sum } from '../../lib/workspace/views.ts';
import type { Explanation } from '../basics/explain.tsx';
import type { UnitWords } from './unit-words.ts';

export interface SumWords {
  language: Language;
  unit: UnitWords;
  currency: string;
  billRate: Minor | null;
  /** "as of 14:05"; null where nothing was read. */
  source: string | null;
}

const sourceOf = (words: SumWords) => (words.source === null ? {} : { source: words.source });

export function explainLeft(budget: BudgetView, words: SumWords): Explanation {
  const { t } = words.language;
  const { side, full } = words.unit;
  return {
    title: t('dashboard:explain.left'),
    formula: t('dashboard:explain.leftFormula'),
    inputs: [
      { label: t('dashboard:explain.limit'), value: full(budget.constraint.limit[side]) },
      { label: t('dashboard:explain.spent'), value: full(budget.sum.spent[side]) },
    ],
    ...sourceOf(words),
  };
}

export function explainSpent(sum: Sum, words: SumWords): Explanation {
  const { t, format } = words.language;
  const money = words.unit.unit === 'money';
  return {
    title: t('dashboard:explain.spent'),
    formula: t(money ? 'dashboard:explain.spentFormula' : 'dashboard:explain.spentHours'),
    inputs: [
      { label: t('dashboard:explain.time'), value: format.hours(sum.spent.minutes) },
      ...(money
        ? [
            {
              label: t('dashboard:explain.rate'),
              value:
                words.billRate === null
                  ? t('dashboard:explain.noRate')
                  : t('number.perHour', { money: format.money(words.billRate, words.currency) }),
            },
          ]
        : []),
      { label: t('dashboard:explain.tickets'), value: format.number(sum.tasks) },
    ],
    ...(money ? { note: t('dashboard:explain.fixed') } : {}),
    ...sourceOf(words),
  };
}

export function explainForecast(sum: Sum, words: SumWords): Explanation {
  const { t } = words.language;
  const { side, full } = words.unit;
  return {
    title: t('dashboard:explain.forecast'),
    formula: t('dashboard:explain.forecastFormula'),
    inputs: [
      { label: t('dashboard:explain.spent'), value: full(sum.spent[side]) },
      { label: t('dashboard:explain.remaining'), value: full(sum.remaining[side]) },
    ],
    ...(sum.unestimated > 0
      ? { note: t('dashboard:goals.unestimated', { count: sum.unestimated }) }
      : {}),
    ...sourceOf(words),
  };
}
