/** How each computed number of a budget is made, in words and inputs. */
import type { Amount, Currency, Minor } from '../../lib/core/amount.ts';
import type { Language } from '../../lib/language/language.ts';
import type { DrawView } from '../../lib/workspace/views.ts';
import type { Explanation } from '../basics/explain.tsx';

export type Side = keyof Amount;

export interface DrawWords {
  language: Language;
  currency: Currency;
  billRate: Minor | null;
  side: Side;
}

export function writeAmount(words: DrawWords, value: number | null): string {
  const { format } = words.language;
  return words.side === 'minor' ? format.money(value, words.currency) : format.hours(value);
}

const less = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);

export function explainTakes(draw: DrawView, words: DrawWords): Explanation {
  const { t, format } = words.language;
  const { side } = words;
  const amount = (value: number | null) => writeAmount(words, value);
  const title = t('panel:explain.takes');
  if (draw.stated.minor !== null && side === 'minor')
    return {
      title,
      formula: t('panel:explain.takesPriceFormula'),
      inputs: [{ label: t('panel:explain.stated'), value: amount(draw.stated.minor) }],
    };
  const hours = {
    spent: draw.takenSoFar.minutes,
    remaining: less(draw.takes.minutes, draw.takenSoFar.minutes),
  };
  const stated = draw.stated.minutes;
  return {
    title,
    formula: t(
      stated !== null
        ? 'panel:explain.takesStatedFormula'
        : side === 'minor'
          ? 'panel:explain.takesFormula'
          : 'panel:explain.takesHoursFormula',
    ),
    inputs: [
      ...(stated !== null
        ? [{ label: t('panel:explain.stated'), value: format.hours(stated) }]
        : []),
      { label: t('panel:explain.spentHere'), value: format.hours(hours.spent) },
      { label: t('panel:explain.remainingHere'), value: format.hours(hours.remaining) },
      ...(side === 'minor'
        ? [
            {
              label: t('panel:explain.rate'),
              value:
                words.billRate === null
                  ? t('number.na')
                  : t('number.perHour', { money: format.money(words.billRate, words.currency) }),
            },
          ]
        : []),
    ],
  };
}

export function explainLeaves(draw: DrawView, words: DrawWords): Explanation {
  const { t } = words.language;
  const { side } = words;
  const amount = (value: number | null) => writeAmount(words, value);
  const { budget } = draw;
  return {
    title: t('panel:explain.leaves'),
    formula: t('panel:explain.leavesFormula'),
    inputs: [
      { label: t('panel:explain.limit'), value: amount(budget.constraint.limit[side]) },
      { label: t('panel:explain.spentAll'), value: amount(budget.sum.spent[side]) },
      {
        label: t('panel:explain.remainingHere'),
        value: amount(less(draw.takes[side], draw.takenSoFar[side])),
      },
    ],
  };
}

export function explainForecast(draw: DrawView, words: DrawWords): Explanation {
  const { t, format } = words.language;
  const { side } = words;
  const amount = (value: number | null) => writeAmount(words, value);
  const { budget } = draw;
  const { unestimated } = budget.sum;
  return {
    title: t('panel:explain.forecast'),
    formula: t('panel:explain.forecastFormula'),
    inputs: [
      { label: t('panel:explain.spentAll'), value: amount(budget.sum.spent[side]) },
      {
        label: t('panel:explain.remainingHere'),
        value: amount(less(draw.takes[side], draw.takenSoFar[side])),
      },
      {
        label: t('panel:explain.remainingOthers', { count: draw.otherOpenTasks }),
        value: amount(draw.otherOpen[side]),
      },
    ],
    ...(unestimated > 0 ? { note: t('panel:draws.unestimated', { count: unestimated }) } : {}),
    ...(budget.asOf === null ? {} : { source: t('asOf', { when: format.asOf(budget.asOf) }) }),
  };
}
