/**
 * The application as screens see it: what can be asked and what can be done.
 * `openWorkspace` (open.ts) gives the real one over storage; component tests hand in their own.
 * Every deed is one transaction with one history entry, rings the bell, and answers with the entry's id for undo.
 */
import type { Amount, Currency, Minor } from '../core/amount.ts';
import type { ChipFacts } from '../core/board.ts';
import type { HistoryAsk } from '../core/change.ts';
import type { Client } from '../core/client.ts';
import type {
  BudgetConstraint,
  PriorityConstraint,
  StakeholderConstraint,
  TimelineConstraint,
} from '../core/constraint.ts';
import type { ClientScore, Goal, GoalState, Measure, Moscow, Quote } from '../core/goal.ts';
import type { Loss } from '../core/loss.ts';
import type { Person, Side } from '../core/person.ts';
import type { Place, PlaceKey, Project, Seat, Tolerances } from '../core/project.ts';
import type { Day, Fields, Id } from '../core/record.ts';
import type { StatusOverride } from '../core/status.ts';
import type { Draw, Scope } from '../core/tag.ts';
import type { TaskIdentity, TaskReading } from '../core/task.ts';
import type { BoardAsk, BoardView } from './board-views.ts';
import type { SampleWords } from './sample.ts';
import type { Summed } from './summed.ts';
import type { TaskListAsk } from './task-list.ts';
import type { TrashItem, TrashKind } from './trash-view.ts';
import type {
  ClientSafe,
  HistoryLine,
  InboxItem,
  LauncherFacts,
  ProjectPage,
  Summary,
  TaskRow,
  TaskView,
} from './views.ts';

/** `id`: the record made, else the one it is about. `entryId` is empty where nothing changed; undoing that does nothing. */
export interface Done {
  entryId: Id;
  id: Id;
}

export interface NewProject {
  /** An existing client, or a name: of the client so called, else of a new one. */
  client: { id: Id } | { name: string };
  name: string;
  currency: Currency;
  billRate: Minor | null;
  startsOn: Day | null;
  endsOn: Day | null;
  /** Makes a project-wide budget where either side is stated. */
  budget: Amount;
  /** The name that budget gets: a word of the user's language. */
  budgetName: string;
  place: { tracker: string; host: string; area: string; name: string } | null;
}

/** Somebody who is met here for the first time: made in the same step, so that one undo takes back both. */
export interface NewPerson {
  name: string;
  side: Side;
  clientId: Id | null;
}

export interface NewGoal extends Partial<Pick<Goal, 'measure' | 'reviewOn'>> {
  projectId: Id | null;
  statement: string;
  quote: Quote | null;
  moscow: Moscow | null;
}

type Kinded<C> = C extends unknown ? Omit<C, 'id' | 'createdAt' | 'deletedAt' | 'stamps'> : never;
export type NewConstraint = Kinded<
  BudgetConstraint | TimelineConstraint | StakeholderConstraint | PriorityConstraint
>;

/** One thing said of many tasks at once. */
export type TagChange =
  | { of: 'goal'; goalId: Id; on: boolean }
  | { of: 'scope'; scope: Scope }
  /** `draw` null: no longer draws on it. */
  | { of: 'draw'; constraintId: Id; draw: Draw | null };

export interface Queries {
  summary(): Promise<Summary>;
  /** The same, from one made earlier (null: none): costs by what was touched since, however many projects there are. */
  summarySince(last: Summed | null): Promise<Summed>;
  /** Has the browser lost the data, and what of it is left? Null: it has not. */
  loss(): Promise<Loss | null>;
  task(identity: TaskIdentity): Promise<TaskView>;
  launcher(identity: TaskIdentity): Promise<LauncherFacts>;
  /** What chips say of a board's tasks, in the order asked; null: no project's. */
  chips(identities: readonly TaskIdentity[]): Promise<readonly (ChipFacts | null)[]>;
  /** The panel on a board; costs by the tasks asked about, however many the project has. */
  board(ask: BoardAsk): Promise<BoardView>;
  /** Does this part of a tracker belong to a project? `area` null: does any part of that host? */
  isLinked(place: { tracker: string; host: string; area: string | null }): Promise<boolean>;
  /** The project in the trash that this part of a tracker went along with; null: none. */
  trashedOwner(place: PlaceKey): Promise<{ id: Id; name: string } | null>;
  project(id: Id): Promise<ProjectPage | null>;
  /**
   * The ids of the project's known tasks, as asked: filtered, searched, sorted. All of them by their time cost one request;
   * anything else a walk, which ends as soon as the signal does.
   */
  taskList(projectId: Id, ask: TaskListAsk, signal?: AbortSignal): Promise<readonly Id[]>;
  /** Some of them as rows; null: no longer there, or damaged. */
  taskRows(projectId: Id, ids: readonly Id[]): Promise<readonly (TaskRow | null)[]>;
  clients(): Promise<readonly (Client & { projects: readonly { id: Id; name: string }[] })[]>;
  people(): Promise<readonly Person[]>;
  inbox(): Promise<readonly InboxItem[]>;
  history(ask: HistoryAsk, limit: number): Promise<readonly HistoryLine[]>;
  /** The newest deed of this installation that can be taken back, wherever it was done; null: there is none. */
  lastDeed(): Promise<{ entryId: Id; deed: string } | null>;
  /** Every status set by hand, the standing one too, newest first. */
  overrides(projectId: Id): Promise<readonly StatusOverride[]>;
  /** What was put into the trash, newest first. */
  trash(): Promise<readonly TrashItem[]>;
  clientSafe(projectId: Id): Promise<ClientSafe | null>;
  /** Project and goals for the capture form. */
  captureChoices(): Promise<{
    projects: readonly {
      id: Id;
      name: string;
      clientName: string;
      people: readonly { id: Id; name: string }[];
    }[];
    lastProjectId: Id | null;
  }>;
}

/**
 * The values an editor was opened with. Fields left as they were seen are not written; where one was changed here and in
 * another window, the edit is refused with `changed-meanwhile` and both values.
 */
export type Seen = Readonly<Record<string, unknown>>;

export type Overriding = Pick<Fields<StatusOverride>, 'level' | 'reason' | 'by'>;

export interface Commands {
  makeProject(project: NewProject): Promise<Done>;
  editProject(
    id: Id,
    fields: Partial<
      Pick<
        Project,
        | 'name'
        | 'clientId'
        | 'currency'
        | 'billRate'
        | 'startsOn'
        | 'endsOn'
        | 'cadenceDays'
        | 'nextCheckInOn'
      > & { tolerances: Tolerances }
    >,
    seen?: Seen,
  ): Promise<Done>;
  takeSeat(projectId: Id, seat: Seat, personId: Id | null): Promise<Done>;
  editClient(
    id: Id,
    fields: Partial<Pick<Client, 'name' | 'clientRepId'>>,
    seen?: Seen,
  ): Promise<Done>;
  makeClient(name: string, clientRepId?: Id | null): Promise<Done>;
  makePerson(person: NewPerson): Promise<Done>;
  editPerson(
    id: Id,
    fields: Partial<Pick<Person, 'name' | 'side' | 'clientId'>>,
    seen?: Seen,
  ): Promise<Done>;
  /** Links a place to a project (moving it where another had it); known tasks of the place move along. */
  linkPlace(projectId: Id, place: Pick<Place, 'tracker' | 'host' | 'area' | 'name'>): Promise<Done>;
  unlinkPlace(id: Id): Promise<Done>;
  /** `speaker`: who said the quote, where that is somebody new. */
  captureGoal(goal: NewGoal, speaker?: NewPerson): Promise<Done>;
  /** Writes a goal and tags the task with it, in one step. */
  writeGoalAndTag(goal: NewGoal, identity: TaskIdentity, speaker?: NewPerson): Promise<Done>;
  editGoal(
    id: Id,
    fields: Partial<
      Pick<Goal, 'projectId' | 'statement' | 'moscow' | 'reviewOn' | 'state' | 'quote'> & {
        measure: Measure | null;
        clientScores: readonly ClientScore[];
      }
    >,
    seen?: Seen,
  ): Promise<Done>;
  moveGoal(id: Id, toNumber: number): Promise<Done>;
  setGoalState(id: Id, state: GoalState): Promise<Done>;
  /** `person`: whose position it is, where that is somebody new. */
  makeConstraint(constraint: NewConstraint, person?: NewPerson): Promise<Done>;
  editConstraint(
    id: Id,
    fields: Partial<NewConstraint>,
    seen?: Seen,
    person?: NewPerson,
  ): Promise<Done>;
  /**
   * Puts a record into the trash, with what hangs on it where that makes no sense alone. A task counts nowhere from then on;
   * it is not listed there. Undo brings it back with its tag; seen in its tracker again, it is known anew, with nothing said of it.
   */
  trash(kind: TrashKind | 'tasks', id: Id): Promise<Done>;
  /** Brings a record back from the trash, with what went there along with it and what it cannot be without. */
  restore(kind: TrashKind, id: Id): Promise<Done>;
  /** Sets a record's fields back to what this entry of its history left in them; what came after stays in the history. */
  stepBack(
    kind: 'goals' | 'constraints' | 'projects' | 'clients' | 'people' | 'tags',
    id: Id,
    entryId: Id,
  ): Promise<Done>;
  /** Keeps what was seen of a task. Writes nothing where nothing changed but the times. */
  rememberTask(reading: TaskReading): Promise<Done | null>;
  /** The same for many tasks, as of a board: one step, one entry. */
  rememberMany(readings: readonly TaskReading[]): Promise<Done | null>;
  /**
   * Says one thing of many tasks in one step, undone as one: all of them or, where one cannot take it, none.
   * Of tasks that Planseat has not seen before, what the readings tell is kept along with it.
   */
  tagMany(tasks: readonly TaskReading[], change: TagChange): Promise<Done>;
  /** Answers as well whether the task serves the goal now. */
  toggleGoal(identity: TaskIdentity, goalId: Id): Promise<Done & { serves: boolean }>;
  setDraw(identity: TaskIdentity, constraintId: Id, draw: Draw | null, seen?: Seen): Promise<Done>;
  setScope(identity: TaskIdentity, scope: Scope): Promise<Done>;
  setNote(identity: TaskIdentity, note: string, seen?: Seen): Promise<Done>;
  overrideStatus(projectId: Id, override: Overriding, seen?: Seen): Promise<Done>;
  endOverride(projectId: Id): Promise<Done>;
  /** Puts a made-up project in, to look around with; its words are the user's language's. In one step. */
  addSample(say: SampleWords): Promise<Done>;
  /** Takes it out again, with all that was made up for it. */
  removeSample(): Promise<Done>;
  /** Undoes a whole entry as a new write. Fields changed since by somebody else stay; they come back in `kept`. */
  undo(
    entryId: Id,
  ): Promise<Done & { kept: readonly { kind: string; recordId: Id; field: string }[] }>;
}

export interface Workspace {
  ask: Queries;
  act: Commands;
  /** Calls back after every write, here or in another window, until the signal ends. */
  onChange(hear: () => void, signal: AbortSignal): void;
}

export { type FieldConflict, Refusal, type Trouble } from '../core/refusal.ts';
export type { BoardAsk } from './board-views.ts';
export type { TrashItem, TrashKind } from './trash-view.ts';
