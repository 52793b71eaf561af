/** The constraint editor, for all four kinds. The kind is chosen once, when the constraint is made. */
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import {
  CONSTRAINT_KINDS,
  type Constraint,
  type ConstraintKind,
} from '../../lib/core/constraint.ts';
import type { Person } from '../../lib/core/person.ts';
import type { Project } from '../../lib/core/project.ts';
import type { Id } from '../../lib/core/record.ts';
import type { NewConstraint, NewPerson } from '../../lib/workspace/workspace.ts';
import { Button } from '../basics/button.tsx';
import { Dialog } from '../basics/dialog.tsx';
import { Checkbox, Field, TextArea, TextInput } from '../basics/field.tsx';
import { Form } from '../basics/form.tsx';
import { Segmented } from '../basics/segmented.tsx';
import { today } from '../basics/today.ts';
import { bareMoney } from '../budget/unit-words.ts';
import { DeedTrouble } from '../frame/deed-trouble.tsx';
import { useDeeds } from '../frame/deeds.tsx';
import { FoundAgain, type KeptForm, useKeptForm } from '../frame/kept-form.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { useWorkspace } from '../frame/workspace-context.tsx';
import { beforeTyping } from '../history/before-typing.ts';
import { RecordHistory } from '../history/record-history.tsx';
import { useSeenEdit } from '../history/use-seen-edit.tsx';
import { writeValue } from '../history/write-value.ts';
import { faultWords } from '../project/fault-words.ts';
import {
  type AmountWriting,
  CONSTRAINT_AMOUNTS,
  type ConstraintFaults,
  type ConstraintForm,
  checkConstraint,
  constraintForm,
  NAME_MOST,
  NEW_PERSON,
  TEXT_MOST,
} from './constraint-form.ts';
import { KindFields } from './kind-fields.tsx';

export interface ConstraintEditorProps {
  /** Null: a new one. */
  constraint: Constraint | null;
  project: Project;
  people: readonly Person[];
  onClose: () => void;
}

export function ConstraintEditor(props: ConstraintEditorProps) {
  const language = useLanguage();
  const { t, format } = language;
  const { constraint, project, people, onClose } = props;
  const writing = {
    marks: format.marks,
    decimals: format.decimals(project.currency),
    currency: project.currency,
    money: (minor: number) => bareMoney(format, minor, project.currency),
    hours: format.hours,
    number: (value: number) => format.number(value),
  };
  const kept = useKeptForm<ConstraintForm>(
    `constraint:${constraint?.id ?? `new:${project.id}`}`,
    () => constraintForm(constraint ?? 'budget', today(), writing),
    CONSTRAINT_AMOUNTS,
  );
  const { form, change } = kept;
  const close = () => {
    kept.forget();
    onClose();
  };
  const [faults, setFaults] = useState<ConstraintFaults>({});
  const { save, question } = useSave({ ...props, onClose: close }, kept, writing);
  const submit = () => {
    const checked = checkConstraint(form, project.id, writing);
    setFaults(checked.faults ?? {});
    if (checked.fields) return save(checked.fields);
  };
  const fault = (field: keyof ConstraintForm) =>
    faultWords(
      language,
      faults[field],
      field === 'name' || field === 'personName' ? NAME_MOST : TEXT_MOST,
      writing.decimals,
    );
  if (question)
    return (
      <Dialog key="question" title={constraint?.name ?? ''} onClose={onClose} wide>
        <DeedTrouble />
        {question}
      </Dialog>
    );
  return (
    <Dialog
      title={constraint ? t(`constraintKind.${form.kind}`) : t('dashboard:constraintEditor.new')}
      onClose={onClose}
    >
      <Form className="stack stack-3" onSubmit={submit}>
        <DeedTrouble />
        <FoundAgain kept={kept} />
        {!constraint && (
          <div>
            <span className="label" aria-hidden="true">
              {t('dashboard:constraintEditor.kind')}
            </span>
            <Segmented<ConstraintKind>
              label={t('dashboard:constraintEditor.kind')}
              value={form.kind}
              options={CONSTRAINT_KINDS.map((kind) => ({
                value: kind,
                label: t(`constraintKind.${kind}`),
              }))}
              onChange={(kind) => change({ kind })}
            />
          </div>
        )}
        <Field label={t('dashboard:constraintEditor.name')} error={fault('name')}>
          <TextInput
            data-autofocus=""
            value={form.name}
            onChange={(event) => change({ name: event.target.value })}
          />
        </Field>
        <KindFields
          form={form}
          currency={project.currency}
          people={people}
          onChange={change}
          fault={fault}
        />
        <Checkbox
          label={t('dashboard:constraintEditor.hard')}
          checked={form.hard}
          onChange={(hard) => change({ hard })}
        />
        <Field label={t('dashboard:constraintEditor.note')} error={fault('note')}>
          <TextArea
            rows={2}
            value={form.note}
            onChange={(event) => change({ note: event.target.value })}
          />
        </Field>
        <EditorActions constraint={constraint} onClose={close} />
      </Form>
    </Dialog>
  );
}

function EditorActions(props: { constraint: Constraint | null; onClose: () => void }) {
  const { t } = useLanguage();
  const { act } = useWorkspace();
  const { run } = useDeeds();
  const { constraint, onClose } = props;
  const trash = async (id: string) => {
    const done = await run(() => act.trash('constraints', id), {
      done: t('dashboard:toast.constraintTrashed'),
      failed: t('troubles:notSaved'),
    });
    if (done) onClose();
  };
  return (
    <div className="row wrap">
      <Button kind="primary" submit>
        {t('dashboard:constraintEditor.save')}
      </Button>
      <Button onClick={onClose}>{t('do.cancel')}</Button>
      {constraint && (
        <RecordHistory record={{ kind: 'constraints', id: constraint.id }} name={constraint.name} />
      )}
      {constraint && (
        <Button icon={Trash2} onClick={() => void trash(constraint.id)}>
          {t('dashboard:constraintEditor.trash')}
        </Button>
      )}
    </div>
  );
}

/** Somebody new, who is made in the same step; undefined: somebody known. */
function newPersonOf(fields: object, form: ConstraintForm, clientId: Id): NewPerson | undefined {
  if (!('personId' in fields) || fields.personId !== NEW_PERSON) return undefined;
  const { personName, personSide: side } = form;
  return { name: personName.trim(), side, clientId: side === 'client' ? clientId : null };
}

function useSave(
  props: ConstraintEditorProps,
  { form, begun }: Pick<KeptForm<ConstraintForm>, 'form' | 'begun'>,
  writing: AmountWriting,
) {
  const language = useLanguage();
  const { t } = language;
  const { act } = useWorkspace();
  const { run } = useDeeds();
  const { constraint, project, people, onClose } = props;
  const [opened] = useState(constraint);
  const personOf = (fields: object) => newPersonOf(fields, form, project.clientId);
  const blank = opened && constraintForm(opened, today(), writing);
  const known = people.map(({ id, name }): [Id, string] => [id, name]);
  const names = new Map([...known, [NEW_PERSON, form.personName.trim()]]);
  const say = { done: t('dashboard:toast.constraintSaved'), failed: t('troubles:notSaved') };
  const { save, question } = useSeenEdit({
    ...beforeTyping(
      { ...opened },
      blank && checkConstraint(blank, project.id, writing).fields,
      checkConstraint(begun, project.id, writing).fields,
    ),
    name: opened?.name ?? '',
    words: {
      field: (field) => language.field('constraints', field),
      value: (value, field) =>
        writeValue(value, field, { language, names, currency: project.currency, whole: true }),
    },
    edit: (fields, seen) => act.editConstraint(opened?.id ?? '', fields, seen, personOf(fields)),
    say,
    onDone: onClose,
  });
  return {
    question,
    async save(fields: NewConstraint) {
      const text = [fields.name, fields.note].filter(Boolean).join('\n');
      if (opened) return save(fields, text);
      const make = () => act.makeConstraint(fields, personOf(fields));
      await run(make, { ...say, text, after: onClose });
    },
  };
}
