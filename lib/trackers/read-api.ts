/** Asks a tool's own API for a task, with the user's session, and says in one word what went wrong where it did. */
import { TASK_DETAILS, type TaskDetails, type TaskIdentity, type Unread } from '../core/task.ts';
import { NOTHING } from './read-page.ts';
import { rootOf, webAddress } from './recognise.ts';
import { type ApiAnswer, seen, type Tracker } from './tracker.ts';
import { checked } from './values.ts';

/** What a GET gave: the answer as text, or why there is none. */
export type Got =
  | { status: number; type: string; text: string; finalUrl: string }
  | { failed: 'unreachable' | 'too-slow' | 'too-big' | 'refused' };
export type Get = (url: string, signal: AbortSignal) => Promise<Got>;

/** What the API told; `trouble` where it told nothing. */
export interface ApiReading {
  details: TaskDetails;
  area: string | null;
  areaName: string | null;
  unread: NonNullable<ApiAnswer['unread']>;
  trouble: Unread | null;
}

/** Longer answers are no tasks. */
export const BIGGEST = 2_000_000;
/** A planner waits no longer than this for a ticket's numbers. */
export const SLOWEST = 8_000;

const SLOW: Got = { failed: 'too-slow' };

/** The answer, or that it is too slow. Rejects only when the asker has gone away. */
async function ask(get: Get, url: string, signal: AbortSignal): Promise<Got> {
  signal.throwIfAborted();
  const stop = new AbortController();
  try {
    return await new Promise<Got>((resolve, reject) => {
      const over = { signal: stop.signal };
      signal.addEventListener('abort', () => reject(signal.reason), over);
      const timer = setTimeout(() => resolve(SLOW), SLOWEST);
      stop.signal.addEventListener('abort', () => clearTimeout(timer));
      get(url, stop.signal).then(resolve, () => resolve({ failed: 'unreachable' }));
    });
  } finally {
    stop.abort();
  }
}

/** What stands in the way of an answer; null: nothing. */
function troubleOf(got: Got, asked: string, json: boolean): Unread | null {
  if ('failed' in got) {
    const { failed } = got;
    return failed === 'too-big' ? 'not-understood' : failed === 'refused' ? 'forbidden' : failed;
  }
  const { status, type, text, finalUrl } = got;
  if (status === 401 || (status >= 300 && status < 400)) return 'logged-out';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'gone';
  if (status === 429 || status >= 500) return 'unreachable';
  if (status < 200 || status > 299 || text.length > BIGGEST) return 'not-understood';
  // A login page instead of the answer: trackers send it with 200, at the same address or another.
  if (json ? /html/i.test(type) : finalUrl && pathOf(finalUrl) !== pathOf(asked))
    return 'logged-out';
  return null;
}

const pathOf = (url: string) => webAddress(url)?.pathname;

function parsed(text: string, json: boolean): unknown {
  if (!json) return text;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const nothing = (trouble: Unread): ApiReading => ({
  details: NOTHING,
  area: null,
  areaName: null,
  unread: {},
  trouble,
});

/** Adapters read what is not trusted: each value passes the gate once more. */
function gate({ details, ...answer }: ApiAnswer, at: number): ApiReading {
  const good: Record<string, unknown> = { ...NOTHING };
  const unread = { ...answer.unread };
  for (const detail of TASK_DETAILS) {
    const told = details[detail];
    if (!told) continue;
    const value = told.value === null ? null : checked(detail, told.value);
    if (value === null && told.value !== null && told.value !== '')
      unread[detail] = 'not-understood';
    else good[detail] = seen(value, at, 'api');
  }
  const [area, areaName] = [checked('area', answer.area), checked('areaName', answer.areaName)];
  return {
    details: good as unknown as TaskDetails,
    area: area as string | null,
    areaName: areaName as string | null,
    unread,
    trouble: null,
  };
}

/** Asks for one task. Null: the tool has no API that a session may ask. */
export async function readApi(
  tracker: Tracker,
  identity: TaskIdentity,
  get: Get,
  now: number,
  signal: AbortSignal,
): Promise<ApiReading | null> {
  const { api } = tracker;
  const address = webAddress(identity.url);
  if (!api || !address) return null;
  const { key, area } = identity;
  const url = api.url({ root: rootOf(tracker, address), key, area });
  const json = api.answers !== 'text';
  const got = await ask(get, url, signal);
  const trouble = troubleOf(got, url, json);
  if (trouble || 'failed' in got) return nothing(trouble ?? 'unreachable');
  let answer: ApiAnswer | null = null;
  try {
    answer = api.understand(parsed(got.text, json), now);
  } catch {
    // An adapter that trips over an answer has not understood it.
  }
  const named = answer?.key && (tracker.keyOf?.(answer.key) ?? answer.key);
  if (!answer || (named && named !== key)) return nothing('not-understood');
  return gate(answer, now);
}
