/** Client, project and place in one small form, prefilled from the page. */
import { type ComponentProps, useEffect, useId, useRef, useState } from 'react';
import type { Marks } from '../../lib/language/parse.ts';
import type { NewProject } from '../../lib/workspace/workspace.ts';
import { Button } from '../basics/button.tsx';
import { DayInput, Field, NumberInput, TextInput } from '../basics/field.tsx';
import { Form } from '../basics/form.tsx';
import { inOtherMarks, keptMarks } from '../frame/amount-marks.ts';
import { useDeeds } from '../frame/deeds.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { useLive } from '../frame/use-live.ts';
import { useWorkspace } from '../frame/workspace-context.tsx';
import type { DraftShelf } from '../task/use-draft.ts';
import {
  checkNewProject,
  currencyOf,
  NAME_MOST,
  NEW_PROJECT_AMOUNTS,
  type NewProjectFaults,
  type NewProjectTyped,
} from './new-project.ts';

const draftKey = (place: NewProject['place']) =>
  `new-project:${place ? `${place.tracker}:${place.host}:${place.area}` : ''}`;

export function NewProjectForm(props: {
  place: NonNullable<NewProject['place']> | null;
  placeName: string;
  shelf: DraftShelf;
  onBack: (() => void) | null;
  lead: string | null;
  foot: string;
  /** Hears of the project that was made. */
  onMade?: (id: string) => void;
}) {
  const { t, format, locale } = useLanguage();
  const { place, placeName } = props;
  const key = draftKey(place);
  const { typed, change, clear } = useTyped(props.shelf, key, {
    client: '',
    project: place?.name || place?.area || '',
    currency: currencyOf(locale),
    money: '',
    hours: '',
    rate: '',
    ends: '',
  });
  const [faults, setFaults] = useState<NewProjectFaults>({});
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(faults).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faults]);
  const clients = useLive((ask) => ask.clients(), []);
  const suggestions = useId();
  const save = useSave(props, typed, clear, setFaults);

  const fault = (field: keyof NewProjectTyped) => {
    const code = faults[field];
    if (!code) return null;
    const example =
      code === 'badHours'
        ? format.hours(570)
        : format.number(format.decimals(typed.currency.trim().toUpperCase()) === 0 ? 1240 : 1240.5);
    return t(`panel:make.${code}`, { example, max: NAME_MOST });
  };
  const bind = (field: keyof NewProjectTyped): ComponentProps<'input'> => ({
    value: typed[field],
    onChange: (event) => change({ ...typed, [field]: event.target.value }),
  });
  return (
    <Form ref={form} className="sec stack stack-3" onSubmit={save}>
      <p>{props.lead ?? t('panel:make.lead')}</p>
      {props.lead && <p className="muted">{t('panel:make.lead')}</p>}
      <Field label={t('panel:make.client')} error={fault('client')}>
        <TextInput {...bind('client')} list={suggestions} />
      </Field>
      <datalist id={suggestions}>
        {clients.value?.map((client) => (
          <option key={client.id} value={client.name} />
        ))}
      </datalist>
      <Field label={t('panel:make.project')} error={fault('project')}>
        <TextInput {...bind('project')} />
      </Field>
      <div className="pair">
        <Field label={t('panel:make.money')} error={fault('money')} hint={t('panel:make.blank')}>
          <NumberInput {...bind('money')} unit={typed.currency.toUpperCase()} />
        </Field>
        <Field label={t('panel:make.hours')} error={fault('hours')} hint={t('panel:make.blank')}>
          <NumberInput {...bind('hours')} dir="auto" inputMode="text" />
        </Field>
        <Field label={t('panel:make.rate')} error={fault('rate')} hint={t('panel:make.rateHint')}>
          <NumberInput {...bind('rate')} unit={typed.currency.toUpperCase()} />
        </Field>
        <Field label={t('panel:make.currency')} error={fault('currency')}>
          <TextInput {...bind('currency')} maxLength={3} spellCheck={false} dir="ltr" />
        </Field>
      </div>
      <Field label={t('panel:make.ends')} hint={t('optional')}>
        <DayInput {...bind('ends')} />
      </Field>
      <Button kind="primary" block submit>
        {place ? t('panel:make.save', { place: placeName }) : t('panel:make.noPlace')}
      </Button>
      {props.onBack && (
        <Button kind="quiet" onClick={props.onBack}>
          {t('panel:make.back')}
        </Button>
      )}
      <p className="asof">{props.foot}</p>
    </Form>
  );
}

/** What is typed, kept on the shelf as well; the page's own proposal is only the beginning. */
function useTyped(shelf: DraftShelf, key: string, start: NewProjectTyped) {
  const { marks } = useLanguage().format;
  const [typing, setTyping] = useState<Typing | null>(null);
  useEffect(() => {
    let here = true;
    shelf.readDraft(key).then(
      (kept) => {
        if (here && isTyped(kept)) setTyping((before) => before ?? understand(kept));
      },
      () => {},
    );
    return () => {
      here = false;
    };
  }, [shelf, key]);
  const change = (typed: NewProjectTyped) => {
    setTyping({ typed, marks });
    shelf.keepDraft(key, { ...typed, marks }).catch(() => {});
  };
  const typed =
    typing && inOtherMarks(typing.typed, NEW_PROJECT_AMOUNTS, typing.marks ?? marks, marks);
  return { typed: typed ?? start, change, clear: () => setTyping(null) };
}

/** `marks`: by which the amounts are typed; null: not known. */
interface Typing {
  typed: NewProjectTyped;
  marks: Marks | null;
}

const understand = ({ marks, ...typed }: NewProjectTyped & { marks?: unknown }): Typing => ({
  typed,
  marks: keptMarks(marks),
});

const FIELDS = ['client', 'project', 'currency', 'money', 'hours', 'rate', 'ends'] as const;

function isTyped(kept: unknown): kept is NewProjectTyped {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    FIELDS.every((field) => typeof (kept as Record<string, unknown>)[field] === 'string')
  );
}

function useSave(
  props: Parameters<typeof NewProjectForm>[0],
  typed: NewProjectTyped,
  clear: () => void,
  setFaults: (faults: NewProjectFaults) => void,
) {
  const { t, format } = useLanguage();
  const { act } = useWorkspace();
  const { run } = useDeeds();
  return async () => {
    const checked = checkNewProject(typed, format);
    setFaults(checked.faults ?? {});
    if (!checked.fields) return;
    const { fields } = checked;
    const name = typed.client.trim();
    await run(
      () =>
        act.makeProject({
          ...fields,
          client: { name },
          startsOn: null,
          budgetName: t('panel:make.budgetName'),
          place: props.place,
        }),
      {
        done: props.place
          ? t('panel:make.saved', { project: fields.name, place: props.placeName })
          : t('dashboard:toast.projectMade'),
        failed: t('panel:make.notSaved'),
        text: `${name}, ${fields.name}`,
        after: async ({ id }) => {
          clear();
          await props.shelf.keepDraft(draftKey(props.place), null).catch(() => {});
          props.onMade?.(id);
        },
      },
    );
  };
}
