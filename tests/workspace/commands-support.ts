/** Commands over a real store in memory, with a bell that counts, and one project with a place. */

import type { Seen, TaskDetails, TaskIdentity, TaskReading } from '../../lib/core/task.ts';
import { NOTHING_SEEN } from '../../lib/core/task-reading.ts';
import { makeCommands } from '../../lib/workspace/commands.ts';
import { makeQueries } from '../../lib/workspace/queries.ts';
import type { NewProject } from '../../lib/workspace/workspace.ts';
import { bench } from '../storage/support.ts';

const HOST = 'acme.atlassian.net';

export const PLACE = { tracker: 'jira', host: HOST, area: 'ACME', name: 'Acme shop' };

export const NEW_PROJECT: NewProject = {
  client: { name: 'Halden Museum' },
  name: 'Audio guide',
  currency: 'EUR',
  billRate: 9_500,
  startsOn: '2026-05-01',
  endsOn: null,
  budget: { minutes: null, minor: null },
  budgetName: 'Budget',
  place: PLACE,
};

export const NEW_GOAL = {
  projectId: null,
  statement: 'Visitors find the way',
  quote: null,
  moscow: null,
} as const;

export const NO_AMOUNT = { minutes: null, minor: null };

export function identity(key: string, area: string | null = 'ACME', host = HOST): TaskIdentity {
  return { tracker: 'jira', host, key, url: `https://${host}/browse/${key}`, area };
}

export const nameOf = (key: string, host = HOST) => `jira:${host}:${key}`;

export function seen<T>(value: T | null, asOf: number): Seen<T> {
  return { value, asOf, source: 'api' };
}

export function reading(key: string, at: number, details: Partial<TaskDetails> = {}): TaskReading {
  return {
    identity: identity(key),
    areaName: null,
    at,
    details: { ...NOTHING_SEEN, ...details },
    unread: {},
    trouble: null,
  };
}

export function desk() {
  const { store, clock, name } = bench();
  const bell = { rings: 0 };
  const act = makeCommands(store, () => {
    bell.rings += 1;
  });
  const ask = makeQueries({ store, now: () => clock.now, today: () => '2026-06-11' });
  return { store, clock, name, bell, act, ask };
}

/** With a project that has one budget drawn on by tag, and one goal. */
export async function deskWithProject() {
  const all = desk();
  const { id: projectId } = await all.act.makeProject(NEW_PROJECT);
  const { id: budgetId } = await all.act.makeConstraint({
    projectId,
    kind: 'budget',
    name: 'Design',
    hard: true,
    note: '',
    limit: { minutes: 2_400, minor: null },
    covers: 'tagged',
    thresholds: [100, 80, 80],
  });
  const { id: goalId } = await all.act.captureGoal({ ...NEW_GOAL, projectId });
  const tagOf = (key: string) => all.store.read((reader) => reader.get('tags', nameOf(key)));
  const taskOf = (key: string) => all.store.read((reader) => reader.get('tasks', nameOf(key)));
  return { ...all, projectId, budgetId, goalId, tagOf, taskOf };
}
