/** The planner's note on this ticket; saved on leaving the field, and never lost before that. */
import { useRef } from 'react';
import { type TaskIdentity, taskId } from '../../lib/core/task.ts';
import { TextArea } from '../basics/field.tsx';
import { useDeeds } from '../frame/deeds.tsx';
import { focusScreen } from '../frame/focus-screen.ts';
import { useLanguage } from '../frame/language-context.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { useWorkspace } from '../frame/workspace-context.tsx';
import { type DraftShelf, useDraft } from './use-draft.ts';

export function TaskNote(props: { identity: TaskIdentity; note: string; shelf: DraftShelf }) {
  const { t } = useLanguage();
  const { act } = useWorkspace();
  const { run } = useDeeds();
  const { identity, note } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const saving = useRef(false);
  const draft = useDraft(props.shelf, `note:${taskId(identity)}`);
  useKeys({ n: () => field.current?.focus() });

  const save = async () => {
    const text = draft.text;
    if (text === null || saving.current) return;
    if (text === note) return draft.setText(null);
    saving.current = true;
    const done = await run(() => act.setNote(identity, text), {
      done: t('panel:note.saved'),
      failed: t('panel:note.notSaved'),
      text,
    });
    saving.current = false;
    // What was typed while it was being saved is a draft of its own.
    if (done && (field.current === null || field.current.value === text)) draft.setText(null);
  };
  return (
    <section className="sec" aria-label={t('panel:note.title')}>
      <div className="sec-h">
        <h2 className="h-sub">{t('panel:note.title')}</h2>
        {draft.text !== null && <span className="asof">{t('panel:note.hint')}</span>}
      </div>
      {draft.found && <p className="small muted">{t('panel:note.draft')}</p>}
      <TextArea
        ref={field}
        rows={2}
        aria-label={t('panel:note.label')}
        placeholder={t('panel:note.placeholder')}
        value={draft.text ?? note}
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
    </section>
  );
}
