/** A project's status by rule: the worst dimension wins, always with its reasons. */
import type { Id, Instant, RecordBase } from './record.ts';

export const LEVELS = ['on-track', 'at-risk', 'off-track', 'not-enough-data'] as const;
export type Level = (typeof LEVELS)[number];

export const DIMENSIONS = ['budget', 'timeline', 'goals', 'confidence'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** A reason as data: a code the locale files have words for, and the values that go into them. */
export interface Reason {
  code: string;
  values: Readonly<Record<string, string | number>>;
}

export interface DimensionStatus {
  dimension: Dimension;
  level: Level;
  reasons: readonly Reason[];
}

export interface RuleStatus {
  level: Level;
  dimensions: readonly DimensionStatus[];
  /** The reasons of the dimensions that decided, worst first. */
  reasons: readonly Reason[];
  /** The oldest "as of" among the numbers it rests on; null where it rests on none. */
  asOf: Instant | null;
}

/** A person's own word over the rule's; kept for good, ended rather than removed. */
export interface StatusOverride extends RecordBase {
  projectId: Id;
  level: Exclude<Level, 'not-enough-data'>;
  reason: string;
  by: string;
  at: Instant;
  endedAt: Instant | null;
}
