/** One look at a task: identity from the address, details from the API, and from the page where the API has none. */
import {
  TASK_DETAILS,
  type TaskDetail,
  type TaskIdentity,
  type TaskReading,
  type Unread,
} from '../core/task.ts';
import { type ApiReading, type Get, readApi } from './read-api.ts';
import { findTask, readPage, visible } from './read-page.ts';
import type { Tracker } from './tracker.ts';
import { waitFor } from './wait-for.ts';

export interface Looking {
  page: Document;
  get: Get;
  now: () => number;
  /** Ended when the page goes on to another task: the look is then no longer wanted, and rejects. */
  signal: AbortSignal;
}

/** Has the API left anything to the page that the page might tell? */
function isWanted({ page, lacks }: Tracker, api: ApiReading | null): boolean {
  return TASK_DETAILS.some(
    (one) =>
      page[one] && !lacks.includes(one) && !api?.details[one] && api?.unread[one] !== 'not-offered',
  );
}

function smallestContainer({ within = [], pane }: Tracker, page: Document): Element | null {
  for (const css of pane ? [...within, pane.css] : within) {
    const [box] = visible(page, css);
    if (box) return box;
  }
  return null;
}

/** The API wins, the page fills in; a task that is gone is not read off a page that still shows it. */
function combine(tracker: Tracker, api: ApiReading | null, seen: TaskReading): TaskReading {
  const details: Record<string, unknown> = {};
  const unread: Partial<Record<TaskDetail, Unread>> = {};
  const isGone = api?.trouble === 'gone';
  for (const one of TASK_DETAILS) {
    details[one] = api?.details[one] ?? (isGone ? null : seen.details[one]);
    if (details[one] || tracker.lacks.includes(one)) continue;
    unread[one] = api?.trouble ?? api?.unread[one] ?? seen.unread[one] ?? 'not-on-page';
  }
  return {
    identity: { ...seen.identity, area: seen.identity.area ?? api?.area ?? null },
    areaName: api?.areaName ?? seen.areaName,
    at: seen.at,
    details: details as unknown as TaskReading['details'],
    unread,
    trouble: api ? api.trouble : Object.values(details).some(Boolean) ? null : 'not-on-page',
  };
}

/** Looks at the task anew. Rejects only where the look is no longer wanted. */
export async function readTask(
  tracker: Tracker,
  identity: TaskIdentity,
  { page, get, now, signal }: Looking,
): Promise<TaskReading> {
  const enough = new AbortController();
  const stop = () => enough.abort();
  signal.addEventListener('abort', stop);
  const isShown = () => {
    const box = findTask(tracker, identity.key, page);
    return !!box && (!tracker.page.title || !!readPage(tracker, identity, page, 0).details.title);
  };
  try {
    // Both at once: a slow API must not make the page's words late.
    const shown = waitFor(isShown, () => smallestContainer(tracker, page), enough.signal);
    const api = await readApi(tracker, identity, get, now(), signal);
    if (isWanted(tracker, api) && api?.trouble !== 'gone') await shown;
    signal.throwIfAborted();
    return combine(tracker, api, readPage(tracker, identity, page, now()));
  } finally {
    stop();
    signal.removeEventListener('abort', stop);
  }
}
