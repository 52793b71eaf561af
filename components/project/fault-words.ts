/** The words of what is at fault in a form, with an example in the reader's own way of writing. */
import type { Language } from '../../lib/language/language.ts';
import type { ConstraintFault } from '../constraint/constraint-form.ts';
import type { GoalFault } from '../goal/goal-form.ts';
import type { ProjectFault } from './project-form.ts';

export type FormFault = GoalFault | ConstraintFault | ProjectFault | 'score';

export function faultWords(
  { t, format }: Language,
  fault: FormFault | undefined,
  max = 0,
  decimals = 2,
): string | null {
  return fault === undefined
    ? null
    : t(`dashboard:fault.${fault}`, {
        max: format.number(max),
        example: format.number(decimals === 0 ? 1240 : 1240.5),
      });
}
