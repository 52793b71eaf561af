/** The panel on one task: reads it, keeps what was seen, and shows its goals, its budget and what is known of it. */
import { useEffect, useRef } from 'react';
import type { TaskIdentity } from '../../lib/core/task.ts';
import type { Shown } from '../../lib/workspace/page.ts';
import type { TaskView } from '../../lib/workspace/views.ts';
import { Button } from '../basics/button.tsx';
import { Note } from '../basics/note.tsx';
import { Skeleton } from '../basics/skeleton.tsx';
import { useToasts } from '../basics/toast.tsx';
import { DrawsOn } from '../constraint/draws-on.tsx';
import { Pressures } from '../constraint/pressures.tsx';
import { useDeeds } from '../frame/deeds.tsx';
import { focusScreen } from '../frame/focus-screen.ts';
import { useLanguage } from '../frame/language-context.tsx';
import { TroubleNote } from '../frame/trouble-note.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { useLive } from '../frame/use-live.ts';
import { useWorkspace } from '../frame/workspace-context.tsx';
import { Serves } from '../goal/serves.tsx';
import type { PanelHost } from '../screens/panel-host.ts';
import { StatusLine } from '../status/status-line.tsx';
import { shownDetails } from './details.ts';
import { DocumentCapture } from './document-capture.tsx';
import { LinkPlace } from './link-place.tsx';
import { NotRead } from './not-read.tsx';
import { PanelBody } from './panel-body.tsx';
import { PanelFoot } from './panel-foot.tsx';
import { PanelHead } from './panel-head.tsx';
import { TaskFacts } from './task-facts.tsx';
import { TaskNote } from './task-note.tsx';
import { TaskTrace } from './task-trace.tsx';
import { useDraft } from './use-draft.ts';
import { type LookedAt, useReading } from './use-reading.ts';

interface OnTask {
  host: PanelHost;
  shown: Shown;
  identity: TaskIdentity;
  onKeys: () => void;
}

/** Mounted anew for every task, so that nothing of one can be left on another. */
export function PanelTask(props: OnTask) {
  const { t } = useLanguage();
  const { host, shown } = props;
  const looked = useReading(host.page, props.identity);
  // Where only the page tells in which part of the tracker the task lies, its reading says so.
  const area = props.identity.area ?? looked.reading?.identity.area ?? null;
  const identity = { ...props.identity, area };
  const live = useLive((ask) => ask.task(identity), [identity]);
  const view = live.value;
  useUndoKey(view);
  useFocusKept(view?.state);
  if (view?.state === 'linked')
    return <LinkedTask {...props} identity={identity} view={view} looked={looked} />;
  return (
    <>
      <PanelHead
        title={view ? t('panel:link.title') : t('panel:name')}
        subtitle={
          area
            ? t('panel:head.area', { host: identity.host, area: looked.reading?.areaName || area })
            : identity.host
        }
        page={host.page}
        projectId={null}
        onKeys={props.onKeys}
      />
      <PanelBody host={host}>
        {live.trouble && (
          <div className="sec">
            <TroubleNote
              trouble={live.trouble}
              lead={t('troubles:notLoaded')}
              again={live.reload}
              againLabel={t('do.tryAgain')}
            />
          </div>
        )}
        {((!view && !live.trouble) || (view && area === null && looked.busy)) && (
          <div className="sec">
            <p className="med small accent">
              <bdi>{identity.key}</bdi>
            </p>
            <Skeleton
              label={t('panel:task.reading', { key: identity.key })}
              lines={[86, 100, 78, 70, 57, 99, 60]}
            />
          </div>
        )}
        {view && area !== null && (
          <LinkPlace
            view={view}
            place={{
              tracker: identity.tracker,
              host: identity.host,
              area,
              name: looked.reading?.areaName ?? (shown.document ? shown.pageTitle : ''),
            }}
            placeName={looked.reading?.areaName || (shown.document && shown.pageTitle) || area}
            tool={shown.tool}
            taskKey={identity.key}
            document={shown.document}
            shelf={host}
          />
        )}
        {view && area === null && !looked.busy && (
          <div className="sec">
            <Note
              tone="warn"
              actions={<Button onClick={looked.again}>{t('panel:task.again')}</Button>}
            >
              <p>{t('panel:link.noArea', { tool: shown.tool })}</p>
            </Note>
          </div>
        )}
      </PanelBody>
      <PanelFoot linked={false} capture={host.capture !== null} onKeys={props.onKeys} />
    </>
  );
}

function LinkedTask(
  props: OnTask & { view: Extract<TaskView, { state: 'linked' }>; looked: LookedAt },
) {
  const { t } = useLanguage();
  const { host, shown, identity, view, looked } = props;
  const { project } = view;
  const unlink = useUnlink(view);
  const goalDraft = useDraft(host, `goal:${project.id}`);
  return (
    <>
      <PanelHead
        title={project.name}
        subtitle={
          <bdi>
            {shown.document
              ? t('panel:head.document', { client: project.clientName, title: shown.pageTitle })
              : project.clientName}
          </bdi>
        }
        page={host.page}
        projectId={project.id}
        onKeys={props.onKeys}
        onUnlink={unlink}
      >
        <StatusLine project={project} />
      </PanelHead>
      <PanelBody host={host}>
        <TaskFacts
          identity={identity}
          tool={shown.tool}
          details={shownDetails(looked.reading, view.task)}
          looked={looked}
          document={shown.document}
        />
        {shown.document && (
          <DocumentCapture
            host={host}
            identity={identity}
            tool={shown.tool}
            pageTitle={shown.pageTitle}
            projectId={project.id}
            goals={view.goals}
            captured={view.capturedHere}
          />
        )}
        <Serves
          identity={identity}
          projectId={project.id}
          goals={view.goals}
          served={view.tag?.goals ?? []}
          draft={{ text: goalDraft.text ?? '', setText: goalDraft.setText }}
        />
        <DrawsOn identity={identity} view={view} page={host.page} />
        <Pressures stakeholders={view.stakeholders} priorities={view.priorities} />
        <TaskNote identity={identity} note={view.tag?.note ?? ''} shelf={host} />
        <TaskTrace identity={identity} view={view} />
        {looked.reading && <NotRead reading={looked.reading} tool={shown.tool} />}
      </PanelBody>
      <PanelFoot linked capture={host.capture !== null} onKeys={props.onKeys} />
    </>
  );
}

/** Z undoes the newest step; a held key undoes no more than one at a time. */
function useUndoKey(view: TaskView | undefined) {
  const language = useLanguage();
  const { undo } = useDeeds();
  const { announce } = useToasts();
  const last = view?.state === 'linked' ? view.undoable : null;
  useKeys({
    z: () => {
      if (last) void undo(last.entryId, language.deed(last.deed));
      else announce(language.t('panel:undoNothing'));
    },
  });
}

/** Linking and unlinking change the whole view: the pressed button goes with the old one, the focus must not. */
function useFocusKept(state: TaskView['state'] | undefined) {
  const before = useRef(state);
  useEffect(() => {
    const changed = before.current !== undefined && state !== undefined && before.current !== state;
    before.current = state;
    if (changed && document.activeElement === document.body) focusScreen();
  }, [state]);
}

function useUnlink(view: Extract<TaskView, { state: 'linked' }>): () => void {
  const { t } = useLanguage();
  const { act } = useWorkspace();
  const { run } = useDeeds();
  const { place, project } = view;
  return () =>
    void run(() => act.unlinkPlace(place.id), {
      done: t('panel:head.unlinked', { place: place.name || place.area, project: project.name }),
      failed: t('panel:head.notUnlinked'),
    });
}
