/** States by hand what this ticket takes of a budget, in place of the tracker's numbers: hours, or a fixed price. */
import { useState } from 'react';
import { type Amount, MINOR_MOST, MINUTES_MOST } from '../../lib/core/amount.ts';
import { type TaskIdentity, taskId } from '../../lib/core/task.ts';
import { type Parsed, parseHours, parseMoney } from '../../lib/language/parse.ts';
import type { DrawView, ProjectHead } from '../../lib/workspace/views.ts';
import { Button } from '../basics/button.tsx';
import { Field, NumberInput } from '../basics/field.tsx';
import { Form } from '../basics/form.tsx';
import { Segmented } from '../basics/segmented.tsx';
import { FoundAgain, useKeptForm } from '../frame/kept-form.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { useWorkspace } from '../frame/workspace-context.tsx';
import { useSeenEdit } from '../history/use-seen-edit.tsx';
import { writeValue } from '../history/write-value.ts';
import { useTaskName } from '../task/task-name.ts';

const NO_NAMES = new Map<string, string>();

interface Stating {
  how: 'hours' | 'price';
  typed: string;
  /** What was stated when the typing began, as `keepAmount` writes it; empty: nothing was typed yet. */
  over: string;
}

const AMOUNTS = ['typed'] as const;

const keepAmount = ({ minutes, minor }: Amount) => `${minutes ?? ''}/${minor ?? ''}`;

function keptAmount(text: string): Amount {
  const [minutes = null, minor = null] = text
    .split('/')
    .map((part) => (part === '' ? null : Number(part)));
  return { minutes, minor };
}

export function StateForm(props: {
  identity: TaskIdentity;
  project: ProjectHead;
  draw: DrawView;
  onDone: () => void;
}) {
  const language = useLanguage();
  const { t, format } = language;
  const { act } = useWorkspace();
  const { identity, project, draw } = props;
  const { currency } = project;
  const { constraint } = draw.budget;
  const key = useTaskName(identity);
  const kept = useKeptForm<Stating>(
    `stated:${taskId(identity)}:${constraint.id}`,
    () => ({ how: 'hours', typed: '', over: '' }),
    AMOUNTS,
  );
  const { how, typed, over } = kept.form;
  /** What was stated when the form was opened. */
  const [stated] = useState(draw.stated);
  const change = (to: Partial<Stating>) => {
    const empty = (to.typed ?? typed) === '';
    kept.change({ ...to, over: empty ? '' : over || keepAmount(stated) });
  };
  const [fault, setFault] = useState<string | null>(null);
  const edit = useSeenEdit({
    opened: { amount: over === '' ? stated : keptAmount(over) },
    untouched: {},
    name: constraint.name,
    words: {
      field: () => t('panel:draws.amount'),
      value: (value, field) => writeValue(value, field, { language, names: NO_NAMES, currency }),
    },
    edit: ({ amount }, seen) =>
      act.setDraw(
        identity,
        constraint.id,
        { constraintId: constraint.id, amount: amount as Amount },
        seen,
      ),
    say: { done: t('panel:draws.statedDone', { key }), failed: t('panel:draws.notStated') },
    onDone() {
      kept.forget();
      props.onDone();
    },
  });
  const parse = (): Parsed | 'foreign' =>
    how === 'hours'
      ? parseHours(typed, format.marks)
      : parseMoney(typed, format.decimals(currency), format.marks, currency);
  const save = async () => {
    const parsed = parse();
    const example = how === 'hours' ? format.hours(570) : format.money(1240_00, currency);
    if (parsed === 'foreign') return setFault(t('panel:draws.foreign'));
    if (parsed === 'bad' || parsed.value === null)
      return setFault(t('panel:draws.badAmount', { example }));
    if (parsed.value < 0) return setFault(t('panel:draws.negative'));
    if (parsed.value > (how === 'hours' ? MINUTES_MOST : MINOR_MOST))
      return setFault(t('panel:draws.tooMuch'));
    setFault(null);
    const amount: Amount =
      how === 'hours'
        ? { minutes: parsed.value, minor: null }
        : { minutes: null, minor: parsed.value };
    await edit.save({ amount }, '');
  };
  if (edit.question) return edit.question;
  return (
    <Form className="stack" onSubmit={save}>
      <FoundAgain kept={kept} />
      <Segmented
        label={t('panel:draws.state')}
        value={how}
        onChange={(to) => change({ how: to })}
        options={[
          { value: 'hours', label: t('panel:draws.hours') },
          { value: 'price', label: t('panel:draws.price') },
        ]}
      />
      <Field label={t('panel:draws.amount')} error={fault}>
        <NumberInput
          autoFocus
          dir={how === 'hours' ? 'auto' : 'ltr'}
          value={typed}
          onChange={(event) => change({ typed: event.target.value })}
          {...(how === 'price' ? { unit: currency } : {})}
        />
      </Field>
      <div>
        <Button submit size="small">
          {t('panel:draws.stateSave')}
        </Button>
      </div>
    </Form>
  );
}
