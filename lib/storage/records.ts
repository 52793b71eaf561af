/** What a record must look like to be let in or out: one schema per kind, without optional fields, and strict. */
import * as z from 'zod/mini';
import type { Amount } from '../core/amount.ts';
import type { Kind } from '../core/change.ts';
import type { Client } from '../core/client.ts';
import type { Constraint } from '../core/constraint.ts';
import { GOAL_STATES, type Goal, type Measure, MOSCOW, type Quote } from '../core/goal.ts';
import type { Person } from '../core/person.ts';
import type { Place, Project } from '../core/project.ts';
import type { StatusOverride } from '../core/status.ts';
import type { Draw, Tag } from '../core/tag.ts';
import type { Task } from '../core/task.ts';
import type { RecordOf } from './store.ts';

export const id = z.string().check(z.minLength(1));
export const link = z.nullable(id);
export const instant = z.int();
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const dayOrNot = z.nullable(day);
export const whole = z.int();
const wholeOrNot = z.nullable(whole);
const percent = z.number().check(z.nonnegative());

export const base = {
  id,
  createdAt: instant,
  deletedAt: z.nullable(instant),
  stamps: z.record(z.string(), z.string()),
};

const amount = z.strictObject({
  minutes: wholeOrNot,
  minor: wholeOrNot,
}) satisfies z.ZodMiniType<Amount>;

const client = z.strictObject({
  ...base,
  name: z.string(),
  clientRepId: link,
}) satisfies z.ZodMiniType<Client>;

const project = z.strictObject({
  ...base,
  clientId: id,
  name: z.string(),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  startsOn: dayOrNot,
  endsOn: dayOrNot,
  seats: z.strictObject({
    clientRep: link,
    planner: link,
    teamCaptain: link,
    productionLead: link,
  }),
  tolerances: z.strictObject({ atRiskPercent: percent, offTrackPercent: percent }),
  cadenceDays: z.nullable(z.int().check(z.positive())),
  nextCheckInOn: dayOrNot,
  billRate: z.nullable(z.int().check(z.nonnegative())),
}) satisfies z.ZodMiniType<Project>;

const place = z.strictObject({
  ...base,
  projectId: id,
  tracker: id,
  host: id,
  area: id,
  name: z.string(),
}) satisfies z.ZodMiniType<Place>;

const person = z.strictObject({
  ...base,
  name: z.string(),
  side: z.enum(['client', 'agency']),
  clientId: link,
}) satisfies z.ZodMiniType<Person>;

const quote = z.strictObject({
  text: z.string(),
  url: z.nullable(z.string()),
  pageTitle: z.nullable(z.string()),
  prefix: z.string(),
  suffix: z.string(),
  fragmentUrl: z.nullable(z.string()),
  at: instant,
  speakerId: link,
}) satisfies z.ZodMiniType<Quote>;

const measure = z.strictObject({
  what: z.string(),
  unit: z.string(),
  baseline: z.number(),
  target: z.number(),
  current: z.nullable(z.number()),
  by: dayOrNot,
  from: dayOrNot,
}) satisfies z.ZodMiniType<Measure>;

const goal = z.strictObject({
  ...base,
  projectId: link,
  statement: z.string(),
  quote: z.nullable(quote),
  measure: z.nullable(measure),
  moscow: z.nullable(z.enum(MOSCOW)),
  rank: z.number(),
  state: z.enum(GOAL_STATES),
  reviewOn: dayOrNot,
  clientScores: z.array(
    z.strictObject({
      score: z.number().check(z.minimum(0), z.maximum(10)),
      on: day,
      personId: link,
    }),
  ),
}) satisfies z.ZodMiniType<Goal>;

const constraintBase = {
  ...base,
  projectId: id,
  name: z.string(),
  hard: z.boolean(),
  note: z.string(),
};

const constraint = z.discriminatedUnion('kind', [
  z.strictObject({
    ...constraintBase,
    kind: z.literal('budget'),
    limit: amount,
    covers: z.enum(['project', 'tagged']),
    thresholds: z.array(percent),
  }),
  z.strictObject({ ...constraintBase, kind: z.literal('timeline'), date: day }),
  z.strictObject({
    ...constraintBase,
    kind: z.literal('stakeholder'),
    personId: id,
    position: z.string(),
  }),
  z.strictObject({
    ...constraintBase,
    kind: z.literal('priority'),
    was: z.string(),
    now: z.string(),
    changedOn: day,
    cost: amount,
  }),
]) satisfies z.ZodMiniType<Constraint>;

/** A detail as it was seen; null: never read. */
const seen = <T extends z.ZodMiniType>(value: T) =>
  z.nullable(
    z.strictObject({
      value: z.nullable(value),
      asOf: instant,
      source: z.enum(['url', 'page', 'api']),
    }),
  );

const task = z.strictObject({
  ...base,
  tracker: id,
  host: id,
  key: id,
  url: z.string(),
  projectId: link,
  area: z.nullable(z.string()),
  seenAt: instant,
  title: seen(z.string()),
  status: seen(z.string()),
  done: seen(z.boolean()),
  assignee: seen(z.string()),
  estimate: seen(whole),
  spent: seen(whole),
  remaining: seen(whole),
  due: seen(day),
  parent: seen(z.strictObject({ key: z.string(), title: z.string() })),
  labels: seen(z.array(z.string())),
}) satisfies z.ZodMiniType<Task>;

const draw = z.strictObject({ constraintId: id, amount }) satisfies z.ZodMiniType<Draw>;

const tag = z.strictObject({
  ...base,
  taskId: id,
  projectId: id,
  goals: z.array(id),
  draws: z.array(draw),
  scope: z.enum(['in', 'out']),
  note: z.string(),
}) satisfies z.ZodMiniType<Tag>;

const override = z.strictObject({
  ...base,
  projectId: id,
  level: z.enum(['on-track', 'at-risk', 'off-track']),
  reason: z.string(),
  by: z.string(),
  at: instant,
  endedAt: z.nullable(instant),
}) satisfies z.ZodMiniType<StatusOverride>;

const SCHEMAS: { readonly [K in Kind]: z.ZodMiniType<RecordOf[K]> } = {
  clients: client,
  projects: project,
  places: place,
  people: person,
  goals: goal,
  constraints: constraint,
  tasks: task,
  tags: tag,
  overrides: override,
};

/** What came out of a check: the value, or what is wrong with it and in which field. */
export type Checked<T> =
  | { good: true; value: T }
  | { good: false; wrong: string; field: string | null };

export function check<T>(schema: z.ZodMiniType<T>, raw: unknown): Checked<T> {
  const result = schema.safeParse(raw);
  if (result.success) return { good: true, value: result.data };
  const wrong = result.error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join('.') || 'record'}: ${issue.code}`)
    .join('; ');
  const field = result.error.issues[0]?.path[0];
  return { good: false, wrong, field: field === undefined ? null : String(field) };
}

export function checkRecord<K extends Kind>(kind: K, raw: unknown): Checked<RecordOf[K]> {
  return check<RecordOf[K]>(SCHEMAS[kind], raw);
}
