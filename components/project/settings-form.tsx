/** The project's own fields: name, client, currency, rate, dates, tolerances, cadence. */
import { type ComponentProps, useId, useState } from 'react';
import { isCurrency } from '../../lib/core/currency.ts';
import type { MoneyHeld } from '../../lib/core/money-held.ts';
import type { Project } from '../../lib/core/project.ts';
import type { Id } from '../../lib/core/record.ts';
import { same } from '../../lib/core/same.ts';
import type { Language } from '../../lib/language/language.ts';
import { parseMoney } from '../../lib/language/parse.ts';
import type { ProjectPage } from '../../lib/workspace/views.ts';
import { Button } from '../basics/button.tsx';
import { DayInput, Field, NumberInput, Select, TextInput } from '../basics/field.tsx';
import { Form } from '../basics/form.tsx';
import { Note } from '../basics/note.tsx';
import { bareMoney } from '../budget/unit-words.ts';
import { useLanguage } from '../frame/language-context.tsx';
import { useLive } from '../frame/use-live.ts';
import { useWorkspace } from '../frame/workspace-context.tsx';
import { RecordHistory } from '../history/record-history.tsx';
import { useSeenEdit } from '../history/use-seen-edit.tsx';
import { writeValue } from '../history/write-value.ts';
import { faultWords } from './fault-words.ts';
import { checkProject, type ProjectFaults, type ProjectForm, projectForm } from './project-form.ts';
import { type MoneyChange, rateChanges } from './rate-change.ts';

const NAME_MOST = 200;

export function SettingsForm(props: { page: ProjectPage }) {
  const language = useLanguage();
  const { t, format } = language;
  const { page } = props;
  const { project } = page;
  const clients = useLive((ask) => ask.clients(), []).value ?? [page.client];
  const { opened, form, setForm, reopen } = useProjectForm(project);
  const [faults, setFaults] = useState<ProjectFaults>({});
  const held = useHeld(page, form);
  const { save, question } = useSave(opened, clients, reopen);
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
  const fault = (field: keyof ProjectForm) => faultWords(language, faults[field], NAME_MOST);
  const bind = (field: keyof ProjectForm): ComponentProps<'input'> => ({
    value: form[field],
    onChange: (event) => setForm({ ...form, [field]: event.target.value }),
  });
  if (question) return <section className="card pad">{question}</section>;
  return (
    <Form className="card pad stack stack-3" onSubmit={submit}>
      <h2 className="h-card">{t('dashboard:settings.basics')}</h2>
      <div className="pair">
        <Field label={t('dashboard:settings.name')} error={fault('name')}>
          <TextInput {...bind('name')} />
        </Field>
        <Field label={t('dashboard:settings.client')}>
          <Select
            value={form.clientId}
            options={clients.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(clientId) => setForm({ ...form, clientId })}
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
        <RecordHistory
          record={{ kind: 'projects', id: project.id }}
          name={project.name}
          currency={project.currency}
          names={new Map(clients.map(({ id, name }) => [id, name]))}
        />
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
  const [form, setForm] = useState<ProjectForm>(() => formOf(project, language));
  const fill = (now: Project) => {
    setOpened(now);
    setForm(formOf(now, language));
  };
  if (project !== opened && same(form, formOf(opened, language)) && !same(project, opened))
    fill(project);
  const reopen = async () => {
    const page = await ask.project(project.id).catch(() => null);
    if (page) fill(page.project);
  };
  return { opened, form, setForm, reopen };
}

/** Saves over the project as the form was filled from it, whatever another window has saved since. */
function useSave(
  opened: Project,
  clients: readonly { id: Id; name: string }[],
  onDone: () => Promise<void>,
) {
  const language = useLanguage();
  const { t, format } = language;
  const { act } = useWorkspace();
  const blank = checkProject(formOf(opened, language), format.marks, format.decimals).fields;
  const names = new Map(clients.map(({ id, name }): [Id, string] => [id, name]));
  return useSeenEdit({
    opened: { ...opened },
    untouched: { ...blank },
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

type Held = MoneyHeld | { of: 'rate'; name: '' };

/** What keeps the currency as it is, while another one is typed; a rate only as long as it is not written anew. */
function useHeld(page: ProjectPage, form: ProjectForm): readonly Held[] {
  const language = useLanguage();
  const { project } = page;
  const currency = form.currency.trim().toUpperCase();
  if (!isCurrency(currency) || currency === project.currency) return [];
  const left = project.billRate !== null && form.billRate === formOf(project, language).billRate;
  return left ? [{ of: 'rate', name: '' }, ...page.moneyHeld] : page.moneyHeld;
}

function HeldNote(props: { currency: string; held: readonly Held[] }) {
  const { t } = useLanguage();
  const { currency, held } = props;
  return (
    held.length > 0 && (
      <Note tone="warn" small>
        <p>{t('dashboard:settings.currencyHeld', { currency })}</p>
        <ul>
          {held.map(({ of, name }) => (
            <li key={`${of} ${name}`}>
              <bdi>{t(`dashboard:settings.held.${of}`, { name })}</bdi>
            </li>
          ))}
        </ul>
      </Note>
    )
  );
}

/** What the change would do, while it is typed and before it is saved. */
function Consequences(props: { page: ProjectPage; form: ProjectForm }) {
  const { t, format } = useLanguage();
  const { page, form } = props;
  const currency = form.currency.trim().toUpperCase();
  const parsed = parseMoney(form.billRate, format.decimals(currency), format.marks, currency);
  const rated =
    currency === page.project.currency && typeof parsed !== 'string'
      ? rateChanges(page, parsed.value)
      : [];
  const gone = typeof parsed !== 'string' && parsed.value === null;
  return (
    rated.length > 0 && (
      <Note tone="warn" small>
        <p>{t(gone ? 'dashboard:settings.rateGone' : 'dashboard:settings.rateChange')}</p>
        <Changes changes={rated} />
      </Note>
    )
  );
}

function Changes(props: { changes: readonly MoneyChange[] }) {
  const { t, format } = useLanguage();
  const written = ({ minor, currency }: MoneyChange['before']) => format.money(minor, currency);
  return (
    <ul>
      {props.changes.map((change) => (
        <li key={change.what}>
          <bdi>
            {t(`dashboard:settings.${change.what}`, {
              before: written(change.before),
              after: written(change.after),
            })}
          </bdi>
        </li>
      ))}
    </ul>
  );
}
