/** The heart of the project page: goals by priority as rows, budgets as columns, spend where they meet. */
import type { BudgetView, ProjectPage } from '../../lib/workspace/views.ts';
import { Explain } from '../basics/explain.tsx';
import { Table } from '../basics/table.tsx';
import { explainLeft, type SumWords } from '../budget/explain-sum.ts';
import { Gauge } from '../budget/gauge.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { BudgetSums } from './budget-sums.tsx';
import { GoalLine, NoGoalLine } from './goal-lines.tsx';
import css from './goals-by-budgets.module.css';
import { columnsOf, rowsOf } from './table-columns.ts';

export interface GoalsByBudgetsProps {
  page: ProjectPage;
  words: SumWords;
  onGoal: (id: string) => void;
  onMove: (id: string, toNumber: number) => void;
  onFilter: (filter: 'no-goal' | 'out-of-scope' | string) => void;
}

export function GoalsByBudgets(props: GoalsByBudgetsProps) {
  const { t } = useLanguage();
  const { page } = props;
  const columns = columnsOf(page, props.words.unit);
  const most = largestCell(props);
  return (
    <div className={css.table}>
      <Table
        label={t('dashboard:goals.scroll')}
        stacks
        head={
          <tr>
            <th scope="col" className={`unstacked ${css.goalColumn}`}>
              {t('dashboard:goals.goal')}
            </th>
            <th scope="col" className={`unstacked ${css.measureColumn}`}>
              {t('dashboard:goals.measure')}
            </th>
            {page.budgets.map((budget) => (
              <BudgetHead
                key={budget.constraint.id}
                budget={budget}
                words={props.words}
                write={columns.budget(budget.constraint.id)}
              />
            ))}
            <th scope="col" className="n unstacked">
              {t('dashboard:goals.spent')}
            </th>
            <th scope="col" className="n unstacked">
              {t('dashboard:goals.open')}
            </th>
          </tr>
        }
        foot={<BudgetSums page={page} words={props.words} columns={columns} />}
      >
        {rowsOf(page).map((view) => (
          <GoalLine key={view.goal.id} {...props} view={view} most={most} columns={columns} />
        ))}
        <NoGoalLine {...props} most={most} columns={columns} />
      </Table>
    </div>
  );
}

function largestCell(props: GoalsByBudgetsProps): number {
  const { side } = props.words.unit;
  return Math.max(1, ...Object.values(props.page.cells).map((sum) => sum.spent[side] ?? 0));
}

function BudgetHead(props: {
  budget: BudgetView;
  words: SumWords;
  write: (value: number | null) => string;
}) {
  const { t } = useLanguage();
  const { budget, words } = props;
  const { side, bare, full } = words.unit;
  const limit = budget.constraint.limit[side];
  const left = budget.left[side];
  return (
    <th scope="col" className={`n ${css.budget}`}>
      <bdi className={css.name}>{budget.constraint.name}</bdi>
      {limit === null ? (
        <span className="asof">{t('dashboard:goals.noLimit')}</span>
      ) : (
        <>
          <Explain of={explainLeft(budget, words)}>
            <b className={left !== null && left < 0 ? 'is-over' : css.left}>
              <bdi>{props.write(left)}</bdi>
            </b>
          </Explain>{' '}
          <span className="asof nowrap">{t('dashboard:goals.left', { limit: bare(limit) })}</span>
          <span className={css.gauge}>
            <Gauge
              small
              parts={{
                limit,
                spent: budget.sum.spent[side] ?? 0,
                otherOpen: budget.sum.remaining[side] ?? 0,
              }}
              sentence={t('dashboard:goals.gauge', {
                spent: full(budget.sum.spent[side]),
                limit: full(limit),
                forecast: full(budget.sum.forecast[side]),
              })}
            />
          </span>
        </>
      )}
    </th>
  );
}
