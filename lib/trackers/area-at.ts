/** Which part of a tracker an address means, for people who paste one: of a task, of a view of many, or of the part as a whole. */
import { boardAt } from './read-board.ts';
import { identify, pathBelowRoot, webAddress } from './recognise.ts';
import type { Tracker } from './tracker.ts';

export interface Part {
  tracker: string;
  host: string;
  area: string;
}

/** As tasks of the part have it: an address may be written in small letters. */
function asInKeys({ keyOf, areaOfKey }: Tracker, area: string): string {
  const key = keyOf?.(`${area}-1`);
  return (key && areaOfKey?.(key)) || area;
}

function wholePart(tracker: Tracker, address: URL): string | null {
  const parts = { path: pathBelowRoot(tracker, address), query: address.search };
  for (const { on, pattern } of tracker.parts ?? []) {
    const area = pattern.exec(parts[on])?.groups?.area;
    if (area) return area;
  }
  return null;
}

/** Null: the address does not tell. */
export function areaAt(tracker: Tracker, url: string): Part | null {
  const address = webAddress(url);
  if (!address) return null;
  const told =
    identify(tracker, url)?.area ?? boardAt(tracker, url)?.area ?? wholePart(tracker, address);
  return told ? { tracker: tracker.id, host: address.host, area: asInKeys(tracker, told) } : null;
}
