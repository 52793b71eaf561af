/** The rows of the goals-by-budgets table: one per goal, and the spend that serves none. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type CSSProperties, useEffect, useRef } from 'react';
import { latestScore } from '../../lib/core/confidence.ts';
import { isOpenGoal } from '../../lib/core/goal.ts';
import type { GoalView, Sum } from '../../lib/workspace/views.ts';
import { Button, IconButton } from '../basics/button.tsx';
import { Explain } from '../basics/explain.tsx';
import { explainOpen, explainSpent, type SumWords } from '../budget/explain-sum.ts';
import { Num } from '../budget/number.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { MoscowTag } from '../goal/goal-row.tsx';
import { MeasureLine } from '../goal/measure-line.tsx';
import css from './goals-by-budgets.module.css';
import type { GoalsByBudgetsProps } from './goals-by-budgets.tsx';
import type { Columns } from './table-columns.ts';

type LineProps = GoalsByBudgetsProps & { most: number; columns: Columns };

export function GoalLine(props: LineProps & { view: GoalView }) {
  const { t } = useLanguage();
  const { page, view, words } = props;
  const { goal, number } = view;
  const score = latestScore(goal);
  return (
    <tr>
      <th scope="row">
        <div className="row row-t">
          <span className="key-s">{number ?? '–'}</span>
          <div className="grow">
            <button type="button" className={css.goal} onClick={() => props.onGoal(goal.id)}>
              <bdi>{goal.statement}</bdi>
            </button>
            <div className={css.under}>
              <MoscowTag moscow={goal.moscow} />
              {(goal.state === 'captured' || goal.state === 'proposed') && (
                <span className="tag tag-line">{t(`dashboard:goals.${goal.state}`)}</span>
              )}
              {!isOpenGoal(goal) && <span className="tag">{t(`goalState.${goal.state}`)}</span>}
            </div>
            <span className="asof">
              {score === null
                ? t('dashboard:goals.noScore')
                : t('dashboard:goals.score', { score })}
            </span>
          </div>
          {number !== null && <Move {...props} id={goal.id} number={number} />}
        </div>
      </th>
      <td>
        {goal.measure ? (
          <MeasureLine view={view} />
        ) : (
          isOpenGoal(goal) && (
            <Button kind="link" size="small" onClick={() => props.onGoal(goal.id)}>
              {t('dashboard:goals.addMeasure')}
            </Button>
          )
        )}
      </td>
      <Cells {...props} row={goal.id} />
      <Totals sum={view.sum} all={page.all} words={words} columns={props.columns} />
    </tr>
  );
}

type Way = 'up' | 'down';

function Move(props: GoalsByBudgetsProps & { id: string; number: number }) {
  const { t } = useLanguage();
  const { id, number, onMove, page } = props;
  const box = useRef<HTMLSpanElement>(null);
  const pressed = useRef<{ way: Way; from: number } | null>(null);
  useEffect(() => {
    if (!pressed.current || pressed.current.from === number) return;
    // Its row has moved, and at either end the arrow that was pressed goes no further: the other one has the keyboard then.
    const [up, down] = box.current?.querySelectorAll('button') ?? [];
    const [same, other] = pressed.current.way === 'up' ? [up, down] : [down, up];
    (same?.disabled ? other : same)?.focus();
    pressed.current = null;
  }, [number]);
  const move = (way: Way, to: number) => {
    pressed.current = { way, from: number };
    onMove(id, to);
  };
  return (
    <span className={css.move} ref={box}>
      <IconButton
        small
        label={t('dashboard:goals.up', { number })}
        icon={ArrowUp}
        disabled={number === 1}
        onClick={() => move('up', number - 1)}
      />
      <IconButton
        small
        label={t('dashboard:goals.down', { number })}
        icon={ArrowDown}
        disabled={number === page.goals.length}
        onClick={() => move('down', number + 1)}
      />
    </span>
  );
}

function Cells(props: LineProps & { row: string }) {
  const { side } = props.words.unit;
  return props.page.budgets.map(({ constraint }) => {
    const sum = props.page.cells[`${props.row}|${constraint.id}`];
    const spent = sum?.spent[side] ?? null;
    const share = Math.max(0, spent ?? 0) / props.most;
    return (
      <td
        key={constraint.id}
        className={`n ${css.cell}`}
        data-column={constraint.name}
        style={{ '--v': share } as CSSProperties}
      >
        <span className={spent === 0 || spent === null ? 'faint' : undefined}>
          {sum && sum.tasks > 0 ? (
            <Explain of={explainSpent(sum, props.words)}>
              <bdi>{props.columns.budget(constraint.id)(spent)}</bdi>
            </Explain>
          ) : (
            <Num>{props.columns.budget(constraint.id)(spent)}</Num>
          )}
        </span>
      </td>
    );
  });
}

function Totals(props: { sum: Sum; all: Sum; words: SumWords; columns: Columns }) {
  const { t, format } = useLanguage();
  const { sum, all, words, columns } = props;
  const { side } = words.unit;
  const spent = sum.spent[side];
  const whole = all.spent[side];
  return (
    <>
      <td className="n strong" data-column={t('dashboard:goals.spent')}>
        <Explain of={explainSpent(sum, words)}>
          <bdi>{columns.spent(spent)}</bdi>
        </Explain>
        <span className={`asof ${css.block}`}>
          <Num>{format.percent(spent === null || !whole ? null : spent / whole, 1)}</Num>
          <span className="sr"> {t('dashboard:goals.share')}</span>
        </span>
      </td>
      <td className="n" data-column={t('dashboard:goals.open')}>
        <Explain of={explainOpen(sum, words)}>
          <bdi>{columns.open(sum.remaining[side])}</bdi>
        </Explain>
      </td>
    </>
  );
}

export function NoGoalLine(props: LineProps) {
  const { t } = useLanguage();
  const { page, words } = props;
  return (
    <tr>
      <th scope="row">
        <div className="row row-t muted">
          <span className={`key-s ${css.dashed}`}>–</span>
          <div className="grow">
            {t('dashboard:goals.noGoal')}
            <span className={`asof ${css.block}`}>
              {t('dashboard:goals.noGoalTasks', { count: page.noGoal.tasks })}
            </span>
          </div>
        </div>
      </th>
      <td>
        {page.noGoal.tasks > 0 && (
          <Button size="small" onClick={() => props.onFilter('no-goal')}>
            {t('dashboard:goals.see')}
          </Button>
        )}
      </td>
      <Cells {...props} row="none" />
      <Totals sum={page.noGoal} all={page.all} words={words} columns={props.columns} />
    </tr>
  );
}
