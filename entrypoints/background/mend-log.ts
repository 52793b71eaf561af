/** After the browser's start: the last session may have ended in the middle of a write. */
import { onceASession } from '../../lib/browser/once-a-session.ts';
import { turnLog } from '../../lib/storage/turn-log.ts';

export function mendLog(): void {
  // Firefox keeps no such log.
  if (import.meta.env.FIREFOX) return;
  onceASession('turn-log', turnLog).catch((error: unknown) => {
    // Only a browser that was killed needed it, and the newest automatic backup lies elsewhere too.
    console.warn('Planseat: the log of the storage was not turned.', error);
  });
}
