/** The rule that makes a project's status: each dimension is judged, the worst one decides, and every level has its reasons. */

import { reason } from './reasons.ts';
import type { Id, Instant } from './record.ts';
import {
  compareBadness,
  type Dimension,
  type DimensionStatus,
  type Level,
  type Reason,
  type RuleStatus,
  type StatusOverride,
  worst,
} from './status.ts';

/** One thing found out, and how bad it is. */
export interface Finding {
  level: Level;
  reason: Reason;
}

export type Findings = Readonly<Record<Dimension, readonly Finding[]>>;

/** A dimension about which nothing was found says nothing and is left out. Its reasons are the worst first. */
function judge(dimension: Dimension, findings: readonly Finding[]): DimensionStatus[] {
  if (findings.length === 0) return [];
  const sorted = [...findings].sort((a, b) => compareBadness(a.level, b.level));
  return [
    {
      dimension,
      level: worst(findings.map(({ level }) => level)),
      reasons: sorted.map((finding) => finding.reason),
    },
  ];
}

/**
 * The project's level by rule. What is not known outvotes nothing: with one dimension on track and another without data the
 * project is on track, and says what is missing; with no data at all it is "not enough data".
 */
export function ruleStatus(findings: Findings, asOf: Instant | null): RuleStatus {
  const dimensions = [
    ...judge('budget', findings.budget),
    ...judge('timeline', findings.timeline),
    ...judge('goals', findings.goals),
    ...judge('confidence', findings.confidence),
  ];
  const level = worst(dimensions.map((dimension) => dimension.level));
  const all = Object.values(findings).flat();
  // A good project also says what is not known of it; a bad one says what is bad.
  const telling = (finding: Finding) =>
    finding.level === level || (level === 'on-track' && finding.level === 'not-enough-data');
  const reasons = all
    .filter(telling)
    .sort((a, b) => compareBadness(a.level, b.level))
    .map((finding) => finding.reason);
  return {
    level,
    dimensions,
    reasons: reasons.length > 0 ? reasons : [reason('nothing-to-judge', {})],
    asOf,
  };
}

/** The override that stands for a project: the latest one that nobody ended. */
export function standingOverride(
  overrides: readonly StatusOverride[],
  projectId: Id,
): StatusOverride | null {
  const standing = overrides.filter(
    (one) => one.projectId === projectId && one.endedAt === null && one.deletedAt === null,
  );
  return standing.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).at(-1) ?? null;
}
