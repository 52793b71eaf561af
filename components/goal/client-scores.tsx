/** The client's own score of a goal, 0 to 10, over time. */
import { X } from 'lucide-react';
import { useState } from 'react';
import { isDay } from '../../lib/core/day.ts';
import type { ClientScore } from '../../lib/core/goal.ts';
import type { Person } from '../../lib/core/person.ts';
import { Button, IconButton } from '../basics/button.tsx';
import { DayInput, Field, NumberInput, Select } from '../basics/field.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { faultWords } from '../project/fault-words.ts';

/** Today in the reader's own calendar. */
export function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function ClientScores(props: {
  scores: readonly ClientScore[];
  people: readonly Person[];
  onChange: (scores: readonly ClientScore[]) => void;
}) {
  const language = useLanguage();
  const { t, format } = language;
  const { scores, people, onChange } = props;
  const [score, setScore] = useState('');
  const [on, setOn] = useState(today);
  const [by, setBy] = useState('');
  const [faults, setFaults] = useState({ score: false, on: false });
  const add = () => {
    const good = /^\s*(?:10|\d)\s*$/.test(score);
    setFaults({ score: !good, on: !isDay(on) });
    if (!good || !isDay(on)) return;
    const added = { score: Number(score), on, personId: by === '' ? null : by };
    onChange([...scores, added].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)));
    setScore('');
  };
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
              onClick={() => onChange(scores.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ul>
      <div className="pair">
        <Field
          label={t('dashboard:goalEditor.score')}
          error={faults.score ? faultWords(language, 'score') : null}
        >
          <NumberInput value={score} onChange={(event) => setScore(event.target.value)} />
        </Field>
        <Field
          label={t('dashboard:goalEditor.scoreOn')}
          error={faults.on ? faultWords(language, 'day') : null}
        >
          <DayInput value={on} onChange={(event) => setOn(event.target.value)} />
        </Field>
      </div>
      <Field label={t('dashboard:goalEditor.scoreBy')}>
        <Select
          value={by}
          options={[
            { value: '', label: t('dashboard:goalEditor.nobody') },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={setBy}
        />
      </Field>
      <div>
        <Button size="small" onClick={add}>
          {t('dashboard:goalEditor.addScore')}
        </Button>
      </div>
    </fieldset>
  );
}
