/** Amounts in a form are typed by the marks of a language; where that changes under the form, they go on meaning the same. */
import { inMarks, type Marks } from '../../lib/language/parse.ts';

/** The form, or a part of it, with its amounts by other marks. */
export function inOtherMarks<F extends object>(
  form: F,
  amounts: readonly string[],
  from: Marks,
  to: Marks,
): F {
  const fields = Object.entries(form).map(([field, value]: [string, unknown]) => [
    field,
    amounts.includes(field) && typeof value === 'string' ? inMarks(value, from, to) : value,
  ]);
  return Object.fromEntries(fields) as F;
}

/** As kept outside the screen; null where none are, or what is kept is something else. */
export function keptMarks(kept: unknown): Marks | null {
  if (typeof kept !== 'object' || kept === null || !('decimal' in kept && 'group' in kept))
    return null;
  const { decimal, group } = kept;
  return typeof decimal === 'string' && typeof group === 'string' ? { decimal, group } : null;
}
