/** What a page beside which Planseat lies shows now. */
import type { TaskIdentity } from './task.ts';

export interface Shown {
  /** Null: no one open task (a board, a list, another site). */
  identity: TaskIdentity | null;
  /** The tool's own name: "Jira". Empty: no tracker that Planseat knows. */
  tool: string;
  host: string;
  pageTitle: string;
  /** True where the document itself is the task and its text cannot be selected by scripts. */
  document: boolean;
}
