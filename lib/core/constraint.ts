/** A constraint: what the project has to live with. Four kinds. */
import type { Amount } from './amount.ts';
import type { Day, Id, RecordBase } from './record.ts';

export const CONSTRAINT_KINDS = ['budget', 'timeline', 'stakeholder', 'priority'] as const;
export type ConstraintKind = (typeof CONSTRAINT_KINDS)[number];

interface ConstraintBase extends RecordBase {
  projectId: Id;
  name: string;
  /** Hard: must not be broken. Soft: may be, within its tolerance. */
  hard: boolean;
  note: string;
}

export interface BudgetConstraint extends ConstraintBase {
  kind: 'budget';
  /** Money, hours or both. A blank side is "no budget" on that side; 0 is a budget of 0. */
  limit: Amount;
  /** `project`: every known task of the project draws on it. `tagged`: only tasks whose tag says so. */
  covers: 'project' | 'tagged';
  /** Burn percentages at which to speak up, ascending. */
  thresholds: readonly number[];
}

export interface TimelineConstraint extends ConstraintBase {
  kind: 'timeline';
  date: Day;
}

export interface StakeholderConstraint extends ConstraintBase {
  kind: 'stakeholder';
  personId: Id;
  position: string;
}

export interface PriorityConstraint extends ConstraintBase {
  kind: 'priority';
  /** What the client's priority was, and what it is now. */
  was: string;
  now: string;
  changedOn: Day;
  /** What the change cost, as far as somebody said so. */
  cost: Amount;
}

export type Constraint =
  | BudgetConstraint
  | TimelineConstraint
  | StakeholderConstraint
  | PriorityConstraint;
