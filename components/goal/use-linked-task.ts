/** The task that the active tab shows, and the project it is linked to. */
import { useEffect, useState } from 'react';
import type { Id } from '../../lib/core/record.ts';
import type { TaskIdentity } from '../../lib/core/task.ts';
import { useWorkspace } from '../frame/workspace-context.tsx';
import type { CaptureHost } from './capture-host.ts';

export interface LinkedTask {
  identity: TaskIdentity;
  projectId: Id;
}

/** Null: no task there, or none that is linked to a project. */
export function useLinkedTask(host: CaptureHost): LinkedTask | null {
  const workspace = useWorkspace();
  const [linked, setLinked] = useState<LinkedTask | null>(null);
  useEffect(() => {
    let ended = false;
    const look = async () => {
      const identity = await host.activeTask();
      if (!identity) return;
      const view = await workspace.ask.task(identity);
      if (!ended && view.state === 'linked') setLinked({ identity, projectId: view.project.id });
    };
    // Without an answer there is no second button; the capture itself does not need it.
    look().catch(() => {});
    return () => {
      ended = true;
    };
  }, [host, workspace]);
  return linked;
}
