/** A goal: what the client needs to accomplish, in the client's words. */
import type { Day, Id, Instant, RecordBase } from './record.ts';

export const GOAL_STATES = [
  'captured',
  'proposed',
  'agreed',
  'achieved',
  'missed',
  'dropped',
] as const;
export type GoalState = (typeof GOAL_STATES)[number];

/** MoSCoW (DSDM). */
export const MOSCOW = ['must', 'should', 'could', 'wont'] as const;
export type Moscow = (typeof MOSCOW)[number];

/** What somebody said, verbatim, and where, so that it can be found again. */
export interface Quote {
  text: string;
  url: string | null;
  pageTitle: string | null;
  /** The words just before and after on the page. */
  prefix: string;
  suffix: string;
  /** The address with a text fragment that scrolls to the words; null where none could be made. */
  fragmentUrl: string | null;
  at: Instant;
  speakerId: Id | null;
}

/** What would show that it worked. */
export interface Measure {
  what: string;
  unit: string;
  baseline: number;
  target: number;
  /** Null while nobody has measured since the baseline. */
  current: number | null;
  /** By when the target is to be reached; null: no date, so no "expected by now". */
  by: Day | null;
  /** From when progress is counted. */
  from: Day | null;
}

export interface ClientScore {
  /** 0 to 10, the client's own. */
  score: number;
  on: Day;
  personId: Id | null;
}

export interface Goal extends RecordBase {
  /** Null: in the inbox, waiting for a project. */
  projectId: Id | null;
  statement: string;
  quote: Quote | null;
  measure: Measure | null;
  moscow: Moscow | null;
  /** Order among the project's goals, ascending; gaps and fractions are fine. The number shown is the position. */
  rank: number;
  state: GoalState;
  reviewOn: Day | null;
  clientScores: readonly ClientScore[];
}

/** Still worked towards: it has a number, and is judged. */
export function isOpenGoal(goal: Pick<Goal, 'state'>): boolean {
  return goal.state === 'captured' || goal.state === 'proposed' || goal.state === 'agreed';
}

/** The sensible next states of each; a screen offers these. A closed goal can be opened again. */
export const GOAL_MOVES: Readonly<Record<GoalState, readonly GoalState[]>> = {
  captured: ['proposed', 'agreed', 'dropped'],
  proposed: ['agreed', 'captured', 'dropped'],
  agreed: ['achieved', 'missed', 'proposed', 'dropped'],
  achieved: ['agreed'],
  missed: ['agreed', 'dropped'],
  dropped: ['captured', 'proposed', 'agreed'],
};
