/** What a new bill rate does to the numbers, said before it is saved. */
import { repriced } from '../../lib/core/sum.ts';
import type { ProjectPage } from '../../lib/workspace/views.ts';

export interface MoneyChange {
  what: 'spentChange' | 'forecastChange';
  before: { minor: number | null; currency: string };
  after: { minor: number | null; currency: string };
}

export function rateChanges(page: ProjectPage, billRate: number | null): MoneyChange[] {
  const { project, all } = page;
  if (billRate === project.billRate) return [];
  const { currency } = project;
  const then = repriced(all, billRate);
  return (['spent', 'forecast'] as const).map((which) => ({
    what: which === 'spent' ? 'spentChange' : 'forecastChange',
    before: { minor: all[which].minor, currency },
    after: { minor: then[which].minor, currency },
  }));
}
