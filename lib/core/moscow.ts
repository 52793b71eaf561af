/** The share of planned effort that must be done: too much of it leaves no room to keep a promise (DSDM). */
import type { Minutes } from './amount.ts';
import type { Moscow } from './goal.ts';

/** DSDM: not more than 60 % of the planned effort should be Must. */
export const MOST_MUST_PERCENT = 60;

export interface MustShare {
  must: Minutes;
  planned: Minutes;
  /** must ÷ planned, unrounded; null where nothing is planned. */
  share: number | null;
  warn: boolean;
}

/** Planned effort is that of Must, Should and Could, and of goals nobody ranked yet; Won't is not planned. */
export function mustShare(
  goals: readonly { moscow: Moscow | null; planned: Minutes }[],
): MustShare {
  const sum = (wanted: (moscow: Moscow | null) => boolean) =>
    goals.reduce((all, goal) => all + (wanted(goal.moscow) ? goal.planned : 0), 0);
  const must = sum((moscow) => moscow === 'must');
  const planned = sum((moscow) => moscow !== 'wont');
  return {
    must,
    planned,
    share: planned === 0 ? null : must / planned,
    warn: must * 100 > planned * MOST_MUST_PERCENT,
  };
}
