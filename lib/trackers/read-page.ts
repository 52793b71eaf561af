/** Reads a task's details off the page: ordered selectors, the first visible hit wins. */
import {
  TASK_DETAILS,
  type TaskDetail,
  type TaskDetails,
  type TaskIdentity,
  type TaskReading,
  type Unread,
} from '../core/task.ts';
import { type Place, seen, type Tracker } from './tracker.ts';
import { checked, dayOf, minutesOf, plain } from './values.ts';

/** So many matches of one selector are looked at; a page may hold thousands. */
const MOST = 50;

interface Hit {
  text: string;
  element: Element;
}

/** Shown to the user; or of the page's head, or of a page that was only fetched, which never are. */
function isVisible(element: Element): boolean {
  const isFetched = !element.ownerDocument.defaultView;
  return isFetched || (element.checkVisibility?.() ?? true) || !!element.closest('head');
}

/** A page can put elements of its own in place of a document's or a form's methods: then nothing is read there. */
function tryTo<T>(look: () => T, otherwise: T): T {
  try {
    return look();
  } catch {
    return otherwise;
  }
}

export function visible(within: ParentNode, css: string, hiddenToo = false): Element[] {
  return tryTo(() => {
    const itself =
      'matches' in within && (within as Element).matches(css) ? [within as Element] : [];
    const found = [...itself, ...within.querySelectorAll(css)].slice(0, MOST);
    return found.filter((one) => hiddenToo || isVisible(one));
  }, []);
}

/** An element's own words, however long its page is: what is left out never gets copied. */
function words(element: Element, without: string | undefined): string {
  if (!without || !element.querySelector(without)) return element.textContent ?? '';
  const copy = element.cloneNode(true) as Element;
  for (const one of copy.querySelectorAll(without)) one.remove();
  return copy.textContent ?? '';
}

function read({ read = 'text', part, means, without }: Place, element: Element): string | null {
  if (means !== undefined) return means;
  const raw =
    read === 'text'
      ? words(element, without)
      : read === 'value'
        ? (element as HTMLInputElement).value
        : element.getAttribute(read.slice(1));
  if (typeof raw !== 'string') return null;
  const text = plain(raw, 4000);
  return part ? (part.exec(text)?.[1] ?? null) : text;
}

/** What one place says within one card; no look at whether it is visible, which on a board of thousands would cost. */
export function readWithin(card: Element, place: Place): string | null {
  return tryTo(() => {
    const element = card.matches(place.css) ? card : card.querySelector(place.css);
    return element && read(place, element);
  }, null);
}

function hits(place: Place, within: ParentNode): Hit[] {
  return visible(within, place.css, place.hidden).flatMap((element) => {
    const text = tryTo(() => read(place, element), null);
    return text === null ? [] : [{ text, element }];
  });
}

/** The hits of the first place that has any. An empty title is no title yet: the next place is asked. */
function firstHits(places: readonly Place[] = [], within: ParentNode, mayBeEmpty: boolean): Hit[] {
  for (const place of places) {
    const found = hits(place, within).filter(({ text }) => mayBeEmpty || text);
    if (found.length) return found;
  }
  return [];
}

/** The first text that any of these places shows. */
export function firstText(places: readonly Place[] | undefined, page: ParentNode): string | null {
  return firstHits(places, page, false)[0]?.text ?? null;
}

function understand(
  tracker: Tracker,
  detail: TaskDetail,
  [hit, ...more]: [Hit, ...Hit[]],
): unknown {
  const { parse = {} } = tracker;
  const { text, element } = hit;
  if (detail === 'labels') return [hit, ...more].map((one) => one.text).filter(Boolean);
  if (detail === 'done') return parse.done?.(text, element);
  if (detail === 'due') return (parse.day ?? dayOf)(text, element);
  if (detail === 'parent') return parse.parent?.(text, element);
  if (detail === 'estimate' || detail === 'spent' || detail === 'remaining')
    return (parse.minutes ?? minutesOf)(text);
  return text;
}

/** The part of the page that shows this task and no other; null where there is none that says so. */
export function findTask(tracker: Tracker, key: string, page: ParentNode): ParentNode | null {
  const boxes = tracker.within?.flatMap((css) => visible(page, css)) ?? [];
  const places = tracker.page.key;
  if (!places) return boxes[0] ?? page;
  const named = (box: ParentNode) =>
    places.flatMap((place) => hits(place, box)).map(({ text }) => tracker.keyOf?.(text) ?? text);
  const shows = (box: ParentNode) => {
    const keys = named(box);
    return keys.length > 0 && keys.every((one) => one === key);
  };
  return [...boxes, page].find(shows) ?? null;
}

export const NOTHING: TaskDetails = {
  title: null,
  status: null,
  done: null,
  assignee: null,
  estimate: null,
  spent: null,
  remaining: null,
  due: null,
  parent: null,
  labels: null,
};

/**
 * What the page says of the task now. Where it shows another task, or several, nothing is taken from it:
 * what was on screen for one task is never saved under another.
 */
export function readPage(
  tracker: Tracker,
  identity: TaskIdentity,
  page: ParentNode,
  now: number,
): TaskReading {
  const box = findTask(tracker, identity.key, page);
  const details: Record<string, unknown> = { ...NOTHING };
  const unread: Partial<Record<TaskDetail, Unread>> = {};
  for (const detail of TASK_DETAILS.filter((one) => !tracker.lacks.includes(one))) {
    const [hit, ...more] = box ? firstHits(tracker.page[detail], box, detail !== 'title') : [];
    if (!hit) unread[detail] = 'not-on-page';
    else if (!hit.text && detail !== 'done') details[detail] = seen(null, now, 'page');
    else {
      const value = checked(detail, understand(tracker, detail, [hit, ...more]));
      if (value === null) unread[detail] = 'not-understood';
      else details[detail] = seen(value, now, 'page');
    }
  }
  const side = (name: 'area' | 'areaName') =>
    checked(name, box && firstHits(tracker.page[name], box, false)[0]?.text) as string | null;
  return {
    identity: { ...identity, area: identity.area ?? side('area') },
    areaName: side('areaName'),
    at: now,
    details: details as unknown as TaskDetails,
    unread,
    trouble: null,
  };
}
