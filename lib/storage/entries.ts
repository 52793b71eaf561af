/** What a history entry and a tally must look like to be let in or out. */
import * as z from 'zod/mini';
import { type HistoryEntry, KINDS } from '../core/change.ts';
import type { Slice, Tally } from '../core/tally.ts';
import { base, type Checked, check, id, instant, link, whole } from './records.ts';

/** Old and new values may be of an older shape: they are shown and put back, and checked as a record then. */
const entry = z.strictObject({
  id,
  at: instant,
  stamp: z.string(),
  actor: z.string(),
  deed: z.string(),
  recordIds: z.array(id),
  made: z.array(z.strictObject({ kind: z.enum(KINDS), record: z.looseObject(base) })),
  changes: z.array(
    z.strictObject({
      kind: z.enum(KINDS),
      recordId: id,
      field: z.string(),
      before: z.unknown(),
      after: z.unknown(),
    }),
  ),
  undoes: link,
  undoneBy: link,
}) satisfies z.ZodMiniType<HistoryEntry>;

const tally = z.strictObject({
  projectId: id,
  slice: z.custom<Slice>((value) => typeof value === 'string'),
  tasks: whole,
  open: whole,
  unestimated: whole,
  measured: whole,
  spentUnknown: whole,
  flatSpentUnknown: whole,
  estimate: whole,
  spent: whole,
  remaining: whole,
  flatEstimate: whole,
  flatSpent: whole,
  flatRemaining: whole,
  fixed: whole,
  fixedSpent: whole,
}) satisfies z.ZodMiniType<Tally>;

export function checkEntry(raw: unknown): Checked<HistoryEntry> {
  return check<HistoryEntry>(entry, raw);
}

export function checkTally(raw: unknown): Checked<Tally> {
  return check<Tally>(tally, raw);
}
