/** What a new bill rate does to the numbers, said before it is saved. */
import { moneyOf } from '../../lib/core/money.ts';
import type { ProjectPage } from '../../lib/workspace/views.ts';

export interface MoneyChange {
  what: 'spentChange' | 'forecastChange';
  before: { minor: number | null; currency: string };
  after: { minor: number | null; currency: string };
}

/** Fixed prices stay: only what is made of hours is priced anew. */
function priced(
  amount: { minutes: number | null; minor: number | null },
  from: number | null,
  to: number | null,
): number | null {
  const minutes = amount.minutes ?? 0;
  const before = moneyOf(minutes, from);
  const fixed = amount.minor === null || before === null ? 0 : amount.minor - before;
  return moneyOf(minutes, to, fixed);
}

export function rateChanges(page: ProjectPage, billRate: number | null): MoneyChange[] {
  const { project, all } = page;
  if (billRate === project.billRate) return [];
  const { currency } = project;
  return (['spent', 'forecast'] as const).map((which) => ({
    what: which === 'spent' ? 'spentChange' : 'forecastChange',
    before: { minor: all[which].minor, currency },
    after: { minor: priced(all[which], project.billRate, billRate), currency },
  }));
}
