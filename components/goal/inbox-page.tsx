/** The inbox: goals captured without a project, each to be given one, edited, or put into the trash. */
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Goal } from '../../lib/core/goal.ts';
import { Button } from '../basics/button.tsx';
import { Empty } from '../basics/empty.tsx';
import { Field, Select } from '../basics/field.tsx';
import { useDeeds } from '../frame/deeds.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { LiveNote } from '../frame/live-note.tsx';
import { useSampleName } from '../frame/sample-mark.tsx';
import { useLive } from '../frame/use-live.ts';
import { useWorkspace } from '../frame/workspace-context.tsx';
import { GoalEditor } from './goal-editor.tsx';
import css from './inbox-page.module.css';
import { QuoteBlock } from './quote-block.tsx';

export function InboxPage() {
  const { t } = useLanguage();
  const inbox = useLive((ask) => ask.inbox(), []);
  const people = useLive((ask) => ask.people(), []).value ?? [];
  const choices = useLive((ask) => ask.captureChoices(), []).value;
  const [editing, setEditing] = useState<Goal | null>(null);
  return (
    <>
      <h1 className="h-page">{t('dashboard:inbox.title')}</h1>
      <LiveNote live={inbox} />
      {inbox.value?.length === 0 ? (
        <Empty title={t('dashboard:inbox.empty')}>{t('dashboard:inbox.emptyText')}</Empty>
      ) : (
        <p className="muted">{t('dashboard:inbox.text')}</p>
      )}
      <ul className={css.list}>
        {inbox.value?.map(({ goal }) => (
          <li key={goal.id} className="card pad stack">
            <bdi className={css.statement}>{goal.statement}</bdi>
            {goal.quote && (
              <QuoteBlock
                quote={goal.quote}
                speaker={people.find(({ id }) => id === goal.quote?.speakerId)?.name ?? null}
              />
            )}
            <ItemActions
              goal={goal}
              projects={choices?.projects ?? []}
              onEdit={() => setEditing(goal)}
            />
          </li>
        ))}
      </ul>
      {editing && (
        <GoalEditor
          goal={editing}
          number={null}
          projectId={null}
          people={people}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}

function ItemActions(props: {
  goal: Goal;
  projects: readonly { id: string; name: string; clientName: string }[];
  onEdit: () => void;
}) {
  const { t } = useLanguage();
  const nameOf = useSampleName();
  const { act } = useWorkspace();
  const { run } = useDeeds();
  const { goal, projects } = props;
  const assign = (projectId: string) => {
    const project = projects.find(({ id }) => id === projectId)?.name ?? '';
    void run(() => act.editGoal(goal.id, { projectId }), {
      done: t('dashboard:toast.goalAssigned', { project }),
      failed: t('troubles:notSaved'),
    });
  };
  const trash = () =>
    void run(() => act.trash('goals', goal.id), {
      done: t('dashboard:toast.goalTrashed'),
      failed: t('troubles:notSaved'),
    });
  return (
    <div className={css.actions}>
      <Field label={t('dashboard:inbox.assign')}>
        <Select
          value=""
          aria-label={t('dashboard:inbox.assignTo', { goal: goal.statement })}
          options={[
            { value: '', label: t('dashboard:inbox.choose') },
            ...projects.map((one) => ({
              value: one.id,
              label: `${nameOf(one)} (${one.clientName})`,
            })),
          ]}
          onChange={(id) => id !== '' && assign(id)}
        />
      </Field>
      <Button icon={Pencil} onClick={props.onEdit}>
        {t('dashboard:inbox.edit')}
      </Button>
      <Button kind="quiet" icon={Trash2} onClick={trash}>
        {t('dashboard:inbox.trash')}
      </Button>
    </div>
  );
}
