/** Keeps today's automatic backup, when the day turns and when the browser starts. */
import { workspaceHere } from '../start/workspace-here.ts';

export function keepCopy(): void {
  workspaceHere.keeping.keepDaily().catch((error: unknown) => {
    // The data page tells when the last one was made; tomorrow is another day.
    console.warn('Planseat: no automatic backup was made.', error);
  });
}
