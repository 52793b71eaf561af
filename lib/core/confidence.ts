/** How confident the client is, by the client's own scores. */
import type { ClientScore, Goal } from './goal.ts';
import type { Level } from './status.ts';

const OFF_TRACK_BELOW = 5;
const AT_RISK_BELOW = 7;
const FALL = 2;

export interface Confidence {
  score: number;
  /** The score before, of the same person; null: the first. */
  before: number | null;
  fell: boolean;
  level: Exclude<Level, 'not-enough-data'>;
}

/** By day; of one day, in the order they were written down. */
function inOrder(scores: readonly ClientScore[]): ClientScore[] {
  return scores
    .filter(({ score }) => score >= 0 && score <= 10)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** What the client said last, by day; null: nobody was asked. */
export function latestScore(goal: Pick<Goal, 'clientScores'>): number | null {
  return inOrder(goal.clientScores).at(-1)?.score ?? null;
}

/**
 * The latest score of a goal: below 5 off track, below 7 at risk; a fall of 2 or more against the same person's score before
 * is at least at risk. Null: nobody was asked, which says nothing.
 */
export function confidenceOf(goal: Pick<Goal, 'clientScores'>): Confidence | null {
  const scores = inOrder(goal.clientScores);
  const latest = scores.pop();
  if (!latest) return null;
  const before = scores.findLast(({ personId }) => personId === latest.personId)?.score ?? null;
  const fell = before !== null && before - latest.score >= FALL;
  const { score } = latest;
  const level =
    score < OFF_TRACK_BELOW ? 'off-track' : score < AT_RISK_BELOW || fell ? 'at-risk' : 'on-track';
  return { score, before, fell, level };
}
