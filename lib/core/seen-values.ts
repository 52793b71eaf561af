/** Saving what was typed over a record that may have changed meanwhile: only what the person changed, and never unasked. */
import { type FieldConflict, Refusal } from './refusal.ts';
import { same } from './same.ts';

/**
 * The fields to write: those that the person changed from what they saw. Fields left as they were seen are not written, so a
 * later edit of another field stands. Refused where a field was changed here and elsewhere, to two values.
 */
export function changedFrom<F extends object>(
  fields: F,
  seen: Readonly<Record<string, unknown>>,
  current: object,
): Partial<F> {
  const now = new Map<string, unknown>(Object.entries(current));
  const typed = Object.entries(fields).filter(
    ([field, value]) => !(Object.hasOwn(seen, field) && same(value, seen[field])),
  );
  const conflicts = typed.flatMap(([field, yours]): FieldConflict[] => {
    const theirs = now.get(field);
    const asSeen = !Object.hasOwn(seen, field) || same(theirs, seen[field]);
    return asSeen || same(theirs, yours) ? [] : [{ field, yours, theirs }];
  });
  if (conflicts.length > 0) {
    throw new Refusal(
      'changed-meanwhile',
      'This was changed in another window since it was opened here. Choose what stands.',
      conflicts[0]?.field ?? null,
      conflicts,
    );
  }
  return Object.fromEntries(typed) as Partial<F>;
}
