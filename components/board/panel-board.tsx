/** The panel on a board, backlog, list or calendar: what its tickets serve, and many of them tagged in one step. */
import { useState } from 'react';
import type { BoardShown, Shown } from '../../lib/workspace/page.ts';
import { Skeleton } from '../basics/skeleton.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { TroubleNote } from '../frame/trouble-note.tsx';
import type { PanelHost } from '../screens/panel-host.ts';
import { PanelBody } from '../task/panel-body.tsx';
import { PanelFoot } from '../task/panel-foot.tsx';
import { PanelHead } from '../task/panel-head.tsx';
import { BoardTroubles } from './board-notes.tsx';
import { LinkBoard } from './link-board.tsx';
import { LinkedBoard } from './linked-board.tsx';
import { useBoardView } from './use-board.ts';

export interface OnBoard {
  host: PanelHost;
  shown: Shown;
  board: BoardShown;
  onKeys: () => void;
}

/** Mounted anew for every place, so that nothing of one can be left on another. */
export function PanelBoard(props: OnBoard) {
  const { t, format } = useLanguage();
  const { host, shown, board } = props;
  const [projectId, setProjectId] = useState<string | null>(null);
  const live = useBoardView(board, shown.host, projectId);
  const view = live.value;
  if (view?.state === 'linked')
    return <LinkedBoard {...props} view={view} onProject={setProjectId} />;
  const empty = board.tasks.length === 0;
  return (
    <>
      <PanelHead
        title={empty ? t('panel:board.emptyTitle') : view ? t('panel:link.title') : t('panel:name')}
        subtitle={<bdi>{format.parts([shown.host, board.name.slice(0, 80)])}</bdi>}
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
        <BoardTroubles board={board} />
        {empty && board.trouble === null && (
          <div className="sec">
            <p>{t('panel:board.trouble.no-cards')}</p>
          </div>
        )}
        {!view && !live.trouble && (
          <div className="sec">
            <Skeleton label={t('loading')} lines={[86, 100, 78, 70, 57]} />
          </div>
        )}
        {view && !empty && (
          <LinkBoard
            candidates={view.candidates}
            board={board}
            shown={shown}
            shelf={host}
            areas={areasOf(board)}
          />
        )}
      </PanelBody>
      <PanelFoot linked={false} capture={host.capture !== null} onKeys={props.onKeys} />
    </>
  );
}

/** The parts of the tracker on this board, the one that the address names first, then those with the most tickets. */
function areasOf(board: BoardShown): string[] {
  const counts = new Map<string, number>();
  for (const { identity } of board.tasks)
    if (identity.area !== null) counts.set(identity.area, (counts.get(identity.area) ?? 0) + 1);
  const named = (area: string) => Number(area === board.area);
  return [...counts]
    .sort(([a, few], [b, many]) => named(b) - named(a) || many - few)
    .map(([area]) => area);
}
