/** What a client may see of a project: made by picking what is allowed, so that nothing else can get in. */
import type { TimelineConstraint } from './constraint.ts';
import type { Goal, GoalState } from './goal.ts';
import { compareGoals, goalNumbers } from './goal-order.ts';
import { goalLevel, goalScore } from './goal-progress.ts';
import type { Project } from './project.ts';
import type { ReasonCode } from './reasons.ts';
import type { Day, Instant } from './record.ts';
import type { Level, Reason } from './status.ts';

/**
 * What a client may see of a project. By type it has no money of ours, no rates, no margin, no notes, no tracker text
 * beyond titles the planner chose. Words are made by the screen in the user's language.
 */
export interface ClientSafe {
  projectName: string;
  clientName: string;
  level: Level;
  /** The day it is written. */
  on: Day;
  /** The oldest "as of" among what it rests on; null: nothing was read. */
  asOf: Instant | null;
  goals: readonly {
    number: number | null;
    statement: string;
    state: GoalState;
    level: Level;
    progress: number | null;
  }[];
  /** Reasons that carry no amounts: dates and goals, never budget figures. */
  reasons: readonly Reason[];
  dates: readonly { name: string; on: Day; hard: boolean }[];
  nextCheckInOn: Day | null;
}

/** The reasons a client may read: dates and goals. Budgets, rates and what we make of the client's scores stay with us. */
const SHOWN = new Set<string>([
  'timeline-passed',
  'timeline-late',
  'timeline-inside-tolerance',
  'timeline-in-time',
  'timeline-done',
  'goal-behind',
  'goal-low',
  'goals-on-track',
] satisfies ReasonCode[]);

export interface ClientSafeSource {
  project: Pick<Project, 'name' | 'nextCheckInOn'>;
  clientName: string;
  /** The level that stands; an override's reason is ours and is not taken. */
  level: Level;
  asOf: Instant | null;
  reasons: readonly Reason[];
  goals: readonly Goal[];
  timelines: readonly TimelineConstraint[];
  today: Day;
}

/** Dropped goals are left out; of the others statement, state and progress, never the quote, its source or the scores. */
export function clientSafe(source: ClientSafeSource): ClientSafe {
  const { project, clientName, level, today } = source;
  const numbers = goalNumbers(source.goals);
  const goals = source.goals
    .filter((goal) => goal.state !== 'dropped')
    .sort(compareGoals)
    .map((goal) => ({
      number: numbers.get(goal.id) ?? null,
      statement: goal.statement,
      state: goal.state,
      level: goalLevel(goal, today),
      progress: goalScore(goal.measure),
    }));
  const dates = source.timelines
    .map(({ name, date, hard }) => ({ name, on: date, hard }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return {
    projectName: project.name,
    clientName,
    level,
    on: today,
    asOf: source.asOf,
    goals,
    reasons: source.reasons.filter(({ code }) => SHOWN.has(code)),
    dates,
    nextCheckInOn: project.nextCheckInOn,
  };
}
