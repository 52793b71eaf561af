/** After the capture: what was saved and where, with undo; or that it waits in the inbox, with a project to choose. */
import { Archive, Quote as QuoteIcon, Undo2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '../basics/button.tsx';
import { Field, Select } from '../basics/field.tsx';
import { Icon } from '../basics/icon.tsx';
import { Note } from '../basics/note.tsx';
import { KeyCaps } from '../frame/key-caps.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { useKeys } from '../frame/use-keys.ts';
import type { CaptureChoices } from './capture-form.tsx';

export interface Saved {
  statement: string;
  goalId: string;
  /** Null: it waits in the inbox. */
  project: { id: string; name: string } | null;
  /** Whether words were kept with it, and whether they came from a page. */
  quoted: 'page' | 'typed' | null;
  taggedKey: string | null;
}

export function CaptureSaved(props: {
  saved: Saved;
  choices: CaptureChoices | undefined;
  onUndo: () => void;
  onAnother: (text: string) => void;
  onAssign: (projectId: string) => void;
  onMeasure: (() => void) | null;
  onLeave: () => void;
}) {
  const { t } = useLanguage();
  const { saved } = props;
  useKeys({ z: props.onUndo });
  return (
    <div className="stack stack-3">
      <div role="status">
        <Note tone={saved.project ? 'ok' : 'info'} {...(saved.project ? {} : { icon: Archive })}>
          <div className="row row-t between">
            <b>{saved.project ? t('capture:saved.title') : t('capture:inbox.title')}</b>
            <Button size="small" icon={Undo2} flip hotkey="Z" onClick={props.onUndo}>
              {t('capture:saved.undo')}
            </Button>
          </div>
          <p>
            <bdi>{saved.statement}</bdi>
          </p>
          <p className="asof">
            {saved.project ? (
              <bdi>{t('capture:saved.where', { project: saved.project.name })}</bdi>
            ) : (
              t('capture:inbox.text')
            )}{' '}
            {saved.quoted &&
              t(saved.quoted === 'page' ? 'capture:saved.kept' : 'capture:saved.wordsKept')}{' '}
            {saved.taggedKey && t('capture:saved.tagged', { key: saved.taggedKey })}
          </p>
        </Note>
      </div>
      {!saved.project && <ChooseProject {...props} />}
      <CaptureField
        label={t('capture:saved.another')}
        placeholder={t('capture:saved.another')}
        onEnter={props.onAnother}
      />
      {saved.project && props.onMeasure && (
        <div className="row wrap small">
          <Button kind="link" size="small" onClick={props.onMeasure}>
            {t('capture:saved.measure')}
          </Button>
          <span className="faint">{t('capture:saved.measureHint')}</span>
        </div>
      )}
    </div>
  );
}

function ChooseProject(props: {
  choices: CaptureChoices | undefined;
  onAssign: (projectId: string) => void;
  onLeave: () => void;
}) {
  const { t } = useLanguage();
  const projects = props.choices?.projects ?? [];
  return (
    <div className="row wrap" style={{ alignItems: 'flex-end' }}>
      {projects.length > 0 && (
        <div className="grow">
          <Field label={t('capture:inbox.choose')}>
            <Select
              value=""
              options={[
                { value: '', label: '–' },
                ...projects.map(({ id, name, clientName }) => ({
                  value: id,
                  label: `${name} (${clientName})`,
                })),
              ]}
              onChange={(id) => id !== '' && props.onAssign(id)}
            />
          </Field>
        </div>
      )}
      <Button kind="quiet" onClick={props.onLeave}>
        {t('capture:inbox.leave')}
      </Button>
    </div>
  );
}

/** One line to write into; Enter hands it over. */
export function CaptureField(props: {
  label: string;
  placeholder: string;
  onEnter: (text: string) => void;
  onType?: (text: string) => void;
  initial?: string;
  inputRef?: React.Ref<HTMLInputElement>;
}) {
  const [text, setText] = useState(props.initial ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    setText('');
    props.onEnter(text.trim());
  };
  return (
    <form className="input" style={{ minBlockSize: 32 }} onSubmit={submit}>
      <Icon of={QuoteIcon} size={14} />
      <input
        ref={props.inputRef}
        type="text"
        dir="auto"
        autoComplete="off"
        aria-label={props.label}
        placeholder={props.placeholder}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          props.onType?.(event.target.value);
        }}
      />
      <span aria-hidden="true">
        <KeyCaps keys="Enter" />
      </span>
    </form>
  );
}
