/** The foot of the goals-by-budgets table: spent and forecast of each budget, with the forecast's verdict. */
import type { BudgetView, ProjectPage } from '../../lib/workspace/views.ts';
import { Explain } from '../basics/explain.tsx';
import {
  explainForecast,
  explainOpen,
  explainSpent,
  type SumWords,
} from '../budget/explain-sum.ts';
import { useLanguage } from '../frame/language-context.tsx';
import { StatusMark } from '../status/status-badge.tsx';
import css from './goals-by-budgets.module.css';
import type { Columns } from './table-columns.ts';

export function BudgetSums(props: { page: ProjectPage; words: SumWords; columns: Columns }) {
  const { t } = useLanguage();
  const { page, words, columns } = props;
  const { side } = words.unit;
  return (
    <>
      <tr>
        <th scope="row" colSpan={2}>
          {t('dashboard:goals.sumSpent')}
        </th>
        {page.budgets.map(({ constraint, sum }) => (
          <td key={constraint.id} className="n" data-column={constraint.name}>
            <Explain of={explainSpent(sum, words)}>
              <bdi>{columns.budget(constraint.id)(sum.spent[side])}</bdi>
            </Explain>
          </td>
        ))}
        <td className="n" data-column={t('dashboard:goals.spent')}>
          <Explain of={explainSpent(page.all, words)}>
            <bdi>{columns.spent(page.all.spent[side])}</bdi>
          </Explain>
        </td>
        <td className="n" data-column={t('dashboard:goals.open')}>
          <Explain of={explainOpen(page.all, words)}>
            <bdi>{columns.open(page.all.remaining[side])}</bdi>
          </Explain>
        </td>
      </tr>
      <tr className={css.forecast}>
        <th scope="row" colSpan={2}>
          {t('dashboard:goals.sumForecast')}{' '}
          <span className="asof">{t('dashboard:goals.forecastNote')}</span>
        </th>
        {page.budgets.map((budget) => (
          <td key={budget.constraint.id} className="n" data-column={budget.constraint.name}>
            <Explain of={explainForecast(budget.sum, words)}>
              <bdi>{columns.budget(budget.constraint.id)(budget.sum.forecast[side])}</bdi>
            </Explain>
            <Verdict budget={budget} words={words} />
          </td>
        ))}
        <td className="n" colSpan={2} data-column={t('dashboard:tasks.all')}>
          <Explain of={explainForecast(page.all, words)}>
            <bdi>{columns.spent(page.all.forecast[side])}</bdi>
          </Explain>
        </td>
      </tr>
    </>
  );
}

function Verdict(props: { budget: BudgetView; words: SumWords }) {
  const { t, format } = useLanguage();
  const { budget, words } = props;
  const over = budget.forecastOver[words.unit.side];
  const ratio = budget.overRatio[words.unit.side];
  if (over === null) return null;
  const size =
    ratio === null ? words.unit.full(Math.abs(over)) : format.percent(Math.abs(ratio), 1);
  return (
    <span className={`small ${css.block}`}>
      <StatusMark level={over <= 0 ? 'on-track' : budget.level}>
        {over === 0
          ? t('dashboard:goals.onLimit')
          : t(over > 0 ? 'dashboard:goals.pastLimit' : 'dashboard:goals.underLimit', {
              percent: size,
            })}
      </StatusMark>
    </span>
  );
}
