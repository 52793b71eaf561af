/** Status by dimension, side by side: the worst one is the project's. */
import type { ReasonCode } from '../../lib/core/reasons.ts';
import type { DimensionStatus, Reason } from '../../lib/core/status.ts';
import type { ProjectHead } from '../../lib/workspace/views.ts';
import { useLanguage } from '../frame/language-context.tsx';
import { StatusMark } from '../status/status-badge.tsx';
import css from './project-page.module.css';

/** The worst come first; the rest is behind the badge. */
const MOST_REASONS = 3;

/** What is well. It is told only where nothing of the dimension is amiss. */
const GOOD: ReadonlySet<string> = new Set<ReasonCode>([
  'budget-within',
  'budget-within-money',
  'budget-within-time',
  'budget-untouched',
  'budget-inside-tolerance',
  'budget-inside-tolerance-money',
  'budget-inside-tolerance-time',
  'timeline-in-time',
  'timeline-inside-tolerance',
  'timeline-done',
  'goals-on-track',
  'confidence-good',
]);

function telling({ level, reasons }: DimensionStatus): readonly Reason[] {
  const isBad = level === 'at-risk' || level === 'off-track';
  return isBad ? reasons.filter(({ code }) => !GOOD.has(code)) : reasons;
}

export function DimensionTiles(props: { head: ProjectHead }) {
  const { t, format, reason } = useLanguage();
  const { head } = props;
  return (
    <dl className={css.tiles} aria-label={t('dashboard:dimensions.label')}>
      {head.status.dimensions.map((one) => (
        <div key={one.dimension}>
          <dt>{t(`dimension.${one.dimension}`)}</dt>
          <dd>
            <StatusMark level={one.level}>{t(`level.${one.level}`)}</StatusMark>
            <span className={css.why}>
              {format.clauses(
                telling(one)
                  .slice(0, MOST_REASONS)
                  .map((why) => reason(why, head.currency)),
              ) || t('dashboard:dimensions.noReasons')}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
