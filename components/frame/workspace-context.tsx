/** The workspace that the whole screen asks and acts through. */
import { createContext, useContext } from 'react';
import type { Workspace } from '../../lib/workspace/workspace.ts';

export const WorkspaceContext = createContext<Workspace | null>(null);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('A screen that asks for data is mounted with a workspace.');
  return workspace;
}
