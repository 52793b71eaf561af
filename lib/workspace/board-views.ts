/** What the panel is shown of a board: the answer of board-view.ts, ready to paint. */
import type { Minutes } from '../core/amount.ts';
import type { BoardTask, ChipFacts } from '../core/board.ts';
import type { Goal } from '../core/goal.ts';
import type { Id, Instant } from '../core/record.ts';
import type { Sum } from '../core/sum.ts';
import type { TaskIdentity } from '../core/task.ts';
import type { GoalView, ProjectHead, TaskView } from './views.ts';

/** A task of a board: what the board shows of it where it shows it, else what is remembered. */
export interface BoardTicket extends ChipFacts {
  identity: TaskIdentity;
  /** Null: it lies in no project. Tickets of other projects than the one looked at are listed, not counted. */
  projectId: Id | null;
  title: string | null;
  status: string | null;
  spent: Minutes | null;
  /** The goals served, as they were tagged. */
  goals: readonly Id[];
  /** The budgets its tag draws on. */
  draws: readonly Id[];
  /** Planseat remembers it already. */
  known: boolean;
  /** The card shows what is worth keeping: something new of a known task, or a time of an unknown one. */
  news: boolean;
}

/** Some tickets of a board, added up. */
export interface BoardPart {
  keys: readonly string[];
  sum: Sum;
  /** Those of which nobody knows what was spent: the sum leaves them out. */
  spentUnknown: number;
  /** The oldest "as of" among the spent hours; null: none is known. */
  asOf: Instant | null;
}

/** A bar of "spend by goal", over the whole project. */
export interface GoalSpend {
  /** Null: the tickets that serve no goal. */
  goal: Goal | null;
  number: number | null;
  sum: Sum;
}

type NoProject = Extract<TaskView, { state: 'no-project' }>;

/** The panel on a board. */
export type BoardView =
  | NoProject
  | {
      state: 'linked';
      project: ProjectHead;
      /** All projects on this board, the one with the most tickets first. */
      projects: readonly { id: Id; name: string; clientName: string; tickets: number }[];
      /** Parts of the tracker on this board that belong to no project; null: the address does not tell which. */
      unlinked: readonly { area: string | null; tickets: number }[];
      /** For these, the projects that they may belong to. */
      candidates: NoProject['candidates'];
      /** Open goals, in their order. */
      goals: readonly GoalView[];
      /** Budgets that are drawn on by tag. */
      budgets: readonly { id: Id; name: string }[];
      /** In the board's order. */
      tickets: readonly BoardTicket[];
      /** Of this board alone: its tickets of this project. */
      coverage: {
        read: number;
        serving: number;
        noGoal: BoardPart;
        outOfScope: BoardPart;
        /** Open goals, but for those agreed as "won't", that no ticket here serves. */
        goalsWithout: readonly GoalView[];
      };
      /** Of the whole project, whatever the board shows. */
      spend: { rows: readonly GoalSpend[]; all: Sum; asOf: Instant | null };
    };

/** A board as the page beside shows it. */
export interface BoardAsk {
  host: string;
  /** The part of the tracker that the address names; null: several, or not told. */
  area: string | null;
  tasks: readonly Omit<BoardTask, 'inView'>[];
  at: Instant;
  /** Of several projects on one board the one to look at; null: the place's own, else the one with the most tasks. */
  projectId: Id | null;
}
