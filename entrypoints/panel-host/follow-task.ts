/** Which task the page shows, and what it says of it when asked. */
import type { Shown } from '../../lib/core/shown.ts';
import { type TaskIdentity, type TaskReading, taskId } from '../../lib/core/task.ts';
import { askWorker } from '../../lib/messages/ask-worker.ts';
import { readTask } from '../../lib/trackers/read-task.ts';
import { sessionGet } from '../../lib/trackers/session-get.ts';
import type { Tracker } from '../../lib/trackers/tracker.ts';
import { watchPage } from '../../lib/trackers/watch-page.ts';

export interface FollowedTask {
  identity(): TaskIdentity | null;
  shown(): Shown;
  /** Null where the page shows another task, before or after the look. */
  read(identity: TaskIdentity): Promise<TaskReading | null>;
  /** A panel is open: a pane reused for another task is followed too. */
  panel(open: boolean): void;
}

export function followTask(tracker: Tracker, changed: () => void): FollowedTask {
  let current: TaskIdentity | null = null;
  let look = new AbortController();
  let started = false;
  const get = sessionGet(location.origin, (url) => askWorker('fetchForTask', { url }));
  const watch = watchPage(
    tracker,
    window,
    (identity) => {
      look.abort();
      look = new AbortController();
      current = identity;
      if (started) changed();
    },
    new AbortController().signal,
  );
  started = true;

  return {
    identity: () => current,
    shown: () => ({
      identity: current,
      tool: tracker.name,
      host: location.host,
      pageTitle: document.title.slice(0, 1000),
      document: tracker.document === true,
    }),
    async read(identity) {
      const { signal } = look;
      const isShown = () =>
        !signal.aborted && current !== null && taskId(current) === taskId(identity);
      if (!isShown()) return null;
      try {
        const looking = { page: document, get, now: Date.now, signal };
        const reading = await readTask(tracker, identity, looking);
        return isShown() ? reading : null;
      } catch {
        return null;
      }
    },
    panel: watch.panel,
  };
}
