/** The goal editor: statement beside its quote, priority, state, measure, review date, the client's scores. */
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { GOAL_MOVES, type Goal, type GoalState, MOSCOW, type Moscow } from '../../lib/core/goal.ts';
import type { Person } from '../../lib/core/person.ts';
import type { Id } from '../../lib/core/record.ts';
import { Button } from '../basics/button.tsx';
import { Dialog } from '../basics/dialog.tsx';
import { Checkbox, DayInput, Field, Select, TextArea } from '../basics/field.tsx';
import { Form } from '../basics/form.tsx';
import { DeedTrouble } from '../frame/deed-trouble.tsx';
import { useDeeds } from '../frame/deeds.tsx';
import { FoundAgain, useKeptForm } from '../frame/kept-form.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { useWorkspace } from '../frame/workspace-context.tsx';
import { beforeTyping } from '../history/before-typing.ts';
import { RecordHistory } from '../history/record-history.tsx';
import { useSeenEdit } from '../history/use-seen-edit.tsx';
import { writeValue } from '../history/write-value.ts';
import { faultWords } from '../project/fault-words.ts';
import { ClientScores } from './client-scores.tsx';
import {
  addScore,
  checkGoal,
  GOAL_AMOUNTS,
  type GoalFaults,
  type GoalFields,
  type GoalForm,
  goalForm,
  STATEMENT_MOST,
} from './goal-form.ts';
import { MeasureFields } from './measure-fields.tsx';
import { QuoteBlock } from './quote-block.tsx';

export interface GoalEditorProps {
  /** Null: a new one. */
  goal: Goal | null;
  number: number | null;
  projectId: Id | null;
  people: readonly Person[];
  onClose: () => void;
}

export function GoalEditor(props: GoalEditorProps) {
  const language = useLanguage();
  const { t, format } = language;
  const { goal, number, people, onClose } = props;
  const kept = useKeptForm<GoalForm>(
    `goal:${goal?.id ?? `new:${props.projectId}`}`,
    () => goalForm(goal, (value) => format.number(value, 6)),
    GOAL_AMOUNTS,
  );
  const { form, change } = kept;
  const [faults, setFaults] = useState<GoalFaults>({});
  const close = () => {
    kept.forget();
    onClose();
  };
  const create = useCreate({ ...props, onClose: close });
  const { save, question } = useEdit({ ...props, onClose: close }, kept.begun);
  const submit = () => {
    const { fields, faults: found } = checkGoal(form, format.marks);
    setFaults(found ?? {});
    if (!fields) return;
    if (goal) return save(fields, fields.statement);
    return create(fields);
  };
  const add = () => {
    const found: GoalFaults = {};
    const clientScores = addScore(form, format.marks, found);
    setFaults(found);
    if (clientScores) change({ clientScores, score: '' });
  };
  const fault = (field: keyof GoalForm) =>
    faultWords(language, faults[field], field === 'statement' ? STATEMENT_MOST : 200);
  const title = goal
    ? number === null
      ? t('dashboard:goalEditor.editClosed')
      : t('dashboard:goalEditor.edit', { number })
    : t('dashboard:goalEditor.new');
  if (question)
    return (
      <Dialog key="question" title={title} onClose={onClose} wide>
        <DeedTrouble />
        {question}
      </Dialog>
    );
  const speaker = people.find(({ id }) => id === goal?.quote?.speakerId)?.name ?? null;
  return (
    <Dialog title={title} onClose={onClose}>
      <Form className="stack stack-3" onSubmit={submit}>
        <DeedTrouble />
        <FoundAgain kept={kept} />
        {goal?.quote && <QuoteBlock quote={goal.quote} speaker={speaker} />}
        <Field label={t('dashboard:goalEditor.statement')} error={fault('statement')}>
          <TextArea
            data-autofocus=""
            rows={2}
            value={form.statement}
            onChange={(event) => change({ statement: event.target.value })}
          />
        </Field>
        <div className="pair">
          <Field label={t('dashboard:goalEditor.moscow')}>
            <Select<Moscow | ''>
              value={form.moscow}
              options={[
                { value: '', label: t('dashboard:goalEditor.none') },
                ...MOSCOW.map((moscow) => ({ value: moscow, label: t(`moscow.${moscow}`) })),
              ]}
              onChange={(moscow) => change({ moscow })}
            />
          </Field>
          {goal && (
            <Field label={t('dashboard:goalEditor.state')}>
              <Select<GoalState>
                value={form.state}
                options={statesFrom(goal.state, form.state).map((value) => ({
                  value,
                  label: t(`goalState.${value}`),
                }))}
                onChange={(state) => change({ state })}
              />
            </Field>
          )}
        </div>
        <Field label={t('dashboard:goalEditor.reviewOn')} error={fault('reviewOn')}>
          <DayInput
            value={form.reviewOn}
            onChange={(event) => change({ reviewOn: event.target.value })}
          />
        </Field>
        <Checkbox
          label={t('dashboard:goalEditor.measured')}
          checked={form.measured}
          onChange={(measured) => change({ measured })}
        />
        {form.measured && <MeasureFields form={form} onChange={change} fault={fault} />}
        {goal && (
          <ClientScores form={form} people={people} onChange={change} fault={fault} onAdd={add} />
        )}
        <EditorActions goal={goal} onClose={close} />
      </Form>
    </Dialog>
  );
}

/** Where a goal can go, and where a kept form says it went: the goal itself may have moved on since. */
const statesFrom = (now: GoalState, chosen: GoalState) => [
  ...new Set([now, ...GOAL_MOVES[now], chosen]),
];

function EditorActions(props: { goal: Goal | null; onClose: () => void }) {
  const { t } = useLanguage();
  const { act } = useWorkspace();
  const { run } = useDeeds();
  const { goal, onClose } = props;
  const trash = async (id: Id) => {
    const done = await run(() => act.trash('goals', id), {
      done: t('dashboard:toast.goalTrashed'),
      failed: t('troubles:notSaved'),
    });
    if (done) onClose();
  };
  return (
    <div className="row wrap">
      <Button kind="primary" submit>
        {t('dashboard:goalEditor.save')}
      </Button>
      <Button onClick={onClose}>{t('do.cancel')}</Button>
      {goal && <RecordHistory record={{ kind: 'goals', id: goal.id }} name={goal.statement} />}
      {goal && (
        <Button icon={Trash2} onClick={() => void trash(goal.id)}>
          {t('dashboard:goalEditor.trash')}
        </Button>
      )}
    </div>
  );
}

function useCreate(props: GoalEditorProps) {
  const { t } = useLanguage();
  const { act } = useWorkspace();
  const { run } = useDeeds();
  const { projectId, onClose } = props;
  return ({ statement, moscow, reviewOn, measure }: GoalFields) =>
    run(() => act.captureGoal({ statement, moscow, reviewOn, measure, projectId, quote: null }), {
      done: t('dashboard:toast.goalSaved'),
      failed: t('troubles:notSaved'),
      text: statement,
      after: onClose,
    });
}

/** Saves over the goal as it was when the editor was opened, whatever another window has saved since. */
function useEdit({ goal, people, onClose }: GoalEditorProps, begun: GoalForm) {
  const language = useLanguage();
  const { t, format } = language;
  const { act } = useWorkspace();
  const [opened] = useState(goal);
  const form = goalForm(opened, (value) => format.number(value, 6));
  const names = new Map(people.map(({ id, name }): [Id, string] => [id, name]));
  return useSeenEdit({
    ...beforeTyping(
      { ...opened },
      checkGoal(form, format.marks).fields,
      checkGoal(begun, format.marks).fields,
    ),
    name: opened?.statement ?? '',
    words: {
      field: (field) => language.field('goals', field),
      value: (value, field) =>
        writeValue(value, field, { language, names, currency: '', whole: true }),
    },
    edit: (fields, seen) => act.editGoal(opened?.id ?? '', fields, seen),
    say: { done: t('dashboard:toast.goalSaved'), failed: t('troubles:notSaved') },
    onDone: onClose,
  });
}
