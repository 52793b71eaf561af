/** What a client may see of a project: made by picking what is allowed, so that nothing else can get in. */
import type { TimelineConstraint } from './constraint.ts';
import { type Goal, type GoalState, isOpenGoal } from './goal.ts';
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
  /** Reasons that carry no amounts: dates and goals, never budget figures. None that would contradict the level. */
  reasons: readonly Reason[];
  /** The level is not good, and what lies behind it is not for a text: better said than left without a word. */
  toDiscuss: boolean;
  dates: readonly { name: string; on: Day; hard: boolean }[];
  nextCheckInOn: Day | null;
}

/** The reasons a client may read: dates and goals. Budgets, rates and what we make of the client's scores stay with us. */
const TROUBLING = new Set<string>([
  'timeline-passed',
  'timeline-late',
  'timeline-inside-tolerance',
  'goal-behind',
  'goal-low',
] satisfies ReasonCode[]);
const GOOD = new Set<string>([
  'timeline-in-time',
  'timeline-done',
  'goals-on-track',
] satisfies ReasonCode[]);

/** A person's word has reasons of its own, which are ours; the rule's beside it would speak of another level. */
function reasonsFor({ level, overridden, reasons, goals }: ClientSafeSource): readonly Reason[] {
  if (overridden) return [];
  const shown = new Set(goals.filter(isShown).map(({ statement }) => statement));
  const troubling = reasons.filter(
    ({ code, values }) =>
      TROUBLING.has(code) && (!code.startsWith('goal-') || shown.has(String(values.statement))),
  );
  const isBad = level === 'at-risk' || level === 'off-track';
  if (isBad && troubling.length === 0) return [];
  // A count of goals holds only where the client is shown the very goals that were counted.
  const hidden = goals.some((goal) => isOpenGoal(goal) && !isShown(goal));
  const good = reasons.filter(
    ({ code }) => GOOD.has(code) && !(hidden && code === 'goals-on-track'),
  );
  return reasons.filter((one) => troubling.includes(one) || good.includes(one));
}

/** Merely captured is not agreed with anybody yet, and what will not be done is no promise. */
function isShown(goal: Goal): boolean {
  return goal.state !== 'dropped' && goal.state !== 'captured' && goal.moscow !== 'wont';
}

export interface ClientSafeSource {
  project: Pick<Project, 'name' | 'nextCheckInOn'>;
  clientName: string;
  /** The level that stands; an override's reason is ours and is not taken. */
  level: Level;
  asOf: Instant | null;
  /** A person set the level, over the rule's. */
  overridden: boolean;
  reasons: readonly Reason[];
  goals: readonly Goal[];
  timelines: readonly TimelineConstraint[];
  today: Day;
}

/** Goals that are nobody's promise are left out; of the others statement, state and progress, never the quote, its source or the scores. */
export function clientSafe(source: ClientSafeSource): ClientSafe {
  const { project, clientName, level, today } = source;
  const numbers = goalNumbers(source.goals);
  const goals = source.goals
    .filter(isShown)
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
  const reasons = reasonsFor(source);
  return {
    projectName: project.name,
    clientName,
    level,
    on: today,
    asOf: source.asOf,
    goals,
    reasons,
    toDiscuss: reasons.length === 0 && (level === 'at-risk' || level === 'off-track'),
    dates,
    nextCheckInOn: project.nextCheckInOn,
  };
}
