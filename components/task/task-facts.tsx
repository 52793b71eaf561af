/** What the tracker says of the task: key, status, assignee, title, times; with its source and as-of. */
import { RefreshCw } from 'lucide-react';
import type { Instant } from '../../lib/core/record.ts';
import type { TaskDetails, TaskIdentity, TaskReading } from '../../lib/core/task.ts';
import { figuresAsOf, NOTHING_SEEN, timeOver } from '../../lib/core/task-reading.ts';
import { IconButton } from '../basics/button.tsx';
import { Explain } from '../basics/explain.tsx';
import { Note } from '../basics/note.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { StatusMark } from '../status/status-badge.tsx';
import { oldestAsOf } from './details.ts';
import { useTaskName } from './task-name.ts';
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
  const called = useTaskName(identity);
  const asOf = details ? oldestAsOf(details) : null;
  const title = details?.title?.value ?? null;
  const figures = details && figuresAsOf(details);
  return (
    <section className="sec sec-task" aria-label={called}>
      <div className="row wrap" style={{ columnGap: 8, rowGap: 0, marginBlockEnd: 2 }}>
        <a
          href={identity.url}
          target="_blank"
          rel="noreferrer"
          className="med tlink small"
          title={t('panel:task.open', { key: called, tool })}
        >
          <bdi>{props.document ? tool : identity.key}</bdi>
        </a>
        {details?.status?.value && (
          <span className="tag tag-said">
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
          <span className="faint">{looked.busy ? '…' : t('panel:task.untitled')}</span>
        )}
      </h2>
      {!props.document && (details || looked.busy) && (
        <Times details={details} busy={looked.busy} />
      )}
      <div className="row wrap between" style={{ columnGap: 8, rowGap: 0 }}>
        {details && !props.document ? <Over details={details} /> : <span />}
        <span className="row asof" style={{ gap: 2 }}>
          {asOf !== null && (
            <span>{t('panel:task.source', { tool, when: format.moment(asOf) })}</span>
          )}
          {looked.busy && (
            <span className={asOf === null ? '' : 'sr'}>
              {t('panel:task.reading', { key: called })}
            </span>
          )}
          <IconButton
            small
            icon={RefreshCw}
            label={t('panel:task.again')}
            aria-busy={looked.busy}
            onClick={looked.again}
          />
        </span>
      </div>
      <NoAnswer reading={looked.reading} tool={tool} figures={figures} />
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

/** The tool as a whole gave no answer: said here, beside the figures that it leaves old or empty. */
function NoAnswer(props: {
  reading: TaskReading | null;
  tool: string;
  /** As of when the figures shown are; null: there are none. */
  figures: Instant | null;
}) {
  const { t, format } = useLanguage();
  const { reading, tool, figures } = props;
  if (!reading?.trouble) return null;
  const why = t(`panel:unread.why.${reading.trouble}`);
  const isOld = figures !== null && figures < reading.at;
  return (
    <Note tone="warn" small>
      <p>
        {isOld
          ? t('panel:unread.troubleDated', { tool, why, when: format.moment(figures) })
          : t('panel:unread.trouble', { tool, why })}
      </p>
    </Note>
  );
}

function Times(props: { details: TaskDetails | null; busy: boolean }) {
  const { t, format } = useLanguage();
  const { estimate, spent, remaining } = props.details ?? NOTHING_SEEN;
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
              {props.busy && !seen ? '…' : format.hoursShort(seen?.value ?? null)}
            </bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Over(props: { details: TaskDetails }) {
  const { t, format } = useLanguage();
  const over = timeOver(props.details);
  if (over === null || over === 0) return <span />;
  const { done, estimate, spent, remaining } = props.details;
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
            // Nothing is left of a done task, whatever its tracker still says.
            input(t('panel:task.remaining'), done?.value === true ? 0 : remaining?.value),
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
