/** The panel beside a tracker's page; the frame in the page and the browser's own side panel show this same screen. */
import { useState } from 'react';
import { taskId } from '../../lib/core/task.ts';
import type { Shown } from '../../lib/workspace/page.ts';
import { PanelBoard } from '../board/panel-board.tsx';
import { useBoard } from '../board/use-board.ts';
import { PanelKeysContext } from '../frame/panel-keys.tsx';
import { useAskedOnFocus } from '../frame/use-asked-on-focus.ts';
import { useKeys } from '../frame/use-keys.ts';
import { useUndoKey } from '../frame/use-undo-key.ts';
import { KeysDialog } from '../task/keys-dialog.tsx';
import { NoTask } from '../task/no-task.tsx';
import { PanelTask } from '../task/panel-task.tsx';
import { useAfterGlance } from '../task/use-after-glance.ts';
import { useShown } from '../task/use-shown.ts';
import type { PanelHost } from './panel-host.ts';

export function PanelScreen(props: { host: PanelHost }) {
  const { host } = props;
  const shown = useShown(host.page);
  const [keys, setKeys] = useState(false);
  const panelKeys = useAskedOnFocus(host.panelKeys) ?? '';
  const openKeys = () => setKeys(true);
  useKeys({
    '?': openKeys,
    c: () => (host.capture ? host.capture() : false),
    escape: () => (host.page.close ? host.page.close() : false),
  });
  useUndoKey();
  useAfterGlance(host.glance);
  return (
    <PanelKeysContext value={panelKeys}>
      <div className="panel panel-fill">
        <span className="ruled" />
        {shown &&
          (shown.identity ? (
            <PanelTask
              key={taskId(shown.identity)}
              host={host}
              shown={shown}
              identity={shown.identity}
              onKeys={openKeys}
            />
          ) : (
            <Tasks host={host} shown={shown} onKeys={openKeys} />
          ))}
        {keys && (
          <KeysDialog
            capture={host.capture !== null}
            board={shown?.identity === null && shown.tool !== ''}
            onClose={() => setKeys(false)}
          />
        )}
      </div>
    </PanelKeysContext>
  );
}

/** No one open task: a board of many, or nothing that Planseat knows. */
function Tasks(props: { host: PanelHost; shown: Shown; onKeys: () => void }) {
  const { shown } = props;
  const board = useBoard(props.host.page);
  if (!board || shown.tool === '') return <NoTask {...props} />;
  const place = `${shown.host} ${board.kind} ${board.area ?? ''}`;
  return <PanelBoard key={place} {...props} board={board} />;
}
