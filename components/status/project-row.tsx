/** One project in the popup: status, reasons, burn, next check-in, goals; the row is a button that opens it. */
import { CalendarCheck, Copy } from 'lucide-react';
import type { ProjectSummary } from '../../lib/workspace/views.ts';
import { Button } from '../basics/button.tsx';
import { Icon } from '../basics/icon.tsx';
import { Gauge } from '../budget/gauge.tsx';
import { Num } from '../budget/number.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { SampleMark } from '../frame/sample-mark.tsx';
import { BurnFigures } from './burn-figures.tsx';
import css from './project-row.module.css';
import { StatusBadge } from './status-badge.tsx';

export function ProjectRow(props: {
  project: ProjectSummary;
  /** The row that arrows, Enter and C mean. */
  active: boolean;
  onOpen: () => void;
  onCopy: () => void;
  onFocus: () => void;
}) {
  const { t, format } = useLanguage();
  const { project, active } = props;
  return (
    <li className={active ? `${css.row} ${css.active}` : css.row}>
      <button
        type="button"
        className={css.open}
        data-project={project.id}
        tabIndex={active ? 0 : -1}
        onClick={props.onOpen}
        onFocus={props.onFocus}
      >
        <span className={css.top}>
          <bdi className="strong grow">{project.name}</bdi>
          <SampleMark id={project.id} />
          <StatusBadge level={project.level} />
        </span>
        <span className={`small muted ${css.reasons}`}>
          <Reasons project={project} />
        </span>
        <span className={`small ${css.figures}`}>
          <Burn project={project} />
          <Next project={project} />
        </span>
        <span className={`asof ${css.foot}`}>
          <Goals project={project} />
          {project.asOf !== null && (
            <span className={css.asOf}>{t('asOf', { when: format.asOf(project.asOf) })}</span>
          )}
        </span>
      </button>
      {active && (
        <span className={css.actions}>
          <Button size="small" icon={Copy} hotkey="C" onClick={props.onCopy}>
            {t('popup:list.copy')}
          </Button>
          <span className="small push">
            <BurnFigures project={project} />
          </span>
        </span>
      )}
    </li>
  );
}

/** The worst come first; more than these are counted. */
const MOST_REASONS = 2;

export function Reasons(props: { project: ProjectSummary }) {
  const { t, reason } = useLanguage();
  const { project } = props;
  const words = [...new Set(project.reasons.map((one) => reason(one, project.currency)))];
  const more = words.length - MOST_REASONS;
  if (project.overrideReason !== null)
    return <bdi>{t('popup:list.override', { reason: project.overrideReason })}</bdi>;
  return (
    <>
      {words.slice(0, MOST_REASONS).map((one, index) => (
        <span key={one}>
          {index > 0 && t('between.clauses')}
          <bdi>{one}</bdi>
        </span>
      ))}
      {more > 0 && <span className="faint"> {t('popup:list.more', { count: more })}</span>}
    </>
  );
}

function Burn(props: { project: ProjectSummary }) {
  const { t, format } = useLanguage();
  const { burn, forecastRatio, left } = props.project;
  if (burn === null)
    return (
      <span className={`faint ${css.none}`}>
        {left === null
          ? t('popup:list.noBudget')
          : t('popup:list.burn', { percent: format.percent(null) })}
      </span>
    );
  const percent = format.percent(burn, 1);
  const sentence =
    forecastRatio === null
      ? t('popup:list.burn', { percent })
      : t('popup:list.burnAndForecast', {
          percent,
          forecast: format.percent(1 + forecastRatio, 1),
        });
  const forecast = forecastRatio === null ? burn : 1 + forecastRatio;
  return (
    <>
      <span className={css.gauge}>
        <Gauge
          small
          parts={{
            limit: 1000,
            spent: burn * 1000,
            otherOpen: Math.max(0, forecast - burn) * 1000,
          }}
          sentence={sentence}
        />
      </span>
      <span className="med" aria-hidden="true">
        <Num bad={burn > 1}>{percent}</Num>
      </span>
    </>
  );
}

function Next(props: { project: ProjectSummary }) {
  const { t, format } = useLanguage();
  const { nextDate: next } = props.project;
  const day = next && format.weekday(next.day);
  return (
    <span className={`faint ${css.date}`}>
      <Icon of={CalendarCheck} size={14} />
      {next === null ? (
        <span>{t('popup:list.noDate')}</span>
      ) : (
        <bdi>{t(`popup:list.next.${next.what}`, { day, name: next.name })}</bdi>
      )}
    </span>
  );
}

function Goals(props: { project: ProjectSummary }) {
  const { t } = useLanguage();
  const { goals, goalsNotOnTrack } = props.project;
  if (goals === 0) return t('popup:list.noGoals');
  return goalsNotOnTrack > 0
    ? t('popup:list.goalsBehind', { behind: goalsNotOnTrack, count: goals })
    : t('popup:list.goals', { count: goals });
}
