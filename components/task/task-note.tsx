/** The planner's note on this ticket; saved on leaving the field, and never lost before that. */
import { useEffect, useRef, useState } from 'react';
import { type TaskIdentity, taskId } from '../../lib/core/task.ts';
import { TextArea } from '../basics/field.tsx';
import { focusScreen } from '../frame/focus-screen.ts';
import { useLanguage } from '../frame/language-context.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { useWorkspace } from '../frame/workspace-context.tsx';
import { useSeenEdit } from '../history/use-seen-edit.tsx';
import { writeValue } from '../history/write-value.ts';
import { type DraftShelf, useDraft } from './use-draft.ts';

const NO_NAMES = new Map<string, string>();

export function TaskNote(props: { identity: TaskIdentity; note: string; shelf: DraftShelf }) {
  const language = useLanguage();
  const { t } = language;
  const { act } = useWorkspace();
  const { identity, note } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const saving = useRef<string | null>(null);
  /** Saved here, and not yet come round with the view. */
  const [saved, setSaved] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a note that changed is newer than what was saved here.
  useEffect(() => setSaved(null), [note]);
  const stands = saved ?? note;
  const draft = useDraft(props.shelf, `note:${taskId(identity)}`, stands);
  useKeys({ n: () => field.current?.focus() });

  const edit = useSeenEdit({
    opened: { note: draft.over ?? stands },
    untouched: {},
    name: t('panel:note.title'),
    words: {
      field: () => t('panel:note.title'),
      value: (value, name) =>
        writeValue(value, name, { language, names: NO_NAMES, currency: '', whole: true }),
    },
    edit: ({ note: text }, seen) => act.setNote(identity, String(text), seen),
    say: { done: t('panel:note.saved'), failed: t('panel:note.notSaved') },
    onDone() {
      const text = saving.current;
      // What was typed while it was being saved is a draft of its own.
      const goesOn = text !== null && field.current !== null && field.current.value !== text;
      if (text !== null && text !== note) setSaved(text);
      draft.setText(goesOn ? (field.current?.value ?? null) : null, text ?? undefined);
    },
  });
  const save = async () => {
    const { text } = draft;
    if (text === null || saving.current !== null) return;
    if (text === stands) return draft.setText(null);
    saving.current = text;
    await edit.save({ note: text }, text);
    saving.current = null;
  };
  return (
    <section className="sec" aria-label={t('panel:note.title')}>
      <div className="sec-h">
        <h2 className="h-sub">{t('panel:note.title')}</h2>
        {draft.text !== null && !edit.question && (
          <span className="asof">{t('panel:note.hint')}</span>
        )}
      </div>
      {edit.question ?? (
        <>
          {draft.found && <p className="small muted">{t('panel:note.draft')}</p>}
          <TextArea
            ref={field}
            rows={2}
            aria-label={t('panel:note.label')}
            placeholder={t('panel:note.placeholder')}
            value={draft.text ?? stands}
            onChange={(event) => draft.setText(event.target.value)}
            onBlur={() => void save()}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
              else if (event.key === 'Escape') focusScreen();
              else return;
              event.preventDefault();
              event.stopPropagation();
            }}
          />
        </>
      )}
    </section>
  );
}
