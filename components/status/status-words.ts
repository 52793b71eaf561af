/** A project's status in the words of the panel's head. */
import type { Language } from '../../lib/language/language.ts';
import type { ProjectHead } from '../../lib/workspace/views.ts';

const MOST_REASONS = 2;
/** What two lines beside the badge hold, with the count of the rest; of more, the first reason stands alone. */
const TWO_LINES = 60;

/** The reasons that are shown, and how many are not; none where a person's word stands for them. */
export function statusReasons(
  language: Language,
  project: ProjectHead,
): { text: string; more: number } {
  const { status } = project;
  if (status.override) return { text: '', more: 0 };
  const reasons = status.reasons
    .slice(0, MOST_REASONS)
    .map((reason) => language.reason(reason, project.currency));
  const { clauses } = language.format;
  const shown = clauses(reasons).length > TWO_LINES ? reasons.slice(0, 1) : reasons;
  return { text: clauses(shown), more: status.reasons.length - shown.length };
}

/** "Rule-derived, as of 14:05", or who set it, when and why, with what the rule says. */
export function statusSource({ t, format }: Language, { status }: ProjectHead): string {
  const { override } = status;
  if (override)
    return t('panel:status.setBy', {
      by: override.by,
      when: format.asOf(override.at),
      reason: /[.!?…]$/.test(override.reason) ? override.reason : `${override.reason}.`,
      level: t(`levelInSentence.${status.ruleLevel}`),
    });
  return status.asOf === null
    ? t('panel:status.byRuleUndated')
    : t('panel:status.byRule', { when: format.asOf(status.asOf) });
}
