/** A project's status in the panel's head: badge, reasons, and who says so as of when. */
import { useState } from 'react';
import type { ProjectHead } from '../../lib/workspace/views.ts';
import { useLanguage } from '../frame/language-context.tsx';
import { StatusBadge } from './status-badge.tsx';
import { StatusDialog } from './status-dialog.tsx';
import { statusReasons, statusSource } from './status-words.ts';

export function StatusLine(props: { project: ProjectHead }) {
  const language = useLanguage();
  const { t } = language;
  const [open, setOpen] = useState(false);
  const { project } = props;
  const { status } = project;
  const word = t(`level.${status.level}`);
  const { text, more } = statusReasons(language, project);
  return (
    <div className="row row-t" style={{ paddingBlockStart: 4, paddingInlineEnd: 8 }}>
      <StatusBadge
        level={status.level}
        label={t('panel:status.how', { level: word })}
        onPress={() => setOpen(true)}
      />
      <p className="small grow" style={{ paddingBlockStart: 3 }}>
        {text}
        {more > 0 && <span className="faint"> {t('panel:status.more', { count: more })}</span>}
        <span className="asof" style={{ display: 'block' }}>
          <StatusSource project={project} />
        </span>
      </p>
      {open && <StatusDialog project={project} onClose={() => setOpen(false)} />}
    </div>
  );
}

/** Who says so, as of when. */
export function StatusSource(props: { project: ProjectHead }) {
  const { project } = props;
  const words = statusSource(useLanguage(), project);
  // A person's own words may run the other way.
  return project.status.override ? <bdi>{words}</bdi> : words;
}
