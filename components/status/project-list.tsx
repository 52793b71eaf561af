/** All projects, those that need attention first, grouped by client in that order; arrows move between the rows. */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Id } from '../../lib/core/record.ts';
import type { ProjectSummary } from '../../lib/workspace/views.ts';
import { useLanguage } from '../frame/language-context.tsx';
import css from './project-list.module.css';
import { ProjectRow } from './project-row.tsx';

/** Clients in the order of their first project; within a client the summary's order stays. */
export function byClient(projects: readonly ProjectSummary[]): {
  clientId: Id;
  clientName: string;
  projects: readonly ProjectSummary[];
}[] {
  const groups = new Map<Id, ProjectSummary[]>();
  for (const project of projects) {
    const group = groups.get(project.clientId);
    if (group) group.push(project);
    else groups.set(project.clientId, [project]);
  }
  return [...groups].map(([clientId, group]) => ({
    clientId,
    clientName: group[0]?.clientName ?? '',
    projects: group,
  }));
}

export function ProjectList(props: {
  projects: readonly ProjectSummary[];
  active: Id | null;
  onActive: (id: Id) => void;
  onOpen: (id: Id) => void;
  onCopy: (id: Id) => void;
}) {
  const { t } = useLanguage();
  const list = useRef<HTMLElement>(null);
  const groups = byClient(props.projects);
  const order = groups.flatMap((group) => group.projects.map(({ id }) => id));
  const focus = (id: Id) =>
    list.current?.querySelector<HTMLElement>(`[data-project="${CSS.escape(id)}"]`)?.focus();
  const move = (event: KeyboardEvent) => {
    const at = props.active === null ? -1 : order.indexOf(props.active);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: order.length - 1 }[event.key];
    const id = to === undefined ? undefined : order[to];
    if (id === undefined) return;
    event.preventDefault();
    props.onActive(id);
    focus(id);
  };
  const first = useRef(true);
  useEffect(() => {
    // On opening, so that arrows, Enter and C work at once; never again, so that nobody's focus is taken.
    if (!first.current || props.active === null) return;
    first.current = false;
    // Somebody was quicker than the list, and is writing.
    if (document.activeElement?.matches('input, textarea')) return;
    focus(props.active);
  });
  return (
    <section ref={list} aria-label={t('popup:list.label')} onKeyDown={move}>
      {groups.map((group) => (
        <div key={group.clientId}>
          <h2 className={css.client}>
            <bdi>{group.clientName}</bdi>
          </h2>
          <ul>
            {group.projects.map((project) => (
              <ProjectRow
                key={project.id}
                project={project}
                active={project.id === props.active}
                onFocus={() => props.onActive(project.id)}
                onOpen={() => props.onOpen(project.id)}
                onCopy={() => props.onCopy(project.id)}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
