/** Status by dimension, side by side: the worst one is the project's. */
import type { ProjectHead } from '../../lib/workspace/views.ts';
import { useLanguage } from '../frame/language-context.tsx';
import { StatusMark } from '../status/status-badge.tsx';
import css from './project-page.module.css';

/** The worst come first; the rest is behind the badge. */
const MOST_REASONS = 3;

export function DimensionTiles(props: { head: ProjectHead }) {
  const { t, format, reason } = useLanguage();
  const { head } = props;
  return (
    <dl className={css.tiles} aria-label={t('dashboard:dimensions.label')}>
      {head.status.dimensions.map(({ dimension, level, reasons }) => (
        <div key={dimension}>
          <dt>{t(`dimension.${dimension}`)}</dt>
          <dd>
            <StatusMark level={level}>{t(`level.${level}`)}</StatusMark>
            <span className={css.why}>
              {format.clauses(
                [...new Set(reasons.map((one) => reason(one, head.currency)))].slice(
                  0,
                  MOST_REASONS,
                ),
              ) || t('dashboard:dimensions.noReasons')}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
