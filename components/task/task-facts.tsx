/** What the tracker says of the task: key, status, assignee, title, times; with its source and as-of. */
import { RefreshCw } from 'lucide-react';
import type { TaskDetails, TaskIdentity } from '../../lib/core/task.ts';
import { IconButton } from '../basics/button.tsx';
import { Explain } from '../basics/explain.tsx';
import { Note } from '../basics/note.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { StatusMark } from '../status/status-badge.tsx';
import { oldestAsOf, overEstimate } from './details.ts';
import type { LookedAt } from './use-reading.ts';

export function TaskFacts(props: {
  identity: TaskIdentity;
  tool: string;
  details: TaskDetails | null;
  looked: LookedAt;
  /** A document has no times; its read-outs would say n/a for good. */
  document: boolean;
}) {
  const { t, format } = useLanguage();
  const { identity, tool, details, looked } = props;
  const asOf = details ? oldestAsOf(details) : null;
  const title = details?.title?.value ?? null;
  return (
    <section className="sec sec-task" aria-label={identity.key}>
      <div className="row wrap" style={{ columnGap: 8, rowGap: 0, marginBlockEnd: 2 }}>
        <a
          href={identity.url}
          target="_blank"
          rel="noreferrer"
          className="med tlink small"
          title={t('panel:task.open', { key: identity.key, tool })}
        >
          <bdi>{identity.key}</bdi>
        </a>
        {details?.status?.value && (
          <span className="tag">
            <bdi>{details.status.value}</bdi>
          </span>
        )}
        {details?.due?.value && (
          <span className="asof">
            {t('panel:task.due', { day: format.day(details.due.value) })}
          </span>
        )}
        {details?.assignee && (
          <bdi className="small muted push">
            {details.assignee.value ?? t('panel:task.unassigned')}
          </bdi>
        )}
      </div>
      <h2 className="task-title">
        {title !== null ? (
          <bdi>{title}</bdi>
        ) : (
          <span className="faint">{t('panel:task.untitled')}</span>
        )}
      </h2>
      {details && !props.document && <Times details={details} />}
      <div className="row wrap between" style={{ columnGap: 8, rowGap: 0 }}>
        {details && !props.document ? <Over details={details} /> : <span />}
        <span className="row asof" style={{ gap: 2 }}>
          {asOf !== null && t('panel:task.source', { tool, when: format.moment(asOf) })}
          <IconButton
            small
            icon={RefreshCw}
            label={t('panel:task.again')}
            aria-busy={looked.busy}
            onClick={looked.again}
          />
        </span>
      </div>
      {looked.failed && (
        <Note tone="warn" small>
          <p>
            {asOf === null
              ? t('panel:task.pageGoneUndated')
              : t('panel:task.pageGone', { when: format.moment(asOf) })}
          </p>
        </Note>
      )}
    </section>
  );
}

function Times(props: { details: TaskDetails }) {
  const { t, format } = useLanguage();
  const { estimate, spent, remaining } = props.details;
  const windows = [
    [t('panel:task.estimate'), estimate],
    [t('panel:task.spent'), spent],
    [t('panel:task.remaining'), remaining],
  ] as const;
  return (
    <dl className="readouts" style={{ marginBlock: '8px 4px' }}>
      {windows.map(([label, seen]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <bdi className={seen?.value == null ? 'faint' : ''}>
              {format.hoursShort(seen?.value ?? null)}
            </bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Over(props: { details: TaskDetails }) {
  const { t, format } = useLanguage();
  const over = overEstimate(props.details);
  if (over === null || over === 0) return <span />;
  const { estimate, spent, remaining } = props.details;
  const input = (label: string, minutes: number | null | undefined) => ({
    label,
    value: format.hours(minutes ?? null),
  });
  return (
    <span className="small">
      <Explain
        of={{
          title: t('panel:task.overTitle'),
          formula: t('panel:task.overFormula'),
          inputs: [
            input(t('panel:task.spent'), spent?.value),
            input(t('panel:task.remaining'), remaining?.value),
            input(t('panel:task.estimate'), estimate?.value),
          ],
        }}
      >
        <StatusMark level="at-risk">
          {t('panel:task.over', { time: format.hoursShort(over) })}
        </StatusMark>
      </Explain>
    </span>
  );
}
