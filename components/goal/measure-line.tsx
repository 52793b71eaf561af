/** A goal's measure in one cell: baseline, where it stands, target, and whether that is where it should be by now. */
import type { CSSProperties } from 'react';
import type { GoalView } from '../../lib/workspace/views.ts';
import { Explain } from '../basics/explain.tsx';
import { Num } from '../budget/number.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { StatusMark } from '../status/status-badge.tsx';
import css from './measure-line.module.css';

export function MeasureLine(props: { view: GoalView }) {
  const { t, format } = useLanguage();
  const { goal, score, expected, level } = props.view;
  const { measure } = goal;
  if (!measure) return null;
  const withUnit = (value: number | null) => {
    const written = format.number(value, 6);
    return value === null || measure.unit === '' ? written : `${written} ${measure.unit}`;
  };
  const shown = score === null ? null : Math.min(1, Math.max(0, score));
  return (
    <div>
      <bdi className="small">{measure.what}</bdi>
      <div className={css.line}>
        <span className="faint">
          <Num>{format.number(measure.baseline, 6)}</Num>
        </span>
        <span className={css.bar} aria-hidden="true">
          {shown === null ? (
            <span className={css.unknown} />
          ) : (
            <span className={css.fill} style={{ '--v': shown } as CSSProperties} />
          )}
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
            <Num>{format.number(measure.current, 6)}</Num>
          </b>
        </Explain>
        <span className="faint">
          <Num>{withUnit(measure.target)}</Num>
        </span>
      </div>
      <span className={css.verdict}>
        <StatusMark level={level}>
          {score === null
            ? t('dashboard:goals.noCurrent')
            : expected === null
              ? t('dashboard:goals.progress', { score: format.number(score) })
              : t('dashboard:goals.expected', {
                  score: format.number(score),
                  expected: format.number(expected),
                })}
        </StatusMark>
      </span>
    </div>
  );
}
