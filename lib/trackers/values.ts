/** Values out of what a page or an API says: each is checked, cleaned and capped, or null where it is not understood. */
import type { Minutes } from '../core/amount.ts';
import type { Day } from '../core/record.ts';
import type { TaskDetail } from '../core/task.ts';

/** Characters that are no text, or that make text read other than it is written: controls, halves of characters, bidi overrides. */
const odd = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

/** One line of plain text, at most `cap` characters long. */
export function plain(raw: string, cap = 2000): string {
  const line = raw
    .slice(0, 10 * cap)
    .replace(/\s+/g, ' ')
    .replace(odd, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  return line.slice(0, cap).replace(odd, '').trim();
}

/** What lies at the end of a path of own properties; undefined where the path breaks. */
export function at(from: unknown, ...path: string[]): unknown {
  let here = from;
  for (const name of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return undefined;
    here = (here as Record<string, unknown>)[name];
  }
  return here;
}

/** Whole minutes; half a minute rounds up. Null for what is no amount of time. */
export function wholeMinutes(minutes: unknown): Minutes | null {
  if (typeof minutes !== 'number' || minutes < 0) return null;
  const whole = Math.floor(minutes + 0.5);
  return Number.isSafeInteger(whole) ? whole : null;
}

/**
 * A duration written in hours and minutes: `2h 45m`, `2:45`, `2.75 h`, `90m`.
 * Days and weeks are not understood: a day is eight hours in one tracker, seven or 24 in another.
 */
export function minutesOf(text: string): Minutes | null {
  const said = text.slice(0, 40).trim().toLowerCase();
  const found =
    /^(\d{1,6}):([0-5]\d)(?: ?h)?$/.exec(said) ??
    /^(?:(\d{1,6}(?:[.,]\d{1,2})?) ?h)?(?: ?(\d{1,6}) ?m(?:in)?)?$/.exec(said);
  if (!found || (!found[1] && !found[2])) return null;
  return wholeMinutes(Number((found[1] ?? '0').replace(',', '.')) * 60 + Number(found[2] ?? 0));
}

/** A calendar day that exists, written `YYYY-MM-DD`. */
export function dayOf(text: string): Day | null {
  const said = text.slice(0, 20).trim();
  if (!/^\d{4}-\d\d-\d\d$/.test(said)) return null;
  const date = new Date(`${said}T00:00:00Z`);
  return Number.isFinite(date.getTime()) && date.toISOString().startsWith(said) ? said : null;
}

const minutes = (raw: unknown) =>
  typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= 0 ? raw : null;
const line = (cap: number) => (raw: unknown) =>
  typeof raw === 'string' ? plain(raw, cap) || null : null;
const text = line(2000);
const name = line(300);

/** What a detail may be; anything else is null. The last gate: adapters may be wrong, and what they read is not trusted. */
const kinds: Record<TaskDetail | 'areaName' | 'area', (raw: unknown) => unknown> = {
  title: text,
  status: name,
  assignee: name,
  areaName: name,
  area: name,
  done: (raw) => (typeof raw === 'boolean' ? raw : null),
  estimate: minutes,
  spent: minutes,
  remaining: minutes,
  due: (raw) => (typeof raw === 'string' ? dayOf(raw) : null),
  parent: (raw) => {
    const key = name(at(raw, 'key'));
    return key === null ? null : { key, title: text(at(raw, 'title')) ?? '' };
  },
  labels: (raw) =>
    Array.isArray(raw)
      ? raw
          .slice(0, 50)
          .map(line(200))
          .filter((label) => label !== null)
      : null,
};

export function checked(detail: TaskDetail | 'areaName' | 'area', raw: unknown): unknown {
  return kinds[detail](raw);
}
