/** The panel on a task of a linked project: status, facts, goals, budgets, note, trace. */
import { taskId } from '../../lib/core/task.ts';
import type { TaskView } from '../../lib/workspace/views.ts';
import { DrawsOn } from '../constraint/draws-on.tsx';
import { Pressures } from '../constraint/pressures.tsx';
import { useDeeds } from '../frame/deeds.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { NewsNote } from '../frame/news.tsx';
import { useWorkspace } from '../frame/workspace-context.tsx';
import { Serves } from '../goal/serves.tsx';
import { StatusLine } from '../status/status-line.tsx';
import { shownDetails } from './details.ts';
import { DocumentCapture } from './document-capture.tsx';
import { NotRead } from './not-read.tsx';
import { PanelBody } from './panel-body.tsx';
import { PanelFoot } from './panel-foot.tsx';
import { PanelHead } from './panel-head.tsx';
import type { OnTask } from './panel-task.tsx';
import { TaskFacts } from './task-facts.tsx';
import { documentName, TaskNameContext } from './task-name.ts';
import { TaskNote } from './task-note.tsx';
import { TaskTrace } from './task-trace.tsx';
import { useDraft } from './use-draft.ts';
import type { LookedAt } from './use-reading.ts';

type Linked = Extract<TaskView, { state: 'linked' }>;

export function LinkedTask(props: OnTask & { view: Linked; looked: LookedAt }) {
  const { t } = useLanguage();
  const { host, shown, identity, view, looked } = props;
  const { project } = view;
  const unlink = useUnlink(view);
  const goalDraft = useDraft(host, `goal:${project.id}`);
  const details = shownDetails(looked.reading, view.task);
  // The page's own name for itself has the tool's name in it as well.
  const title = details?.title?.value || shown.pageTitle;
  const { document, tool } = shown;
  return (
    <TaskNameContext value={documentName({ document, title, tool })}>
      <PanelHead
        title={project.name}
        subtitle={
          <bdi>
            {shown.document
              ? t('panel:head.document', { client: project.clientName, title })
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
        <NewsNote projectId={project.id} className="sec" />
        <TaskFacts
          identity={identity}
          tool={shown.tool}
          details={details}
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
        <TaskNote
          key={taskId(identity)}
          identity={identity}
          note={view.tag?.note ?? ''}
          shelf={host}
        />
        <TaskTrace identity={identity} view={view} />
        {looked.reading && <NotRead reading={looked.reading} />}
      </PanelBody>
      <PanelFoot linked capture={host.capture !== null} onKeys={props.onKeys} />
    </TaskNameContext>
  );
}

function useUnlink(view: Linked): () => void {
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
