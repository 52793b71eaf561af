/** The panel on one task: reads it, keeps what was seen, and shows its goals, its budget and what is known of it. */
import { useEffect, useRef } from 'react';
import type { TaskIdentity } from '../../lib/core/task.ts';
import type { Shown } from '../../lib/workspace/page.ts';
import type { TaskView } from '../../lib/workspace/views.ts';
import { Button } from '../basics/button.tsx';
import { Note } from '../basics/note.tsx';
import { Skeleton } from '../basics/skeleton.tsx';
import { focusScreen } from '../frame/focus-screen.ts';
import { useLanguage } from '../frame/language-context.tsx';
import { TroubleNote } from '../frame/trouble-note.tsx';
import { useLive } from '../frame/use-live.ts';
import type { PanelHost } from '../screens/panel-host.ts';
import { LinkPlace } from './link-place.tsx';
import { LinkedTask } from './linked-task.tsx';
import { PanelBody } from './panel-body.tsx';
import { PanelFoot } from './panel-foot.tsx';
import { PanelHead } from './panel-head.tsx';
import { useReading } from './use-reading.ts';

export interface OnTask {
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
  const live = useLive((ask) => ask.task(identity), [identity], glanceOf(host, identity));
  const view = live.value;
  useFocusKept(view?.state);
  if (view?.state === 'linked')
    return <LinkedTask {...props} identity={identity} view={view} looked={looked} />;
  return (
    <>
      <PanelHead
        title={view ? t('panel:link.title') : t('panel:name')}
        subtitle={
          area && !shown.document
            ? t('panel:head.area', { host: identity.host, area: looked.reading?.areaName || area })
            : identity.host
        }
        page={host.page}
        projectId={null}
        onKeys={props.onKeys}
      />
      <PanelBody host={host} told={live.trouble}>
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
            lead={
              shown.document
                ? t('panel:link.leadDocument')
                : t('panel:link.lead', { key: identity.key, tool: shown.tool })
            }
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

/** What the first glance showed of this very task: the panel begins with it. */
function glanceOf({ glance }: PanelHost, identity: TaskIdentity): TaskView | undefined {
  const isSame = glance && JSON.stringify(glance.identity) === JSON.stringify(identity);
  return (isSame && glance.view) || undefined;
}

/** Loading, linking and unlinking change the whole view: what held the focus goes with the old one, the focus must not. */
function useFocusKept(state: TaskView['state'] | undefined) {
  const before = useRef(state);
  useEffect(() => {
    const changed = state !== undefined && before.current !== state;
    before.current = state;
    // A panel that came by itself has left the focus to the page.
    const ours = document.activeElement === document.body && document.hasFocus();
    if (changed && ours) focusScreen();
  }, [state]);
}
