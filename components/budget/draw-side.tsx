/** One side of a budget, money or hours: gauge, what this ticket takes and leaves, and the forecast with its verdict. */
import type { ReactNode } from 'react';
import type { Level } from '../../lib/core/status.ts';
import type { BudgetView, DrawView } from '../../lib/workspace/views.ts';
import { Explain } from '../basics/explain.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { StatusMark } from '../status/status-badge.tsx';
import { useIsDocument } from '../task/task-name.ts';
import {
  type DrawWords,
  explainForecast,
  explainLeaves,
  explainTakes,
  writeAmount,
} from './explain-draw.ts';
import { Gauge, GaugeLegend } from './gauge.tsx';

export function DrawSide(props: {
  draw: DrawView;
  words: DrawWords;
  /** The budget has both sides: each says which it is. */
  named: boolean;
  button?: ReactNode;
}) {
  const { t } = useLanguage();
  const { draw, words } = props;
  const { side } = words;
  const { budget } = draw;
  const amount = (value: number | null) => writeAmount(words, value);
  const leaves = draw.leaves[side];
  const isShort = leaves !== null && leaves < 0;
  const isDocument = useIsDocument();
  return (
    <div className="draw-side">
      {props.named && (
        <p className="asof">{t(side === 'minor' ? 'panel:draws.money' : 'panel:draws.hours')}</p>
      )}
      <DrawGauge draw={draw} words={words} />
      <dl className="figs">
        <dt>
          {t(isDocument ? 'panel:draws.takesDocument' : 'panel:draws.takes')}
          {props.button && '\u00a0'}
          {props.button}
        </dt>
        <dd>
          <Explain of={explainTakes(draw, words)}>
            <bdi>{amount(draw.takes[side])}</bdi>
          </Explain>
        </dd>
        <dt>{t('panel:draws.leaves')}</dt>
        <dd className={isShort ? 'lead is-over' : 'lead'}>
          <Explain of={explainLeaves(draw, words)}>
            <bdi>{amount(leaves)}</bdi>
          </Explain>
        </dd>
        {isShort && (
          <dd className="small is-over figs-word">{overageWords(budget, leaves, words)}</dd>
        )}
        <dt>{t('panel:draws.forecast', { count: draw.otherOpenTasks })}</dt>
        <dd>
          <Explain of={explainForecast(draw, words)}>
            <bdi>{amount(budget.sum.forecast[side])}</bdi>
          </Explain>
        </dd>
        <dd className="small figs-word">
          <Verdict budget={budget} words={words} />
        </dd>
      </dl>
    </div>
  );
}

function overageWords(budget: BudgetView, leaves: number, words: DrawWords): string {
  const { t } = words.language;
  const overage = budget.overage[words.side] ?? 0;
  return overage > 0
    ? t('panel:draws.overspent', { amount: writeAmount(words, overage) })
    : t('panel:draws.short', { amount: writeAmount(words, -leaves) });
}

const OVER_WORDS = {
  'on-track': 'panel:draws.overTolerated',
  'at-risk': 'panel:draws.overAtRisk',
  'off-track': 'panel:draws.overOffTrack',
} as const;

/** Over by how much, and whether that is tolerated; icon, words and colour together. */
function Verdict(props: { budget: BudgetView; words: DrawWords }) {
  const { t, format } = useLanguage();
  const { budget, words } = props;
  const over = budget.forecastOver[words.side];
  const share = budget.overRatio[words.side];
  if (over === null) return <StatusMark level="not-enough-data">{t('number.na')}</StatusMark>;
  if (over <= 0) return <StatusMark level="on-track">{t('panel:draws.fits')}</StatusMark>;
  const level: Level = budget.level === 'not-enough-data' ? 'at-risk' : budget.level;
  return (
    <StatusMark level={level}>
      {share === null
        ? t('panel:draws.overZero', { amount: writeAmount(words, over) })
        : t(OVER_WORDS[level], { percent: format.percent(share) })}
    </StatusMark>
  );
}

function DrawGauge(props: { draw: DrawView; words: DrawWords }) {
  const { t } = useLanguage();
  const isDocument = useIsDocument();
  const { draw, words } = props;
  const { side } = words;
  const limit = draw.budget.constraint.limit[side];
  const spent = draw.budget.sum.spent[side];
  if (limit === null || spent === null) return null;
  const mine = draw.takenSoFar[side] ?? 0;
  const mineOpen = Math.max(0, (draw.takes[side] ?? 0) - mine);
  const parts = {
    limit,
    spent: Math.max(0, spent - mine),
    mine,
    mineOpen,
    otherOpen: draw.otherOpen[side] ?? 0,
  };
  const amount = (value: number) => writeAmount(words, value);
  const over = draw.budget.forecastOver[side] ?? 0;
  const sentence = t('panel:draws.gauge', {
    limit: amount(limit),
    spent: amount(parts.spent),
    mine: amount(mine),
    mineOpen: amount(mineOpen),
    other: amount(parts.otherOpen),
    end: t(over > 0 ? 'panel:draws.gaugeOver' : 'panel:draws.gaugeUnder', {
      amount: amount(Math.abs(over)),
    }),
  });
  return (
    <>
      <Gauge parts={parts} sentence={sentence} />
      <GaugeLegend
        entries={[
          { swatch: 'g-spent', label: t('panel:draws.spent') },
          {
            swatch: 'g-mine',
            label: t(isDocument ? 'panel:draws.mineDocument' : 'panel:draws.mine'),
          },
          ...(parts.otherOpen > 0 ? [{ swatch: 'g-open', label: t('panel:draws.other') }] : []),
          ...(over > 0 ? [{ swatch: 'g-over', label: t('panel:draws.over') }] : []),
        ]}
      />
    </>
  );
}
