/** The capture form: the quote as it stood, the goal made of it, priority, project, speaker. Enter saves. */
import type { KeyboardEvent, ReactNode } from 'react';
import { MOSCOW, type Moscow } from '../../lib/core/goal.ts';
import type { Queries } from '../../lib/workspace/workspace.ts';
import { Button } from '../basics/button.tsx';
import { Field, Select, TextArea, TextInput } from '../basics/field.tsx';
import { Segmented } from '../basics/segmented.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { useSampleName } from '../frame/sample-mark.tsx';
import type { CaptureDraft } from './capture-host.ts';
import { CapturePaste } from './capture-paste.tsx';
import { type CaptureFaults, SPEAKER_MOST, statementOf } from './capture-save.ts';
import { STATEMENT_MOST } from './goal-form.ts';
import { QuoteBlock } from './quote-block.tsx';

export type CaptureChoices = Awaited<ReturnType<Queries['captureChoices']>>;

export interface CaptureFormProps {
  draft: CaptureDraft;
  choices: CaptureChoices | undefined;
  faults: CaptureFaults | null;
  busy: boolean;
  /** Key of the linked task in the active tab, where the chosen project is the task's own; null: none. */
  taskKey: string | null;
  onChange: (draft: CaptureDraft) => void;
  onSave: (andTag: boolean) => void;
  readClipboard: () => Promise<string>;
  /** Notes above the form. */
  children?: ReactNode;
}

export function CaptureForm(props: CaptureFormProps) {
  const { t } = useLanguage();
  const { draft, choices, faults, busy, taskKey, onChange, onSave } = props;
  const saveOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (!busy) onSave(false);
  };
  const statement = statementOf(draft);
  return (
    <form
      className="stack stack-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSave(false);
      }}
    >
      {props.children}
      {draft.captured && draft.captured.text !== '' && <QuoteBlock quote={draft.captured} />}
      {draft.captured?.cut && <p className="asof">{t('capture:quote.cut')}</p>}
      {draft.captured?.noText && draft.captured.text === '' && (
        <CapturePaste
          captured={draft.captured}
          onText={(text) =>
            draft.captured && onChange({ ...draft, captured: { ...draft.captured, text } })
          }
          readClipboard={props.readClipboard}
        />
      )}
      <Field
        label={t('capture:statement.label')}
        hint={t('capture:statement.hint')}
        error={
          faults?.statement
            ? t(`capture:statement.${faults.statement}`, {
                max: STATEMENT_MOST,
                count: statement.length,
              })
            : null
        }
      >
        <TextArea
          rows={2}
          autoFocus
          value={statement}
          onFocus={(event) => draft.statement === null && event.currentTarget.select()}
          onKeyDown={saveOnEnter}
          onChange={(event) => onChange({ ...draft, statement: event.target.value })}
        />
      </Field>
      <PriorityChoice value={draft.moscow} onChange={(moscow) => onChange({ ...draft, moscow })} />
      <div className="row row-t wrap">
        <div className="grow">
          <ProjectChoice draft={draft} choices={choices} onChange={onChange} />
        </div>
        <div className="grow stack">
          <SpeakerChoice
            draft={draft}
            choices={choices}
            fault={faults?.speaker ?? null}
            onChange={onChange}
            onEnter={saveOnEnter}
          />
        </div>
      </div>
      <div className="row wrap">
        <Button submit kind="primary" className="grow" hotkey="Enter" busy={busy}>
          {t('capture:save')}
        </Button>
        {taskKey && (
          <Button busy={busy} onClick={() => onSave(true)}>
            {t('capture:saveAndTag', { key: taskKey })}
          </Button>
        )}
      </div>
    </form>
  );
}

function PriorityChoice(props: {
  value: Moscow | null;
  onChange: (moscow: Moscow | null) => void;
}) {
  const { t } = useLanguage();
  const options = [
    { value: '' as const, label: t('capture:priority.none') },
    ...MOSCOW.map((moscow) => ({ value: moscow, label: t(`moscow.${moscow}`) })),
  ];
  return (
    <div>
      <span className="label" aria-hidden="true">
        {t('capture:priority.label')}
      </span>
      <Segmented<Moscow | ''>
        label={t('capture:priority.label')}
        options={options}
        value={props.value ?? ''}
        onChange={(value) => props.onChange(value === '' ? null : value)}
      />
    </div>
  );
}

/** Which project the capture goes to now: the chosen one, else the last used; null: the inbox. */
export function projectOf(draft: CaptureDraft, choices: CaptureChoices | undefined): string | null {
  const wanted = draft.project.chosen ? draft.project.id : (choices?.lastProjectId ?? null);
  return choices?.projects.some(({ id }) => id === wanted) ? wanted : null;
}

function ProjectChoice(props: {
  draft: CaptureDraft;
  choices: CaptureChoices | undefined;
  onChange: (draft: CaptureDraft) => void;
}) {
  const { t } = useLanguage();
  const nameOf = useSampleName();
  const { draft, choices } = props;
  const chosen = projectOf(draft, choices);
  const project = choices?.projects.find(({ id }) => id === chosen);
  const hint = !project
    ? undefined
    : chosen === choices?.lastProjectId
      ? t('capture:project.lastUsed', { client: project.clientName })
      : project.clientName;
  return (
    <Field label={t('capture:project.label')} hint={hint && <bdi>{hint}</bdi>}>
      <Select
        value={chosen ?? ''}
        options={[
          { value: '', label: t('capture:project.inbox') },
          ...(choices?.projects ?? []).map((one) => ({ value: one.id, label: nameOf(one) })),
        ]}
        onChange={(id) =>
          props.onChange({
            ...draft,
            project: { chosen: true, id: id === '' ? null : id },
            // People belong to projects: a speaker of the other one is not among these.
            speaker: draft.speaker && 'name' in draft.speaker ? draft.speaker : null,
          })
        }
      />
    </Field>
  );
}

const NEW = ':new';

function SpeakerChoice(props: {
  draft: CaptureDraft;
  choices: CaptureChoices | undefined;
  fault: CaptureFaults['speaker'];
  onChange: (draft: CaptureDraft) => void;
  onEnter: (event: KeyboardEvent) => void;
}) {
  const { t } = useLanguage();
  const { draft, choices, fault, onChange } = props;
  const chosen = projectOf(draft, choices);
  const people = choices?.projects.find(({ id }) => id === chosen)?.people ?? [];
  const { speaker } = draft;
  const value = !speaker ? '' : 'name' in speaker ? NEW : speaker.id;
  return (
    <>
      <Field label={t('capture:speaker.label')}>
        <Select
          value={value}
          options={[
            { value: '', label: t('capture:speaker.nobody') },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
            { value: NEW, label: t('capture:speaker.new') },
          ]}
          onChange={(picked) =>
            onChange({
              ...draft,
              speaker: picked === '' ? null : picked === NEW ? { name: '' } : { id: picked },
            })
          }
        />
      </Field>
      {speaker && 'name' in speaker && (
        <Field
          label={t('capture:speaker.newLabel')}
          error={
            fault &&
            t(`capture:speaker.${fault}`, { max: SPEAKER_MOST, count: speaker.name.length })
          }
        >
          <TextInput
            value={speaker.name}
            autoFocus
            onKeyDown={props.onEnter}
            onChange={(event) => onChange({ ...draft, speaker: { name: event.target.value } })}
          />
        </Field>
      )}
    </>
  );
}
