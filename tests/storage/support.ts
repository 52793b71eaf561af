/** A store in memory for tests: a clock that is set by hand, ids that count, and fields of every kind. */

import type { BudgetConstraint } from '../../lib/core/constraint.ts';
import type { Fields } from '../../lib/core/record.ts';
import type { Seen } from '../../lib/core/task.ts';
import { NOTHING_SEEN } from '../../lib/core/task-reading.ts';
import type { KeptLine } from '../../lib/storage/backup/copies.ts';
import type { Refuge, Sheltered } from '../../lib/storage/backup/refuge.ts';
import { connect, type Opening } from '../../lib/storage/database.ts';
import { openStore, type World } from '../../lib/storage/open-store.ts';
import type { FieldsOf, Store } from '../../lib/storage/store.ts';

let databases = 0;

/** A name that no other test uses. */
export function freshName(): string {
  databases += 1;
  return `planseat-test-${databases}`;
}

export interface Bench {
  store: Store;
  name: string;
  /** Set by tests; every write reads it. */
  clock: { now: number };
}

export function bench(opening: Partial<Opening> = {}, actor = 'aaaaaaaaaaaa'): Bench {
  const clock = { now: 1_780_000_000_000 };
  let ids = 0;
  const name = opening.name ?? freshName();
  const world: World = {
    now: () => clock.now,
    newId: () => {
      ids += 1;
      return `${actor}-${ids}`;
    },
    newActor: () => actor,
  };
  return { store: openStore(connect({ ...opening, name }), world), name, clock };
}

export function seen<T>(value: T | null, asOf = 1_780_000_000_000): Seen<T> {
  return { value, asOf, source: 'page' };
}

export const CLIENT: FieldsOf<'clients'> = { name: 'Kestrel Ltd', clientRepId: null };

export const PROJECT: FieldsOf<'projects'> = {
  clientId: 'kestrel',
  name: 'Checkout',
  currency: 'EUR',
  startsOn: '2026-05-01',
  endsOn: null,
  seats: { clientRep: null, planner: null, teamCaptain: null, productionLead: null },
  tolerances: { atRiskPercent: 5, offTrackPercent: 10 },
  cadenceDays: 14,
  nextCheckInOn: null,
  billRate: 9_000,
};

export const GOAL: FieldsOf<'goals'> = {
  projectId: 'checkout',
  statement: 'Fewer abandoned carts',
  quote: null,
  measure: null,
  moscow: 'must',
  rank: 1,
  state: 'captured',
  reviewOn: null,
  clientScores: [],
};

export const BUDGET: Fields<BudgetConstraint> = {
  projectId: 'checkout',
  name: 'Build',
  hard: true,
  note: '',
  kind: 'budget',
  limit: { minutes: 6_000, minor: null },
  covers: 'tagged',
  thresholds: [80, 100],
};

export function taskFields(
  key: string,
  fields: Partial<FieldsOf<'tasks'>> = {},
): FieldsOf<'tasks'> {
  return {
    ...NOTHING_SEEN,
    tracker: 'jira',
    host: 'kestrel.atlassian.net',
    key,
    url: `https://kestrel.atlassian.net/browse/${key}`,
    area: 'SHOP',
    projectId: 'checkout',
    seenAt: 1_780_000_000_000,
    ...fields,
  };
}

export const taskName = (key: string) => `jira:kestrel.atlassian.net:${key}`;

export function tagFields(key: string, fields: Partial<FieldsOf<'tags'>> = {}): FieldsOf<'tags'> {
  return {
    taskId: taskName(key),
    projectId: 'checkout',
    goals: [],
    draws: [],
    scope: 'in',
    note: '',
    ...fields,
  };
}

/** A refuge in memory: it outlives every database. */
export function aRefuge(): Refuge<KeptLine> {
  let lies: Sheltered<KeptLine> | null = null;
  return {
    get: async () => lies,
    put: async (kept) => {
      lies = kept;
    },
  };
}
