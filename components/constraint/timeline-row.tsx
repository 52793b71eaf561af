/** A date to keep: hard or soft, and the days to spare. */
import { Calendar } from 'lucide-react';
import type { TimelineView } from '../../lib/workspace/views.ts';
import { Icon } from '../basics/icon.tsx';
import { Num } from '../budget/number.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { StatusMark } from '../status/status-badge.tsx';
import { passedDays } from './passed-days.ts';

export function TimelineRow(props: { view: TimelineView }) {
  const { t, format } = useLanguage();
  const { constraint, daysToSpare, level } = props.view;
  const past = passedDays(props.view);
  const due =
    daysToSpare === null
      ? t('panel:draws.noDue')
      : daysToSpare < 0
        ? t('panel:draws.late', { count: -daysToSpare })
        : t('panel:draws.spare', { count: daysToSpare });
  const state = past === null ? due : t('dashboard:constraints.passed', { count: past });
  const line = t('panel:draws.line', { hardness: constraint.hard ? t('hard') : t('soft'), state });
  const bad = level === 'at-risk' || level === 'off-track';
  return (
    <div className="row row-t between timeline">
      <span className="row row-t" style={{ gap: 6 }}>
        <span style={{ paddingBlockStart: 3, display: 'flex' }}>
          <Icon of={Calendar} size={14} />
        </span>
        <span>
          <bdi className="med">{constraint.name}</bdi>
          <span className="asof" style={{ display: 'block' }}>
            {bad ? <StatusMark level={level}>{line}</StatusMark> : line}
          </span>
        </span>
      </span>
      <span className="med">
        <Num>{format.day(constraint.date)}</Num>
      </span>
    </div>
  );
}
