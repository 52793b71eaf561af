/** Hybrid logical clock stamps (Kulkarni et al. 2014): wall time, a counter, and the actor; text order is time order. */
import type { Instant, Stamp } from './record.ts';

/** Who writes: one installation of Planseat. 12 lower-case hex digits. */
export type Actor = string;

export interface StampParts {
  wall: Instant;
  counter: number;
  actor: Actor;
}
export type { Stamp };
