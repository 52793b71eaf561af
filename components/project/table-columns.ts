/** How each column of the goals-by-budgets table writes its numbers: the same decimals from its head to its foot. */
import type { Id } from '../../lib/core/record.ts';
import type { GoalView, ProjectPage, Sum } from '../../lib/workspace/views.ts';
import type { UnitWords } from '../budget/unit-words.ts';

type Write = (value: number | null) => string;

export interface Columns {
  budget(id: Id): Write;
  spent: Write;
  open: Write;
}

/** The open goals, and the closed ones as long as tasks serve them: the rows add up to the whole. */
export function rowsOf({ goals, closedGoals }: ProjectPage): readonly GoalView[] {
  return [...goals, ...closedGoals.filter(({ sum }) => sum.tasks > 0)];
}

export function columnsOf(page: ProjectPage, unit: UnitWords): Columns {
  const { side } = unit;
  const goals = rowsOf(page);
  const sums: readonly Sum[] = [...goals.map(({ sum }) => sum), page.noGoal, page.all];
  const budgets = new Map(
    page.budgets.map(({ constraint: { id }, left, sum }) => {
      const rows = [...goals.map(({ goal }) => goal.id), 'none'];
      const cells = rows.map((row) => page.cells[`${row}|${id}`]?.spent[side] ?? null);
      return [id, unit.column([...cells, left[side], sum.spent[side], sum.forecast[side]])];
    }),
  );
  return {
    budget: (id) => budgets.get(id) ?? unit.bare,
    spent: unit.column([...sums.map((sum) => sum.spent[side]), page.all.forecast[side]]),
    open: unit.column(sums.map((sum) => sum.remaining[side])),
  };
}
