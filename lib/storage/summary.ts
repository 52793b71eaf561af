/**
 * The popup's summary as it is kept in extension storage: written as plain data, and checked when read.
 * A damaged one, or one of another version, is answered as null: it is derived, so it is made anew from the records.
 */
import * as z from 'zod/mini';
import type { Day } from '../core/record.ts';
import { LEVELS, type Reason } from '../core/status.ts';
import { type Checked, check } from './records.ts';
import { isMark, type Mark } from './touched.ts';

const amount = z.strictObject({ minutes: z.nullable(z.int()), minor: z.nullable(z.int()) });
const text = z.nullable(z.string());

const reason = z.strictObject({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
}) satisfies z.ZodMiniType<Reason>;

const project = z.strictObject({
  id: z.string(),
  name: z.string(),
  clientId: z.string(),
  clientName: z.string(),
  level: z.enum(LEVELS),
  overridden: z.boolean(),
  overrideReason: text,
  reasons: z.array(reason),
  asOf: z.nullable(z.int()),
  currency: z.string(),
  burn: z.nullable(z.number()),
  forecastRatio: z.nullable(z.number()),
  left: z.nullable(amount),
  made: z.nullable(
    z.strictObject({
      budgetName: z.string(),
      side: z.enum(['minutes', 'minor']),
      limit: z.int(),
      spent: z.int(),
      forecast: z.nullable(z.int()),
      spentUnknown: z.int(),
    }),
  ),
  nextCheckInOn: text,
  nextDate: z.nullable(
    z.strictObject({
      what: z.enum(['check-in', 'timeline', 'end']),
      name: z.string(),
      day: z.string(),
    }),
  ),
  endsOn: text,
  goals: z.int(),
  goalsNotOnTrack: z.int(),
  passed: z.array(
    z.strictObject({ budgetId: z.string(), budgetName: z.string(), percent: z.number() }),
  ),
});

const summary = z.strictObject({
  version: z.literal(1),
  at: z.int(),
  projects: z.array(project),
  inbox: z.int(),
});

/** The workspace's `Summary`, which this room may not import; workspace tests hold the two together. */
export type StoredSummary = z.infer<typeof summary>;

/** The name it is kept under in extension storage. */
export const SUMMARY_KEY = 'summary';
/** Beside it, how far it saw and on which day: the next summary is made from it. */
export const SUMMED_KEY = 'summed';

/** As text: what is read back is what was written, and nothing of it can be shared by reference. */
export function writeSummary(value: unknown): string | null {
  const checked = check<StoredSummary>(summary, value);
  return checked.good ? JSON.stringify(checked.value) : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Null: none is kept, or none that can be trusted. */
export function readSummary(stored: unknown): StoredSummary | null {
  if (typeof stored !== 'string') return null;
  const checked: Checked<StoredSummary> = check(summary, parse(stored));
  return checked.good ? checked.value : null;
}

/** A summary with how far it saw; null where either is missing or damaged: then all projects are read anew. */
export function readSummed(
  stored: unknown,
  beside: unknown,
): { summary: StoredSummary; mark: Mark; day: Day } | null {
  const summary = readSummary(stored);
  if (!summary || typeof beside !== 'object' || beside === null) return null;
  const { mark, day } = beside as Record<string, unknown>;
  return isMark(mark) && typeof day === 'string' ? { summary, mark, day } : null;
}
