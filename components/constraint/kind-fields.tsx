/** The constraint editor's fields that differ by kind. */
import type { ConstraintKind } from '../../lib/core/constraint.ts';
import type { Person, Side } from '../../lib/core/person.ts';
import { DayInput, Field, NumberInput, Select, TextArea, TextInput } from '../basics/field.tsx';
import { Note } from '../basics/note.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { type ConstraintForm, NEW_PERSON } from './constraint-form.ts';

export interface KindFieldsProps {
  form: ConstraintForm;
  currency: string;
  people: readonly Person[];
  onChange: (to: Partial<ConstraintForm>) => void;
  fault: (field: keyof ConstraintForm) => string | null;
}

const FIELDS = {
  budget: BudgetFields,
  timeline: TimelineFields,
  stakeholder: StakeholderFields,
  priority: PriorityFields,
} satisfies Record<ConstraintKind, unknown>;

export function KindFields(props: KindFieldsProps) {
  const Fields = FIELDS[props.form.kind];
  return <Fields {...props} />;
}

function AmountFields(props: KindFieldsProps & { hint: string }) {
  const { t } = useLanguage();
  const { form, onChange, fault } = props;
  return (
    <div>
      <div className="pair">
        <Field label={t('dashboard:constraintEditor.money')} error={fault('money')}>
          <NumberInput
            unit={props.currency}
            value={form.money}
            onChange={(event) => onChange({ money: event.target.value })}
          />
        </Field>
        <Field label={t('dashboard:constraintEditor.hours')} error={fault('hours')}>
          <NumberInput
            dir="auto"
            value={form.hours}
            onChange={(event) => onChange({ hours: event.target.value })}
          />
        </Field>
      </div>
      <p className="hint">{props.hint}</p>
    </div>
  );
}

function BudgetFields(props: KindFieldsProps) {
  const { t } = useLanguage();
  const { form, onChange, fault } = props;
  return (
    <>
      <AmountFields {...props} hint={t('dashboard:constraintEditor.amountHint')} />
      {form.money.trim() === '' && form.hours.trim() === '' && (
        <Note tone="info" small>
          {t('dashboard:constraintEditor.noAmount')}
        </Note>
      )}
      <Field label={t('dashboard:constraintEditor.covers')}>
        <Select
          value={form.covers}
          options={[
            { value: 'tagged', label: t('dashboard:constraintEditor.coversTagged') },
            { value: 'project', label: t('dashboard:constraintEditor.coversProject') },
          ]}
          onChange={(covers) => onChange({ covers })}
        />
      </Field>
      <Field
        label={t('dashboard:constraintEditor.thresholds')}
        hint={t('dashboard:constraintEditor.thresholdsHint')}
        error={fault('thresholds')}
      >
        <TextInput
          dir="ltr"
          value={form.thresholds}
          onChange={(event) => onChange({ thresholds: event.target.value })}
        />
      </Field>
    </>
  );
}

function TimelineFields(props: KindFieldsProps) {
  const { t } = useLanguage();
  const { form, onChange, fault } = props;
  return (
    <Field label={t('dashboard:constraintEditor.date')} error={fault('date')}>
      <DayInput value={form.date} onChange={(event) => onChange({ date: event.target.value })} />
    </Field>
  );
}

function StakeholderFields(props: KindFieldsProps) {
  const { t } = useLanguage();
  const { form, people, onChange, fault } = props;
  const { personId } = form;
  // Who lies in the trash by now keeps the position until somebody else is chosen.
  const removed =
    personId !== '' && personId !== NEW_PERSON && !people.some(({ id }) => id === personId);
  return (
    <>
      <Field label={t('dashboard:constraintEditor.person')} error={fault('personId')}>
        <Select
          value={form.personId}
          options={[
            ...(removed
              ? [{ value: personId, label: t('dashboard:constraints.unknownPerson') }]
              : [{ value: '' as const, label: t('dashboard:constraintEditor.choosePerson') }]),
            ...people.map(({ id, name }) => ({ value: id, label: name })),
            { value: NEW_PERSON, label: t('dashboard:constraintEditor.newPerson') },
          ]}
          onChange={(personId) => onChange({ personId })}
        />
      </Field>
      {form.personId === NEW_PERSON && (
        <div className="pair">
          <Field label={t('dashboard:constraintEditor.personName')} error={fault('personName')}>
            <TextInput
              value={form.personName}
              onChange={(event) => onChange({ personName: event.target.value })}
            />
          </Field>
          <Field label={t('dashboard:constraintEditor.personSide')}>
            <Select<Side>
              value={form.personSide}
              options={[
                { value: 'client', label: t('side.client') },
                { value: 'agency', label: t('side.agency') },
              ]}
              onChange={(personSide) => onChange({ personSide })}
            />
          </Field>
        </div>
      )}
      <Field
        label={t('dashboard:constraintEditor.position')}
        hint={t('dashboard:constraintEditor.positionHint')}
        error={fault('position')}
      >
        <TextArea
          rows={2}
          value={form.position}
          onChange={(event) => onChange({ position: event.target.value })}
        />
      </Field>
    </>
  );
}

function PriorityFields(props: KindFieldsProps) {
  const { t } = useLanguage();
  const { form, onChange, fault } = props;
  return (
    <>
      <Field label={t('dashboard:constraintEditor.was')} error={fault('was')}>
        <TextInput value={form.was} onChange={(event) => onChange({ was: event.target.value })} />
      </Field>
      <Field label={t('dashboard:constraintEditor.now')} error={fault('now')}>
        <TextInput value={form.now} onChange={(event) => onChange({ now: event.target.value })} />
      </Field>
      <Field label={t('dashboard:constraintEditor.changedOn')} error={fault('changedOn')}>
        <DayInput
          value={form.changedOn}
          onChange={(event) => onChange({ changedOn: event.target.value })}
        />
      </Field>
      <p className="label">{t('dashboard:constraintEditor.cost')}</p>
      <AmountFields {...props} hint={t('dashboard:constraintEditor.costHint')} />
    </>
  );
}
