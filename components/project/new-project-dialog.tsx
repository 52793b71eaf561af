/** A new project made from the dashboard: its places are linked later. */
import { type ComponentProps, useId, useState } from 'react';
import { Button } from '../basics/button.tsx';
import { Dialog } from '../basics/dialog.tsx';
import { DayInput, Field, NumberInput, TextInput } from '../basics/field.tsx';
import { Form } from '../basics/form.tsx';
import { DeedTrouble } from '../frame/deed-trouble.tsx';
import { useDeeds } from '../frame/deeds.tsx';
import { FoundAgain, useKeptForm } from '../frame/kept-form.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { useLive } from '../frame/use-live.ts';
import { useWorkspace } from '../frame/workspace-context.tsx';
import {
  checkNewProject,
  currencyOf,
  NAME_MOST,
  NEW_PROJECT_AMOUNTS,
  type NewProjectFaults,
  type NewProjectTyped,
} from './new-project.ts';

export function NewProjectDialog(props: { onMade: (id: string) => void; onClose: () => void }) {
  const { t, format, locale } = useLanguage();
  const { act } = useWorkspace();
  const { run } = useDeeds();
  const clients = useLive((ask) => ask.clients(), []).value ?? [];
  const suggestions = useId();
  const kept = useKeptForm<NewProjectTyped>(
    'new-project:dashboard',
    () => ({
      client: '',
      project: '',
      currency: currencyOf(locale),
      money: '',
      hours: '',
      rate: '',
      ends: '',
    }),
    NEW_PROJECT_AMOUNTS,
  );
  const { form: typed, change } = kept;
  const [faults, setFaults] = useState<NewProjectFaults>({});
  const save = async () => {
    const checked = checkNewProject(typed, format);
    setFaults(checked.faults ?? {});
    const { fields } = checked;
    if (!fields) return;
    const name = typed.client.trim();
    await run(
      () =>
        act.makeProject({
          ...fields,
          client: { name },
          startsOn: null,
          budgetName: t('dashboard:newProject.budgetName'),
          place: null,
        }),
      {
        done: t('dashboard:toast.projectMade'),
        failed: t('troubles:notSaved'),
        text: `${name}, ${fields.name}`,
        after: ({ id }) => {
          kept.forget();
          props.onMade(id);
        },
      },
    );
  };
  const cancel = () => {
    kept.forget();
    props.onClose();
  };
  const fault = (field: keyof NewProjectTyped) => {
    const code = faults[field];
    if (!code) return null;
    const example = code === 'badHours' ? format.hours(570) : format.number(1240.5);
    return t(`panel:make.${code}`, { example, max: NAME_MOST });
  };
  const bind = (field: keyof NewProjectTyped): ComponentProps<'input'> => ({
    value: typed[field],
    onChange: (event) => change({ [field]: event.target.value }),
  });
  return (
    <Dialog title={t('dashboard:newProject.title')} onClose={props.onClose}>
      <Form className="stack stack-3" onSubmit={save}>
        <DeedTrouble />
        <FoundAgain kept={kept} />
        <Field label={t('dashboard:newProject.client')} error={fault('client')}>
          <TextInput {...bind('client')} data-autofocus="" list={suggestions} />
        </Field>
        <datalist id={suggestions}>
          {clients.map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
        <Field label={t('dashboard:newProject.name')} error={fault('project')}>
          <TextInput {...bind('project')} />
        </Field>
        <div className="pair">
          <Field
            label={t('dashboard:newProject.money')}
            hint={t('dashboard:newProject.blank')}
            error={fault('money')}
          >
            <NumberInput {...bind('money')} unit={typed.currency.toUpperCase()} />
          </Field>
          <Field label={t('dashboard:newProject.hours')} error={fault('hours')}>
            <NumberInput {...bind('hours')} dir="auto" inputMode="text" />
          </Field>
        </div>
        <div className="pair">
          <Field
            label={t('dashboard:settings.billRate')}
            hint={t('dashboard:settings.billRateHint')}
            error={fault('rate')}
          >
            <NumberInput {...bind('rate')} unit={typed.currency.toUpperCase()} />
          </Field>
          <Field
            label={t('dashboard:newProject.currency')}
            hint={t('dashboard:newProject.currencyHint')}
            error={fault('currency')}
          >
            <TextInput {...bind('currency')} maxLength={3} spellCheck={false} dir="ltr" />
          </Field>
        </div>
        <Field label={t('dashboard:settings.endsOn')} error={fault('ends')}>
          <DayInput {...bind('ends')} />
        </Field>
        <div className="row wrap">
          <Button kind="primary" submit>
            {t('dashboard:newProject.save')}
          </Button>
          <Button onClick={cancel}>{t('do.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
