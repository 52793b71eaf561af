/** Edits of whatever a sequence of commands has made: of fields, states and order, of many tasks at once, and steps back. */
import fc from 'fast-check';
import { GOAL_STATES } from '../../lib/core/goal.ts';
import { SEATS } from '../../lib/core/project.ts';
import { taskId } from '../../lib/core/task.ts';
import { type Made, pick, type Step } from './any-step.ts';
import { identity, reading, seen } from './commands-support.ts';

const index = fc.nat(3);
const words = fc.string({ minLength: 1, maxLength: 12 });
const amount = fc.option(fc.nat(5_000), { nil: null });

/** What an editor was opened with may be what is there, or what nobody has written. */
const seenName = fc.option(fc.record({ name: words }), { nil: undefined });

async function madeBy(done: Promise<{ id: string; entryId: string }>, into: string[]) {
  const { id, entryId } = await done;
  into.push(id);
  return { entryId };
}

const ofPeople: fc.Arbitrary<Step>[] = [
  words.map(
    (name): Step =>
      (act, made) =>
        madeBy(act.makeClient(name), made.clients),
  ),
  fc.record({ name: words, at: fc.option(index, { nil: null }) }).map(
    ({ name, at }): Step =>
      (act, made) => {
        const clientId = at === null ? null : pick(made.clients, at);
        const side = clientId === null ? 'agency' : 'client';
        return madeBy(act.makePerson({ name, side, clientId }), made.people);
      },
  ),
  fc.record({ at: index, name: words, seen: seenName }).map(
    (one): Step =>
      (act, made) =>
        act.editClient(pick(made.clients, one.at), { name: one.name }, one.seen),
  ),
  fc.record({ at: index, name: words, seen: seenName }).map(
    (one): Step =>
      (act, made) =>
        act.editPerson(pick(made.people, one.at), { name: one.name }, one.seen),
  ),
  fc
    .record({ at: index, who: fc.option(index, { nil: null }), seat: fc.constantFrom(...SEATS) })
    .map(
      ({ at, who, seat }): Step =>
        (act, made) =>
          act.takeSeat(pick(made.projects, at), seat, who === null ? null : pick(made.people, who)),
    ),
];

const ofProjects: fc.Arbitrary<Step>[] = [
  fc.record({ at: index, name: words, rate: amount, seen: seenName }).map(
    (one): Step =>
      (act, made) =>
        act.editProject(
          pick(made.projects, one.at),
          { name: one.name, billRate: one.rate },
          one.seen,
        ),
  ),
  fc.record({ at: index, client: index }).map(
    ({ at, client }): Step =>
      (act, made) =>
        act.editProject(pick(made.projects, at), { clientId: pick(made.clients, client) }),
  ),
  fc
    .record({
      at: index,
      level: fc.constantFrom('on-track' as const, 'at-risk' as const, 'off-track' as const),
      reason: words,
    })
    .map(
      ({ at, level, reason }): Step =>
        (act, made) =>
          act.overrideStatus(pick(made.projects, at), { level, reason, by: 'Ana' }),
    ),
  index.map(
    (at): Step =>
      (act, made) =>
        act.endOverride(pick(made.projects, at)),
  ),
  fc
    .record({
      at: index,
      minutes: amount,
      minor: amount,
      covers: fc.constantFrom('project' as const, 'tagged' as const),
    })
    .map(
      ({ at, covers, ...limit }): Step =>
        (act, made) =>
          act.editConstraint(pick(made.budgets, at), { limit, covers }),
    ),
];

const ofGoals: fc.Arbitrary<Step>[] = [
  fc
    .record({
      at: index,
      statement: words,
      seen: fc.option(fc.record({ statement: words }), { nil: undefined }),
    })
    .map(
      ({ at, statement, seen }): Step =>
        (act, made) =>
          act.editGoal(pick(made.goals, at), { statement }, seen),
    ),
  fc.record({ at: index, project: fc.option(index, { nil: null }) }).map(
    ({ at, project }): Step =>
      (act, made) =>
        act.editGoal(pick(made.goals, at), {
          projectId: project === null ? null : pick(made.projects, project),
        }),
  ),
  fc.record({ at: index, to: fc.integer({ min: -1, max: 5 }) }).map(
    ({ at, to }): Step =>
      (act, made) =>
        act.moveGoal(pick(made.goals, at), to),
  ),
  fc.record({ at: index, state: fc.constantFrom(...GOAL_STATES) }).map(
    ({ at, state }): Step =>
      (act, made) =>
        act.setGoalState(pick(made.goals, at), state),
  ),
];

const LISTS = {
  goals: 'goals',
  constraints: 'budgets',
  projects: 'projects',
  clients: 'clients',
  people: 'people',
} as const;
const kind = fc.constantFrom('goals', 'constraints', 'projects', 'clients', 'people');
const one = (made: Made, of: keyof typeof LISTS, at: number) => pick(made[LISTS[of]], at);

const ofAnything: fc.Arbitrary<Step>[] = [
  fc.record({ kind, at: index }).map(
    ({ kind, at }): Step =>
      (act, made) =>
        act.trash(kind, one(made, kind, at)),
  ),
  fc.constantFrom('ACME-0', 'ACME-1', 'PAY-0').map(
    (key): Step =>
      (act) =>
        act.trash('tasks', taskId(identity(key))),
  ),
  fc.record({ kind, at: index }).map(
    ({ kind, at }): Step =>
      (act, made) =>
        act.restore(kind, one(made, kind, at)),
  ),
  fc.record({ kind, at: index, back: fc.nat(30) }).map(
    ({ kind, at, back }): Step =>
      (act, made) =>
        act.stepBack(kind, one(made, kind, at), pick([...made.entries].reverse(), back)),
  ),
  fc
    .record({
      count: fc.integer({ min: 1, max: 3 }),
      at: index,
      area: fc.constantFrom('ACME', 'PAY'),
      on: fc.boolean(),
    })
    .map(
      ({ count, at, area, on }): Step =>
        (act, made, now) => {
          const tasks = Array.from({ length: count }, (_, number) => ({
            ...reading('', now, { estimate: seen(60, now) }),
            identity: identity(`${area}-${number}`, area),
          }));
          return act.tagMany(tasks, { of: 'goal', goalId: pick(made.goals, at), on });
        },
    ),
];

export const EDITS: readonly fc.Arbitrary<Step>[] = [
  ...ofPeople,
  ...ofProjects,
  ...ofGoals,
  ...ofAnything,
];
