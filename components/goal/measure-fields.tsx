/** The fields of a goal's measure. */
import { DayInput, Field, NumberInput, TextInput } from '../basics/field.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import type { GoalForm } from './goal-form.ts';

export function MeasureFields(props: {
  form: GoalForm;
  onChange: (to: Partial<GoalForm>) => void;
  fault: (field: keyof GoalForm) => string | null;
}) {
  const { t } = useLanguage();
  const { form, onChange, fault } = props;
  return (
    <fieldset className="stack stack-3">
      <legend className="sr">{t('dashboard:goals.measure')}</legend>
      <div className="pair">
        <Field label={t('dashboard:goalEditor.what')} error={fault('what')}>
          <TextInput
            value={form.what}
            onChange={(event) => onChange({ what: event.target.value })}
          />
        </Field>
        <Field
          label={t('dashboard:goalEditor.unit')}
          hint={t('dashboard:goalEditor.unitHint')}
          error={fault('unit')}
        >
          <TextInput
            value={form.unit}
            onChange={(event) => onChange({ unit: event.target.value })}
          />
        </Field>
      </div>
      <div className="pair">
        <Field label={t('dashboard:goalEditor.baseline')} error={fault('baseline')}>
          <NumberInput
            value={form.baseline}
            onChange={(event) => onChange({ baseline: event.target.value })}
          />
        </Field>
        <Field label={t('dashboard:goalEditor.target')} error={fault('target')}>
          <NumberInput
            value={form.target}
            onChange={(event) => onChange({ target: event.target.value })}
          />
        </Field>
      </div>
      <Field
        label={t('dashboard:goalEditor.current')}
        hint={t('dashboard:goalEditor.currentHint')}
        error={fault('current')}
      >
        <NumberInput
          value={form.current}
          onChange={(event) => onChange({ current: event.target.value })}
        />
      </Field>
      <div className="pair">
        <Field label={t('dashboard:goalEditor.from')} error={fault('from')}>
          <DayInput
            value={form.from}
            onChange={(event) => onChange({ from: event.target.value })}
          />
        </Field>
        <Field label={t('dashboard:goalEditor.by')} error={fault('by')}>
          <DayInput value={form.by} onChange={(event) => onChange({ by: event.target.value })} />
        </Field>
      </div>
    </fieldset>
  );
}
