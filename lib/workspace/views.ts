/** What screens are shown: the answers of queries.ts, ready to paint. Numbers are integers; words are made on the screen. */
import type { Amount, Currency, Minor } from '../core/amount.ts';
import type { BurnMade } from '../core/budget.ts';
import type { Client } from '../core/client.ts';
import type { Constraint } from '../core/constraint.ts';
import type { Goal, Quote } from '../core/goal.ts';
import type { MoneyHeld } from '../core/money-held.ts';
import type { Passed } from '../core/news.ts';
import type { NextDate } from '../core/next-date.ts';
import type { Person } from '../core/person.ts';
import type { Place, Project, Seat } from '../core/project.ts';
import type { Day, Id, Instant } from '../core/record.ts';
import type { DimensionStatus, Level, Reason, StatusOverride } from '../core/status.ts';
import type { Sum } from '../core/sum.ts';
import type { Scope, Tag } from '../core/tag.ts';
import type { Task } from '../core/task.ts';

export type { ClientSafe } from '../core/client-safe.ts';
export type { Sum } from '../core/sum.ts';
export type { HistoryChange, HistoryLine } from './history-view.ts';

export interface StatusView {
  level: Level;
  reasons: readonly Reason[];
  dimensions: readonly DimensionStatus[];
  asOf: Instant | null;
  /** The standing override, with what the rule says beside it; null: the rule speaks. */
  override: StatusOverride | null;
  ruleLevel: Level;
}

/** A budget seen as it stands. Amounts per side (hours, money); a side without limit is null throughout. */
export interface BudgetView {
  constraint: Extract<Constraint, { kind: 'budget' }>;
  sum: Sum;
  /** limit − spent, signed. */
  left: Amount;
  /** max(0, spent − limit), its own number. */
  overage: Amount;
  /** forecast − limit, signed; above 0 is over. */
  forecastOver: Amount;
  /** spent ÷ limit, unrounded; null: no limit, limit 0, no rate, or nobody knows what was spent. */
  burn: { minutes: number | null; minor: number | null };
  /** forecast ÷ limit − 1, unrounded; null as above. */
  overRatio: { minutes: number | null; minor: number | null };
  level: Level;
  asOf: Instant | null;
}

/** What this one task does to a budget it draws on, or could. */
export interface DrawView {
  budget: BudgetView;
  drawn: boolean;
  /** True where the budget covers the whole project, so that no tag is needed. */
  always: boolean;
  /** The amount the tag states in place of the tracker's numbers; both null: the tracker's. */
  stated: Amount;
  /** What is stated and counts in this budget: one that covers the project counts what the tag states for any budget. */
  counted: Amount;
  /** Nobody knows what was spent on this task: it counts as nothing. */
  spentUnknown: boolean;
  /** What this task takes in all (its forecast), and the spent part of it. */
  takes: Amount;
  takenSoFar: Amount;
  /** What the budget leaves once this task's remaining work is done: limit − spent − this task's remaining; signed. */
  leaves: Amount;
  /** Other open tasks in the forecast. */
  otherOpenTasks: number;
  otherOpen: Amount;
}

export interface TimelineView {
  constraint: Extract<Constraint, { kind: 'timeline' }>;
  /** The latest due date among the project's open tasks; null: none is known. */
  latestDue: Day | null;
  /** date − latestDue in days, signed; null as above. */
  daysToSpare: number | null;
  level: Level;
}

export interface GoalView {
  goal: Goal;
  /** 1 for the first; null once it is achieved, missed or dropped. Number keys 1–9 mean this. */
  number: number | null;
  /** (current − baseline) ÷ (target − baseline), unrounded; null: n/a. */
  score: number | null;
  /** Where the score should be by now; null: no date. */
  expected: number | null;
  level: Level;
  /** Spend of the tasks that serve it, split evenly among a task's goals. */
  sum: Sum;
}

export interface ProjectHead {
  id: Id;
  name: string;
  clientId: Id;
  clientName: string;
  currency: Currency;
  billRate: Minor | null;
  nextCheckInOn: Day | null;
  status: StatusView;
}

/** The panel on a task. */
export type TaskView =
  | {
      state: 'no-project';
      /** Every project, likely ones (same client or same tracker host) first. */
      candidates: readonly {
        id: Id;
        name: string;
        clientName: string;
        likely: boolean;
        places: number;
      }[];
    }
  | {
      state: 'linked';
      project: ProjectHead;
      place: Place;
      task: Task | null;
      tag: Tag | null;
      goals: readonly GoalView[];
      draws: readonly DrawView[];
      timelines: readonly TimelineView[];
      stakeholders: readonly {
        constraint: Extract<Constraint, { kind: 'stakeholder' }>;
        person: Person | null;
      }[];
      priorities: readonly Extract<Constraint, { kind: 'priority' }>[];
      /** Goals captured from this very address. */
      capturedHere: readonly Goal[];
      changes: number;
    };

/** The popup's line for one project; lives in extension storage, so it is plain data. */
export interface ProjectSummary {
  id: Id;
  name: string;
  clientId: Id;
  clientName: string;
  level: Level;
  overridden: boolean;
  /** The override's reason where there is one. */
  overrideReason: string | null;
  reasons: readonly Reason[];
  asOf: Instant | null;
  currency: Currency;
  /** Of the project's main budget, on the side (money or hours) that is burnt more. Null: no budget, or no answer. */
  burn: number | null;
  forecastRatio: number | null;
  /** On that side; the other is null. Null: no budget. */
  left: Amount | null;
  /** What burn and forecast are made of. */
  made: BurnMade | null;
  nextCheckInOn: Day | null;
  nextDate: NextDate | null;
  endsOn: Day | null;
  goals: number;
  goalsNotOnTrack: number;
  /** The thresholds that the project's budgets have reached. */
  passed: readonly Passed[];
}

/** Everything the popup paints from, and the badge is made of. */
export interface Summary {
  version: 1;
  at: Instant;
  /** Needs attention first: off track, at risk, not enough data, on track; then client and name. */
  projects: readonly ProjectSummary[];
  inbox: number;
}

export interface ProjectPage {
  project: Project;
  client: Client;
  head: ProjectHead;
  goals: readonly GoalView[];
  /** Goals dropped, achieved or missed. */
  closedGoals: readonly GoalView[];
  budgets: readonly BudgetView[];
  timelines: readonly TimelineView[];
  stakeholders: readonly {
    constraint: Extract<Constraint, { kind: 'stakeholder' }>;
    person: Person | null;
  }[];
  priorities: readonly Extract<Constraint, { kind: 'priority' }>[];
  /** Spend per goal and budget, `goalId|constraintId` → sum; goalId `none` for tasks that serve no goal. */
  cells: Readonly<Record<string, Sum>>;
  noGoal: Sum;
  all: Sum;
  outOfScope: Sum;
  places: readonly Place[];
  /** What keeps the currency from being changed, beside the bill rate. */
  moneyHeld: readonly MoneyHeld[];
  people: readonly Person[];
  seats: Readonly<Record<Seat, Person | null>>;
}

/** One row of the task list of a project. */
export interface TaskRow {
  task: Task;
  goals: readonly number[];
  scope: Scope | null;
  /** What its tag states in place of the tracker's numbers; both null: nothing. */
  stated: Amount;
  forecast: Amount;
}

export interface InboxItem {
  goal: Goal;
  quote: Quote | null;
}

/** What the launcher at the page's edge shows for one task. */
export interface LauncherFacts {
  linked: boolean;
  level: Level | null;
  goalNumbers: readonly number[];
}
