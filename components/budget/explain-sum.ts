/** How the project page's numbers are made: what is left of a budget, what was spent, what is forecast. */
import type { Amount, Minor } from '../../lib/core/amount.ts';
import type { Part } from '../../lib/core/sum.ts';
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
    ...noteOf(leftOut(budget.sum, words)),
    ...sourceOf(words),
  };
}

type Inputs = Explanation['inputs'];

/** What is not in the number, or only taken to be so. */
function leftOut(sum: Sum, words: SumWords): string[] {
  const { t } = words.language;
  const unknown = sum.spentUnknown[words.unit.side];
  return [
    ...(unknown > 0 ? [t('explain.spentUnknown', { count: unknown })] : []),
    ...(words.unit.unit === 'money' && sum.noMoney === 'too-large' ? [t('explain.tooLarge')] : []),
  ];
}

const noteOf = (notes: readonly string[]) => (notes.length > 0 ? { notes } : {});

/** Money of hours and money of prices, each an input of its own; the time at a fixed price stands apart, priced already. */
function moneyInputs(part: Part, fixedLabel: string, words: SumWords): Inputs {
  const { t, format } = words.language;
  const rate =
    words.billRate === null
      ? t('dashboard:explain.noRate')
      : t('number.perHour', { money: format.money(words.billRate, words.currency) });
  return [
    { label: t('dashboard:explain.hourly'), value: format.hours(part.hourly) },
    { label: t('dashboard:explain.rate'), value: rate },
    ...(part.fixed !== 0
      ? [{ label: fixedLabel, value: format.money(part.fixed, words.currency) }]
      : []),
    ...(part.flat !== 0
      ? [{ label: t('dashboard:explain.flat'), value: format.hours(part.flat) }]
      : []),
  ];
}

export function explainSpent(sum: Sum, words: SumWords): Explanation {
  const { t, format } = words.language;
  const money = words.unit.unit === 'money';
  return {
    title: t('dashboard:explain.spent'),
    formula: t(money ? 'dashboard:explain.spentFormula' : 'dashboard:explain.spentHours'),
    inputs: [
      ...(money
        ? moneyInputs(sum.parts.spent, t('dashboard:explain.fixedDone'), words)
        : [{ label: t('dashboard:explain.time'), value: format.hours(sum.spent.minutes) }]),
      { label: t('dashboard:explain.tickets'), value: format.number(sum.tasks) },
    ],
    ...noteOf(leftOut(sum, words)),
    ...sourceOf(words),
  };
}

/** The work still to do. */
export function explainOpen(sum: Sum, words: SumWords): Explanation {
  const { t, format } = words.language;
  const money = words.unit.unit === 'money';
  return {
    title: t('dashboard:explain.open'),
    formula: t(money ? 'dashboard:explain.openFormula' : 'dashboard:explain.openHours'),
    inputs: [
      ...(money
        ? moneyInputs(sum.parts.remaining, t('dashboard:explain.fixedOpen'), words)
        : [{ label: t('dashboard:explain.time'), value: format.hours(sum.remaining.minutes) }]),
      { label: t('dashboard:explain.tickets'), value: format.number(sum.tasks) },
    ],
    notes: [
      t('explain.notReestimated'),
      ...(sum.unestimated > 0
        ? [t('dashboard:goals.unestimated', { count: sum.unestimated })]
        : []),
    ],
    ...sourceOf(words),
  };
}

/** The whole is rounded once, so that its money may differ by one from its rounded parts. */
export function isRounded(sum: Sum, side: keyof Amount): boolean {
  const [spent, remaining] = [sum.spent[side], sum.remaining[side]];
  return spent !== null && remaining !== null && spent + remaining !== sum.forecast[side];
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
    notes: [
      t('explain.notReestimated'),
      ...leftOut(sum, words),
      ...(sum.unestimated > 0
        ? [t('dashboard:goals.unestimated', { count: sum.unestimated })]
        : []),
      ...(isRounded(sum, side) ? [t('explain.rounded')] : []),
    ],
    ...sourceOf(words),
  };
}
