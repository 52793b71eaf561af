/** Spend by goal, over the whole project: one bar per goal, one for what serves none. */
import type { CSSProperties } from 'react';
import { ratio } from '../../lib/core/amount.ts';
import { noSpentKnown } from '../../lib/core/budget.ts';
import type { BoardView, GoalSpend } from '../../lib/workspace/board-views.ts';
import type { Sum } from '../../lib/workspace/views.ts';
import { Explain } from '../basics/explain.tsx';
import { explainSpent, type SumWords } from '../budget/explain-sum.ts';
import { unitWords } from '../budget/unit-words.ts';
import { useLanguage } from '../frame/language-context.tsx';
import css from './board.module.css';

type Linked = Extract<BoardView, { state: 'linked' }>;

export function SpendByGoal(props: { view: Linked }) {
  const language = useLanguage();
  const { t, format } = language;
  const { spend, project } = props.view;
  // Without a rate hours stay hours; with one, both goals and whole are money.
  const words = unitWords(
    spend.all.spent.minor === null ? 'hours' : 'money',
    project.currency,
    format,
  );
  // Of tickets of which no tracker tells what was spent, 0 is no figure.
  const spentOf = (sum: Sum) => (noSpentKnown(sum, words.side) ? null : sum.spent[words.side]);
  const whole = spentOf(spend.all);
  const unknown = spend.all.spentUnknown[words.side];
  const amounts = spend.rows.map(({ sum }) => spentOf(sum) ?? 0);
  const longest = Math.max(...amounts, 1);
  const write = words.column([...amounts, whole]);
  const say: SumWords = {
    language,
    unit: words,
    currency: project.currency,
    billRate: project.billRate,
    source: spend.asOf === null ? null : t('asOf', { when: format.asOf(spend.asOf) }),
  };
  const unit = words.unit === 'money' ? project.currency : t('panel:board.spend.hours');
  return (
    <section className="sec">
      <div className="sec-h wrap" style={{ rowGap: 0 }}>
        <h2 className="h-sub">{t('panel:board.spend.title')}</h2>
        <span className="asof">
          {spend.asOf === null
            ? t('panel:board.spend.sourceNone')
            : t('panel:board.spend.source', { unit, when: format.asOf(spend.asOf) })}
        </span>
      </div>
      <ul className={css.spend}>
        {spend.rows.map((row) => (
          <Bar
            key={row.goal?.id ?? 'none'}
            row={row}
            amount={spentOf(row.sum)}
            whole={whole}
            longest={longest}
            say={say}
            write={write}
          />
        ))}
        <li className={css.total}>
          <span />
          <span>{t('panel:board.spend.all')}</span>
          <Explain of={explainSpent(spend.all, say)}>
            <bdi className="num">{write(whole)}</bdi>
          </Explain>
          <bdi className={`num ${css.share}`}>{format.percent(ratio(whole, whole))}</bdi>
        </li>
      </ul>
      {unknown > 0 && <p className="asof">{t('explain.spentUnknown', { count: unknown })}</p>}
    </section>
  );
}

function Bar(props: {
  row: GoalSpend;
  amount: number | null;
  whole: number | null;
  longest: number;
  say: SumWords;
  write: (value: number | null) => string;
}) {
  const { t, format } = useLanguage();
  const { row, amount, whole, longest, say } = props;
  const words = say.unit;
  const { goal, number } = row;
  const name = goal?.statement ?? t('panel:board.spend.none');
  const key = goal ? `key-s ${number === null ? css.closed : ''}` : `key-s ${css.none}`;
  const title = goal && number === null ? `${name} (${t('panel:board.spend.closed')})` : name;
  const percent = format.percent(ratio(amount, whole), 1);
  const v = { '--v': (Math.max(0, amount ?? 0) / longest).toFixed(4) } as CSSProperties;
  return (
    <li>
      <span className={key}>{number ?? '–'}</span>
      <span className={css.name} title={title}>
        <bdi>{title}</bdi>
      </span>
      <Explain of={explainSpent(row.sum, say)}>
        <bdi className="num">{props.write(amount)}</bdi>
      </Explain>
      <bdi className={`num faint ${css.share}`}>{percent}</bdi>
      <span
        className={`gauge gauge-sm ${css.bar}`}
        role="img"
        aria-label={t('panel:board.spend.row', { name, amount: words.full(amount), percent })}
      >
        <span className="gauge-track">
          <span className={goal ? 'g-spent' : 'g-open'} style={v} />
        </span>
      </span>
    </li>
  );
}
