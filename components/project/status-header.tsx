/** The project's status on top of its pages: badge, reasons, who says so as of when, and the next check-in. */
import { useState } from 'react';
import type { ProjectHead } from '../../lib/workspace/views.ts';
import { useLanguage } from '../frame/language-context.tsx';
import { SampleMark } from '../frame/sample-mark.tsx';
import { StatusBadge } from '../status/status-badge.tsx';
import { StatusDialog } from '../status/status-dialog.tsx';
import { StatusSource } from '../status/status-line.tsx';
import css from './project-page.module.css';

const MOST_REASONS = 2;

export function StatusHeader(props: { head: ProjectHead }) {
  const { t, format, reason } = useLanguage();
  const { head } = props;
  const [open, setOpen] = useState(false);
  const { status } = head;
  const reasons = [...new Set(status.reasons.map((one) => reason(one, head.currency)))];
  const more = reasons.length - MOST_REASONS;
  return (
    <header className={`topbar ${css.top}`}>
      <StatusBadge
        level={status.level}
        label={`${t(`level.${status.level}`)}. ${t('dashboard:status.explain')}`}
        onPress={() => setOpen(true)}
      />
      <SampleMark id={head.id} />
      <div className={css.reasons}>
        {!status.override && format.clauses(reasons.slice(0, MOST_REASONS))}
        {!status.override && more > 0 && (
          <span className="faint"> {t('popup:list.more', { count: more })}</span>
        )}
        <span className={`asof ${css.source}`}>
          <StatusSource project={head} />
        </span>
      </div>
      <span className={`small muted ${css.checkIn}`}>
        {head.nextCheckInOn
          ? t('dashboard:status.nextCheckIn', { day: format.weekday(head.nextCheckInOn) })
          : t('dashboard:status.noCheckIn')}
      </span>
      {open && <StatusDialog project={head} onClose={() => setOpen(false)} />}
    </header>
  );
}
