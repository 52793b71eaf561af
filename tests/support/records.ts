/** Records for unit tests: the least a record of each kind has, with what the test says of it. */
import type { BudgetConstraint, TimelineConstraint } from '../../lib/core/constraint.ts';
import type { Goal, Measure } from '../../lib/core/goal.ts';
import { DEFAULT_TOLERANCES, type Project } from '../../lib/core/project.ts';
import type { RecordBase } from '../../lib/core/record.ts';
import type { Tag } from '../../lib/core/tag.ts';
import { emptyTally, type Tally } from '../../lib/core/tally.ts';
import type { Seen, Task, TaskDetails } from '../../lib/core/task.ts';
import { NOTHING_SEEN } from '../../lib/core/task-reading.ts';

const base = (id: string): RecordBase => ({ id, createdAt: 1, deletedAt: null, stamps: {} });

export function aSight<T>(value: T | null, asOf = 1000): Seen<T> {
  return { value, asOf, source: 'api' };
}

/** Times as plain numbers; absent: never read. */
export function theTimes(times: {
  estimate?: number | null;
  spent?: number | null;
  remaining?: number | null;
  done?: boolean;
}): TaskDetails {
  const sight = (value: number | null | undefined) => (value === undefined ? null : aSight(value));
  return {
    ...NOTHING_SEEN,
    estimate: sight(times.estimate),
    spent: sight(times.spent),
    remaining: sight(times.remaining),
    done: times.done === undefined ? null : aSight(times.done),
  };
}

export function aTask(about: Partial<Task> = {}): Task {
  const key = about.key ?? 'ACME-1';
  return {
    ...base(`jira:acme.atlassian.net:${key}`),
    ...NOTHING_SEEN,
    tracker: 'jira',
    host: 'acme.atlassian.net',
    key,
    url: `https://acme.atlassian.net/browse/${key}`,
    projectId: 'p1',
    area: 'ACME',
    seenAt: 1000,
    ...about,
  };
}

export function aTag(about: Partial<Tag> = {}): Tag {
  const taskId = about.taskId ?? 'jira:acme.atlassian.net:ACME-1';
  return {
    ...base(taskId),
    taskId,
    projectId: 'p1',
    goals: [],
    draws: [],
    scope: 'in',
    note: '',
    ...about,
  };
}

export function aMeasure(about: Partial<Measure> = {}): Measure {
  return {
    what: 'Tickets sold online',
    unit: '%',
    baseline: 0,
    target: 100,
    current: 50,
    from: null,
    by: null,
    ...about,
  };
}

export function aGoal(about: Partial<Goal> = {}): Goal {
  return {
    ...base(about.id ?? 'g1'),
    projectId: 'p1',
    statement: 'Visitors buy tickets before they come',
    quote: null,
    measure: null,
    moscow: null,
    rank: 1,
    state: 'agreed',
    reviewOn: null,
    clientScores: [],
    ...about,
  };
}

export function aBudget(about: Partial<BudgetConstraint> = {}): BudgetConstraint {
  return {
    ...base(about.id ?? 'b1'),
    projectId: 'p1',
    name: 'Build',
    hard: false,
    note: '',
    kind: 'budget',
    limit: { minutes: null, minor: 1_000_00 },
    covers: 'project',
    thresholds: [],
    ...about,
  };
}

export function aTimeline(about: Partial<TimelineConstraint> = {}): TimelineConstraint {
  return {
    ...base(about.id ?? 't1'),
    projectId: 'p1',
    name: 'Live',
    hard: true,
    note: '',
    kind: 'timeline',
    date: '2026-10-01',
    ...about,
  };
}

export function aProject(about: Partial<Project> = {}): Project {
  return {
    ...base(about.id ?? 'p1'),
    clientId: 'c1',
    name: 'Website relaunch',
    currency: 'EUR',
    startsOn: null,
    endsOn: null,
    seats: { clientRep: null, planner: null, teamCaptain: null, productionLead: null },
    tolerances: DEFAULT_TOLERANCES,
    cadenceDays: null,
    nextCheckInOn: null,
    billRate: 75_00,
    ...about,
  };
}

export function aTally(about: Partial<Tally> = {}): Tally {
  return { ...emptyTally('p1', 'all'), ...about };
}
