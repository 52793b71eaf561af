/** The room that the browser gives the data, and when it is time to say that it runs out. */
import type { Instant } from './record.ts';

export interface Room {
  /** Bytes. */
  used: number;
  quota: number;
  /** The browser promised not to clear it when the disk is full. */
  persisted: boolean;
  at: Instant;
}

export const ROOM_WARNS = 0.8;
export const ROOM_PRESSES = 0.9;

/** Null: there is room enough, or nobody can tell. */
export function roomAlarm({ used, quota }: Room): 'nearly' | 'almost' | null {
  if (!(quota > 0)) return null;
  const ratio = used / quota;
  return ratio >= ROOM_PRESSES ? 'almost' : ratio >= ROOM_WARNS ? 'nearly' : null;
}
