/** The client's own score of a goal, 0 to 10, over time. */
import { X } from 'lucide-react';
import type { Person } from '../../lib/core/person.ts';
import { Button, IconButton } from '../basics/button.tsx';
import { DayInput, Field, NumberInput, Select } from '../basics/field.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import type { GoalForm } from './goal-form.ts';

export function ClientScores(props: {
  form: GoalForm;
  people: readonly Person[];
  onChange: (to: Partial<GoalForm>) => void;
  fault: (field: keyof GoalForm) => string | null;
  onAdd: () => void;
}) {
  const { t, format } = useLanguage();
  const { form, people, onChange, fault, onAdd } = props;
  const scores = form.clientScores;
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? null;
  return (
    <fieldset className="stack">
      <legend className="label">{t('dashboard:goalEditor.scores')}</legend>
      {scores.length === 0 && <p className="small muted">{t('dashboard:goalEditor.noScores')}</p>}
      <ul className="stack stack-1">
        {scores.map((one, index) => (
          <li key={`${one.on} ${String(index)}`} className="row">
            <span className="med">
              {t('dashboard:goalEditor.scoreLine', { score: format.number(one.score) })}
            </span>
            <span className="small muted grow">
              <bdi>{format.day(one.on)}</bdi>
              {nameOf(one.personId) && (
                <>
                  {t('between.parts')}
                  <bdi>{nameOf(one.personId)}</bdi>
                </>
              )}
            </span>
            <IconButton
              small
              icon={X}
              label={t('dashboard:goalEditor.removeScore', { day: format.day(one.on) })}
              onClick={() => onChange({ clientScores: scores.filter((_, at) => at !== index) })}
            />
          </li>
        ))}
      </ul>
      <div className="pair">
        <Field label={t('dashboard:goalEditor.score')} error={fault('score')}>
          <NumberInput
            value={form.score}
            onChange={(event) => onChange({ score: event.target.value })}
          />
        </Field>
        <Field label={t('dashboard:goalEditor.scoreOn')} error={fault('scoreOn')}>
          <DayInput
            value={form.scoreOn}
            onChange={(event) => onChange({ scoreOn: event.target.value })}
          />
        </Field>
      </div>
      <Field label={t('dashboard:goalEditor.scoreBy')}>
        <Select
          value={form.scoreBy}
          options={[
            { value: '', label: t('dashboard:goalEditor.nobody') },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(scoreBy) => onChange({ scoreBy })}
        />
      </Field>
      <div>
        <Button size="small" onClick={onAdd}>
          {t('dashboard:goalEditor.addScore')}
        </Button>
      </div>
    </fieldset>
  );
}
