/** Small deeds, one after another, chosen at random: what people do all day, faster than people do it. */
import type { TaskIdentity, TaskReading } from '../../../lib/core/task.ts';
import { NOTHING_SEEN } from '../../../lib/core/task-reading.ts';
import {
  type Commands,
  type Done,
  Refusal,
  type Workspace,
} from '../../../lib/workspace/workspace.ts';
import { type Seeded, seeded } from '../seeded.ts';

const HOST = 'acme.atlassian.net';

function identity(number: number): TaskIdentity {
  const key = `ACME-${number}`;
  return { tracker: 'jira', host: HOST, key, url: `https://${HOST}/browse/${key}`, area: 'ACME' };
}

function reading(number: number, spent: number): TaskReading {
  const at = Date.now();
  const details = { ...NOTHING_SEEN, spent: { value: spent, asOf: at, source: 'api' as const } };
  return { identity: identity(number), areaName: null, at, details, unread: {}, trouble: null };
}

/** What the deeds work on. */
interface Ground {
  projectId: string;
  goals: string[];
  budgetId: string;
  entries: string[];
}

/** A project with a goal and a budget; made where there is none yet. */
export async function ground({ ask, act }: Pick<Workspace, 'ask' | 'act'>): Promise<Ground> {
  const entries: string[] = [];
  const [known] = (await ask.clients()).flatMap(({ projects }) => projects);
  if (!known) {
    const { id } = await act.makeProject({
      client: { name: 'Acme' },
      name: 'Shop',
      currency: 'EUR',
      billRate: 9_000,
      startsOn: null,
      endsOn: null,
      budget: { minutes: 6_000, minor: null },
      budgetName: 'Budget',
      place: { tracker: 'jira', host: HOST, area: 'ACME', name: 'Acme' },
    });
    await act.captureGoal({ projectId: id, statement: 'First', quote: null, moscow: null });
    return ground({ ask, act });
  }
  const page = await ask.project(known.id);
  const goals = page?.goals.map(({ goal }) => goal.id) ?? [];
  const budgetId = page?.budgets[0]?.constraint.id ?? '';
  return { projectId: known.id, goals, budgetId, entries };
}

type Deed = (act: Commands, on: Ground, by: Seeded) => Promise<Done | null>;

const anyOf = (ids: readonly string[], by: Seeded) => ids[by.below(ids.length)] ?? 'none';

const DEEDS: readonly [Deed, ...Deed[]] = [
  async (act, on, by) => {
    const statement = `Goal ${by.below(1_000_000)}`;
    const { projectId } = on;
    const done = await act.captureGoal({ projectId, statement, quote: null, moscow: null });
    on.goals.push(done.id);
    return done;
  },
  (act, on, by) => act.editGoal(anyOf(on.goals, by), { statement: `Said ${by.below(1_000_000)}` }),
  (act, on, by) => act.toggleGoal(identity(by.below(8)), anyOf(on.goals, by)),
  (act, _, by) => act.setNote(identity(by.below(8)), `Note ${by.below(1_000_000)}`),
  (act, _, by) => act.rememberTask(reading(by.below(8), by.below(600))),
  (act, _, by) => act.rememberMany([0, 1, 2, 3].map((one) => reading(one, by.below(600)))),
  (act, { budgetId: constraintId }, by) => {
    const amount = { minutes: by.below(500), minor: null };
    return act.setDraw(identity(by.below(8)), constraintId, { constraintId, amount });
  },
  (act, on, by) => act.trash('goals', anyOf(on.goals, by)),
  (act, on, by) => act.undo(on.entries.splice(by.below(on.entries.length), 1)[0] ?? 'none'),
];

/** Until the end of the browser: each deed that was answered is told. */
export async function doDeeds(
  { ask, act }: Pick<Workspace, 'ask' | 'act'>,
  seed: number,
  tell: (entryId: string) => void,
): Promise<never> {
  const by = seeded(seed);
  const on = await ground({ ask, act });
  for (;;) {
    try {
      const done = await by.pick(DEEDS)(act, on, by);
      if (!done || done.entryId === '') continue;
      on.entries.push(done.entryId);
      tell(done.entryId);
    } catch (thrown) {
      // What went into the trash meanwhile cannot be worked on: that is an answer.
      if (!(thrown instanceof Refusal) || thrown.trouble === 'unexpected') throw thrown;
    }
  }
}
