/** The record under a form whose typing was kept over a closed tab: where it changed since, a save asks, as it would have. */
import { same } from '../../lib/core/same.ts';
import type { Seen } from '../../lib/workspace/workspace.ts';

/**
 * `record`: as it is. `now`, `then`: what the form means of it as it begins, and as it was when the typing began; null where
 * that cannot be told. Gives what the typing was seen over, and what the form meant when nobody had touched it.
 */
export function beforeTyping(
  record: Seen,
  now: object | null,
  then: object | null,
): { opened: Seen; untouched: object } {
  if (!now || !then) return { opened: record, untouched: { ...now } };
  const before = new Map<string, unknown>(Object.entries(now));
  const moved = Object.entries(then).filter(([field, value]) => !same(value, before.get(field)));
  return { opened: { ...record, ...Object.fromEntries(moved) }, untouched: then };
}
