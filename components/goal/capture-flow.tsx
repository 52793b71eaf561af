/** The whole capture: form, saved with undo, another one. Whatever is typed is kept until it is saved or thrown away. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Trouble } from '../../lib/workspace/workspace.ts';
import { Button } from '../basics/button.tsx';
import { Note } from '../basics/note.tsx';
import { useOnce } from '../basics/use-once.ts';
import { useLanguage } from '../frame/language-context.tsx';
import { TroubleNote } from '../frame/trouble-note.tsx';
import { troubleOf, useLive } from '../frame/use-live.ts';
import { useWorkspace } from '../frame/workspace-context.tsx';
import { CaptureForm, projectOf } from './capture-form.tsx';
import { beginDraft, type CaptureDraft, type CaptureHost } from './capture-host.ts';
import { type CaptureFaults, checkCapture, saveCapture, statementOf } from './capture-save.ts';
import { CaptureSaved, type Saved } from './capture-saved.tsx';
import { useLinkedTask } from './use-linked-task.ts';

type Phase =
  | { at: 'form' }
  | { at: 'saved'; saved: Saved; entries: readonly string[]; draft: CaptureDraft };

/** Words typed without a page are the client's words too: they are kept as said now, nowhere in particular. */
export function typedDraft(text: string): CaptureDraft {
  return beginDraft({
    text,
    prefix: '',
    suffix: '',
    fragmentUrl: null,
    url: null,
    pageTitle: null,
    at: Date.now(),
    noText: null,
    cut: false,
  });
}

export interface CaptureFlowProps {
  draft: CaptureDraft;
  /** True where this draft was left unsaved earlier. */
  again?: boolean;
  /** True: saved at once, as typed into the popup's field. */
  saveNow?: boolean;
  host: CaptureHost;
  onLeave: () => void;
}

export function CaptureFlow(props: CaptureFlowProps) {
  const { host } = props;
  const { t } = useLanguage();
  const workspace = useWorkspace();
  const [draft, setDraft] = useState(props.draft);
  const [again, setAgain] = useState(props.again ?? false);
  const [phase, setPhase] = useState<Phase>({ at: 'form' });
  const [faults, setFaults] = useState<CaptureFaults | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<{
    trouble: Trouble;
    lead: string;
    again: () => void;
  } | null>(null);
  const choices = useLive((ask) => ask.captureChoices(), []).value;
  const task = useLinkedTask(host);
  const { keep, loose } = useKeeping(host);
  const chosen = projectOf(draft, choices);

  const write = (next: CaptureDraft) => {
    setDraft(next);
    setFaults((before) => before && checkCapture(next));
    void keep(next);
  };
  /** Runs a deed, one at a time; where it fails, says so and keeps everything as it is. */
  const attempt = useOnce(async (lead: string, work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
      setFailed(null);
    } catch (error) {
      setFailed({ trouble: troubleOf(error), lead, again: () => attempt(lead, work) });
    } finally {
      setBusy(false);
    }
  });
  const save = (of: CaptureDraft, andTag: boolean) => {
    const found = checkCapture(of);
    setFaults(found);
    if (found) return;
    const tag = andTag && task ? task.identity : null;
    attempt(t('capture:notSaved'), async () => {
      // Who presses Enter before the projects are read still means the last used one.
      const known = choices ?? (await workspace.ask.captureChoices());
      const projectId = projectOf(of, known);
      const done = await saveCapture(workspace, of, projectId, tag);
      void keep(null);
      const project = known.projects.find(({ id }) => id === projectId) ?? null;
      const saved: Saved = {
        statement: statementOf(of).trim(),
        goalId: done.id,
        project: project && { id: project.id, name: project.name },
        quoted:
          (of.captured?.text ?? '').trim() === '' ? null : of.captured?.url ? 'page' : 'typed',
        taggedKey: tag?.key ?? null,
      };
      setAgain(false);
      setPhase({ at: 'saved', saved, entries: [done.entryId], draft: of });
    });
  };
  useSaveNow(props.saveNow === true && choices !== undefined, () => save(draft, false));
  useKeptFromTheStart(props.draft, keep);

  if (phase.at === 'saved') {
    const { saved, entries } = phase;
    return (
      <>
        <FailedNote failed={failed} text={null} />
        <LooseNote loose={loose} />
        <CaptureSaved
          saved={saved}
          choices={choices}
          onLeave={props.onLeave}
          onMeasure={() =>
            saved.project &&
            host.openPage(
              `dashboard.html#/project/${encodeURIComponent(saved.project.id)}?goal=${encodeURIComponent(saved.goalId)}`,
            )
          }
          onAnother={(text) => {
            const next = typedDraft(text);
            setDraft(next);
            save(next, false);
          }}
          onAssign={(projectId) =>
            attempt(t('capture:notMoved'), async () => {
              const { entryId } = await workspace.act.editGoal(saved.goalId, { projectId });
              const project = choices?.projects.find(({ id }) => id === projectId) ?? null;
              setPhase({ ...phase, saved: { ...saved, project }, entries: [entryId, ...entries] });
            })
          }
          onUndo={() =>
            attempt(t('capture:notUndone'), async () => {
              for (const entry of entries) await workspace.act.undo(entry);
              write(phase.draft);
              setPhase({ at: 'form' });
            })
          }
        />
      </>
    );
  }
  if (props.saveNow && !failed && !faults && (busy || choices === undefined)) return null;
  return (
    <CaptureForm
      draft={draft}
      choices={choices}
      faults={faults}
      busy={busy}
      taskKey={task && task.projectId === chosen ? task.identity.key : null}
      onChange={write}
      onSave={(andTag) => save(draft, andTag)}
      readClipboard={() => host.readClipboard()}
    >
      {again && (
        <Note
          tone="mine"
          small
          actions={
            <Button
              size="small"
              onClick={() => void keep(null).then((gone) => gone && props.onLeave())}
            >
              {t('capture:discard')}
            </Button>
          }
        >
          {t('capture:draft')}
        </Note>
      )}
      <LooseNote loose={loose} />
      <FailedNote failed={failed} text={statementOf(draft)} />
    </CaptureForm>
  );
}

function FailedNote(props: {
  failed: { trouble: Trouble; lead: string; again: () => void } | null;
  text: string | null;
}) {
  const { failed } = props;
  return failed && <TroubleNote {...failed} text={props.text} />;
}

function useSaveNow(ready: boolean, save: () => void): void {
  const done = useRef(false);
  useEffect(() => {
    if (!ready || done.current) return;
    done.current = true;
    save();
  });
}

/** What became of the kept draft, where not what was wanted: `notKept`, or still there although it should be gone. */
type Loose = 'notKept' | 'notCleared' | null;

/** Keeping what is typed is a matter of its own: where the browser refuses it, that is said, and nothing else fails. */
function useKeeping(host: CaptureHost) {
  const [loose, setLoose] = useState<Loose>(null);
  const keep = useCallback(
    async (draft: CaptureDraft | null): Promise<boolean> => {
      try {
        await host.keepDraft(draft);
        setLoose(null);
        return true;
      } catch {
        setLoose(draft ? 'notKept' : 'notCleared');
        return false;
      }
    },
    [host],
  );
  return { keep, loose };
}

function LooseNote({ loose }: { loose: Loose }) {
  const { t } = useLanguage();
  return (
    loose && (
      <Note tone="warn" small urgent>
        {t(`capture:keeping.${loose}`)}
      </Note>
    )
  );
}

/** Even untouched, the words taken from a page are kept until somebody decides. */
function useKeptFromTheStart(
  draft: CaptureDraft,
  keep: (draft: CaptureDraft) => Promise<boolean>,
): void {
  const first = useRef(draft);
  useEffect(() => {
    if (statementOf(first.current) !== '') void keep(first.current);
  }, [keep]);
}
