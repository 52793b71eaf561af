/** A goal's measure in one cell: baseline, where it stands, target, and whether that is where it should be by now. */
import type { CSSProperties } from 'react';
import type { GoalView } from '../../lib/workspace/views.ts';
import { Explain } from '../basics/explain.tsx';
import { Num } from '../budget/number.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { StatusMark } from '../status/status-badge.tsx';
import css from './measure-line.module.css';

/** `%`, `s`, `km`. */
const SHORT_UNIT = 2;

export function MeasureLine(props: { view: GoalView }) {
  const { t, format } = useLanguage();
  const { goal, score, expected, level } = props.view;
  const { measure } = goal;
  if (!measure) return null;
  const withUnit = (value: number | null) => {
    // The sign stands where the language has it.
    if (measure.unit === '%' || measure.unit === '٪')
      return format.percent(value === null ? null : value / 100, 6);
    const written = format.number(value, 6);
    return value === null || measure.unit === '' ? written : `${written}\u00a0${measure.unit}`;
  };
  // A longer unit stands once, with the target; the cell has no room for three.
  const short = (value: number | null) =>
    measure.unit.length <= SHORT_UNIT ? withUnit(value) : format.number(value, 6);
  const shown = score === null ? null : Math.min(1, Math.max(0, score));
  return (
    <div>
      <bdi className="small">{measure.what}</bdi>
      <div className={css.line}>
        <span className="faint">
          <Num>{short(measure.baseline)}</Num>
        </span>
        <Explain
          of={{
            title: t('dashboard:explain.progress'),
            formula: t('dashboard:explain.progressFormula'),
            inputs: [
              { label: t('dashboard:explain.current'), value: withUnit(measure.current) },
              { label: t('dashboard:explain.baseline'), value: withUnit(measure.baseline) },
              { label: t('dashboard:explain.target'), value: withUnit(measure.target) },
            ],
          }}
        >
          <b>
            <Num>{short(measure.current)}</Num>
          </b>
        </Explain>
        <span className="faint">
          <Num>{withUnit(measure.target)}</Num>
        </span>
      </div>
      <div className={css.bar} aria-hidden="true">
        {shown === null ? (
          <span className={css.unknown} />
        ) : (
          <span className={css.fill} style={{ '--v': shown } as CSSProperties} />
        )}
      </div>
      <span className={css.verdict}>
        <StatusMark level={level}>
          {score === null
            ? t('dashboard:goals.noCurrent')
            : expected === null
              ? t('dashboard:goals.progress', { score: format.fixed(score, 2) })
              : t('dashboard:goals.expected', {
                  score: format.fixed(score, 2),
                  expected: format.fixed(expected, 2),
                })}
        </StatusMark>
      </span>
    </div>
  );
}
