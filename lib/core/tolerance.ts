/** How far over is too far, compared on whole numbers, so that exactly 5 % is exactly 5 %. */
import type { Tolerances } from './project.ts';
import type { Level } from './status.ts';

/** Percentages are believed to a thousandth. */
const FINE = 1000;

/** over ÷ whole ≥ percent ÷ 100, exactly. */
function reaches(over: number, whole: number, percent: number): boolean {
  if (!Number.isSafeInteger(over) || !Number.isSafeInteger(whole) || !Number.isFinite(percent))
    return false;
  return BigInt(over) * BigInt(100 * FINE) >= BigInt(Math.round(percent * FINE)) * BigInt(whole);
}

/**
 * The level of being `over` a whole (units over the limit, days over the duration), both bounds inclusive.
 * Not over at all is on track, whatever the tolerance; anything over a whole of 0 is off track.
 */
export function levelOver(
  over: number,
  whole: number,
  tolerances: Tolerances,
): Exclude<Level, 'not-enough-data'> {
  if (over <= 0) return 'on-track';
  if (whole <= 0 || reaches(over, whole, tolerances.offTrackPercent)) return 'off-track';
  return reaches(over, whole, tolerances.atRiskPercent) ? 'at-risk' : 'on-track';
}

/** The thresholds (burn in per cent) that are reached, ascending; inclusive. None without a limit; all above 0 of 0. */
export function thresholdsReached(
  thresholds: readonly number[],
  spent: number | null,
  limit: number | null,
): number[] {
  if (spent === null || limit === null || (limit === 0 && spent <= 0)) return [];
  return thresholds.filter((percent) => reaches(spent, limit, percent)).sort((a, b) => a - b);
}
