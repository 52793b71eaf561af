/** Puts the first projects of a summary into words, for the popup's first glance. */
import { type Glance, MOST_IN_GLANCE } from '../../lib/core/glance.ts';
import type { Language } from '../../lib/language/language.ts';
import type { ProjectSummary, Summary } from '../../lib/workspace/views.ts';

const MOST_REASONS = 2;

export function glanceOf({ projects }: Summary, language: Language): Glance {
  const { t, code, dir, format } = language;
  return {
    lang: code,
    dir,
    label: t('popup:list.label'),
    rows: inListOrder(projects).map((project) => ({
      clientName: project.clientName,
      name: project.name,
      level: project.level,
      levelWord: t(`level.${project.level}`),
      reasons: reasonsOf(project, language),
      // The whole moment: a bare time of day would tell of another day tomorrow.
      asOf: project.asOf === null ? '' : t('asOf', { when: format.moment(project.asOf) }),
    })),
  };
}

/** As the popup's list has them: by client, clients in the order of their first project. */
function inListOrder(projects: readonly ProjectSummary[]): ProjectSummary[] {
  const clients = [...new Set(projects.map(({ clientId }) => clientId))].slice(0, MOST_IN_GLANCE);
  return clients
    .flatMap((id) => projects.filter(({ clientId }) => clientId === id).slice(0, MOST_IN_GLANCE))
    .slice(0, MOST_IN_GLANCE);
}

function reasonsOf(project: ProjectSummary, { t, reason, format }: Language): string {
  if (project.overrideReason !== null)
    return t('popup:list.override', { reason: project.overrideReason });
  const words = new Set(project.reasons.map((one) => reason(one, project.currency)));
  return format.clauses([...words].slice(0, MOST_REASONS));
}
