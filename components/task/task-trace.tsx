/** The trace: from the client's words to the goal to this ticket. */
import { Quote as QuoteIcon, SquareCheck, Target } from 'lucide-react';
import { useState } from 'react';
import { type TaskIdentity, taskId } from '../../lib/core/task.ts';
import type { GoalView, TaskView } from '../../lib/workspace/views.ts';
import { Icon } from '../basics/icon.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { HistoryDialog } from '../history/history-dialog.tsx';
import { useTaskName } from './task-name.ts';

type Linked = Extract<TaskView, { state: 'linked' }>;

export function TaskTrace(props: { identity: TaskIdentity; view: Linked }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const { identity, view } = props;
  const called = useTaskName(identity);
  const served = view.goals.filter((goal) => view.tag?.goals.includes(goal.goal.id));
  if (served.length === 0 && view.changes === 0) return null;
  return (
    <section className="sec">
      <div className="sec-h">
        <h2 className="h-sub">{t('panel:trace.title')}</h2>
        {view.changes > 0 && (
          <button type="button" className="linkish small accent" onClick={() => setOpen(true)}>
            {t('panel:history.changes', { count: view.changes })}
          </button>
        )}
      </div>
      <ol className="trace small">
        {served.flatMap((goal) => [
          ...(goal.goal.quote ? [<QuoteStep key={`${goal.goal.id} quote`} view={goal} />] : []),
          <GoalStep key={goal.goal.id} view={goal} />,
        ])}
        <li className="here">
          <Icon of={SquareCheck} />
          <b>{t('panel:trace.here', { key: called })}</b>
        </li>
      </ol>
      {open && (
        <HistoryDialog
          title={t('panel:history.title', { key: called })}
          ask={{ recordId: taskId(identity) }}
          // What the tracker says of the ticket is the tracker's: the planner's word is what goes back.
          steps={view.tag && { kind: 'tags', id: view.tag.id }}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}

function QuoteStep(props: { view: GoalView }) {
  const { t, format } = useLanguage();
  const quote = props.view.goal.quote;
  if (!quote) return null;
  const source = quote.pageTitle ?? hostOf(quote.url) ?? t('panel:trace.clipboard');
  const address = webAddress(quote.fragmentUrl ?? quote.url);
  return (
    <li>
      <Icon of={QuoteIcon} />
      <span>
        <bdi className="quote">{t('capture:quote.marks', { text: quote.text })}</bdi>
        <span className="quote-src" style={{ display: 'block' }}>
          {address ? (
            <a href={address} target="_blank" rel="noreferrer">
              <bdi>{source}</bdi>
            </a>
          ) : (
            <bdi>{source}</bdi>
          )}
          {t('between.parts')}
          {format.moment(quote.at)}
        </span>
      </span>
    </li>
  );
}

function GoalStep(props: { view: GoalView }) {
  const { t } = useLanguage();
  const { goal, number } = props.view;
  const name = number === null ? t('panel:trace.goalClosed') : t('panel:trace.goal', { number });
  return (
    <li>
      <Icon of={Target} />
      <span>
        {t('panel:trace.state', { goal: name, state: t(`goalState.${goal.state}`).toLowerCase() })}
      </span>
    </li>
  );
}

/** Only what a browser opens as a page is a link; anything else stays text. */
function webAddress(url: string | null): string | null {
  return url && /^https?:/i.test(url) && URL.canParse(url) ? url : null;
}

function hostOf(url: string | null): string | null {
  return url && URL.canParse(url) ? new URL(url).host : null;
}
