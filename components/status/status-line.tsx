/** A project's status in the panel's head: badge, reasons, and who says so as of when. */
import { useState } from 'react';
import type { ProjectHead } from '../../lib/workspace/views.ts';
import { useLanguage } from '../frame/language-context.tsx';
import { StatusBadge } from './status-badge.tsx';
import { StatusDialog } from './status-dialog.tsx';

const MOST_REASONS = 2;
/** What two lines beside the badge hold, with the count of the rest; of more, the first reason stands alone. */
const TWO_LINES = 60;

export function StatusLine(props: { project: ProjectHead }) {
  const language = useLanguage();
  const { t, format } = language;
  const [open, setOpen] = useState(false);
  const { project } = props;
  const { status } = project;
  const word = t(`level.${status.level}`);
  const reasons = status.reasons
    .slice(0, MOST_REASONS)
    .map((reason) => language.reason(reason, project.currency));
  const shown = format.clauses(reasons).length > TWO_LINES ? reasons.slice(0, 1) : reasons;
  const more = status.reasons.length - shown.length;
  return (
    <div className="row row-t" style={{ paddingBlockStart: 4, paddingInlineEnd: 8 }}>
      <StatusBadge
        level={status.level}
        label={t('panel:status.how', { level: word })}
        onPress={() => setOpen(true)}
      />
      <p className="small grow" style={{ paddingBlockStart: 3 }}>
        {!status.override && (
          <>
            {format.clauses(shown)}
            {more > 0 && <span className="faint"> {t('panel:status.more', { count: more })}</span>}
          </>
        )}
        <span className="asof" style={{ display: 'block' }}>
          <StatusSource project={project} />
        </span>
      </p>
      {open && <StatusDialog project={project} onClose={() => setOpen(false)} />}
    </div>
  );
}

/** "Rule-derived, as of 14:05", or who set it, when and why, with what the rule says. */
export function StatusSource(props: { project: ProjectHead }) {
  const { t, format } = useLanguage();
  const { status } = props.project;
  const { override } = status;
  if (override)
    return (
      <bdi>
        {t('panel:status.setBy', {
          by: override.by,
          when: format.asOf(override.at),
          reason: /[.!?…]$/.test(override.reason) ? override.reason : `${override.reason}.`,
          level: t(`levelInSentence.${status.ruleLevel}`),
        })}
      </bdi>
    );
  return status.asOf === null
    ? t('panel:status.byRuleUndated')
    : t('panel:status.byRule', { when: format.asOf(status.asOf) });
}
