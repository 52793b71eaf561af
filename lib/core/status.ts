/** A project's status by rule: the worst dimension wins, always with its reasons. */
import { compareByClient } from './name-order.ts';
import type { Id, Instant, RecordBase } from './record.ts';
import { isSample } from './sample.ts';

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

/** How bad, for choosing the worst. Not enough data outvotes nothing: it neither hides a good nor a bad level. */
const WEIGHT: Readonly<Record<Level, number>> = {
  'not-enough-data': 0,
  'on-track': 1,
  'at-risk': 2,
  'off-track': 3,
};

/** The worst of these; without any, not enough data. */
export function worst(levels: readonly Level[]): Level {
  return levels.reduce<Level>(
    (bad, level) => (WEIGHT[level] > WEIGHT[bad] ? level : bad),
    'not-enough-data',
  );
}

/** Sorts the worse first; not enough data last. */
export function compareBadness(a: Level, b: Level): number {
  return WEIGHT[b] - WEIGHT[a];
}

/** What calls for attention first: off track, at risk, not enough data, on track. */
const ATTENTION: readonly Level[] = ['off-track', 'at-risk', 'not-enough-data', 'on-track'];

interface Listed {
  level: Level;
  clientName: string;
  name: string;
}

/** The popup's order: attention, then client and name. */
export function compareAttention(a: Listed, b: Listed): number {
  return ATTENTION.indexOf(a.level) - ATTENTION.indexOf(b.level) || compareByClient(a, b);
}

/** At risk or off track: what the badge and the popup count. What nobody knows yet calls for nothing, nor does the sample. */
export function needsAttention({ id, level }: { id: Id; level: Level }): boolean {
  return !isSample(id) && (level === 'at-risk' || level === 'off-track');
}
