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

/** What was stated stands for the forecast, unless the ticket is done: then nothing is left, whatever was stated. */
function statedHours(draw: DrawView): number | null {
  const { minutes } = draw.counted;
  const stands =
    minutes !== null && draw.takes.minutes === Math.max(minutes, draw.takenSoFar.minutes ?? 0);
  return stands ? minutes : null;
}

function takesFormula(draw: DrawView, { language, side }: DrawWords): string {
  const { t } = language;
  if (side === 'minor' && draw.counted.minor !== null) return t('panel:explain.takesPriceFormula');
  if (statedHours(draw) === null)
    return t(side === 'minor' ? 'panel:explain.takesFormula' : 'panel:explain.takesHoursFormula');
  return t(
    side === 'minor' ? 'panel:explain.takesStatedMoneyFormula' : 'panel:explain.takesStatedFormula',
  );
}

function takesInputs(draw: DrawView, words: DrawWords): Explanation['inputs'] {
  const { t, format } = words.language;
  const { counted, takes, takenSoFar } = draw;
  if (words.side === 'minor' && counted.minor !== null)
    return [{ label: t('panel:explain.stated'), value: writeAmount(words, counted.minor) }];
  const stated = statedHours(draw);
  const rate =
    words.billRate === null
      ? t('number.na')
      : t('number.perHour', { money: format.money(words.billRate, words.currency) });
  const remaining = less(takes.minutes, takenSoFar.minutes);
  return [
    ...(stated === null ? [] : [{ label: t('panel:explain.stated'), value: format.hours(stated) }]),
    { label: t('panel:explain.spentHere'), value: format.hours(takenSoFar.minutes) },
    ...(stated === null
      ? [{ label: t('panel:explain.remainingHere'), value: format.hours(remaining) }]
      : []),
    ...(words.side === 'minor' ? [{ label: t('panel:explain.rate'), value: rate }] : []),
  ];
}

/** Whether another budget's statement counts here, so that what is stated for this one alone does not give the number. */
function countsOthers({ counted, stated }: DrawView, side: Side): boolean {
  if (side === 'minor' && counted.minor !== null) return counted.minor !== stated.minor;
  return counted.minutes !== stated.minutes;
}

function spentNote(count: number, { language }: DrawWords): string[] {
  return count > 0 ? [language.t('explain.spentUnknown', { count })] : [];
}

export function explainTakes(draw: DrawView, words: DrawWords): Explanation {
  const { t } = words.language;
  const priced = words.side === 'minor' && draw.counted.minor !== null;
  const notes = [
    ...(countsOthers(draw, words.side) ? [t('panel:explain.ofAll')] : []),
    ...(priced || statedHours(draw) !== null ? [] : [t('explain.notReestimated')]),
    ...(priced ? [] : spentNote(draw.spentUnknown ? 1 : 0, words)),
  ];
  return {
    title: t('panel:explain.takes'),
    formula: takesFormula(draw, words),
    inputs: takesInputs(draw, words),
    ...(notes.length > 0 ? { notes } : {}),
  };
}

/** The number is rounded once from the exact whole, and may differ by one from what its rounded inputs give. */
function roundedNote(given: number | null, shown: number | null, words: DrawWords): string[] {
  const differs = given !== null && shown !== null && given !== shown;
  return differs ? [words.language.t('explain.rounded')] : [];
}

export function explainLeaves(draw: DrawView, words: DrawWords): Explanation {
  const { t } = words.language;
  const { side } = words;
  const amount = (value: number | null) => writeAmount(words, value);
  const { budget } = draw;
  const here = less(draw.takes[side], draw.takenSoFar[side]);
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
    notes: [
      t('explain.notReestimated'),
      ...spentNote(budget.sum.spentUnknown[side], words),
      ...roundedNote(less(budget.left[side], here), draw.leaves[side], words),
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
    notes: [
      t('explain.notReestimated'),
      ...spentNote(budget.sum.spentUnknown[side], words),
      ...(unestimated > 0 ? [t('panel:draws.unestimated', { count: unestimated })] : []),
    ],
    ...(budget.asOf === null ? {} : { source: t('asOf', { when: format.asOf(budget.asOf) }) }),
  };
}
