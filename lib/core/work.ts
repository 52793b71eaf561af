/** The work in one task: its times as far as they are known, with what a tag's draws state in their place. */
import type { Amount, Minor, Minutes } from './amount.ts';
import type { Draw } from './tag.ts';
import type { Seen, TaskDetails } from './task.ts';

/** The most minutes believed of one task, 1,900 years: more is a page's mistake, and would break the exactness of sums. */
export const MOST_MINUTES: Minutes = 1_000_000_000;

export interface TaskWork {
  done: boolean;
  /** A time or a price is known. */
  measured: boolean;
  /** Open, and nobody said how much is left. */
  unestimated: boolean;
  /** Nobody said how much was spent: it counts as 0, and is counted. */
  spentUnknown: boolean;
  estimate: Minutes;
  spent: Minutes;
  remaining: Minutes;
  /** The price agreed for it, which stands instead of minutes × rate; null: billed by the hour. */
  fixed: Minor | null;
}

type Known = Pick<TaskDetails, 'done' | 'estimate' | 'spent' | 'remaining'>;

/** Minutes that can be believed; null for unread, empty, negative, broken or absurd ones. */
export function knownMinutes(seen: Seen<Minutes> | null): Minutes | null {
  const value = seen?.value ?? null;
  if (value === null || !Number.isInteger(value)) return null;
  return value >= 0 && value <= MOST_MINUTES ? value : null;
}

const largest = (values: readonly number[]) => (values.length === 0 ? null : Math.max(...values));

/**
 * What draws state of one task. Draws are views of the one task and do not split it, so of several hours the most count,
 * not their sum; prices are paid out of each budget, so several add up.
 */
export function statedIn(draws: readonly Draw[]): Amount {
  const prices = draws.flatMap((draw) => draw.amount.minor ?? []);
  return {
    minutes: largest(draws.flatMap((draw) => draw.amount.minutes ?? [])),
    minor: prices.length === 0 ? null : prices.reduce((sum, price) => sum + price, 0),
  };
}

/**
 * A task's work as the given draws see it; no draws: as the tracker says.
 * - Stated minutes replace the tracker's forecast: it is what was stated, or what is spent if that is more.
 * - A done task has no remaining work.
 * - Without re-estimated remaining work, what is left is estimate − spent, at least 0; without an estimate it is unestimated.
 */
export function workOf(task: Known, draws: readonly Draw[]): TaskWork {
  const { minutes: stated, minor: fixed } = statedIn(draws);
  const done = task.done?.value === true;
  const estimate = knownMinutes(task.estimate);
  const spent = knownMinutes(task.spent);
  const reestimated = knownMinutes(task.remaining);
  const expected = stated ?? estimate;
  const left =
    stated === null && reestimated !== null
      ? reestimated
      : expected === null
        ? null
        : Math.max(0, expected - (spent ?? 0));
  return {
    done,
    measured: [estimate, spent, reestimated, stated, fixed].some((known) => known !== null),
    unestimated: !done && left === null && fixed === null,
    spentUnknown: spent === null,
    estimate: estimate ?? 0,
    spent: spent ?? 0,
    remaining: done ? 0 : (left ?? 0),
    fixed,
  };
}
