/** The one workspace of this context; the database opens when something is first asked. */
import { hear, ring } from '../../lib/browser/bell.ts';
import { askToPersist } from '../../lib/browser/room.ts';
import { traces } from '../../lib/browser/traces.ts';
import { type OpenWorkspace, openWorkspace } from '../../lib/workspace/open.ts';

export const workspaceHere: OpenWorkspace = openWorkspace({
  bell: { ring, hear },
  traces,
  persist: () => void askToPersist(),
});
