/** The project's own fields: name, client, currency, rate, dates, tolerances, cadence. */
import { type ComponentProps, useId, useState } from 'react';
import type { Project } from '../../lib/core/project.ts';
import type { Id } from '../../lib/core/record.ts';
import { same } from '../../lib/core/same.ts';
import type { Language } from '../../lib/language/language.ts';
import type { ProjectPage } from '../../lib/workspace/views.ts';
import { Button } from '../basics/button.tsx';
import { DayInput, Field, NumberInput, Select, TextInput } from '../basics/field.tsx';
import { Form } from '../basics/form.tsx';
import { bareMoney } from '../budget/unit-words.ts';
import { FoundAgain, useKeptForm } from '../frame/kept-form.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { useLive } from '../frame/use-live.ts';
import { useWorkspace } from '../frame/workspace-context.tsx';
import { beforeTyping } from '../history/before-typing.ts';
import { RecordHistory } from '../history/record-history.tsx';
import { useSeenEdit } from '../history/use-seen-edit.tsx';
import { writeValue } from '../history/write-value.ts';
import { faultWords } from './fault-words.ts';
import { Consequences, HeldNote, heldBy } from './money-notes.tsx';
import {
  checkProject,
  PROJECT_AMOUNTS,
  type ProjectFaults,
  type ProjectForm,
  projectForm,
} from './project-form.ts';

const NAME_MOST = 200;

export function SettingsForm(props: { page: ProjectPage }) {
  const language = useLanguage();
  const { t, format } = language;
  const { page } = props;
  const { project } = page;
  const clients = useLive((ask) => ask.clients(), []).value ?? [page.client];
  const { opened, kept, reopen } = useProjectForm(project);
  const { form, change } = kept;
  const [faults, setFaults] = useState<ProjectFaults>({});
  const held = heldBy(page, form, formOf(project, language));
  const { save, question } = useSave(opened, kept.begun, clients, reopen);
  const submit = () => {
    const checked = checkProject(form, format.marks, format.decimals);
    setFaults(checked.faults ?? {});
    const { fields } = checked;
    if (!fields) return;
    if (held.length > 0) {
      setFaults({ currency: 'currencyHeld' });
      return;
    }
    return save(fields, fields.name);
  };
  const fault = (field: keyof ProjectForm) =>
    faultWords(
      language,
      faults[field],
      NAME_MOST,
      format.decimals(form.currency.trim().toUpperCase()),
    );
  const bind = (field: keyof ProjectForm): ComponentProps<'input'> => ({
    value: form[field],
    onChange: (event) => change({ [field]: event.target.value }),
  });
  if (question) return <section className="card pad">{question}</section>;
  return (
    <Form className="card pad stack stack-3" onSubmit={submit}>
      <h2 className="h-card">{t('dashboard:settings.basics')}</h2>
      <FoundAgain kept={kept} />
      <div className="pair">
        <Field label={t('dashboard:settings.name')} error={fault('name')}>
          <TextInput {...bind('name')} />
        </Field>
        <Field label={t('dashboard:settings.client')}>
          <Select
            value={form.clientId}
            options={clients.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(clientId) => change({ clientId })}
          />
        </Field>
      </div>
      <div className="pair">
        <CurrencyField bind={bind} fault={fault} />
        <Field
          label={t('dashboard:settings.billRate')}
          hint={t('dashboard:settings.billRateHint')}
          error={fault('billRate')}
        >
          <NumberInput {...bind('billRate')} unit={form.currency.toUpperCase()} />
        </Field>
      </div>
      <HeldNote currency={project.currency} held={held} />
      <Consequences page={page} form={form} />
      <div className="pair">
        <Field label={t('dashboard:settings.startsOn')} error={fault('startsOn')}>
          <DayInput {...bind('startsOn')} />
        </Field>
        <Field label={t('dashboard:settings.endsOn')} error={fault('endsOn')}>
          <DayInput {...bind('endsOn')} />
        </Field>
      </div>
      <div className="pair">
        <Field label={t('dashboard:settings.atRisk')} error={fault('atRisk')}>
          <NumberInput {...bind('atRisk')} unit="%" />
        </Field>
        <Field label={t('dashboard:settings.offTrack')} error={fault('offTrack')}>
          <NumberInput {...bind('offTrack')} unit="%" />
        </Field>
      </div>
      <div className="pair">
        <Field
          label={t('dashboard:settings.cadence')}
          hint={t('dashboard:settings.cadenceHint')}
          error={fault('cadence')}
        >
          <NumberInput {...bind('cadence')} />
        </Field>
        <Field label={t('dashboard:settings.nextCheckIn')} error={fault('nextCheckInOn')}>
          <DayInput {...bind('nextCheckInOn')} />
        </Field>
      </div>
      <div className="row wrap">
        <Button kind="primary" submit>
          {t('dashboard:settings.save')}
        </Button>
        <RecordHistory record={{ kind: 'projects', id: project.id }} name={project.name} />
      </div>
    </Form>
  );
}

function formOf(project: Project, { format }: Language): ProjectForm {
  return projectForm(project, {
    money: (minor) => bareMoney(format, minor, project.currency),
    number: (value) => format.number(value),
  });
}

/** The form, and the project as it was when the form was filled: anew after a save, and live while nobody types. */
function useProjectForm(project: Project) {
  const language = useLanguage();
  const { ask } = useWorkspace();
  const [opened, setOpened] = useState(project);
  const kept = useKeptForm<ProjectForm>(
    `project:${project.id}`,
    () => formOf(project, language),
    PROJECT_AMOUNTS,
  );
  const fill = (now: Project) => {
    setOpened(now);
    kept.restart(formOf(now, language));
  };
  if (project !== opened && same(kept.form, formOf(opened, language)) && !same(project, opened))
    fill(project);
  const reopen = async () => {
    kept.forget();
    const page = await ask.project(project.id).catch(() => null);
    if (page) fill(page.project);
  };
  return { opened, kept, reopen };
}

/** Saves over the project as the form was filled from it, whatever another window has saved since. */
function useSave(
  opened: Project,
  begun: ProjectForm,
  clients: readonly { id: Id; name: string }[],
  onDone: () => Promise<void>,
) {
  const language = useLanguage();
  const { t, format } = language;
  const { act } = useWorkspace();
  const means = (form: ProjectForm) => checkProject(form, format.marks, format.decimals).fields;
  const names = new Map(clients.map(({ id, name }): [Id, string] => [id, name]));
  return useSeenEdit({
    ...beforeTyping({ ...opened }, means(formOf(opened, language)), means(begun)),
    name: opened.name,
    words: {
      field: (field) => language.field('projects', field),
      value: (value, field) =>
        writeValue(value, field, { language, names, currency: opened.currency, whole: true }),
    },
    edit: (fields, seen) => act.editProject(opened.id, fields, seen),
    say: { done: t('dashboard:settings.saved'), failed: t('troubles:notSaved') },
    onDone: () => void onDone(),
  });
}

function CurrencyField(props: {
  bind: (field: 'currency') => ComponentProps<'input'>;
  fault: (field: 'currency') => string | null;
}) {
  const { t } = useLanguage();
  const list = useId();
  return (
    <Field label={t('dashboard:settings.currency')} error={props.fault('currency')}>
      <TextInput
        {...props.bind('currency')}
        list={list}
        maxLength={3}
        spellCheck={false}
        dir="ltr"
      />
      <datalist id={list}>
        {Intl.supportedValuesOf('currency').map((code) => (
          <option key={code} value={code} />
        ))}
      </datalist>
    </Field>
  );
}
